"""What a widget shows, as lines of text: two widgets that show the same have the same lines."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QScrollBar, QWidget

from wijkworkshop.ui.console.reading_order import laid_out
from wijkworkshop.ui.stage.stage import Stage

SAID = (
    "text", "plainText", "placeholderText", "accessibleName", "accessibleDescription",
    "toolTip", "checkable", "checked", "readOnly",
)  # fmt: skip
"""The properties of Qt that hold what people see or hear."""

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.CheckStateRole,
    Qt.ItemDataRole.UserRole,
)


def settle() -> None:
    """Let what was made appear, what was taken away go, and all find its place."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents()


def shown(root: QWidget) -> list[str]:
    """Return a line for each widget that can be seen in this one, from the first to the last."""
    settle()
    return list(_lines(root, 0))


def _lines(widget: QWidget, depth: int) -> Iterator[str]:
    yield "  " * depth + " ".join((type(widget).__name__, *_told(widget)))
    children = [] if isinstance(widget, QComboBox) else _children(widget)
    for child in children:
        yield from _lines(child, depth + 1)


def _children(widget: QWidget) -> list[QWidget]:
    """Return what stands in a widget: first as it was laid out, then what was put in by hand."""
    there = [each for each in widget.children() if isinstance(each, QWidget)]
    layout = widget.layout()
    laid = [] if layout is None else list(laid_out(layout, there))
    others = [each for each in there if each not in laid]
    return [
        each
        for each in (*laid, *others)
        if not (each.isHidden() or each.isWindow() or isinstance(each, QScrollBar))
    ]


def _told(widget: QWidget) -> Iterator[str]:
    for name in SAID:
        if value := widget.property(name):
            yield f"{name}={value!r}"
    if widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
        yield "disabled"
    if isinstance(widget, QLabel):
        yield widget.palette().color(widget.foregroundRole()).name()
    if isinstance(widget, QComboBox):
        yield f"choices={[widget.itemText(at) for at in range(widget.count())]}"
        yield f"at={widget.currentIndex()}"
    if isinstance(widget, QAbstractItemView):
        yield f"rows={list(_rows(widget.model()))} at={widget.currentIndex().row()}"
    if isinstance(widget, Stage):
        yield f"view={widget.view!r}"


def _rows(model: QAbstractItemModel) -> Iterator[tuple[object, ...]]:
    for row in range(model.rowCount(QModelIndex())):
        yield tuple(model.index(row, 0).data(role) for role in ROLES)
