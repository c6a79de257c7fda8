"""What has the keyboard at a board; a click gives it that, and its edge shows it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.ui.widgets.shapes import paint_box


class Surface(QWidget):
    """Has the keyboard when it has the focus."""

    focused = Signal()

    def __init__(self, name: str) -> None:
        """Show nothing yet; `name` is for a screen reader."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        set_accessible_role(self, QAccessible.Role.List)

    def say(self, words: str) -> None:
        """Let a screen reader say what keys are about now; at once while they work here."""
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the board has the keyboard."""
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge: petrol while keys work on the board."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = LIGHT.accent if self.hasFocus() else EDGE
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_box(painter, inside, LIGHT.paper, edge, 10.0)
