"""The parts of a mirrored screen: a few kinds of text, none of them empty."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar


@dataclass(frozen=True)
class Sentence:
    """A sentence; `soft` ones are small on the projection, such as a source."""

    kind: ClassVar[str] = "said"
    text: str
    soft: bool = False


@dataclass(frozen=True)
class Head:
    """A heading below the title, with a number and a pictogram where there is one.

    `aloud` while it is read aloud, with what stands below it.
    """

    kind: ClassVar[str] = "head"
    text: str
    level: int = 2
    number: int = 0
    icon: str = ""
    aloud: bool = False


@dataclass(frozen=True)
class Points:
    """A list; `aloud` is the place of the line that is read aloud, from 1, and `said` of it."""

    kind: ClassVar[str] = "points"
    lines: tuple[str, ...]
    aloud: int = 0
    said: str = ""


@dataclass(frozen=True)
class Row:
    """An option or an answer: its number or mark, pictogram and label, and its result.

    `share`, a percentage, is drawn as a bar; `said` is a further text. `aloud` while it is read.
    """

    mark: str
    label: str
    icon: str = ""
    total: str = ""
    share: int | None = None
    said: str = ""
    leading: bool = False
    aloud: bool = False


@dataclass(frozen=True)
class Rows:
    """Options below each other; `ranked` when their order means something."""

    kind: ClassVar[str] = "rows"
    rows: tuple[Row, ...]
    ranked: bool = False

    @property
    def answers(self) -> bool:
        """Tell whether these are the answers to one item, which are shown in one card."""
        return all(row.share is not None and not row.icon for row in self.rows)


@dataclass(frozen=True)
class Facts:
    """Labels with their texts."""

    kind: ClassVar[str] = "facts"
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows below heads; the first cell of a row is its label."""

    kind: ClassVar[str] = "table"
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Piece = Sentence | Head | Points | Rows | Facts | Table


@dataclass(frozen=True)
class Mirror:
    """A screen of the room as text: the line above it, its title and its parts.

    `aloud` while the title is read aloud.
    """

    above: str
    title: str
    pieces: tuple[Piece, ...] = ()
    aloud: bool = False


MOST_COLUMNS = 3
"""Most columns on a phone; a row of a wider table becomes a card."""


def sentences(*texts: str, soft: bool = False) -> tuple[Piece, ...]:
    """Return each non-empty line as a sentence."""
    lines = (line.strip() for text in texts for line in text.split("\n"))
    return tuple(Sentence(line, soft) for line in lines if line)


def soft(*texts: str) -> tuple[Piece, ...]:
    """Return each non-empty line as a small sentence."""
    return sentences(*texts, soft=True)


def points(lines: Iterable[str]) -> tuple[Piece, ...]:
    """Return a list, nothing when it is empty."""
    found = tuple(line for line in lines if line)
    return (Points(found),) if found else ()


def read_points(lines: Iterable[tuple[str, bool]], said: str = "") -> tuple[Piece, ...]:
    """Return a list of lines, each with whether it is read aloud; `said` is what is read of it."""
    found = tuple(lines)
    aloud = next((place for place, (_line, read) in enumerate(found, 1) if read), 0)
    texts = tuple(line for line, _read in found)
    return (Points(texts, aloud, said if aloud else ""),) if found else ()


def rows(found: Iterable[Row], *, ranked: bool = False) -> tuple[Piece, ...]:
    """Return options, nothing when there are none."""
    shown = tuple(found)
    return (Rows(shown, ranked),) if shown else ()


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """Return the labels that have a text, nothing when there are none."""
    found = tuple((label, text) for label, text in pairs if text)
    return (Facts(found),) if found else ()


def under(head: str | Head, *parts: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return parts with a heading above them; nothing when there are no parts."""
    found = tuple(piece for part in parts for piece in part)
    title = Head(head) if isinstance(head, str) else head
    return (title, *found) if found and title.text else found


def table(title: str, lines: Sequence[Sequence[str]]) -> tuple[Piece, ...]:
    """Return a table, or a card for each row when it is too wide."""
    if len(lines) < 2:
        return ()
    heads, *others = map(tuple, lines)
    if len(heads) <= MOST_COLUMNS:
        return (Head(title), Table(title, heads, tuple(others)))
    cards = (under(Head(row[0], 3), facts(zip(heads[1:], row[1:], strict=True))) for row in others)
    return (Head(title), *(piece for card in cards for piece in card))


def lower(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return parts with each heading one level lower."""
    return tuple(
        replace(each, level=each.level + 1) if isinstance(each, Head) else each for each in pieces
    )
