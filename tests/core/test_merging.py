"""Two goals become one: nothing refers to the one that is gone, and what people wrote stays."""

from contextlib import suppress
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.undoing import Past
from wijkworkshop.core.outcomes import ENTRY_KINDS
from wijkworkshop.core.outcomes.action_plan import Agreement, ServedGoal
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, GoalServes
from wijkworkshop.core.records import references
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Alignment, BlockKind, GoalKind, GoalStatus

BLOCKS = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
GOALS = (1, 2, 3)
LINKS = st.lists(
    st.one_of(
        st.builds(
            lambda goal, serves: GoalServes(1, goal=goal, serves=serves),
            st.sampled_from(GOALS), st.sampled_from(GOALS),
        ),
        st.builds(
            lambda goal, value: AlignmentCell(2, goal=goal, instrument=1, table=1, value=value),
            st.sampled_from(GOALS), st.sampled_from(Alignment),
        ),
        st.builds(lambda goal: AreaGoal(3, choice=1, goal=goal), st.sampled_from(GOALS)),
        st.builds(lambda goal: ServedGoal(4, agreement=1, goal=goal), st.sampled_from(GOALS)),
        st.builds(lambda goal: GoalCard(1, goal=goal, text="Een kaart"), st.sampled_from(GOALS)),
    ),
    max_size=8,
)  # fmt: skip


def tonight(kind: GoalKind = GoalKind.OUTCOME) -> Evening:
    """Three goals, a rule, an area and an agreement, with nothing between them."""
    made = evening(*map(block, BLOCKS))
    made.do(
        *(PutEntry(Goal(1, text=f"Doel {number}", kind=kind)) for number in GOALS),
        PutEntry(Instrument(2, text="Voorrang")),
        PutEntry(AreaChoice(3), area="De Punt"),
        PutEntry(Agreement(4, title="Een plein")),
    )
    return made


def dangling(session: Session) -> list[tuple[str, int]]:
    """What entries refer to and is not there."""
    there = {(kind.__name__, key[0]) for kind in ENTRY_KINDS for key in session.table(kind)}
    named = [
        pair for kind in ENTRY_KINDS for each in session.all(kind) for pair in references(each)
    ]
    return [pair for pair in named if pair[0] not in ("Area", "Block") and pair not in there]


@given(LINKS, st.sampled_from([(1, 2), (2, 1), (3, 1)]))
def test_nothing_refers_to_a_goal_that_went_on_in_another(
    links: list[GoalServes | AlignmentCell | AreaGoal | ServedGoal | GoalCard],
    goals: tuple[int, int],
) -> None:
    at = tonight()
    for link in links:
        with suppress(Refused):  # it is there already
            at.do(PutEntry(link))
    before, (kept, gone) = at.session, goals
    merge = MergeGoals(kept, gone)
    undo = Past().after(merge, before, at.do(merge)).last
    assert not dangling(at.session)
    assert at.session.find(Goal, gone, 0) is None
    assert f"Doel {gone}" in {each.text for each in at.session.where(GoalCard, goal=kept)}
    assert {each.text for each in before.all(GoalCard)} <= {
        each.text for each in at.session.all(GoalCard)
    }
    at.do(undo)
    assert at.session.tables == before.tables


def test_what_both_goals_had_is_there_once() -> None:
    at = tonight()
    at.do(
        *(PutEntry(ServedGoal(4, agreement=1, goal=goal)) for goal in (1, 2)),
        PutEntry(AlignmentCell(2, goal=1, instrument=1, table=1, value=Alignment.REINFORCES)),
        PutEntry(AlignmentCell(2, goal=2, instrument=1, table=1, value=Alignment.CLASHES)),
        MergeGoals(1, 2),
    )
    assert [each.goal for each in at.session.all(ServedGoal)] == [1]
    assert [each.value for each in at.session.all(AlignmentCell)] == [Alignment.REINFORCES]


def test_ambition_and_worries_go_on_too() -> None:
    at = tonight()
    at.do(
        PutEntry(Goal(1, id=1, text="Doel 1", concerns="De huur")),
        PutEntry(Goal(1, id=2, text="Doel 2", ambition="In 2031", concerns="Het groen")),
        MergeGoals(1, 2),
    )
    kept = at.session.get(Goal, 1, 0)
    assert (kept.ambition, kept.concerns) == ("In 2031", "De huur\nHet groen")


def test_a_goal_does_not_go_on_in_itself_or_in_nothing() -> None:
    at = tonight()
    assert at.refuses(MergeGoals(1, 1)) is Reason.SAME_GOAL
    assert at.refuses(MergeGoals(1, 9)) is Reason.NOT_FOUND


def test_a_means_that_would_serve_nothing_any_more_is_refused() -> None:
    at = tonight()
    means = Goal(1, id=2, text="Meer koop", kind=GoalKind.OUTPUT)
    at.do(PutEntry(means), PutEntry(GoalServes(1, goal=2, serves=1)))
    adopted = Goal(1, id=2, text="Meer koop", kind=GoalKind.OUTPUT, status=GoalStatus.ADOPTED)
    at.do(PutEntry(adopted))
    with pytest.raises(Refused) as refused:
        at.do(MergeGoals(2, 1))
    assert refused.value.reason is Reason.MEANS_NOT_END


def test_every_reference_to_a_goal_is_known_by_its_field() -> None:
    assert {each.name for kind in ENTRY_KINDS for each in fields(kind)
            if each.metadata.get("refers") == "Goal"} == {"goal", "serves"}  # fmt: skip
