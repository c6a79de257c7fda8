"""An entry in a list as one line; it opens and closes its form."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD, app_font
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.shapes import paint_box

HIGH = 38


class EntryLine(QPushButton):
    """A text, a second text at the right, and an arrow; Enter, space or a click opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line, closed."""
        super().__init__(parent)
        self._words, self._aside = "", ""
        self.setCheckable(True)
        self.setAccessibleName(_("Regel"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, aside: str = "") -> None:
        """Show what the entry says, and something about it at the right."""
        in_a_line = " ".join(words.split())  # what stands below each other would be cut
        self._words, self._aside = in_a_line or _("nog leeg"), aside
        self.setAccessibleName(", ".join(part for part in (self._words, aside) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(260, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what the space bar does."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow and both texts."""
        painter, rect, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        fill = LIGHT.tint.fill if on or self.underMouse() else ""
        paint_box(painter, rect, fill, LIGHT.accent if self.hasFocus() else "", 6.0, 2.0)
        arrow = QRectF(8, rect.center().y() - 8, 16, 16)
        paint_pictogram(painter, arrow, "chevron-down" if on else "chevron-right", LIGHT.ink)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.setFont(app_font(14))
        painter.setPen(QColor(LIGHT.muted))
        aside = painter.fontMetrics().horizontalAdvance(self._aside)
        painter.drawText(rect.adjusted(0, 0, -10, 0), middle | right, self._aside)
        painter.setFont(app_font(BASE, BOLD if on else HALF_BOLD))
        painter.setPen(QColor(LIGHT.ink))
        room = rect.adjusted(32, 0, -(aside + 22 if aside else 10), 0)
        cut = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, cut)
