"""What first pages are made of: a headline, decisions, who does what, and the plan in boxes."""

from dataclasses import dataclass
from enum import StrEnum, auto


@dataclass(frozen=True, slots=True)
class Headline:
    """What a report says first, as a heading, with the lines that it rests on."""

    text: str
    lines: tuple[str, ...]


class Mark(StrEnum):
    """A shape beside a word; the word alone says the same."""

    YES = auto()
    YES_IF = auto()
    OPEN = auto()  # no answer yet, or something lacks
    NO = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its mark; `missing` when it says that something was not agreed."""

    text: str
    mark: Mark = Mark.NONE
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a chain: what it is called, and what it says."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """A decision from its vote to what people notice: rows of links, from the left.

    `number` is that of the agreement, `state` the word beside `mark`; `gaps` say what in it goes
    against something else.
    """

    number: str
    title: str
    where: str
    mark: Mark
    state: str
    rows: tuple[tuple[Link, ...], ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What somebody does in an agreement: its number and title, what it is about, and cells.

    The last of the `cells` takes the columns that are left; `below` stands under them all.
    """

    number: str
    title: str
    about: tuple[Line, ...]
    cells: tuple[tuple[Line, ...], ...]
    below: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRows:
    """Who does something, and in what: `role` says it in short."""

    name: str
    role: str
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class ActionTable:
    """Who does what, under a header of as many columns as the longest row has."""

    header: tuple[str, ...]
    actors: tuple[ActorRows, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A line of the plan: its number, what it is, what more, and perhaps a state with its shape.

    `note` stands below it, in small.
    """

    number: str
    text: str
    more: str = ""
    note: str = ""
    mark: Mark = Mark.NONE
    state: str = ""


@dataclass(frozen=True, slots=True)
class PlanBox:
    """One of the questions of the plan: its rows, and what is open of it."""

    icon: str
    title: str
    asked: str
    rows: tuple[PlanRow, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanBoxes:
    """The questions of the plan, two beside each other."""

    boxes: tuple[PlanBox, ...]
