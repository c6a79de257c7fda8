"""What got most dots of a list, and became no agreement: the room is asked whether that is meant.

Somebody who put dots on it wants to know why nothing came of it. A reason is noted by letting the
point go.
"""

from collections.abc import Iterator

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.measure_names import number_apart
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.shortlist import firsts, voted_lists

UNPROMISED = Need(
    "unpromised",
    N_("een afspraak over wat veel stippen kreeg"),
    N_("Een afspraak over wat veel stippen kreeg"),
    P_("{first} kreeg veel stippen. Maken we er een afspraak over?"),
    ("Round",),
    notice=True,
)


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return what came first on a list that the room saw, and is in no agreement, by list.

    Nothing while nothing is agreed yet: then the first agreement is asked for.
    """
    return tuple(_unpromised(session, block)) if session.where(Agreement, edition=0) else ()


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
