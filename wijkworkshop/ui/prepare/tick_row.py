"""A row to tick off: what it is, a line about it, and how many."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.prepare.two_lines import paint_two_lines
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import GOOD
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

TALL, NUMBER, TICK, PAD = 56, 64, 24, 14
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TickRow(QAbstractButton):
    """The space bar or Enter ticks it; the tick is a shape as well as a colour."""

    def __init__(self, title: str, line: str, number: str) -> None:
        """Be about a thing."""
        super().__init__()
        self._line, self._number = line, number
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(line, number)

    def show_words(self, line: str, number: str) -> None:
        """Say something else about it."""
        self._line, self._number = line, number
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(", ".join(part for part in (number, line) if part))
        self.setToolTip(line)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(320, TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks it too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the focus, the tick, the words and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(
            QRectF(PAD, whole.bottom() - 1, whole.width() - 2 * PAD, 1), QColor(LIGHT.line)
        )
        if self.hasFocus() or self.underMouse():
            edge = LIGHT.accent if self.hasFocus() else ""
            paint_box(painter, whole.adjusted(2, 2, -2, -2), LIGHT.tint.fill, edge, 8.0, 2.0)
        icon, color = ("circle-check", GOOD) if self.isChecked() else ("circle-dashed", "#6D7C83")
        tick = QRectF(PAD, whole.center().y() - TICK / 2, TICK, TICK)
        paint_pictogram(painter, tick, icon, color)
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(app_font(18, BOLD, tabular=True))
        painter.drawText(QRectF(PAD + TICK, 0, NUMBER, whole.height()), RIGHT, self._number)
        left = PAD + TICK + NUMBER + 18
        room = QRectF(left, 0, whole.width() - left - PAD, whole.height())
        title = (self.text(), 16, HALF_BOLD, LIGHT.ink)
        paint_two_lines(painter, room, title, (self._line, 14, REGULAR, LIGHT.muted))
