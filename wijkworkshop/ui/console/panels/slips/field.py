"""The field for the keys of one slip: digits type, letters choose a group, Enter stores."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from wijkworkshop.core.voting.slip_input import BLANK, DOUBT, SEPARATORS
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import HALF_BOLD, app_font
from wijkworkshop.ui.style.palette import EDGE, WRONG
from wijkworkshop.ui.widgets.shapes import paint_box

TYPED = "0123456789" + BLANK + DOUBT + SEPARATORS
TO_NUMBER = "*#"
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SlipField(QLineEdit):
    """`lettered` carries a letter, `stepped` -1 or 1 (slip before, after), `number_wanted` a wish.

    Enter is `returnPressed`, as in any line.
    """

    lettered = Signal(str)
    stepped = Signal(int)
    number_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._wrong = False
        self.letters = ""  # that are answers, and choose no group
        self.setFrame(False)
        self.setMaxLength(80)
        self.setFont(app_font(24, HALF_BOLD, tabular=True))
        self.setTextMargins(12, 0, 12, 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)

    def show_wrong(self, wrong: bool) -> None:
        """Mark what is typed as one to look at."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def sizeHint(self) -> QSize:
        """Return a field that is seen from a slip on the desk."""
        return QSize(240, 52)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a handful of numbers."""
        return QSize(140, 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let only what a slip can say come into the field."""
        text, plain = event.text(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif plain and text and text.lower() in self.letters:
            super().keyPressEvent(event)
        elif plain and text.isalpha():
            self.lettered.emit(text)
        elif plain and text and text in TO_NUMBER:
            self.number_wanted.emit()
        elif not (plain and text.isprintable() and text and text not in TYPED):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the keys."""
        painter, on = QPainter(self), self.hasFocus()
        edge = WRONG if self._wrong else LIGHT.accent if on else EDGE
        thick = 2.0 if on or self._wrong else 1.0
        paint_box(painter, QRectF(self.rect()), LIGHT.card.fill, edge, 8.0, thick)
        painter.end()
        super().paintEvent(event)
