"""What is still open at the closing, block by block, each with who takes it up."""

from collections.abc import Callable
from gettext import gettext as _
from itertools import groupby
from operator import attrgetter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.navigation import here
from wijkworkshop.core.open_points import OpenPoint, gathered
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.console.panels.owned_line import Owned, OwnedLine
from wijkworkshop.ui.console.panels.owned_list import OwnedList
from wijkworkshop.ui.lists.line_list import PAGE
from wijkworkshop.ui.widgets import Act, Flow
from wijkworkshop.wording.open_points import open_question


def shown_points(session: Session) -> tuple[OpenPoint, ...]:
    """Return what is open, from the closing on; before it the room still works on it."""
    closed = session.get(Details, 1).closed_at is not None
    closing = session.get(Block, here(session).block).kind is BlockKind.CLOSING
    return tuple(gathered(session)) if closed or closing else ()


def owned_point(point: OpenPoint) -> Owned:
    """Return an open point, as something to take up."""
    words = open_question(point.gap)
    return Owned(point.key, words, (), point.owner, point.let_go, point.reason)


class OpenLists(QWidget):
    """A list for each block in which something is open; `fill_in` leads to its outcome."""

    def __init__(self, ask: Ask, fill_in: Callable[[int], None]) -> None:
        """Show nothing yet."""
        super().__init__()
        self._ask, self._fill_in = ask, fill_in
        self.lists: dict[int, OwnedList] = {}
        self._most = PAGE
        self._shown: tuple[Session, tuple[OpenPoint, ...]] | None = None
        self.more = Act("", icon="chevron-down").make_small()
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        below = Flow()
        below.addWidget(self.more)
        self._column.addLayout(below)
        self.hide()

    @property
    def lines(self) -> tuple[OwnedLine, ...]:
        """Return the lines that are shown, from top to bottom."""
        shown = (each for each in self.lists.values() if not each.isHidden())
        return tuple(line for each in shown for line in each.lines)

    def show_session(self, session: Session, points: tuple[OpenPoint, ...]) -> None:
        """Show these points, under the titles of their blocks; a page of them at first."""
        self._shown = session, points
        page = points[: self._most]
        found = {block: tuple(each) for block, each in groupby(page, attrgetter("block"))}
        for block in {*found} - {*self.lists}:
            self._make(block)
        for block, shown in self.lists.items():
            items = tuple(map(owned_point, found.get(block, ())))
            shown.show_items(session, items, session.get(Block, block).title)
        self._order(session)
        closed = session.get(Details, 1).closed_at is not None
        for act in (act for line in self.lines for act in line.acts):
            act.setVisible(not closed)  # then it can no longer be filled in
        left = len(points) - len(page)
        self.more.show_text(_("Toon er nog {count}").format(count=min(left, PAGE)))
        self.more.setVisible(left > 0)
        self.setVisible(bool(points))

    def _show_more(self) -> None:
        self._most += PAGE
        if self._shown is not None:
            self.show_session(*self._shown)

    def _make(self, block: int) -> None:
        acts = ((_("Invullen"), lambda _key: self._fill_in(block)),)
        self.lists[block] = OwnedList(self._ask, acts, TakeUpPoint, LetPointGo, asks_why=True)

    def _order(self, session: Session) -> None:
        """Put the lists in the order of their blocks."""
        order = sorted(self.lists, key=lambda block: session.get(Block, block).position)
        self.lists = {block: self.lists[block] for block in order}
        for place, shown in enumerate(self.lists.values()):
            if self._column.indexOf(shown) != place:
                self._column.insertWidget(place, shown)
