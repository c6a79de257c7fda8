"""The parts of the page at the left, each with how far it is."""

from collections.abc import Sequence
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.prepare.two_lines import paint_two_lines
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import GOOD
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

TALL, NUMBER, PAD = 58, 26, 14
TITLE, STATUS = 16, 14
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RailItem(QAbstractButton):
    """A number, a title and how far it is; the chosen one is tinted, with a bar at its left."""

    def __init__(self, number: int, title: str, key: str) -> None:
        """Be about a part."""
        super().__init__()
        self._number, self._key = number, key
        self._status, self._done = "", False
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_status("", done=False)

    def show_status(self, status: str, *, done: bool) -> None:
        """Say how far it is."""
        self._status, self._done = status, done
        self.setAccessibleName(self.text())
        key = _("toets {key}").format(key=self._key)
        self.setAccessibleDescription(", ".join(part for part in (status, key) if part))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; Enter opens the part, as the space bar does."""
        if event.key() in STEPS:
            event.ignore()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(220, TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the number or a tick, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        chosen, over = self.isChecked(), self.underMouse()
        fill = LIGHT.tint.fill if chosen else "#F1EFEA" if over else ""
        edge = LIGHT.accent if self.hasFocus() else ""
        paint_box(painter, whole, fill, edge, 8.0, 2.0)
        if chosen:
            bar = QRectF(whole.x() + 3, whole.y() + 10, 4, whole.height() - 20)
            paint_box(painter, bar, LIGHT.accent, radius=2.0)
        self._paint_number(painter, whole)
        self._paint_words(painter, whole.adjusted(PAD + NUMBER + 12, 0, -8, 0))

    def _paint_number(self, painter: QPainter, whole: QRectF) -> None:
        place = QRectF(whole.x() + PAD, whole.center().y() - NUMBER / 2, NUMBER, NUMBER)
        if self._done:
            paint_pictogram(painter, place, "circle-check", GOOD)
            return
        paint_box(painter, place, LIGHT.card.fill, LIGHT.empty.edge, NUMBER / 2)
        painter.setFont(app_font(14, BOLD, tabular=True))
        painter.setPen(QColor(LIGHT.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        weight = BOLD if self.isChecked() else HALF_BOLD
        title = (self.text(), TITLE, weight, LIGHT.ink)
        paint_two_lines(painter, room, title, (self._status, STATUS, REGULAR, LIGHT.muted))


class Rail(QWidget):
    """Arrow keys go up and down; `chosen` carries the place of a part."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        """Make an item per part; none is chosen yet."""
        super().__init__()
        self.items = [
            RailItem(number, title, f"Ctrl+{number}") for number, title in enumerate(titles, 1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, item in enumerate(self.items):
            column.addWidget(item)
            item.clicked.connect(partial(self._take, place))
        column.addStretch(1)
        self.choose(0)

    def choose(self, place: int) -> None:
        """Show which part is open."""
        for number, item in enumerate(self.items):
            item.setChecked(number == place)
        self.setFocusProxy(self.items[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up or down."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        here = next(place for place, item in enumerate(self.items) if item.isChecked())
        if step and 0 <= here + step < len(self.items):
            self._take(here + step)
            self.items[here + step].setFocus()
            return
        super().keyPressEvent(event)

    def _take(self, place: int) -> None:
        self.choose(place)
        self.chosen.emit(place)
