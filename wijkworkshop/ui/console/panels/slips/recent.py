"""The slips that were typed last, newest first."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.slips.line import SlipLine
from wijkworkshop.ui.console.panels.slips.names import SlipNames
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Label
from wijkworkshop.wording.terms import group_words

MOST = 6


class SlipList(QWidget):
    """A few lines; `chosen` carries the number of a slip to correct."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no slips yet."""
        super().__init__(parent)
        self.title = Label(_("Laatste briefjes"), BASE, HALF_BOLD, LIGHT.muted)
        self.nothing = Label(_("Nog geen briefjes ingevoerd."), color=LIGHT.muted)
        self.lines = [SlipLine() for _place in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.nothing)
        for line in self.lines:
            column.addWidget(line)
            line.hide()
            line.clicked.connect(lambda _on=False, line=line: self.chosen.emit(line.number))

    def show_names(self, names: SlipNames) -> None:
        """Call the slips by their name."""
        self.title.show_text(names.last)
        self.nothing.show_text(names.nothing)

    def show_slips(self, slips: Sequence[tuple[Ballot, str]], now: int) -> None:
        """Show slips with their keys; `now` is the number of the one that is corrected."""
        self.nothing.setVisible(not slips)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(slips))
            if place < len(slips):
                slip, keys = slips[place]
                line.show_slip(slip.number, keys, _where(slip), now=slip.number == now)


def _where(slip: Ballot) -> str:
    if slip.channel is Channel.TABLES:
        return ""
    group = "" if slip.group is Group.UNKNOWN else group_words(slip.group)
    table = _("tafel {number}").format(number=slip.table) if slip.table else ""
    return " · ".join(part for part in (group, table) if part) or _("groep onbekend")
