"""What an outcome says to one reader: parts with values, of which nothing is worded yet.

A document is a pure function of what that reader may see (`core/outcome_views/`). Pages, phones and
every format of a report draw the same parts, each in its own way and with its own words for terms.
"""

from dataclasses import dataclass
from enum import Enum, auto

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.document.areas import Areas
from wijkworkshop.core.document.values import Phrase, Pledge, Value
from wijkworkshop.core.messages import Label, Msgid
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.terms import Alignment, Judgement, ProgrammeGoal
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.spread import Shape


@dataclass(frozen=True)
class Keepsake:
    """What one block leaves behind, in one sentence."""

    block: str  # 'Vraag 1 · Herkenning'
    text: str


@dataclass(frozen=True)
class Fact:
    """A label with what there is to say; without a value it is open.

    `matters` when it is what a reader should remember of a card.
    """

    label: Label
    values: tuple[Value, ...] = ()
    matters: bool = False

    @property
    def known(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.values)


@dataclass(frozen=True)
class Sentence:
    """The sentence that an outcome is summed up in."""

    fact: Fact


@dataclass(frozen=True)
class Facts:
    """Facts below each other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Card:
    """A part of an outcome: a goal, a clash, an area, an agreement; 0 is no number.

    A card of a `table` has the number of that table as its title; `theme` is the sub-goal of the
    national programme that an agreement is tagged with. `gaps` is what it lacks, `entry` the kind
    and the number of the entry that it tells, where the room can be asked about it.
    """

    title: str | Phrase
    facts: tuple[Fact, ...]
    complete: bool = True
    icon: str = ""
    number: int = 0
    table: int = 0
    theme: ProgrammeGoal | None = None
    gaps: tuple[Gap, ...] = ()
    entry: tuple[str, int] = ("", 0)


@dataclass(frozen=True)
class Agreeing:
    """An agreement that the room is making: what is known of it, what is open, who takes part.

    `asked` is the label of what the room is asked about (None: of nothing on the card); `place` is
    which agreement it is, of how many.
    """

    card: Card
    asked: Label | None
    pledges: tuple[Pledge, ...]
    place: tuple[int, int]


@dataclass(frozen=True)
class Heading:
    """A heading over what follows, within an outcome."""

    text: Phrase


@dataclass(frozen=True)
class Paragraph:
    """A text between parts."""

    text: Phrase


class Empty(Enum):
    """What a cell without values shows."""

    NOTHING = auto()
    DASH = auto()
    OPEN = auto()


@dataclass(frozen=True)
class Cell:
    """What stands in a cell of a table."""

    values: tuple[Value, ...]
    empty: Empty = Empty.NOTHING


@dataclass(frozen=True)
class Table:
    """Rows of cells under a header."""

    caption: Msgid
    header: tuple[Msgid, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class ResultRow:
    """A goal of then and what became of it; an empty result is unknown."""

    goal: str
    goal_year: str
    result: str
    result_year: str
    verdict: Judgement


@dataclass(frozen=True)
class Results:
    """Goals of then beside what became of them."""

    rows: tuple[ResultRow, ...]


@dataclass(frozen=True)
class Standing:
    """How people stand on a reading, by what was asked: chosen, on which place, agreed with.

    `between` is where the middle half of the people put it, `shape` how far apart those are who
    were asked whether they agree; `own` marks a reading of the group's own.
    """

    number: int
    label: str
    icon: str = ""
    own: bool = False
    chosen: tuple[int, int] | None = None
    place: float | None = None
    between: tuple[float, float] | None = None
    agree: tuple[int, int] | None = None
    shape: Shape = Shape.TOGETHER


@dataclass(frozen=True)
class Readings:
    """How people stand on readings, the one that most put first on top."""

    standings: tuple[Standing, ...]


@dataclass(frozen=True)
class Reason:
    """A reason for or against, and how many people named it."""

    side: Side
    text: str
    people: int
    own: bool


@dataclass(frozen=True)
class Reasons:
    """Reasons for and against beside each other, each with how many people named it."""

    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Figure:
    """What was measured in two years, beside the room's grade; 0 is an unknown year.

    `first` and `last` stand as they were written. `course` is 1 when it became better, -1 when it
    became worse. Both part where `parts`, and `explanation` is how that can be. `entry` is as on a
    card.
    """

    text: str
    area: str
    first_year: int
    first: str
    last_year: int
    last: str
    course: int
    less_is_better: bool = False
    source: str = ""
    grade: Finding | None = None
    parts: bool = False
    explanation: str = ""
    entry: tuple[str, int] = ("", 0)

    @property
    def rises(self) -> int:
        """Return 1 when the value went up, -1 when it went down, and 0 when it stayed."""
        return -self.course if self.less_is_better else self.course


@dataclass(frozen=True)
class Figures:
    """Figures of two years, each above the grade of the room on a scale of its own."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class MatrixCell:
    """What the tables say of an instrument and a goal; `disputed` where they differ.

    It is `close` where one other answer would make it say something else.
    """

    value: Alignment
    disputed: bool
    close: bool = False


@dataclass(frozen=True)
class Matrix:
    """What instruments do to goals, a row for each instrument, a cell for each goal.

    `tables` is how many tables said so; `room` tells whether the whole room did after them.
    """

    goals: tuple[str, ...]
    rows: tuple[tuple[str, tuple[MatrixCell | None, ...]], ...]
    tables: int
    room: bool


@dataclass(frozen=True)
class RuleEffect:
    """What a rule does to the neighbourhood, whose it is, and why the tables say what they say."""

    text: str
    owner: str
    effect_here: str
    reasons: str


@dataclass(frozen=True)
class Effects:
    """What rules do to the neighbourhood; what nobody said of one is open."""

    rules: tuple[RuleEffect, ...]


SharedPart = Sentence | Facts | Card | Results | Readings | Reasons | Figures | Areas
RoomPart = SharedPart | Agreeing
"""What the projection and phones draw; anything else a room's document cannot have."""

Part = SharedPart | Heading | Paragraph | Table | Matrix | Effects
RoomDocument = tuple[RoomPart, ...]
Document = tuple[Part, ...]
