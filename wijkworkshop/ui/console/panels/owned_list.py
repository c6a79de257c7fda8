"""Things below each other, each with who takes it up; lines stay while one types in them."""

from collections.abc import Callable, Sequence
from typing import Any

from wijkworkshop.core.acts.parking import GiveOwner
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.owned_line import Owned, OwnedLine
from wijkworkshop.ui.console.panels.owner_field import owners
from wijkworkshop.ui.lists.line_list import LineList
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label

Give = Callable[[Any, str], Request]
"""A function of the key of an item and a text that returns what is asked then."""

LetGo = Callable[..., Request]
"""A function of the key of an item, and of why where that is asked, to let it go."""

Acts = Sequence[tuple[str, Callable[[Any], None]]]
"""What stands on a button, and what it does with the key of an item."""


class OwnedList(Card):
    """Asks to give an item an owner (`give`), or to let it go and why, where that can be."""

    def __init__(
        self,
        ask: Ask,
        acts: Acts = (),
        give: Give = GiveOwner,
        let_go: LetGo | None = None,
        *,
        asks_why: bool = False,
    ) -> None:
        """Make an empty list; it is not there while it is empty."""
        super().__init__()
        self._ask, self._acts, self._give = ask, acts, give
        self._let_go, self._asks_why = let_go, asks_why
        self._names: Sequence[str] = ()
        self.title = Label("", BASE, BOLD, LIGHT.muted, wrap=True)
        self.list = LineList(self._new_line, self._show_line, lambda item: item.key)
        self.body.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addLayout(self.list.column)
        self.title.hide()
        self.hide()

    @property
    def lines(self) -> tuple[OwnedLine, ...]:
        """Return the lines that are shown, from top to bottom."""
        return self.list.lines

    def show_items(self, session: Session, items: Sequence[Owned], title: str = "") -> None:
        """Show these, in this order, under a title or none."""
        self._names = owners(session)
        self.title.show_text(title, hide_empty=True)
        self.list.show_items(items)
        self.setVisible(bool(items))

    def _new_line(self) -> OwnedLine:
        line = OwnedLine([words for words, _do in self._acts], asks_why=self._asks_why)
        line.loose.setVisible(self._let_go is not None)
        line.loose.clicked.connect(lambda: self._loosen(line))
        line.owner_given.connect(lambda owner: self._owned(line, owner))
        line.reason_given.connect(lambda reason: self._explained(line, reason))
        for act, (_words, do) in zip(line.acts, self._acts, strict=True):
            act.clicked.connect(lambda _on=False, does=do: self._press(line, does))
        return line

    def _show_line(self, line: OwnedLine, item: Owned, place: int) -> None:
        line.show_item(item, self._names, ruled=place > 0)

    def _press(self, line: OwnedLine, do: Callable[[Any], None]) -> None:
        if line.item is not None:
            do(line.item.key)

    def _owned(self, line: OwnedLine, owner: str) -> None:
        if line.item is not None and owner.strip() != line.item.owner:
            self._ask(self._give(line.item.key, owner))

    def _explained(self, line: OwnedLine, reason: str) -> None:
        item = line.item
        if item and item.let_go and self._let_go and reason.strip() != item.reason:
            self._ask(self._let_go(item.key, reason))

    def _loosen(self, line: OwnedLine) -> None:
        """Let an item go; what was let go is open again."""
        if line.item is None or self._let_go is None:
            return
        line.loose.setChecked(line.item.let_go)  # it shows what is stored
        gone = line.item.let_go
        self._ask(self._give(line.item.key, "") if gone else self._let_go(line.item.key))
