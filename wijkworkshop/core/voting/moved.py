"""Where a group puts a weighed measure otherwise than its votes, with the reason (dossier B.8).

The votes stay as they are: what was moved stands beside them everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.thresholds import HIGH_MEAN

ASIDE = 3
"""Tenths that a measure stands within the quadrant that it was moved to, at the least."""


@dataclass(frozen=True, slots=True)
class MovedOption(Record):
    """An option of a weighing that the group put in another quadrant, and why."""

    KEY: ClassVar[tuple[str, ...]] = ("round", "option")
    option: int
    quadrant: Quadrant
    reason: str
    round: int = refers("Round")


def moves(session: Session, round_id: int) -> Mapping[int, MovedOption]:
    """Return what was moved of a round, by the numbers of the options."""
    return {each.option: each for each in session.where(MovedOption, round=round_id)}


def place_in(quadrant: Quadrant, impact: int, feasibility: int) -> tuple[int, int]:
    """Return two means in tenths within a quadrant: those given, or the nearest there."""
    helps = quadrant in (Quadrant.DO_NOW, Quadrant.PREPARE)
    can = quadrant in (Quadrant.DO_NOW, Quadrant.SMALL)
    return _on_side(impact, high=helps), _on_side(feasibility, high=can)


def _on_side(mean: int, *, high: bool) -> int:
    if (mean >= HIGH_MEAN) is high:
        return mean
    return HIGH_MEAN + ASIDE if high else HIGH_MEAN - 1 - ASIDE
