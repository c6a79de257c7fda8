"""Labelled lines: a small label and its text below, in columns, in one size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as looked_up

from wijkworkshop.core.document import Fact
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.outcomes import fact_words

NAME = Type(30, 600, floor=28, leading=1.2)
LABEL, GAP, MOST_GAP = 38.0, 14.0, 72.0
BESIDE, MOST_NAME = 0.56, 44.0  # how large a label is beside its text, and at most
LONG = 72  # letters: more than this stands on a row of its own


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """Lines to be set in a width, in so many columns."""

    width: float
    lines: tuple[Fact, ...]
    columns: int = 1

    def needed(self, space: Space, kind: Type) -> float:
        """Return the height that the lines take in this type, with air between them."""
        tall = self._row_heights(space, kind)
        return sum(tall) + GAP * max(0, len(tall) - 1)

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        """Draw the lines in this type; what is too much is cut off, and says so."""
        tall = self._row_heights(space, kind)
        squeeze = min(1.0, rect.height / max(1.0, self.needed(space, kind)))
        spare = rect.height - sum(tall) * squeeze
        gap = min(MOST_GAP, spare / max(1, len(tall) - 1))
        marks: Marks = ()
        top = rect.y
        for row, height in zip(self._rows(), tall, strict=True):
            for line, place in zip(row, self._places(row, rect), strict=False):
                spot = replace(place, y=top, height=height * squeeze)
                marks += _labelled(space, spot, line, kind)
            top += height * squeeze + gap
        return marks

    def air(self, space: Space, height: float, kind: Type) -> float:
        """Return the room to leave above the lines, as much as below, in this height."""
        tall = self._row_heights(space, kind)
        return max(0.0, height - sum(tall) - MOST_GAP * (len(tall) - 1)) / 2 if tall else 0.0

    def _rows(self) -> list[tuple[Fact, ...]]:
        """Return the lines row by row; a long one has a row of its own."""
        found: list[tuple[Fact, ...]] = []
        for line in self.lines:
            beside = found and len(found[-1]) < self.columns and not _long(found[-1][-1])
            if beside and not _long(line):
                found[-1] = (*found[-1], line)
            else:
                found.append((line,))
        return found

    def _places(self, row: Sequence[Fact], rect: Rect) -> tuple[Rect, ...]:
        return cols(rect, *[None] * (self.columns if len(row) > 1 else 1), gap=44)

    def _row_heights(self, space: Space, kind: Type) -> list[float]:
        rect = Rect(0, 0, self.width, 0)
        return [
            label_height(kind)
            + max(
                space.height_of(fact_words(line), kind, place.width)
                for line, place in zip(row, self._places(row, rect), strict=False)
            )
            for row in self._rows()
        ]


def _labelled(space: Space, rect: Rect, line: Fact, kind: Type) -> Marks:
    """Draw one line with its label above it."""
    label = replace(rect, height=label_height(kind))
    body = Rect(rect.x, label.bottom, rect.width, rect.height - label.height)
    theme = space.theme
    color = theme.card.text if line.known else theme.muted
    words = looked_up(line.label.said)
    return (
        space.text(label, words, name_type(kind), theme.muted, role=Role.CAPTION, stand=Stand.TOP),
        space.text(body, fact_words(line), kind, color, stand=Stand.TOP),
    )


def name_type(kind: Type) -> Type:
    """Return the type of labels over text in this type: larger over large text."""
    return replace(NAME, size=max(NAME.size, min(MOST_NAME, round(BESIDE * kind.size))))


def label_height(kind: Type) -> float:
    """Return the height of a label over text in this type."""
    return LABEL * name_type(kind).size / NAME.size


def _long(line: Fact) -> bool:
    return len(fact_words(line)) > LONG
