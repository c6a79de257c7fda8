"""The example tells one thread from a card to what people notice, and the app finds what is loose.

Two ends are loose on purpose, so that whoever looks at the example sees how the app says so.
"""

from collections.abc import Iterator

from tests.support.console.opened import played
from wijkworkshop.core.outcomes.action_plan import Agreement, ServedGoal
from wijkworkshop.core.outcomes.alignment import HELPS
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.threads import Loose, Thread, ThreadEnd, threads, without_goal
from wijkworkshop.core.terms import CardOrigin, IndicatorKind


def whole() -> Session:
    """The example after its closing."""
    return played("")


def ends() -> Iterator[tuple[Thread, str, ThreadEnd]]:
    """Each end with its thread, and the name of its area."""
    for thread in threads(whole()):
        yield from ((thread, area.name, end) for area in thread.areas for end in area.ends)


def test_exactly_two_ends_are_loose_and_they_are_named() -> None:
    loose = [(at.text, area, end.loose, end.title) for at, area, end in ends() if end.loose]
    assert loose == [
        (
            "Buren kennen elkaar",
            "Slotermeer-Noord",
            Loose.NOTHING_NOTICED,
            "Betere voorzieningen en openbare ruimte",
        ),
        (
            "Jongeren vinden hier een eerste woning",
            "Geuzenveld",
            Loose.NO_AGREEMENT,
            "",
        ),
    ]
    assert without_goal(whole()) == ()


def test_from_a_card_of_a_table_to_a_number_that_was_measured() -> None:
    session = whole()
    thread = threads(session)[0]
    cards = session.where(GoalCard, goal=thread.goal, edition=0)
    assert ("Wie meer verdient, moet kunnen blijven", 1) in {(c.text, c.table) for c in cards}
    assert {card.origin for card in cards} == {CardOrigin.TABLE}
    assert thread.text == "Wie vooruitkomt, kan hier blijven"
    ((area, end),) = ((area.name, end) for area in thread.areas for end in area.ends)
    rule = next(each for each in thread.rules if each.number == end.number)
    assert (rule.text, rule.does in HELPS) == (end.title, True)
    assert (area, end.title) == ("Osdorp-Midden", "Achterstallig onderhoud aanpakken")
    assert end.noticed == "Meer bewoners zijn tevreden met hun portiek"
    (noticed,) = session.where(
        Indicator, agreement=end.agreement, kind=IndicatorKind.OUTCOME, edition=0
    )
    (value,) = session.where(IndicatorValue, indicator=noticed.id, edition=0)
    assert (noticed.baseline, noticed.target, value.value) == ("5,8", "7", "5,8")


def test_every_goal_that_was_chosen_has_a_thread_and_two_of_three_are_held() -> None:
    assert [thread.held for thread in threads(whole())] == [True, True, False]


def test_every_agreement_hangs_on_a_goal_that_was_chosen() -> None:
    session = whole()
    served = {each.agreement: each.goal for each in session.where(ServedGoal, edition=0)}
    chosen = {thread.goal for thread in threads(session)}
    assert {served[each.id] for each in session.where(Agreement, edition=0)} <= chosen
