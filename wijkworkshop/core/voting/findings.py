"""What a result says, as a value; each edge words it in its own language (`wording/terms.py`)."""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.terms import Group, Wording


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
    BROADLY_CARRIED = auto()  # options: the item; numbers: support, of how many, closed fists
    CARRIED = auto()
    CARRIED_WITH_CONCERNS = auto()
    DIVIDED = auto()
    HEAR_RESIDENTS_FIRST = auto()
    TOO_FEW_FOR_LABEL = auto()  # numbers: as those above, then how many it takes
    SOME_CARRIED = auto()  # options: items with a closed fist; numbers: `summed` in fist_to_five
    AGREED = auto()  # options: the statement; numbers: how many agree, of how many
    AGREED_MOST = auto()  # options: the statements that most and fewest agree with
    OPINIONS_DIVIDED = auto()  # options: the statement; numbers: how many agree, how many do not
    MOST_AND_DIVIDED = auto()  # options: the one most agree with, the one they are divided about
    NOT_KNOWN = auto()  # numbers: how many do not know, of how many; options: of one statement
    ROSE = auto()  # options: what changed most between two rounds; numbers: percentages
    FELL = auto()
    STAYED = auto()  # nothing changed much
    RULES_AGAINST = auto()  # options: the rule when it is one; numbers: rules, goals of them all
    RULES_AGAINST_FOR_SOME = auto()  # the same where only some tables say so, nobody as a whole
    RULES_AGAINST_HERE = auto()  # numbers: of a vote that says something else than the matrix
    NO_CLASHES = auto()  # numbers: of how many cells nobody knows
    CELLS_UNKNOWN = auto()  # of no cell anybody knows
    DO_NOW = auto()  # options: what can be done now; numbers: how many, of how many weighed
    NOTHING_NOW = auto()
    CELL_REINFORCES = auto()  # options: rule, goal; numbers: 1 if it is close
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
    groups: tuple[Group, ...] = ()  # those in which a degree of agreement was tested
