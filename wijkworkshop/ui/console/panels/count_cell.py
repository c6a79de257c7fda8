"""One cell of a count: a number of up to three digits, or empty while nothing was counted."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.palette import EDGE
from wijkworkshop.ui.lettering import lettering
from wijkworkshop.ui.widgets.shapes import paint_box

STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
SELECTED = "#B9D8DE"


class CountCell(QLineEdit):
    """Digits type, arrows `moved` (rows, columns), Enter `entered`, Tab `tabbed` (forward)."""

    moved = Signal(int, int)
    entered = Signal()
    tabbed = Signal(bool)
    left = Signal()
    focused = Signal()

    def __init__(self, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty cell; a quiet one stands back (how many people there are)."""
        super().__init__(parent)
        self._quiet = quiet
        self.setFrame(False)
        self.setMaxLength(3)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(lettering(15 if quiet else 16, tabular=True))
        self.setValidator(QRegularExpressionValidator(r"\d{0,3}", self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPalette(_palette(quiet))

    @property
    def number(self) -> int | None:
        """Return what it holds, None when empty."""
        return int(self.text()) if self.text() else None

    def show_number(self, number: int | None) -> None:
        """Show a number, or empty the cell."""
        text = "" if number is None else str(number)
        if text != self.text():
            self.setText(text)

    def sizeHint(self) -> QSize:
        """Return the size of a cell in the mock-up."""
        return QSize(52, 30 if self._quiet else 38)

    def event(self, event: QEvent) -> bool:
        """Take Tab itself; leave Ctrl+Z to the window when nothing was typed here."""
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self._take_tab(event.key()):
                return True
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if event.type() is QEvent.Type.ShortcutOverride and undo and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def _take_tab(self, key: int) -> bool:
        tabs = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
        if key in tabs:
            self.tabbed.emit(tabs[Qt.Key(key)])
        return key in tabs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter go from cell to cell; the rest types."""
        key, held = Qt.Key(event.key()), event.modifiers()
        held &= ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if plain and key in STEPS:
            self.moved.emit(*STEPS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that somebody is done here."""
        super().focusOutEvent(event)
        self.deselect()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the number; an empty cell is a shade darker."""
        painter = QPainter(self)
        fill = LIGHT.card.fill if self.text() or self.hasFocus() else LIGHT.paper
        edge = LIGHT.accent if self.hasFocus() else LIGHT.line if self._quiet else "#B9B5A9"
        paint_box(painter, QRectF(self.rect()), fill, edge, 6.0, 2.0 if self.hasFocus() else 1.0)
        painter.end()
        super().paintEvent(event)


def _palette(quiet: bool) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    palette.setColor(roles.Base, QColor(0, 0, 0, 0))
    palette.setColor(roles.Text, QColor(LIGHT.muted if quiet else LIGHT.ink))
    palette.setColor(roles.Highlight, QColor(SELECTED))
    palette.setColor(roles.HighlightedText, QColor(LIGHT.ink))
    palette.setColor(roles.PlaceholderText, QColor(EDGE))
    return palette
