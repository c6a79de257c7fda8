"""What got most dots of a list and is in no agreement is asked about, until there is a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.dotted import LISTS, SHARED, step_4, voted, voted_and_shown
from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.open_points import LetPointGo
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.boards.questions import open_gaps
from wijkworkshop.core.boards.unpromised import UNPROMISED, UNSERVED, gaps
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.outcomes.action_plan import Agreement, ServedGoal
from wijkworkshop.core.outcomes.entry import Need
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, GoalStatus, OptionSource

CITY, LANDLORDS, REGION = 1, 2, 3
CLOSING = 2
NUMBERS = sorted({number for measures in LISTS.values() for number in measures})


def asked(session: Session) -> list[str]:
    """The measures that are asked about."""
    return [gap.where for gap in gaps(session, 1)]


def agree(tonight: Evening, number: int = 0, title: str = "Iets anders") -> None:
    tonight.do(PutEntry(Agreement(1, number=number, title=title)))


def test_what_came_first_and_is_in_no_agreement_is_asked_about() -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m10=5, m11=9)
    agree(tonight)
    assert asked(tonight.session) == ["Maatregel 11"]


@pytest.mark.parametrize(
    ("number", "title"), [(11, "Iets"), (0, "maatregel 11"), (0, "11: Een plan")]
)
def test_an_agreement_with_its_number_or_words_answers(number: int, title: str) -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m11=9)
    agree(tonight, number, title)
    assert asked(tonight.session) == []


def test_before_the_first_agreement_that_itself_is_asked_for() -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m11=9)
    assert asked(tonight.session) == []


def test_a_result_that_the_room_did_not_see_is_not_told_by_a_question() -> None:
    tonight = step_4()
    voted(tonight, CITY, m11=9)
    agree(tonight)
    assert asked(tonight.session) == []


def test_of_those_that_share_the_first_place_each_has_its_turn() -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m10=4, m12=4)
    agree(tonight)
    assert asked(tonight.session) == ["Maatregel 10"]
    agree(tonight, 10)
    assert asked(tonight.session) == ["Maatregel 12"]
    agree(tonight, 12)
    assert asked(tonight.session) == []


def test_a_measure_that_is_first_on_two_lists_is_asked_about_once() -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m16=4)
    voted_and_shown(tonight, LANDLORDS, m16=4)
    agree(tonight)
    assert asked(tonight.session) == [f"Maatregel {SHARED}"]


def test_at_the_closing_it_is_let_go_with_its_reason() -> None:
    tonight = step_4()
    voted_and_shown(tonight, CITY, m11=9)
    agree(tonight)
    tonight.do(ShowScreen(CLOSING, ScreenKind.FAREWELL))
    (point,) = (each for each in gathered(tonight.session) if each.gap.what is UNPROMISED)
    tonight.do(LetPointGo(point.key, "Dat kan alleen de regio."))
    (after,) = (each for each in gathered(tonight.session) if each.gap.what is UNPROMISED)
    assert (after.let_go, after.reason) == (True, "Dat kan alleen de regio.")


@st.composite
def dotted(draw: st.DrawFn) -> Mapping[int, int]:
    """How many dots each measure of the lists got; the shared one as many on both."""
    return {number: draw(st.integers(0, 4)) for number in NUMBERS}


def firsts(dots: Mapping[int, int], measures: Sequence[int]) -> list[int]:
    """What has most dots of these measures."""
    most = max(dots[each] for each in measures)
    return [each for each in measures if most and dots[each] == most]


@settings(max_examples=25)
@given(dotted(), st.sets(st.sampled_from(NUMBERS)))
def test_only_what_is_first_and_not_agreed_is_asked_about(
    dots: Mapping[int, int], agreed: set[int]
) -> None:
    tonight = step_4()
    for vote, measures in enumerate(LISTS.values(), 1):
        voted_and_shown(tonight, vote, **{f"m{each}": dots[each] for each in measures})
    agree(tonight)
    for number in sorted(agreed):
        agree(tonight, number, f"Plan {number}")
    names = asked(tonight.session)
    left = [
        [each for each in firsts(dots, those) if each not in agreed] for those in LISTS.values()
    ]
    assert len(names) == len(set(names))
    assert set(names) <= {f"Maatregel {each}" for found in left for each in found}
    assert all(any(f"Maatregel {each}" in names for each in found) for found in left if found)
    here = [gap for gap in open_gaps(tonight.session, 1) if gap.what is UNPROMISED]
    assert [gap.where for gap in here] == names


@pytest.fixture
def with_goals() -> Evening:
    """An evening whose second goal got most dots, with both adopted and something agreed."""
    votes = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    tonight = evening(block(BlockKind.STEP_1, votes), block(BlockKind.STEP_4))
    for text in ("Rust op de trap", "Buren kennen elkaar"):
        tonight.do(PutEntry(Goal(1, text=text)))
    voted_and_shown(tonight, 1, m1=4, m2=9)
    for goal in tonight.session.where(Goal, edition=0):
        tonight.do(PutEntry(replace(goal, status=GoalStatus.ADOPTED)))
    tonight.do(PutEntry(Agreement(2, title="Een buurthuis")))
    return tonight


def goals_asked(tonight: Evening) -> list[tuple[Need, str]]:
    return [(gap.what, gap.where) for gap in gaps(tonight.session, 2)]


def test_the_goal_with_most_dots_is_asked_about_until_an_agreement_serves_it(
    with_goals: Evening,
) -> None:
    assert goals_asked(with_goals) == [(UNSERVED, "Buren kennen elkaar")]
    with_goals.do(PutEntry(ServedGoal(2, agreement=1, goal=1)))
    assert goals_asked(with_goals) == [(UNSERVED, "Buren kennen elkaar")]
    with_goals.do(PutEntry(ServedGoal(2, agreement=1, goal=2)))
    assert goals_asked(with_goals) == []


def test_a_goal_that_was_put_aside_after_all_is_not_asked_about(with_goals: Evening) -> None:
    goal = with_goals.session.get(Goal, 2, 0)
    with_goals.do(PutEntry(replace(goal, status=GoalStatus.PARKED)))
    assert goals_asked(with_goals) == []
