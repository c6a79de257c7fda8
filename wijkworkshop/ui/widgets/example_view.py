"""A filled-in outcome to look at: the example's, marked as made up."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.export.parts import (
    Answer,
    Card,
    Fact,
    Facts,
    Listing,
    Matrix,
    Paragraph,
    Part,
    Table,
)
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD
from wijkworkshop.ui.widgets.card import Card as Box
from wijkworkshop.ui.widgets.label import Label

LABELS = 168


class ExampleView(Box):
    """Labels with their texts, on sand, so that nobody takes it for what the group said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(LIGHT.sand, parent=parent)
        self._inside: QWidget | None = None
        self.body.addWidget(Label(_("Voorbeeld, verzonnen"), 14, BOLD))

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show an outcome in place of the one before."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in parts:
            for widget in _widgets(part):
                column.addWidget(widget)
        self.body.addWidget(self._inside)


def _widgets(part: Part) -> Iterator[QWidget]:
    match part:
        case Answer(label, text):
            yield _facts((Fact(label, text),), strong=True)
        case Facts(facts):
            yield _facts(facts)
        case Card(title, facts):
            yield Label(title, 16, BOLD, wrap=True)
            yield _facts(facts)
        case Listing(items):
            yield Label("\n".join(f"· {item}" for item in items), BASE, wrap=True)
        case Paragraph(text):
            yield Label(text, BASE, wrap=True)
        case _:
            yield from _rows(part)


def _rows(part: Part) -> Iterator[QWidget]:
    match part:
        case Table(caption, header, rows):
            yield Label(caption, BASE, BOLD, wrap=True)
            yield from (_facts(_row(header, row)) for row in rows)
        case Matrix(caption, _corner, columns, rows):
            yield Label(caption, BASE, BOLD, wrap=True)
            for name, cells in rows:
                words = [f"{col}: {cell.text}" for col, cell in zip(columns, cells, strict=True)]
                yield _facts((Fact(name, "\n".join(words)),))


def _row(header: Sequence[str], row: Sequence[str]) -> tuple[Fact, ...]:
    return tuple(Fact(label, text) for label, text in zip(header, row, strict=True) if text)


def _facts(facts: Sequence[Fact], *, strong: bool = False) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, LABELS)
    grid.setColumnStretch(1, 1)
    for place, fact in enumerate(facts):
        label = Label(fact.label, 14, color=LIGHT.muted, wrap=True)
        label.setFixedWidth(LABELS)
        text = Label(fact.text, BASE, HALF_BOLD if strong else 400, wrap=True)
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, place, 1, Qt.AlignmentFlag.AlignTop)
    return holder
