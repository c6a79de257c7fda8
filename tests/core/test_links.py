"""From a card one can walk to all that hangs together with it, and nothing is left hanging."""

from itertools import chain

from hypothesis import given

from tests.support.core.scenes import Evening, block, evening
from tests.support.links import linked, reached
from tests.support.strategies import sessions
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry, belonging
from wijkworkshop.core.outcomes.action_plan import (
    Agreement,
    AgreementArea,
    Commitment,
    FollowUp,
    ServedGoal,
)
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaGoal, MeetingPlace
from wijkworkshop.core.outcomes.charter import Coupling
from wijkworkshop.core.outcomes.goals import Goal, GoalBeneficiary, GoalCard, GoalServes
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_named
from wijkworkshop.core.terms import Beneficiary, BlockKind, GoalKind


def filled() -> Evening:
    """A goal with a card, a means that serves it, and an agreement with all that belongs to it."""
    kinds = (BlockKind.STEP_1, BlockKind.STEP_4, BlockKind.STEP_3, BlockKind.QUESTION_3)
    made = evening(*map(block, kinds))
    made.do(
        PutEntry(Goal(1, text="Buren kennen elkaar")),
        PutEntry(Goal(1, text="Meer koop", kind=GoalKind.OUTPUT)),
        PutEntry(GoalServes(1, goal=2, serves=1)),
        PutEntry(GoalCard(1, goal=2, text="Een bankje")),
        PutEntry(GoalBeneficiary(1, goal=2, beneficiary=Beneficiary.EVERYBODY)),
        PutEntry(AreaChoice(3), area="De Punt"),
        PutEntry(AreaGoal(3, choice=1, goal=1)),
        PutEntry(AreaFlow(3, choice=1, target_group="gezinnen")),
        PutEntry(MeetingPlace(3, choice=1, text="Het plein")),
        PutEntry(Agreement(2, title="Een plein")),
        PutEntry(ServedGoal(2, agreement=1, goal=1)),
        PutEntry(Indicator(2, agreement=1, text="Een cijfer")),
        PutEntry(IndicatorValue(2, indicator=1, year=2027, value="6,3")),
        PutEntry(Commitment(2, agreement=1, party="de corporatie")),
        PutEntry(FollowUp(2, agreement=1, note="Begonnen")),
        PutEntry(AgreementArea(2, agreement=1), area="De Punt"),
        PutEntry(Coupling(4, physical_agreement=1, why_not="Nog geen geld")),
    )
    return made


def entries(session: Session) -> tuple[Entry, ...]:
    return tuple(chain.from_iterable(session.all(kind) for kind in ENTRY_KINDS))


def test_from_a_card_one_walks_to_every_goal_agreement_and_indicator() -> None:
    session = filled().session
    found = reached(session, session.get(GoalCard, 1, 0))
    assert set(found) == set(entries(session)) - {session.get(GoalCard, 1, 0)}
    assert found[0] == session.get(Goal, 2, 0)


def test_an_agreement_goes_with_all_that_belongs_to_it_and_leaves_the_goals() -> None:
    made = filled()
    made.do(DropEntry(made.session.get(Coupling, 1, 0)))
    agreement = made.session.get(Agreement, 1, 0)
    assert made.refuses(DropEntry(agreement)) is Reason.STILL_REFERRED_TO
    gone = belonging(made.session, agreement)
    kinds = {AgreementArea, Indicator, IndicatorValue, Commitment, FollowUp, ServedGoal}
    assert {type(each) for each in gone} == kinds
    made.do(*map(DropEntry, (*gone, agreement)))
    left = {type(each) for each in entries(made.session)}
    of_areas = {AreaChoice, AreaGoal, AreaFlow, MeetingPlace}
    assert left == {Goal, GoalServes, GoalCard, GoalBeneficiary, *of_areas}
    assert area_named(made.session, "De Punt") is not None


def test_a_goal_that_an_agreement_serves_stays() -> None:
    made = filled()
    assert made.refuses(DropEntry(made.session.get(Goal, 1, 0))) is Reason.STILL_REFERRED_TO


def test_what_an_earlier_version_says_does_not_keep_an_agreement() -> None:
    made = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_4))
    made.do(
        GoToBlock(2),
        PutEntry(Agreement(2, title="Een plein")),
        PutEntry(Commitment(2, agreement=1, party="de corporatie")),
        GoToBlock(1),
        GoToBlock(2),  # the version of the first time is kept
    )
    made.do(DropEntry(made.session.get(Commitment, 1, 0)))
    made.do(DropEntry(made.session.get(Agreement, 1, 0)))
    assert made.session.all(Agreement) == (Agreement(2, 1, 1, title="Een plein"),)
    assert made.session.find(Commitment, 1, 1) is not None


@given(sessions())
def test_a_link_can_be_walked_in_both_directions(session: Session) -> None:
    for entry in entries(session):
        for other in linked(session, entry):
            if entry.edition == other.edition == 0 and entry.KEY[0] == other.KEY[0] == "id":
                assert entry in linked(session, other)


@given(sessions())
def test_nothing_is_left_hanging_when_an_entry_goes_with_what_belongs_to_it(
    session: Session,
) -> None:
    for entry in entries(session):
        gone = belonging(session, entry)
        assert all(each not in gone[:place] for place, each in enumerate(gone))
        for place, each in enumerate(gone):
            assert not set(belonging(session, each)) - set(gone[:place])
