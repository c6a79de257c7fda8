"""One cell of a count, in which keys go from cell to cell."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets.enter import ENTER
from wijkworkshop.ui.widgets.number_box import NumberBox

STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
TABS = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
SELECTED = "#B9D8DE"
WIDEST = 58


class CountCell(NumberBox):
    """Digits type, arrows `moved` (rows, columns), Enter `entered`, Tab `tabbed` (forward)."""

    moved = Signal(int, int)
    entered = Signal()
    tabbed = Signal(bool)
    focused = Signal()

    def __init__(self, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty cell; a quiet one is lower (how many people there are)."""
        super().__init__("", size=15 if quiet else 16, parent=parent)
        self._quiet = quiet
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(SELECTED))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(LIGHT.ink))
        self.setPalette(palette)
        self.finished.connect(lambda: self.setModified(False))

    def show_number(self, number: int | None) -> None:
        """Show a number from the session, also here and now unless somebody is typing."""
        untouched = not self.isModified()
        super().show_number(number)
        if untouched and self.hasFocus():
            self._editing.give_up()
            self.selectAll()

    def forget(self) -> None:
        """Drop what was typed and not told yet."""
        self._editing.give_up()

    def sizeHint(self) -> QSize:
        """Return the size of a cell."""
        return QSize(WIDEST, 32 if self._quiet else 38)

    def event(self, event: QEvent) -> bool:
        """Take Tab itself; leave Ctrl+Z to the window when nothing was typed here."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.KeyPress and event.key() in TABS:
            self.tabbed.emit(TABS[Qt.Key(event.key())])
            return True
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        if event.type() is QEvent.Type.ShortcutOverride and undo:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter go from cell to cell; the rest types."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in STEPS:
            self.moved.emit(*STEPS[Qt.Key(event.key())])
        elif plain and event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no selection where nobody types."""
        super().focusOutEvent(event)
        self.deselect()
