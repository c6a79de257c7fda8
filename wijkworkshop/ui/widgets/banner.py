"""A notice on sand: what is going on, and the one thing to do about it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, BOLD
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.ui.widgets.showing import show_part

ICON = 28


class Banner(QWidget):
    """A title, a text and an act on sand; with an edge of sun when it has an icon.

    `stacked` puts the act under the text, for a narrow column.
    """

    def __init__(
        self,
        title: str = "",
        text: str = "",
        act: Act | None = None,
        icon: str = "",
        *,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show a notice."""
        super().__init__(parent)
        self._icon = icon
        self.act = act
        self.title = Label("", BASE, BOLD, wrap=True)
        self.text = Label("", BASE, wrap=True)
        self.words = QVBoxLayout()
        self.words.setSpacing(3)
        self.words.addStretch(1)
        self.words.addWidget(self.title)
        self.words.addWidget(self.text)
        self.words.addStretch(1)
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if stacked else direction.LeftToRight, self)
        side = 10 if stacked else 14
        row.setContentsMargins(side + (ICON + 14 if icon else 0), 11, 10, 11)
        row.setSpacing(10 if not stacked else 6)
        row.addLayout(self.words, 1)
        if act is not None:
            row.addWidget(act)
        self.show_text(title, text)

    def show_text(self, title: str, text: str = "", *, hide_empty: bool = False) -> None:
        """Show another notice; one without words may take its banner away."""
        self.title.show_text(title, hide_empty=True)
        self.text.show_text(text, hide_empty=True)
        if hide_empty:
            show_part(self, bool(title or text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sand and the icon."""
        painter, whole = QPainter(self), QRectF(self.contentsRect())
        edge = LIGHT.now if self._icon else ""
        paint_box(painter, whole, LIGHT.sand.fill, edge, 10.0)
        place = QRectF(whole.x() + 16, whole.center().y() - ICON / 2, ICON, ICON)
        paint_pictogram(painter, place, self._icon, LIGHT.ink)
