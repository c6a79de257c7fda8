"""Which paper of an evening is made: all of it, or a part that one prints apart."""

from dataclasses import replace
from enum import Enum, auto

from wijkworkshop.export.sheets import SlipSet


class Paper(Enum):
    """A part of the paper: people get slips; tables, and whoever counts, get sheets."""

    ALL = auto()
    SLIPS = auto()
    SHEETS = auto()


def part_of(slips: SlipSet, paper: Paper) -> SlipSet:
    """Return that part of the paper."""
    if paper is Paper.SLIPS:
        return replace(slips, tables=(), counts=(), filled=(), boards=())
    return replace(slips, owners=(), pages=(), slips=()) if paper is Paper.SHEETS else slips
