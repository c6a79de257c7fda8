"""Statistics of response times."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Times:
    """Response times in milliseconds: the median, of nearly all, the longest."""

    p50: float = 0.0
    p99: float = 0.0
    most: float = 0.0


def times_of(milliseconds: Sequence[float]) -> Times:
    """Return the statistics of these times; all 0 when there are none."""
    if not milliseconds:
        return Times()
    order = sorted(milliseconds)
    return Times(_share(order, 0.50), _share(order, 0.99), round(order[-1], 1))


def _share(order: Sequence[float], share: float) -> float:
    """Return the smallest time that is not exceeded by this share."""
    return round(order[max(0, ceil(share * len(order)) - 1)], 1)
