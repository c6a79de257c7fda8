"""What a screen reader takes a widget of ours for, where Qt cannot know."""

import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QWidget


def set_accessible_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers take a widget for something; `spoken` lives as long as the widget."""
    _factory()
    widget.spoken = QAccessibleWidget(widget, role)  # type: ignore[attr-defined]


def set_accessible_name(box: QComboBox, name: str) -> None:
    """Name a box to choose from, and the list that it opens.

    On Linux Qt tells screen readers the value as the name of a box: there the name describes it.
    """
    box.setAccessibleName(name)
    box.setAccessibleDescription(name if sys.platform == "linux" else "")
    box.view().setAccessibleName(name)


@cache
def _factory() -> Callable[[str, QObject], QAccessibleWidget | None]:
    """Return what Qt asks about each widget; Qt needs it to stay alive."""

    def spoken(_key: str, thing: QObject) -> QAccessibleWidget | None:
        found = getattr(thing, "spoken", None)
        return found if isinstance(found, QAccessibleWidget) else None

    QAccessible.installFactory(spoken)
    return spoken
