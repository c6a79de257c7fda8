"""A box for a whole number; empty is something else than nought."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import app_font
from wijkworkshop.ui.style.palette import EDGE, WRONG
from wijkworkshop.ui.widgets.editing import Editing
from wijkworkshop.ui.widgets.shapes import paint_box


class NumberBox(QLineEdit):
    """A number of people or votes; `finished` carries it (None: empty) when it is another one.

    It does nothing with the arrow keys up and down, so that a grid can.
    """

    finished = Signal(object)

    def __init__(
        self, name: str, most: int = 999, size: float = 17, parent: QWidget | None = None
    ) -> None:
        """Make an empty box; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(app_font(size, tabular=True))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QRegularExpressionValidator(rf"\d{{0,{len(str(most))}}}", self))
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(clear)
        self._wrong = False
        self._editing = Editing(self, self.text, self.setText)
        self._editing.finished.connect(lambda: self.finished.emit(self.number))
        self.returnPressed.connect(self._editing.finish)

    @property
    def number(self) -> int | None:
        """Return the number, None when the box is empty."""
        return int(self.text()) if self.text().isdigit() else None

    def show_number(self, number: int | None) -> None:
        """Show a number from the session; while somebody types it waits."""
        self._editing.show("" if number is None else str(number))

    def show_wrong(self, wrong: bool) -> None:
        """Mark the number as one to look at."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a box."""
        return QSize(52, 38)

    def minimumSizeHint(self) -> QSize:
        """Return the size that three figures need."""
        return QSize(44, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the number."""
        fill = LIGHT.card.fill if self.text() or self.hasFocus() else LIGHT.paper
        edge = WRONG if self._wrong else LIGHT.accent if self.hasFocus() else EDGE
        thick = 2.0 if self.hasFocus() or self._wrong else 1.0
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill, edge, 6.0, thick)
        painter.end()
        super().paintEvent(event)
