"""Small values of which screens are made: choices, pictures, sentences to take home."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto

from wijkworkshop.core.terms import Decision


@dataclass(frozen=True)
class Choice:
    """An option as people see it: its number (0: none), short label and pictogram."""

    number: int
    label: str
    icon: str = ""


@dataclass(frozen=True)
class Picture:
    """A map or photo of an area as JPEG in base64, with what it shows and whose it is."""

    area: str
    caption: str
    credit: str
    data: str = field(repr=False)
    width: int = 1
    height: int = 1


class Kept(StrEnum):
    """The five things that people take home."""

    WANT = auto()
    CLASH = auto()
    WHERE = auto()
    WHO = auto()
    HOW = auto()


@dataclass(frozen=True)
class Piece:
    """What a sentence is worded from: a text, another text, a choice, a day.

    What it says can be so for `some` tables, or for `one_table`; one answer decides it `on_edge`.
    """

    text: str
    who: str = ""
    term: Decision | None = None
    day: date | None = None
    some: bool = False
    one_table: bool = False
    on_edge: bool = False


@dataclass(frozen=True)
class KeptSentence:
    """One of the five sentences of the closing; without pieces it is still open.

    `more` is how many others there are that stand in the report.
    """

    about: Kept
    pieces: tuple[Piece, ...] = ()
    more: int = 0
