"""Where the rows of a count stand: one answer for labels, cells and sums."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.tally.sheet import Row, RowKind

HEAD, COUNTED, POSSIBLE = "head", "counted", "possible"
HIGH = {RowKind.PEOPLE: 40, RowKind.ABSTAINED: 40, RowKind.HEADING: 40, RowKind.COUNT: 50}
LEVEL = 44
"""Pixels of a row; one of a scale has a label of one line."""


@dataclass(frozen=True)
class Line:
    """A row: its top and its height; `rule` is how thick the line above it is."""

    y: int
    height: int
    rule: int


@dataclass(frozen=True)
class Lines:
    """All rows from top to bottom."""

    places: Mapping[str, Line]
    head: str = HEAD
    counted: str = COUNTED
    possible: str = POSSIBLE

    @property
    def height(self) -> int:
        """Return the height of all rows together."""
        last = self.places[POSSIBLE]
        return last.y + last.height

    def of(self, key: str) -> Line:
        """Return the row with this key."""
        return self.places[key]


def lines_of(rows: tuple[Row, ...], needed: Callable[[Row], int]) -> Lines:
    """Return where the rows stand, between the titles and the sums; `needed` by their labels."""
    places, y = {HEAD: Line(0, 36, 0)}, 36
    for row in rows:
        high = max(LEVEL if row.level else HIGH[row.kind], needed(row))
        people = row.kind in (RowKind.PEOPLE, RowKind.ABSTAINED)
        places[row.key] = Line(y, high, 0 if people or row.level else 1)
        y += high
    places[COUNTED] = Line(y, 44, 2)
    places[POSSIBLE] = Line(y + 44, 40, 0)
    return Lines(places)


def paint_rules(painter: QPainter, lines: Lines, width: int) -> None:
    """Paint the rules between the rows."""
    for line in lines.places.values():
        if line.rule:
            color = LIGHT.ink if line.rule > 1 else LIGHT.line
            painter.setPen(QPen(QColor(color), line.rule))
            y = line.y + line.rule / 2
            painter.drawLine(QLineF(0, y, width, y))
