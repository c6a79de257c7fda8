"""A row to tick off: what it is, a line about it, and how many."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import GOOD
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

TALL, NUMBER, TICK, PAD, AIR = 51, 52, 24, 14, 5
WORDS = PAD + TICK + NUMBER + 18  # where they begin
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(line, number)

    def show_words(self, line: str, number: str) -> None:
        """Say something else about it."""
        self._line, self._number = line, number
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(", ".join(part for part in (number, line) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(320, TALL)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words: they go on in a next line where they are long."""
        return max(TALL, sum(self._heights(width)) + 2 * AIR)

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
        heights = self._heights(self.width())
        top = (self.height() - sum(heights)) // 2
        for (text, size, weight, color), tall in zip(self._said(), heights, strict=True):
            painter.setFont(app_font(size, weight))
            painter.setPen(QColor(color))
            room = QRect(WORDS, top, self.width() - WORDS - PAD, tall)
            painter.drawText(room, LEFT | Qt.TextFlag.TextWordWrap, text)
            top += tall

    def _said(self) -> tuple[tuple[str, int, int, str], ...]:
        """Return the title and the line with their size, weight and colour."""
        title = (self.text(), 16, HALF_BOLD, LIGHT.ink)
        return (title, (self._line, 14, REGULAR, LIGHT.muted)) if self._line else (title,)

    def _heights(self, width: int) -> list[int]:
        room = QRect(0, 0, max(1, width - WORDS - PAD), 0)
        return [
            QFontMetrics(app_font(size, weight))
            .boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            .height()
            for text, size, weight, _color in self._said()
        ]
