"""What a screen reader finds in a window, and what is wrong with that."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit, QWidget

UNSAID = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
WHOLE = ("QAbstractItemView", "QComboBox", "QLineEdit", "QAbstractSpinBox", "QPlainTextEdit")
"""What is inside these belongs to the control."""


@dataclass(frozen=True)
class Heard:
    """A control as a screen reader has it; `within` are the names of what it stands in."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str
    value: str
    within: tuple[str, ...]

    def __str__(self) -> str:
        """Say what it is, for a failing test."""
        return f"{type(self.widget).__name__} {self.name!r} ({self.role.name})"


def controls(root: QWidget) -> list[Heard]:
    """Return what takes the focus by Tab, in the order of the tree."""
    return list(_walk(QAccessible.queryAccessibleInterface(root), ()))


def faults(root: QWidget) -> list[str]:
    """Say what is wrong with what a screen reader finds; nothing when all is well."""
    found = controls(root)
    return [*_nameless(found), *_alike(found), *_silent(found), *_decorated(root)]


def _walk(thing: QAccessibleInterface, within: tuple[str, ...]) -> Iterator[Heard]:
    widget = thing.object()
    name = thing.text(QAccessible.Text.Name)
    if isinstance(widget, QWidget):
        if not widget.isVisible():
            return
        if _takes_focus(widget):
            yield Heard(
                widget,
                thing.role(),
                name,
                thing.text(QAccessible.Text.Description),
                thing.text(QAccessible.Text.Value),
                within,
            )
        if _is_whole(widget):
            return
    inside = (*within, name) if name else within
    for place in range(thing.childCount()):
        child = thing.child(place)
        if child.isValid():
            yield from _walk(child, inside)


def alone(found: Sequence[Heard]) -> list[Heard]:
    """Return controls without what only holds others, such as a panel with keys of its own."""
    return [
        each for each in found if not any(each.widget.isAncestorOf(other.widget) for other in found)
    ]


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _is_whole(widget: QWidget) -> bool:
    """Tell whether what is inside belongs to the control: rows of a list, bars, a popup."""
    return any(widget.inherits(kind) for kind in WHOLE)


def _nameless(found: Sequence[Heard]) -> Iterator[str]:
    for each in found:
        if not each.name.strip():
            yield f"no name: {each}"
        if each.role in UNSAID:
            yield f"no role: {each}"


def _alike(found: Sequence[Heard]) -> Iterator[str]:
    said = Counter((each.role, each.name, each.description, each.within) for each in found)
    for (role, name, _described, within), times in said.items():
        if times > 1:
            yield f"{times} times {name!r} ({role.name}) in {within[-1:]}"


def _silent(found: Sequence[Heard]) -> Iterator[str]:
    """A field says what stands in it."""
    for each in found:
        if isinstance(each.widget, QLineEdit) and each.value != each.widget.text():
            yield f"says {each.value!r} for {each.widget.text()!r}: {each}"


def _decorated(root: QWidget) -> Iterator[str]:
    """A chart has words; what is only painted has none."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.inherits("QGraphicsView") and not widget.accessibleName():
            yield f"no words for a chart: {type(widget).__name__}"
