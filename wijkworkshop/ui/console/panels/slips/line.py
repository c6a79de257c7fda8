"""A slip that was typed in, as a line that can be chosen to correct it."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.shapes import paint_box

HIGH, NUMBER, KEYS = 34, 52, 60
"""Pixels of a line, its number (those of phones have four digits) and its keys."""


class SlipLine(QPushButton):
    """Number, keys, and group; a click or the space bar chooses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.number = 0
        self._words = ("", "", "")
        self._now = False
        self.setAccessibleName(_("Briefje"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_slip(self, number: int, keys: str, group: str, *, now: bool) -> None:
        """Show a slip; `now` marks the one that is being corrected."""
        self.number, self._now = number, now
        self._words = (str(number), keys, group)
        self.setAccessibleName(
            _("Briefje {number}: {keys}, {group}").format(number=number, keys=keys, group=group)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(190, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number, the keys and the group."""
        painter, rect = QPainter(self), QRectF(self.rect())
        fill = LIGHT.tint.fill if self._now or self.underMouse() else ""
        ring = LIGHT.accent if self.hasFocus() else ""
        paint_box(painter, rect, fill, ring, 6.0, 2.0)
        number, keys, group = self._words
        inner = rect.adjusted(8, 0, -8, 0)
        self._paint(painter, inner, number, LIGHT.accent, BOLD)
        self._paint(painter, inner.adjusted(NUMBER, 0, 0, 0), keys, LIGHT.ink, BOLD)
        wide = max(
            KEYS, QFontMetrics(app_font(15, BOLD, tabular=True)).horizontalAdvance(keys) + 20
        )
        rest = inner.adjusted(NUMBER + wide, 0, 0, 0)
        cut = QFontMetrics(app_font(15)).elidedText(
            group, Qt.TextElideMode.ElideRight, int(rest.width())
        )
        self._paint(painter, rest, cut, LIGHT.muted, REGULAR)

    def _paint(self, painter: QPainter, rect: QRectF, text: str, color: str, weight: int) -> None:
        painter.setFont(app_font(15, weight, tabular=True))
        painter.setPen(QColor(color))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
