"""A card over the darkened console."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.ui.spoken import speak_as
from wijkworkshop.ui.widgets import Card, Scroll

SHADE = QColor(11, 40, 48, 170)


class Overlay(QWidget):
    """Covers its parent while it is open; a click beside the card closes it."""

    def __init__(self, parent: QWidget, width: int) -> None:
        """Make it, closed, with an empty card of a width."""
        super().__init__(parent)
        speak_as(self, QAccessible.Role.Dialog)
        self.card = Card(padding=28, radius=14.0)
        self._width, self._covered = width, parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(1)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        whole_view = Scroll(content, "#00000000")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(whole_view)
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
