"""A card over the darkened console."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.ui.console.reading_order import focus_beside
from wijkworkshop.ui.widgets import Card, Scroll
from wijkworkshop.ui.widgets.accessibility import set_accessible_role

SHADE = QColor(11, 40, 48, 170)
AROUND = 48
"""Pixels that the arrow keys scroll, and that stay in sight when a page is turned."""


class Overlay(QWidget):
    """Covers its parent while it is open; a click beside the card closes it."""

    def __init__(self, parent: QWidget, width: int) -> None:
        """Make it, closed, with an empty card of a width."""
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Dialog)
        self.card = Card(padding=28, radius=14.0)
        self._width, self._covered = width, parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(1)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._scroll = Scroll(content, "#00000000")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        content.installEventFilter(self)
        parent.installEventFilter(self)
        self.setVisible(False)

    def open(self) -> None:
        """Cover the window and take the focus."""
        self._fit()
        self.setVisible(True)
        self.raise_()
        self.take_focus()

    def close_again(self) -> None:
        """Uncover the window."""
        self.setVisible(False)

    def take_focus(self) -> None:
        """Take the focus."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab stay within it while it is open."""
        return focus_beside([self], forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys what is higher than the window; at the start window Esc closes."""
        bar = self._scroll.verticalScrollBar()
        page = self._scroll.viewport().height() - AROUND
        steps = {
            Qt.Key.Key_Down: AROUND,
            Qt.Key.Key_Up: -AROUND,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.close_again()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window; a click beside the card closes."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        beside = watched is not self._covered and isinstance(event, QMouseEvent)
        if beside and event.type() == QEvent.Type.MouseButtonPress:
            self.close_again()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what is under it."""
        QPainter(self).fillRect(event.rect(), SHADE)

    def _fit(self) -> None:
        self.setGeometry(self._covered.rect())
        self.card.setFixedWidth(min(self._width, self._covered.width() - 60))
