"""Tab goes through the console as one reads it: part by part, from top to bottom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

LINE = 16
"""Pixels between the middles of things that stand on one line, at the most."""


def in_reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: the parts in order, each by line and then across."""
    return [widget for part in parts for line in _lines(part) for widget in line]


def focus_beside(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) one; return whether there is any."""
    order = in_reading_order(parts)
    if not order:
        return False
    at = _index(order, QApplication.focusWidget(), forward=forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(at + (1 if forward else -1)) % len(order)].setFocus(reason)
    return True


def _index(order: Sequence[QWidget], now: QWidget | None, *, forward: bool) -> int:
    """Return where we are; in something larger, just before (or after) what it holds."""
    if now in order:
        return order.index(now)
    held = [at for at, each in enumerate(order) if now is not None and now.isAncestorOf(each)]
    if held:
        return held[0] - 1 if forward else held[-1] + 1
    return -1 if forward else 0


def _stops(part: QWidget) -> list[QWidget]:
    return [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.isVisible()
        and each.focusProxy() is None
    ]


def _lines(part: QWidget) -> list[list[QWidget]]:
    """Return the stops of a part, line by line, each from left to right."""
    places = {stop: stop.mapTo(part, stop.rect().center()) for stop in _stops(part)}
    lines: list[list[QWidget]] = []
    for stop in sorted(places, key=lambda each: places[each].y()):
        if lines and places[stop].y() - places[lines[-1][0]].y() <= LINE:
            lines[-1].append(stop)
        else:
            lines.append([stop])
    return [sorted(line, key=lambda each: places[each].x()) for line in lines]
