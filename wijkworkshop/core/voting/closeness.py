"""How few people would have had to choose otherwise for the order of a result to turn.

It follows from the tally alone, which does not tell who chose what together. So it takes the case
in which the fewest people are enough: that those who chose otherwise are those who make the most
difference. In truth it can take more people, never fewer.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.thresholds import CLOSE

Score = Callable[[int, int], Fraction]
"""Of the number of an option and how many people turn: the best score that it can have when so
many turn to it, the worst when they turn away from it (a negative number), its own at 0."""


@dataclass(frozen=True)
class Lead:
    """Who comes first and last.

    `first` are all with the highest score. `near` are those that few people would put before a
    single first one (`turned_by` is how few, `CLOSE` at the most), or that one person would make
    its equal: `levelled` says that it is no more than that. Options that nobody chose are not in
    `near`, and count for the rest. `last` is the one with the lowest score, unless it shares that
    or nearly does, or is among the others.
    """

    first: tuple[RoundOption, ...] = ()
    near: tuple[RoundOption, ...] = ()
    turned_by: int = 0
    levelled: bool = False
    last: RoundOption | None = None

    @property
    def named(self) -> tuple[RoundOption, ...]:
        """Return who is named as first, or nearly."""
        return (*self.first, *self.near)


def lead_of(options: Sequence[RoundOption], score: Score) -> Lead:
    """Return who comes first and last of options, equal ones in their order."""
    order = sorted(options, key=lambda option: -score(option.number, 0))
    if not order:
        return Lead()
    best = score(order[0].number, 0)
    first = tuple(option for option in order if score(option.number, 0) == best)
    others = order[1:] if len(first) == 1 else []
    close = [each for each in others if is_close(score, order[0].number, each.number)]
    turns = [turned_by(score, order[0].number, each.number) for each in close]
    near = tuple(each for each in close if score(each.number, 0))
    least = min(filter(None, turns), default=0)
    last = _last(order, score, (*first, *near))
    return Lead(first, near, least, bool(close) and not least, last)


def turned_by(score: Score, ahead: int, behind: int, most: int = CLOSE) -> int:
    """Return how few people put `behind` before `ahead`; 0 when it takes more than `most`."""
    turned = (
        people for people in range(1, most + 1) if score(behind, people) > score(ahead, -people)
    )
    return next(turned, 0)


def is_close(score: Score, ahead: int, behind: int) -> bool:
    """Tell whether few people put `behind` before `ahead`, or one makes them equal.

    Medians can be made equal by one, and turned by more than two.
    """
    return bool(turned_by(score, ahead, behind)) or score(behind, 1) >= score(ahead, -1)


def _last(
    order: Sequence[RoundOption], score: Score, leading: Sequence[RoundOption]
) -> RoundOption | None:
    last = order[-1]
    if last in leading:
        return None
    before = order[-2].number
    tied = score(before, 0) == score(last.number, 0)
    return None if tied or is_close(score, before, last.number) else last


def shifted(levels: Mapping[int, int], turned: int, worst: int, best: int) -> dict[int, int]:
    """Return people per level after some turned: from the worst levels to the best, or back.

    When there are fewer people than turn, the others answer who left the item open before.
    """
    to, away_from = (best, worst) if turned > 0 else (worst, best)
    found, left = dict(levels), abs(turned)
    for level in sorted(levels, key=lambda level: abs(level - away_from)):
        moved = min(left, found[level])
        found[level] -= moved
        left -= moved
    found[to] = found.get(to, 0) + abs(turned)
    return found


def share(yes: int, of: int, turned: int = 0) -> Fraction:
    """Return the share that says yes after some people turned to yes, or to no."""
    after = max(0, yes + turned)
    return Fraction(after, max(of, after)) if of or after else Fraction(0)
