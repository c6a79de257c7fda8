"""Between which goals a goal is dropped: near the edge of one is between it and the next. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

NEAR = 12
"""Pixels: the padding of a goal, within which its head and cards lie."""

GAP = 8
"""Pixels between two goals."""


@dataclass(frozen=True)
class Span:
    """From where to where a goal lies on the board, in pixels from above."""

    goal: int
    top: int
    bottom: int


def before_at(spans: Sequence[Span], y: int) -> int | None:
    """Return before which goal a drop at this height comes, 0: after all; None on a goal."""
    for span in spans:
        if y < span.top + NEAR:
            return span.goal
        if y <= span.bottom - NEAR:
            return None
    return 0


def stays(spans: Sequence[Span], goal: int, before: int) -> bool:
    """Tell whether a goal that comes before this one lies there already."""
    order = [*(span.goal for span in spans), 0]
    return before in (goal, order[order.index(goal) + 1])


def line_at(spans: Sequence[Span], before: int) -> int:
    """Return the height of a line between a goal and the one above it, or below all (0)."""
    tops = (span.top for span in spans if span.goal == before)
    return next(tops, spans[-1].bottom + GAP) - GAP // 2
