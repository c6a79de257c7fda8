"""What the parts of the editor's right side share."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.lettering import BOLD
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label

Edit = Callable[[SheetFile], SheetFile]


class Pane(QWidget):
    """`edited` carries what to do with the run sheet, and a name for what is one step."""

    edited = Signal(object, str)

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__()
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
