"""What a result says, as a value; each edge words it in its own language (`pages/wording.py`)."""

from dataclasses import dataclass
from enum import StrEnum, auto


class FindingKind(StrEnum):
    """The sentences that a result can be summed up in."""

    NO_VOTES = auto()  # nobody took part
    CLEAR_FIRST = auto()  # options: the one that leads
    CLOSE = auto()  # options: the first two, closer than the rule of `closeness`
    SHARED_FIRST = auto()  # options: all with the highest total
    RECOGNISED = auto()  # numbers: how many recognise it, of how many
    ITEM_RECOGNISED_MOST = auto()  # options: most, least recognised
    GRADES_BETWEEN = auto()  # options: highest, lowest; numbers: their medians × 10
    ONE_GRADE = auto()  # options: the item; numbers: its median × 10
    BROADLY_CARRIED = auto()  # options: the item; numbers: support, of how many
    CARRIED_WITH_CONCERNS = auto()
    DIVIDED = auto()
    HEAR_RESIDENTS_FIRST = auto()
    SOME_CARRIED = auto()  # numbers: how many items are carried, of how many
    CLASHES = auto()  # texts: instrument, goal; numbers: how many clashes
    NO_CLASHES = auto()


@dataclass(frozen=True)
class Finding:
    """A sentence without its words: the kind, the options it names, and its numbers."""

    kind: FindingKind
    options: tuple[str, ...] = ()  # labels as fixed when the round was opened
    numbers: tuple[int, ...] = ()
