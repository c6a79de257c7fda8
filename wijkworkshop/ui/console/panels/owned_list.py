"""Contributions below each other, each with who takes it up; lines stay while one types in them."""

from collections.abc import Callable, Sequence

from wijkworkshop.core.acts.parking import GiveOwner
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.owned_line import OwnedLine
from wijkworkshop.ui.console.panels.owner_field import owners
from wijkworkshop.ui.lists.line_list import LineList
from wijkworkshop.ui.widgets import Card

Acts = Sequence[tuple[str, Callable[[int], Request]]]
"""What stands on a button, and what it asks for a contribution."""


class OwnedList(Card):
    """Asks to give a contribution an owner, or what a button of its line asks."""

    def __init__(self, ask: Ask, acts: Acts = ()) -> None:
        """Make an empty list; it is not there while it is empty."""
        super().__init__()
        self._ask, self._acts = ask, acts
        self._names: Sequence[str] = ()
        self.list = LineList(self._new_line, self._show_line, lambda said: said.id)
        self.body.setSpacing(0)
        self.body.addLayout(self.list.column)
        self.hide()

    def show_session(self, session: Session, said: Sequence[Contribution]) -> None:
        """Show these, in this order."""
        self._names = owners(session)
        self.list.show_items(said)
        self.setVisible(bool(said))

    def _new_line(self) -> OwnedLine:
        line = OwnedLine([words for words, _request in self._acts])
        line.owner_given.connect(lambda owner: self._give(line, owner))
        for act, (_words, request) in zip(line.acts, self._acts, strict=True):
            act.clicked.connect(lambda _on=False, of=request: self._press(line, of))
        return line

    def _show_line(self, line: OwnedLine, said: Contribution, place: int) -> None:
        line.show_said(said, self._names, ruled=place > 0)

    def _press(self, line: OwnedLine, request: Callable[[int], Request]) -> None:
        if line.said is not None:
            self._ask(request(line.said.id))

    def _give(self, line: OwnedLine, owner: str) -> None:
        if line.said is not None and owner.strip() != line.said.owner:
            self._ask(GiveOwner(line.said.id, owner))
