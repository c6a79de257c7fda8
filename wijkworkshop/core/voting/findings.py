"""What a result says, as a value; each edge words it in its own language (`wording/terms.py`)."""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.terms import FormKind, Group, OptionSource, Wording
from wijkworkshop.core.voting.spread import Shape


class FindingKind(StrEnum):
    """The sentences that a result can be summed up in."""

    NO_VOTES = auto()  # nobody took part
    ONE_VOTE = auto()  # options: the only one that was chosen, by one person or with one dot
    CLEAR_FIRST = auto()  # options: the one that leads; numbers: its total, of how many
    CLOSE = auto()  # options: the first and who is near; numbers: their totals, and of how many
    SHARED_FIRST = auto()  # options: all with the highest total; numbers: that, and of how many
    RECOGNISED = auto()  # numbers: how many recognise it, of how many
    ITEM_RECOGNISED_MOST = auto()  # options: most recognised; numbers: by how many, of how many
    GRADES_BETWEEN = auto()  # options: the highest; numbers: medians × 10, of how many people
    ONE_GRADE = auto()  # options: the item; numbers: its median × 10, of how many people
    BROADLY_CARRIED = auto()  # options: the item; numbers: support, of how many, closed fists
    CARRIED = auto()
    CARRIED_WITH_CONCERNS = auto()
    DIVIDED = auto()
    HEAR_RESIDENTS_FIRST = auto()
    TOO_FEW_FOR_LABEL = auto()  # numbers: as those above, then how many it takes
    SOME_CARRIED = auto()  # options: items with a closed fist; numbers: `summed` in fist_to_five
    AGREED = auto()  # options: the statement; numbers: how many agree, of how many
    AGREED_MOST = auto()  # options: what most agree with; numbers: how many, of how many
    NOT_KNOWN = auto()  # numbers: how many do not know, of how many; options: of one statement
    ROSE = auto()  # options: what changed most between two rounds; numbers: yes, of, then both now
    FELL = auto()
    CHANGED_MOST = auto()  # options: some that changed most, which few people keep apart
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


class Unit(StrEnum):
    """What the numbers of a finding count, and who could have chosen otherwise."""

    PEOPLE = auto()
    TABLES = auto()
    DOTS = auto()
    HALF_POINTS = auto()


@dataclass(frozen=True)
class Finding:
    """A sentence without its words: the kind, the options it names, and its numbers.

    `turned_by` is how few could have turned an order, 0 when that takes more; `levelled` says that
    one could have made it equal (`core/voting/closeness.py`). A scale with several items has its
    first ones in `options`, with those that are near, and in `lowest` the only last one; where
    `all_equal`, no item is before another. `apart` are the items whose answers have this `shape`;
    one item alone has it itself. `turning` are the measures that one who weighs otherwise puts in
    or out. `edge` is on how many of the places where a rule works against a goal one answer
    decides, and `nearly` on how many others one answer makes it do so; of proposals, `edge` is of
    how many one answer decides how far they are carried. `one_table` is all that says what a part
    of the tables says. `sayings` are what people do who chose each of the `options`: one, or many.
    A change between two rounds has their `form`, and how far proposals are
    carried the `source` of these.
    """

    kind: FindingKind
    options: tuple[str, ...] = ()  # labels as fixed when the round was opened
    numbers: tuple[int, ...] = ()
    wording: Wording = Wording.USUAL  # as the round was asked
    groups: tuple[Group, ...] = ()  # those in which a degree of agreement was tested
    only: Group | None = None  # the round was for these people only
    places: tuple[int, ...] = ()  # the numbers on screens and paper of options that lead
    unit: Unit = Unit.PEOPLE
    turned_by: int = 0
    levelled: bool = False
    lowest: str = ""
    lowest_numbers: tuple[int, ...] = ()
    all_equal: bool = False
    apart: tuple[str, ...] = ()
    shape: Shape = Shape.TOGETHER
    turning: tuple[str, ...] = ()
    edge: int = 0
    nearly: int = 0
    one_table: bool = False
    sayings: tuple[tuple[str, str], ...] = ()
    form: FormKind | None = None
    source: OptionSource = OptionSource.FIXED
