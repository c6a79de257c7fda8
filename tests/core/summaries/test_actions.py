"""Who does what is what the agreements say: each once with who leads, and with all who help."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.core.plans import STEP_4, made
from tests.support.strategies import sessions
from wijkworkshop.core.outcome_views.agreement_numbers import agreement_numbers
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.agreement_gaps import helpers, leads
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.summaries.actions import Action, ActorActions, actions
from wijkworkshop.core.summaries.decisions import decided
from wijkworkshop.core.terms import Consent

NAMES = st.sampled_from(["", " ", "Gemeente", "gemeente ", "School", "Zorg en welzijn", "BEWONERS"])
PARTNERS = st.lists(NAMES, max_size=3).map(", ".join)
ANSWERS = st.sampled_from([None, *Consent])


@st.composite
def plans(draw: st.DrawFn) -> Session:
    """Evenings with up to four agreements, and what parties say to them."""
    ids = draw(st.sets(st.integers(1, 9), max_size=4))
    promised = [
        Agreement(STEP_4, id=each, title=f"Plan {each}", lead=draw(NAMES), partners=draw(PARTNERS))
        for each in ids
    ]
    said = [
        Commitment(
            STEP_4, id=at, agreement=each.id, party=draw(NAMES), answer=draw(ANSWERS), condition="x"
        )
        for each in promised
        for at in draw(st.sets(st.integers(10 * each.id, 10 * each.id + 3), max_size=3))
    ]
    return made(*promised, *said)


def key(name: str) -> str:
    return name.strip().casefold()


def found(session: Session) -> tuple[ActorActions, ...]:
    return actions(decided(session))


def titles(gathered: tuple[Action, ...]) -> list[str]:
    return [each.decided.agreement.told.title for each in gathered]


@given(plans())
def test_each_agreement_stands_once_with_each_that_leads_or_helps(session: Session) -> None:
    actors = found(session)
    by_name = {key(each.name): each for each in actors}
    assert len(by_name) == len(actors)
    for each in session.all(Agreement):
        leading = {key(name) for name in leads(session, each)}
        said = session.where(Commitment, agreement=each.id)
        others = {key(name) for name in (*helpers(session, each), *(one.party for one in said))}
        led = [name for name, actor in by_name.items() if each.title in titles(actor.leads)]
        helping = [name for name, actor in by_name.items() if each.title in titles(actor.helps)]
        assert sorted(led) == sorted(leading or {""})
        assert sorted(helping) == sorted(others - leading - {""})
        for told in (*(by_name[name].leads for name in led), *(by_name[n].helps for n in helping)):
            assert titles(told).count(each.title) == 1


@given(plans())
def test_no_answer_is_said_that_was_not_given_and_none_is_lost(session: Session) -> None:
    told = Counter(
        (each.decided.agreement.told.title, key(actor.name), reply.answer)
        for actor in found(session)
        for each in (*actor.leads, *actor.helps)
        for reply in each.replies
        if reply.answer
    )
    given_answers = Counter(
        (session.get(Agreement, each.agreement, 0).title, key(each.party), each.answer)
        for each in session.all(Commitment)
        if each.answer and each.party.strip()
    )
    assert told == given_answers


@given(plans())
def test_who_lead_come_first_and_what_nobody_leads_last(session: Session) -> None:
    actors = found(session)
    leads = [bool(each.leads) for each in actors if each.name]
    assert leads == sorted(leads, reverse=True)
    assert [each.name for each in actors[:-1] if not each.name] == []


@settings(suppress_health_check=list(HealthCheck), max_examples=60)
@given(sessions((Details, Area, Block, Agreement)))
def test_agreements_are_numbered_from_one_in_the_order_of_the_blocks(session: Session) -> None:
    numbers = agreement_numbers(session)
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    assert [each.agreement.number for each in decided(session)] == list(numbers.values())


def test_the_number_of_an_agreement_is_not_that_of_its_measure() -> None:
    session = made(
        Agreement(STEP_4, id=2, number=14),
        Agreement(STEP_4, id=5),
        Agreement(STEP_4, id=6, number=14),
    )
    assert agreement_numbers(session) == {2: 1, 5: 2, 6: 3}
    assert [each.agreement.number for each in decided(session)] == [1, 2, 3]
    assert [each.agreement.told.number for each in decided(session)] == [14, 0, 14]
