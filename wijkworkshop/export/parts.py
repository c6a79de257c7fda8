"""What a report is made of: a frozen list of parts, ready for any format.

Everything is decided here: which words, in which order, which numbers, which colours and shapes.
A format only sets it; what it cannot say stands in its table of renderers, with the reason.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, auto

from wijkworkshop.export.decision_parts import ActionTable, Chain, Headline, PlanBoxes


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 begins a chapter."""

    level: int
    text: str


class Style(StrEnum):
    """How a paragraph is meant."""

    BODY = auto()
    QUESTION = auto()  # what people were asked
    FINDING = auto()  # what a result says
    SMALL = auto()  # what makes a result add up, sources
    DECK = auto()  # the presentation's own words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text."""

    text: str
    style: Style = Style.BODY


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a block's question: the first thing to read; `missing` when there is none."""

    label: str
    text: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that is not finished, or that the reader should know."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of short texts; `numbered` when their order counts."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its text; `missing` when the text says that something is still open."""

    label: str
    text: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled texts under each other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Something with a title and facts: an agreement, a goal; `gaps` says what it lacks."""

    title: str
    facts: tuple[Fact, ...]
    number: str = ""
    gaps: str = ""


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts under a title; `rest` says how many more there are, and where."""

    title: str
    facts: tuple[Fact, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Lists of facts, side by side."""

    lists: tuple[FactList, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, and from which group when that singles nobody out."""

    text: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; the first `texts` columns are words, the others are numbers."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    texts: int = 1


class ChartKind(StrEnum):
    """How a chart is drawn."""

    RANKED = auto()  # stacked bars, all on one scale
    SHARES = auto()  # stacked bars, each as long as the other
    COLUMNS = auto()  # a row of small columns per item, with the median


@dataclass(frozen=True, slots=True)
class Series:
    """A part of every bar: its name, colour, the text on it, and the marker beside the name."""

    name: str
    color: str
    text: str
    shape: str = ""
    mark: str = ""  # a digit instead of a marker: an answer on a scale


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its number and name, its parts in the order of the series, and what it ends with.

    `middle` is the median among the series, from 0, for columns.
    """

    name: str
    parts: tuple[int, ...]
    end: str
    number: str = ""
    strong: bool = False
    middle: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers that also stand in the table after it; `alt` says what it shows.

    `note` explains the wedge that points at a median.
    """

    kind: ChartKind
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    alt: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A number in a picture, in shares of its width and height from the upper left.

    Where it stands away from the point that it belongs to, a line leads there.
    """

    number: str
    x: float
    y: float
    own_x: float
    own_y: float
    strong: bool


@dataclass(frozen=True, slots=True)
class Scatter:
    """Numbers in four quadrants, named from the upper left; `up` and `on` say what further is."""

    names: tuple[str, ...]
    up: str
    on: str
    points: tuple[Point, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a matrix: its word and colours; `marked` in a corner, with a dashed edge."""

    text: str
    color: str
    ink: str
    marked: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows against columns, every cell a word."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A map or photo as JPEG, with what it shows and whose it is; `alt` says what is on it."""

    data: bytes = field(repr=False)
    caption: str
    credit: str
    alt: str


Part = (
    Heading
    | Paragraph
    | Answer
    | Notice
    | Listing
    | Facts
    | Card
    | Headline
    | Chain
    | ActionTable
    | PlanBoxes
    | Beside
    | Quote
    | Table
    | Chart
    | Scatter
    | Matrix
    | Picture
)


class Look(StrEnum):
    """How a document is set: as a report, on a page that is wider than it is high, as a letter."""

    REPORT = auto()
    WIDE = auto()
    LETTER = auto()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, or one of its pages as a document of its own: then the rest is empty.

    `status` is printed on every page ('tussenstand', 'voorbeeld, verzonnen'); empty when final.
    `front` stands on the first page: what was decided. `actions` comes after it: who does what.
    `summary` is what takes one minute to read. `look` is how its first
    pages are set.
    """

    title: str
    kind: str
    subtitle: str
    status: tuple[str, ...]
    moment: datetime
    author: str
    front: tuple[Part, ...] = ()
    actions: tuple[Part, ...] = ()
    summary: tuple[Part, ...] = ()
    parts: tuple[Part, ...] = ()
    look: Look = Look.REPORT
    language: str = "nl"
