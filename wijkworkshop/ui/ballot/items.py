"""Entries that ask one item at a time: an answer on a scale, or a weighing."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.entry import Entry
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets import Label, Scroll, show_part


class ItemsEntry(Entry):
    """Shows the items one after the other; each may be left open."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start at the first item."""
        super().__init__(vote, options, look)
        self.at = 0
        self.where = Label("", look(22), color=LIGHT.muted)
        self.item = Label("", look(38), BOLD, wrap=True)
        self.back = Target(look, _("Vorige vraag"), style=Style.QUIET).grow(52)
        self.skip = Target(look, _("Sla over"), style=Style.QUIET)
        self.place = QVBoxLayout()
        self.place.setSpacing(look(10))
        self._arrange()
        self.back.clicked.connect(self.step_back)
        self.skip.clicked.connect(self.leave_open)

    @property
    def option(self) -> RoundOption:
        """Return the item that is asked now."""
        return self.options[self.at]

    def tools(self) -> Sequence[Target]:
        """Return the ways to the item before, and past this one."""
        return self.back, self.skip

    def show_item(self) -> None:
        """Show the item and what was answered."""
        count = len(self.options)
        words = _("Vraag {n} van {count}").format(n=self.at + 1, count=count)
        self.where.show_text(words if count > 1 else "", hide_empty=True)
        self.item.show_text(self.option.label)
        show_part(self.back, self.at > 0)
        show_part(self.skip, count > 1)
        self.changed.emit()

    def go_on(self) -> None:
        """Go to the next item, or on after the last."""
        if self.at + 1 < len(self.options):
            self.at += 1
            self.show_item()
        else:
            self.changed.emit()
            self.finished.emit()

    def leave_open(self) -> None:
        """Give no answer to this item."""
        raise NotImplementedError

    def step_back(self) -> bool:
        """Go to the item before."""
        if self.at == 0:
            return False
        self.at -= 1
        self.show_item()
        return True

    def start_over(self) -> None:
        """Show the first item, with what was chosen."""
        self.at = 0
        self.show_item()

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(self.look(12))
        column.addWidget(self.where)
        column.addWidget(self.item)
        column.addLayout(self.place)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inner, LIGHT.paper), 1)
