"""Contributions below each other, each with who takes it up; lines stay while one types in them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from wijkworkshop.core.acts.parking import GiveOwner
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.owned_line import OwnedLine
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import Act, Card

Acts = Callable[[Contribution], Sequence[Act]]


class OwnedList(Card):
    """`requested` carries the owner that somebody gives; `acts` makes a line's buttons."""

    requested = Signal(object)

    def __init__(self, acts: Acts = lambda _said: ()) -> None:
        """Make an empty list; it is not there while it is empty."""
        super().__init__()
        self._acts = acts
        self.lines: list[OwnedLine] = []
        self.body.setSpacing(0)
        self.hide()

    def show_session(self, session: Session, said: Sequence[Contribution]) -> None:
        """Show these, in this order."""
        if [each.id for each in said] != [line.said.id for line in self.lines]:
            empty(self.body)
            self.lines = [
                OwnedLine(each, self._acts(each), ruled=place > 0)
                for place, each in enumerate(said)
            ]
            for line in self.lines:
                line.owner_given.connect(lambda owner, line=line: self._give(line, owner))
                self.body.addWidget(line)
        for line, each in zip(self.lines, said, strict=True):
            line.show_said(each, session)
        self.setVisible(bool(said))

    def _give(self, line: OwnedLine, owner: str) -> None:
        if owner.strip() != line.said.owner:
            self.requested.emit(GiveOwner(line.said.id, owner))
