"""Dragging what lies on a board: what is under the mouse goes along, and nothing moves before."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from wijkworkshop.ui.console.panels.board.pieces import CHOSEN
from wijkworkshop.ui.console.panels.board.surface import Surface
from wijkworkshop.ui.console.panels.in_view import area_around
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label

WIDE, AROUND = 260, 40
"""Pixels: the width of what goes along, and how near to an edge the board scrolls."""


@dataclass(frozen=True)
class Under:
    """What is under the mouse: a card, or else the head of a goal; and the place that it is in.

    Place 0 is that of loose cards, None is none.
    """

    place: int | None = None
    card: int = 0
    goal: int = 0
    text: str = ""


class DragSurface(Surface):
    """Lets a card be dragged to a place, and a goal to another or between two of them.

    A click takes a card in hand. A drop ends where the mouse is let go; a key, or going elsewhere,
    ends it without one.
    """

    picked = Signal(int)
    card_moved = Signal(int, int)
    goal_moved = Signal(int, int)
    goal_put = Signal(int, int)

    def __init__(self, name: str) -> None:
        """Carry nothing."""
        super().__init__(name)
        self._held = Under()
        self._from = QPointF()
        self.carries = False
        self.along = Card(padding=10)
        self.along.setParent(self)
        self.along.setFixedWidth(WIDE)
        self.along.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.along.set_tone(CHOSEN)
        self._words = Label("", BASE, BOLD, wrap=True)
        self.along.body.addWidget(self._words)
        self.along.hide()

    def under(self, point: QPoint) -> Under:
        """Return what lies at a point."""
        raise NotImplementedError

    def between(self, point: QPoint, goal: int) -> int | None:
        """Return before which goal one that is dropped here comes, 0: last; itself where it lies.

        None is on a goal, or beside them all.
        """
        raise NotImplementedError

    def aim(self, place: int | None, before: int | None = None) -> None:
        """Show where what is carried would go: to a place, or before a goal; None is nowhere."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Carry nothing any more; what was carried stays where it lies."""
        self._held = Under()
        if self.carries:
            self.carries = False
            self.along.hide()
            self.unsetCursor()
            self.aim(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is there."""
        super().mousePressEvent(event)
        self.let_go()
        if event.button() is Qt.MouseButton.LeftButton:
            self._held, self._from = self.under(event.position().toPoint()), event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held, once the mouse is far enough that this was meant."""
        far = (event.position() - self._from).manhattanLength()
        holds = self._held.card or self._held.goal
        if holds and (self.carries or far >= QApplication.startDragDistance()):
            self._carry(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is carried where the mouse is; without moving it was a click."""
        held, carried = self._held, self.carries
        at, before = self._aimed(event.position().toPoint())
        self.let_go()
        if not carried:
            if held.card:
                self.picked.emit(held.card)
        elif before is not None:
            self.goal_put.emit(held.goal, before)
        elif at is not None and at != held.place:
            self._drop(held, at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Carry nothing to where other keys work."""
        super().focusOutEvent(event)
        self.let_go()

    def _drop(self, held: Under, at: int) -> None:
        if held.card:
            self.card_moved.emit(held.card, at)
        elif at:
            self.goal_moved.emit(held.goal, at)

    def _carry(self, point: QPoint) -> None:
        if not self.carries:
            self.carries = True
            self._words.show_text(self._held.text)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.along.adjustSize()
            self.along.show()
        right = self.width() - self.along.width()
        self.along.move(min(point.x() + 12, right), point.y() + 8)
        self.along.raise_()
        self.aim(*self._aimed(point))
        area = area_around(self)
        if area is not None and (content := area.widget()):
            there = self.mapTo(content, point)
            area.ensureVisible(there.x(), there.y(), AROUND, AROUND)

    def _aimed(self, point: QPoint) -> tuple[int | None, int | None]:
        """Return the place at a point, or the goal before which the one that is held would come."""
        if not self.rect().contains(point):
            return None, None
        before = self.between(point, self._held.goal) if self._held.goal else None
        if before is None:
            return self.under(point).place, None
        return None, None if before == self._held.goal else before
