"""Scrolling to where somebody types."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

AROUND = 24
"""Pixels that stay free around it."""


def bring_in_view(widget: QWidget) -> None:
    """Scroll every column that the widget stands in, as little as needed."""
    area = area_around(widget)
    while area is not None:
        _scroll(area, widget)
        area = area_around(area)


def area_around(widget: QWidget) -> QScrollArea | None:
    """Return the column that scrolls what a widget stands in, the nearest one."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def is_in_view(widget: QWidget) -> bool:
    """Tell whether somebody sees the middle of a widget: no column scrolled it away."""
    return widget.visibleRegion().contains(widget.rect().center())


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    """Scroll one area; Qt's own way for widgets looks at the cursor of a field only."""
    content, room = area.widget(), area.viewport().size()
    if content is None:
        return
    middle = widget.mapTo(content, widget.rect().center())
    wide = min(widget.width() // 2 + AROUND, room.width() // 2)
    high = min(widget.height() // 2 + AROUND, room.height() // 2)
    area.ensureVisible(middle.x(), middle.y(), wide, high)


def bring_in_view_soon(widget: QWidget) -> None:
    """Scroll there once a widget that was just made has its place, unless it is gone by then."""
    QTimer.singleShot(0, widget, lambda: bring_in_view(widget) if widget.isVisible() else None)


def bring_in_view_once_laid_out(widget: QWidget) -> None:
    """Do the same where all that is around the widget was just made too."""
    QTimer.singleShot(0, widget, lambda: _bring_laid_out(widget))


def _bring_laid_out(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    if widget.isVisible():
        bring_in_view(widget)
