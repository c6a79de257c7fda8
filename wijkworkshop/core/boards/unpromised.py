"""What got most dots, and became no agreement: the room is asked whether that is meant.

That is the first measure of each list, and the first of the goals that were adopted. Somebody who
put dots on it wants to know why nothing came of it. A reason is noted by letting the point go.
"""

from collections.abc import Iterator

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.action_plan import Agreement, ServedGoal
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.goals import OF_GOAL, Goal
from wijkworkshop.core.outcomes.measure_names import number_apart
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, GoalStatus, OptionSource, RoundState
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.shortlist import firsts, voted_lists

SAID = (
    N_("een afspraak over wat veel stippen kreeg"),
    N_("Een afspraak over wat veel stippen kreeg"),
    P_("{first} kreeg veel stippen. Maken we er een afspraak over?"),
)
UNPROMISED = Need("unpromised", *SAID, ("Round",), notice=True)
UNSERVED = Need("unserved_goal", *SAID, OF_GOAL, notice=True)
NEEDS = (UNSERVED, UNPROMISED)


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return what came first by dots that the room saw, and is in no agreement.

    Nothing while nothing is agreed yet: then the first agreement is asked for.
    """
    if not session.where(Agreement, block=block, edition=0):
        return ()
    return (*_unserved(session), *_unpromised(session, block))


def _unserved(session: Session) -> Iterator[Gap]:
    """Yield the adopted goals with most dots, where no agreement serves them."""
    votes = session.where(Round, source=OptionSource.GOALS, form=FormKind.DOTS)
    shown = [each for each in votes if each.state is RoundState.SHOWN and is_told(each)]
    for option in firsts(session, shown[-1]) if shown else ():
        goal = session.find(Goal, option.number, 0)
        adopted = goal is not None and goal.status is GoalStatus.ADOPTED
        if goal and adopted and not session.where(ServedGoal, goal=goal.id, edition=0):
            yield Gap(UNSERVED, goal.text, about=(goal.id, 0))


def _unpromised(session: Session, block: int) -> Iterator[Gap]:
    asked: list[RoundOption] = []
    for vote in voted_lists(session):
        if vote.block == block and vote.state is RoundState.SHOWN:
            left = [each for each in firsts(session, vote) if not _is_agreed(session, each)]
            first = [each for each in left if not any(_is_same(each, it) for it in asked)][:1]
            asked += first
            yield from (Gap(UNPROMISED, each.label, about=(vote.id, 0)) for each in first)


def _is_same(one: RoundOption, other: RoundOption) -> bool:
    """Tell whether two lists have the same measure."""
    return bool(one.measure) and one.measure == other.measure


def _is_agreed(session: Session, option: RoundOption) -> bool:
    """Tell whether an agreement is about a measure: it has its number, or says the same."""
    same = {option.label.casefold(), option.title.casefold()}
    for each in session.where(Agreement, edition=0):
        number, words = number_apart(each.title)
        if option.number in (each.number, number) or words.casefold() in same:
            return True
    return False
