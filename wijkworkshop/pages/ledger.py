"""Labelled lines: a small label and its text below, in columns, in one size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Line
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.wording import outcome_words

NAME = Type(30, 600, floor=28, leading=1.2)
SAID = Type(52, 400, floor=36, leading=1.2)
LABEL, GAP, LEAST_GAP = 38.0, 30.0, 16.0
LONG = 72  # letters: more than this stands on a row of its own


@dataclass(frozen=True, slots=True)
class Ledger:
    """Lines to be set in a rectangle, in so many columns."""

    rect: Rect
    lines: tuple[Line, ...]
    columns: int = 1

    def type_in(self, space: Space, kind: Type = SAID) -> Type:
        """Return the largest type in which all lines fit."""
        sizes = (
            replace(kind, size=size, floor=size, thrift=1.0)
            for size in range(int(kind.size), int(kind.floor), -1)
        )
        lowest = replace(kind, size=kind.floor, thrift=1.0)
        return next((size for size in sizes if self._height(space, size) <= self._room()), lowest)

    def draw(self, space: Space, kind: Type) -> Marks:
        """Draw the lines in this type; what is too much is cut off, and says so."""
        tall = self._row_heights(space, kind)
        squeeze = min(1.0, self._room() / max(1.0, sum(tall)))
        spare = self.rect.height - sum(tall) * squeeze
        gap = min(GAP, spare / max(1, len(tall) - 1))
        marks: Marks = ()
        top = self.rect.y
        for row, height in zip(self._rows(), tall, strict=True):
            places = self._places(row)
            for line, place in zip(row, places, strict=False):
                marks += _drawn(space, replace(place, y=top, height=height * squeeze), line, kind)
            top += height * squeeze + gap
        return marks

    def needed(self, space: Space, kind: Type) -> float:
        """Return the height that the lines take in this type, with air between them."""
        return self._height(space, kind) + GAP * (len(self._rows()) - 1)

    def _room(self) -> float:
        return self.rect.height - LEAST_GAP * (len(self._rows()) - 1)

    def _height(self, space: Space, kind: Type) -> float:
        return sum(self._row_heights(space, kind))

    def _rows(self) -> list[tuple[Line, ...]]:
        """Return the lines row by row; a long one has a row of its own."""
        found: list[tuple[Line, ...]] = []
        for line in self.lines:
            beside = found and len(found[-1]) < self.columns and not _long(found[-1][-1])
            if beside and not _long(line):
                found[-1] = (*found[-1], line)
            else:
                found.append((line,))
        return found

    def _places(self, row: Sequence[Line]) -> tuple[Rect, ...]:
        return cols(self.rect, *[None] * (self.columns if len(row) > 1 else 1), gap=44)

    def _row_heights(self, space: Space, kind: Type) -> list[float]:
        return [
            LABEL
            + max(
                space.height_of(_words(line), kind, place.width)
                for line, place in zip(row, self._places(row), strict=False)
            )
            for row in self._rows()
        ]


def ledger(space: Space, rect: Rect, lines: Sequence[Line], columns: int = 1) -> Marks:
    """Draw labelled lines on a card, in the largest size in which they all fit."""
    sheet = Ledger(rect.inset(48, 44), tuple(lines), columns)
    kind = sheet.type_in(space)
    tall = min(rect.height, sheet.needed(space, kind) + 88)
    return (space.box(replace(rect, height=tall), space.theme.card), *sheet.draw(space, kind))


def _drawn(space: Space, rect: Rect, line: Line, kind: Type) -> Marks:
    label = replace(rect, height=LABEL)
    body = Rect(rect.x, label.bottom, rect.width, rect.height - LABEL)
    color = space.theme.card.text if line.text else space.theme.muted
    words = outcome_words(line.label)
    return (
        space.text(label, words, NAME, space.theme.muted, role=Role.CAPTION, stand=Stand.TOP),
        space.text(body, _words(line), kind, color, stand=Stand.TOP),
    )


def _long(line: Line) -> bool:
    return len(line.text) > LONG


def _words(line: Line) -> str:
    return line.text or _("nog open")
