"""Tab goes through the console as one reads it: part by part, from top to bottom."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def in_reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: the parts in order, each by line and then across."""
    return [
        widget
        for part in parts
        for widget in sorted(_stops(part), key=lambda each: _place(part, each))
    ]


def focus_beside(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) one; return whether there is any."""
    order = in_reading_order(parts)
    if not order:
        return False
    now = QApplication.focusWidget()
    at = order.index(now) if now in order else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(at + (1 if forward else -1)) % len(order)].setFocus(reason)
    return True


def _stops(part: QWidget) -> list[QWidget]:
    return [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.isVisible()
        and each.focusProxy() is None
    ]


def _place(part: QWidget, widget: QWidget) -> tuple[int, int]:
    """Return the line (by the middle, in steps of a button's height) and how far across."""
    at = widget.mapTo(part, QPoint(0, widget.height() // 2))
    return at.y() // 24, at.x()
