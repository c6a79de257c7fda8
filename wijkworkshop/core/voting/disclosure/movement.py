"""What may be told of the people who answered an item in both rounds of a pair.

Who takes what they said from the result of a round sees what the others in that round said. So the
others are nobody or six people at least, they did not nearly all say the same, and nor did those in
both. In one of the two rounds there are no others at all: then those in both are everybody in it,
and no set of people is told about that was not told about before. How many moved tells much of
what was said before, so it falls under the same rule.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from wijkworkshop.core.small_groups import APART, SMALLEST
from wijkworkshop.core.voting.ballots import Ballot

Says = Callable[[Ballot], bool]
"""Tells whether a ballot gives one of the answers that an item has."""

Cells = tuple[int | None, int | None, int | None]
"""How many went up, stayed, and went down; None where that is told together only."""


class Side(NamedTuple):
    """The ballots of one round that answer an item: of those in both rounds, and of the others."""

    both: Sequence[Ballot]
    others: Sequence[Ballot]


def may_be_told(
    early: Side, late: Side, answers: Iterable[Says], *, double: bool, split: bool
) -> bool:
    """Tell whether those in both rounds may be told of beside the results of the rounds.

    `double`: somebody can have voted twice under two numbers. `split`: the later result shows the
    item by groups.
    """
    if late.others and (early.others or split):
        return False
    parts = [part for side in (early, late) if side.others for part in side]
    says = tuple(answers)
    return all(_people(part, double=double) >= APART for part in (early.both, *parts)) and not any(
        _agree(part, each) for part in parts for each in says
    )


def told_apart(up: int, same: int, down: int) -> Cells:
    """Return the numbers that may be told.

    None of one to four is, nor can it be worked out from how many there are in all.
    """
    if not any(map(_small, (up, same, down))):
        return up, same, down
    moves: list[tuple[int, Cells]] = [(up, (up, None, None)), (down, (None, None, down))]
    for told, cells in (*sorted(moves, key=_most_first), (same, (None, same, None))):
        if not _small(told) and not _small(up + same + down - told):
            return cells
    return None, None, None


def _most_first(move: tuple[int, Cells]) -> int:
    return -move[0]


def _small(people: int) -> bool:
    return 0 < people < SMALLEST


def _agree(part: Sequence[Ballot], says: Says) -> bool:
    """Tell whether everybody in a part of a room gave an answer, or all but one did."""
    return sum(map(says, part)) >= len(part) - 1


def _people(ballots: Sequence[Ballot], *, double: bool) -> int:
    """Return how many people surely cast these: in one way nobody can vote twice."""
    channels = Counter(each.channel for each in ballots)
    return max(channels.values(), default=0) if double else len(ballots)
