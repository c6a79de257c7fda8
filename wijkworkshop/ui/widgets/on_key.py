"""Keys that do something while the focus is within a part of a window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_key(within: QWidget, key: str, do: Callable[[], object]) -> None:
    """Do something at a key; Enter is on either side of the keyboard."""
    for each in {key, key.replace("Enter", "Return")}:
        shortcut = QShortcut(QKeySequence(each), within)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
