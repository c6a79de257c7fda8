"""What a result says, as a value; each edge words it in its own language (`wording/terms.py`)."""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.terms import Wording


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
    AGREED = auto()  # options: the statement; numbers: how many agree, of how many
    AGREED_MOST = auto()  # options: the statements that most and fewest agree with
    OPINIONS_DIVIDED = auto()  # options: the statement; numbers: how many agree, how many do not
    MOST_AND_DIVIDED = auto()  # options: the one most agree with, the one they are divided about
    NOT_KNOWN = auto()  # numbers: how many do not know, of how many; options: of one statement
    ROSE = auto()  # options: what changed most between two rounds; numbers: percentages
    FELL = auto()
    STAYED = auto()  # nothing changed much
    CLASHES = auto()  # texts: instrument, goal; numbers: in how many cells it clashes as a whole
    ROOM_CLASHES = auto()  # the same where the whole room said something too
    CLASHES_FOR_SOME = auto()  # the same where it clashes for some tables only, nowhere as a whole
    NO_CLASHES = auto()
    DO_NOW = auto()  # options: what can be done now; numbers: how many, of how many weighed
    NOTHING_NOW = auto()
    CELLS_AGAINST = auto()  # numbers: on how many cells something works against, of how many
    CELL_REINFORCES = auto()  # options: the cell
    CELL_HELPS = auto()
    CELL_NEUTRAL = auto()
    CELL_CLASHES = auto()
    CELL_UNKNOWN = auto()


@dataclass(frozen=True)
class Finding:
    """A sentence without its words: the kind, the options it names, and its numbers."""

    kind: FindingKind
    options: tuple[str, ...] = ()  # labels as fixed when the round was opened
    numbers: tuple[int, ...] = ()
    wording: Wording = Wording.USUAL  # as the round was asked
