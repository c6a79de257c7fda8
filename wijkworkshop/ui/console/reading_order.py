"""Tab goes through the console as one reads it: part by part, from top to bottom."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from wijkworkshop.ui.console.panels.in_view import bring_in_view

COLUMN = "column"
"""A property of what is read as a whole before what stands beside it."""

LINE = 16
"""Pixels between the middles of things that stand on one line, at the most."""


def in_reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: the parts in order, each by line and then across."""
    return [widget for part in parts for line in _lines(part) for widget in line]


def keep_in_order(part: QWidget) -> None:
    """Let a screen reader find everything in the order in which it was laid out.

    It follows the order of children, and a part that was made early may stand late.
    """
    for holder in (part, *part.findChildren(QWidget)):
        laid = holder.layout()
        there = [each for each in holder.children() if isinstance(each, QWidget)]
        wanted = list(laid_out(laid, there)) if laid is not None else []
        if wanted and [each for each in there if each in wanted] != wanted:
            for each in wanted:
                each.raise_()


def laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets in their order.

    Items are not asked for (`itemAt`): Qt deletes them while Python still knows them, and gives
    their place in memory to a widget.
    """
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    found: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    found += [(layout.indexOf(each), each) for each in inner]
    for place, each in sorted(found, key=lambda pair: pair[0]):
        if isinstance(each, QLayout):
            yield from laid_out(each, widgets)
        elif place >= 0:
            yield each


def focus_beside(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) one; return whether there is any."""
    order = in_reading_order(parts)
    if not order:
        return False
    at = _index(order, QApplication.focusWidget(), forward=forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found = order[(at + (1 if forward else -1)) % len(order)]
    found.setFocus(reason)
    bring_in_view(found)
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
    """Return the stops of a part line by line, each from left to right; a column is one stop."""
    columns = [each for each in part.findChildren(QWidget) if each.property(COLUMN)]
    inside = {column: list(_of(column)) for column in columns if column.isVisible()}
    held = {stop for stops in inside.values() for stop in stops}
    loose = [stop for stop in _stops(part) if stop not in held]
    lines = _in_lines(part, [*loose, *(column for column, stops in inside.items() if stops)])
    return [[stop for each in line for stop in inside.get(each, [each])] for line in lines]


def _of(column: QWidget) -> Iterator[QWidget]:
    for line in _in_lines(column, _stops(column)):
        yield from line


def _in_lines(part: QWidget, found: Sequence[QWidget]) -> list[list[QWidget]]:
    places = {stop: stop.mapTo(part, stop.rect().center()) for stop in found}
    lines: list[list[QWidget]] = []
    for stop in sorted(places, key=lambda each: places[each].y()):
        if lines and places[stop].y() - places[lines[-1][0]].y() <= LINE:
            lines[-1].append(stop)
        else:
            lines.append([stop])
    return [sorted(line, key=lambda each: places[each].x()) for line in lines]
