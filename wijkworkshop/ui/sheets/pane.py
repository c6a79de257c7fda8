"""What the parts of the editor's right side share."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label

Edit = Callable[[SheetFile], SheetFile]


class EditSheet(Protocol):
    """Does something with the run sheet; what is done under one name is taken back as one."""

    def __call__(self, edit: Edit, same: str = "") -> None:
        """Do it; `same` is that name, empty for what is a step of its own."""


class Pane(QWidget):
    """A column of fields about the run sheet, or a part of it."""

    def __init__(self, edit: EditSheet) -> None:
        """Make an empty column; what is filled in is done by `edit`."""
        super().__init__()
        self.edit = edit
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 14, 20)
        self.column.setSpacing(14)


def section(title: str, about: str = "") -> Card:
    """Return a card with a title, and a line that says what it is for."""
    card = Card()
    card.body.setContentsMargins(20, 16, 20, 18)
    card.body.setSpacing(10)
    card.body.addWidget(Label(title, 17, BOLD))
    if about:
        card.body.addWidget(Label(about, 14, color=LIGHT.muted, wrap=True))
    return card
