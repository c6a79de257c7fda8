"""Small worlds of goals, rules, areas and agreements, for the laws of what binds the blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.support.core.scenes import block, evening
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaGoal, MeetingPlace
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import Alignment, BlockKind, Flow, GoalKind, GoalStatus, Grain

STEP_1, STEP_2, STEP_3, STEP_4 = 1, 2, 3, 4
GOALS, RULES, AREAS = (1, 2, 3), (1, 2), (1, 2, 3)
NAMES = ("starters", "Gezinnen", "ouderen")


def empty() -> Session:
    """Return an evening with the four steps, of which nothing was filled in."""
    kinds = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
    return evening(*map(block, kinds)).session


EMPTY = empty()


def made(*records: Record) -> Session:
    """Return that evening with these records."""
    return EMPTY.after(Change(put=records))


@dataclass(frozen=True)
class World:
    """What a room filled in: an agreement of each rule, and what serves and helps what, where."""

    session: Session

    def without(self, *kinds: type[Record]) -> Session:
        """Return the session as if nobody had filled in anything of these kinds."""
        gone = tuple(each for kind in kinds for each in self.session.all(kind))
        return self.session.after(Change(remove=gone))


def pairs(left: Sequence[int], right: Sequence[int]) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Return lists of different pairs of these numbers."""
    if not left:
        return st.just([])
    return st.lists(st.tuples(st.sampled_from(left), st.sampled_from(right)), unique=True)


def some(numbers: Sequence[int]) -> st.SearchStrategy[list[int]]:
    """Return some of these numbers, in order."""
    return st.sets(st.sampled_from(numbers) if numbers else st.nothing()).map(sorted)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Evenings in which an agreement says the same as each rule, under the same number."""
    choices, agreements = draw(some(AREAS)), draw(some(RULES))
    records = (
        *(Area(each, f"Buurt {each}") for each in AREAS),
        *(draw(goals(each)) for each in GOALS),
        *(Instrument(STEP_2, id=each, text=f"Regel {each}") for each in RULES),
        *(draw(cells(*pair)) for pair in draw(pairs(GOALS, RULES))),
        *(draw(areas(each)) for each in choices),
        *(
            MeetingPlace(STEP_3, id=each, choice=each, text="Het plein")
            for each in draw(some(choices))
        ),
        *(
            AreaGoal(STEP_3, id=at, choice=choice, goal=goal)
            for at, (choice, goal) in enumerate(draw(pairs(choices, GOALS)), 1)
        ),
        *(
            draw(flows(at, choice, NAMES[group]))
            for at, (choice, group) in enumerate(draw(pairs(choices, (0, 1, 2))), 1)
        ),
        *(Agreement(STEP_4, id=each, title=f" regel {each}", lead="Wij") for each in agreements),
        *(
            ServedGoal(STEP_4, id=at, agreement=agreement, goal=goal)
            for at, (agreement, goal) in enumerate(draw(pairs(agreements, GOALS)), 1)
        ),
        *(
            AgreementArea(STEP_4, id=at, agreement=agreement, area=area)
            for at, (agreement, area) in enumerate(draw(pairs(agreements, AREAS)), 1)
        ),
    )
    return World(made(*records))


def goals(number: int) -> st.SearchStrategy[Goal]:
    """Return a goal of any kind, adopted or not."""
    kinds, status = st.sampled_from(GoalKind), st.sampled_from(GoalStatus)
    return st.builds(
        Goal,
        st.just(STEP_1),
        id=st.just(number),
        text=st.just(f"Doel {number}"),
        kind=kinds,
        status=status,
    )


def cells(goal: int, rule: int) -> st.SearchStrategy[AlignmentCell]:
    """Return what one table says that a rule does to a goal."""
    return st.sampled_from(Alignment).map(
        lambda value: AlignmentCell(STEP_2, goal=goal, instrument=rule, table=1, value=value)
    )


def areas(number: int) -> st.SearchStrategy[AreaChoice]:
    """Return what was chosen for an area; not always how fine people mix."""
    return st.sampled_from((None, *Grain)).map(
        lambda grain: AreaChoice(STEP_3, id=number, area=number, grain=grain)
    )


def flows(number: int, choice: int, group: str) -> st.SearchStrategy[AreaFlow]:
    """Return what is done with a group in an area; not always something."""
    return st.sampled_from((None, *Flow)).map(
        lambda flow: AreaFlow(STEP_3, id=number, choice=choice, target_group=group, flow=flow)
    )
