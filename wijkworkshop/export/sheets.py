"""What the paper of an evening is made of: slips to vote on, sheets for tables and for counting."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GroupMark:
    """How a group is marked: name, marker shape, colour."""

    name: str
    shape: str
    color: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer on a scale: what people tick or circle, and what it means."""

    mark: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: number, plain words, pictogram. No title: a line to write on.

    `note` stands small under it: its title in the deck, what it means, or what is under it.
    """

    number: str
    title: str
    icon: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One round on paper: each choice gets the answers of the scale, or `boxes` to tick.

    With `order` people write numbers at these places instead.
    """

    title: str
    question: str
    how: str
    choices: tuple[Choice, ...]
    scale: tuple[Answer, ...] = ()
    worded: bool = False  # the words of the scale stand above the answers
    boxes: int = 1
    axes: tuple[str, ...] = ()  # a row of five digits for each
    asks: tuple[str, ...] = ()  # questions to answer with yes, no or don't know
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one A5: the questions that fit on it; `only` a group gets it, or everybody."""

    block: str
    questions: tuple[Question, ...]
    only: GroupMark | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody with one number; a spare set has no mark, and `groups` to tick instead."""

    number: int
    mark: GroupMark | None
    groups: tuple[GroupMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """A page for an owner, by their places in the set, and which of the owner's pages it is."""

    owner: int
    page: int
    place: str


@dataclass(frozen=True, slots=True)
class TableSheet:
    """An A4 on a table to stick dots on."""

    table: str
    question: Question


@dataclass(frozen=True, slots=True)
class BoardSheet:
    """An A4 for a table with cards to write, to cut out and to bring to the board."""

    table: str
    title: str
    question: str
    how: str
    cards: int


@dataclass(frozen=True, slots=True)
class CountSheet:
    """An A4 for whoever counts hands: choices down, what is counted across."""

    question: Question
    columns: tuple[str, ...]
    parts: tuple[GroupMark, ...]


@dataclass(frozen=True, slots=True)
class SlipSet:
    """All paper of one evening: every owner's slips, then the sheets for tables and counting."""

    title: str
    day: str
    moment: datetime
    owners: tuple[Owner, ...]
    pages: tuple[Page, ...]
    slips: tuple[Slip, ...]
    tables: tuple[TableSheet, ...]
    counts: tuple[CountSheet, ...]
    filled: tuple[TableSheet, ...] = ()  # one for each table that votes as one
    boards: tuple[BoardSheet, ...] = ()  # one for each table and board
    language: str = "nl"
