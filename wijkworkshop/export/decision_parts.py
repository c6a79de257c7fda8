"""What the first page of a report is made of: a headline, and a chain for each decision."""

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

    `number` is that of the measure, `state` the word beside `mark`; `gaps` say what in it goes
    against something else.
    """

    number: str
    title: str
    where: str
    mark: Mark
    state: str
    rows: tuple[tuple[Link, ...], ...]
    gaps: tuple[str, ...]
