"""Things below each other, of which only what changed is touched, and a page at a time is shown."""

from collections.abc import Callable, Hashable, Sequence
from gettext import gettext as _
from typing import Generic, TypeVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wijkworkshop.ui.widgets import Act, Flow

L = TypeVar("L", bound=QWidget)
T = TypeVar("T")
PAGE = 20
"""Lines that are shown at once; each is a handful of widgets, and a window has to stay quick."""


class LineList(Generic[L, T]):
    """A line per item, in order; a line stays with its item, and one that is free is used again.

    `show` is given a line, its item and its place. Put `column` in a layout.
    """

    def __init__(
        self,
        make: Callable[[], L],
        show: Callable[[L, T, int], None],
        key: Callable[[T], Hashable],
    ) -> None:
        """Make an empty list."""
        self._make, self._show, self._key = make, show, key
        self._items: Sequence[T] = ()
        self._most = PAGE
        self._lines: dict[Hashable, L] = {}
        self._spare: list[L] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.more = Act("", icon="chevron-down").make_small()
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        below = Flow()
        below.addWidget(self.more)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._rows)
        self.column.addLayout(below)

    @property
    def lines(self) -> tuple[L, ...]:
        """Return the lines that are shown, from top to bottom."""
        return tuple(self._lines[self._key(each)] for each in self._items[: self._most])

    def show_items(self, items: Sequence[T]) -> None:
        """Show these items, in this order."""
        self._items = items
        shown = {self._key(each): each for each in items[: self._most]}
        for key in [each for each in self._lines if each not in shown]:
            self._put_away(self._lines.pop(key))
        for place, (key, item) in enumerate(shown.items()):
            line = self._lines.get(key) or self._take(key)
            self._show(line, item, place)
            if self._rows.indexOf(line) != place:
                self._rows.insertWidget(place, line)
            line.setVisible(True)
        left = len(items) - len(shown)
        self.more.show_text(_("Toon er nog {count}").format(count=min(left, PAGE)))
        self.more.setVisible(left > 0)

    def start_anew(self) -> None:
        """Be one page again, for other items."""
        self._most = PAGE

    def _show_more(self) -> None:
        self._most += PAGE
        self.show_items(self._items)

    def _take(self, key: Hashable) -> L:
        line = self._spare.pop() if self._spare else self._make()
        self._lines[key] = line
        return line

    def _put_away(self, line: L) -> None:
        """Keep a line for another item, unless somebody types in it: that is told first."""
        focus = QApplication.focusWidget()
        typed_in = focus is not None and line.isAncestorOf(focus)
        self._rows.removeWidget(line)
        line.setVisible(False)
        if typed_in:
            line.deleteLater()
        else:
            self._spare.append(line)
