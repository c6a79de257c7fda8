"""Typing a card of a table on the board."""

from collections.abc import Iterator
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.boards import card_kinds
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.widgets import Field, Label, NumberBox


class CardEntry(QWidget):
    """The number of a table and a card; the table stays for the next card.

    `entered` carries the text and the table, 0 for none; `ended` says that there is no more.
    """

    entered = Signal(str, int)
    ended = Signal()

    def __init__(self, ask: Ask) -> None:
        """Make an empty entry."""
        super().__init__()
        self.table = NumberBox(_("Tafel, mag leeg blijven"), 99)
        self.field = Field("", _("Typ een kaart en druk op Enter"), name=_("Kaart"))
        self.kept = KeptField(self.field, "board/card", ask, _cards)
        self.field.entered.connect(self._enter)
        self.table.returnPressed.connect(self.kept.focus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_("Tafel")))
        row.addWidget(self.table)
        row.addWidget(self.field, 1)

    def focus_first(self) -> None:
        """Start with the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.selectAll()

    def _enter(self) -> None:
        if text := self.kept.take():
            self.entered.emit(text, self.table.number or 0)
        else:
            self.ended.emit()


def _cards(session: Session) -> Iterator[str]:
    return (card.text for kind in card_kinds() for card in session.all(kind))
