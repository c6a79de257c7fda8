"""What was measured, in the numbers that are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Times:
    """How long answers took, in milliseconds: in the middle, of nearly all, at worst."""

    p50: float = 0.0
    p99: float = 0.0
    most: float = 0.0


def times_of(milliseconds: Sequence[float]) -> Times:
    """Return them for these; without any all is 0."""
    if not milliseconds:
        return Times()
    order = sorted(milliseconds)
    return Times(_share(order, 0.50), _share(order, 0.99), round(order[-1], 1))


def _share(order: Sequence[float], share: float) -> float:
    """Return the smallest time that is not exceeded by this share."""
    return round(order[max(0, ceil(share * len(order)) - 1)], 1)
