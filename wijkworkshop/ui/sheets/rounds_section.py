"""The rounds of a block: those that are on in their order, then those that it also offers."""

from collections.abc import Mapping
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import RoundChange, RoundText, SheetBlock, SheetFile
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.sheets.pane import Edit, EditSheet, section
from wijkworkshop.ui.sheets.round_card import RoundCard
from wijkworkshop.ui.style.app_font import BASE, BOLD
from wijkworkshop.ui.widgets.label import Label


class RoundsSection(QVBoxLayout):
    """The rounds that are on can be changed, put in another order or off; others on."""

    def __init__(
        self,
        place: int,
        block: SheetBlock,
        offered: Mapping[str, RoundText],
        edit: EditSheet,
    ) -> None:
        """Make a card for each round that this kind of block offers."""
        super().__init__()
        self._place, self._offered, self._edit = place, offered, edit
        self._cards = {name: self._card(name, block) for name in _in_order(block, offered)}
        about = _("Zet aan wat u doet. De zaal stemt in deze volgorde.")
        card = section(_("Stemrondes"), about)
        off = [name for name in self._cards if name not in block.rounds]
        for name, each in self._cards.items():
            if off and name == off[0]:
                also = Label(_("Kan ook in dit onderdeel"), BASE, BOLD, LIGHT.muted)
                card.body.addWidget(also)
            card.body.addWidget(each)
        self.addWidget(card)
        if block.rounds:
            self._cards[block.rounds[0]].earlier.setEnabled(False)
            self._cards[block.rounds[-1]].later.setEnabled(False)

    def show_block(self, block: SheetBlock) -> None:
        """Show what is done otherwise in the rounds that are on."""
        for name in block.rounds:
            self._cards[name].show_change(block.change.get(name, RoundChange()))

    def _card(self, name: str, block: SheetBlock) -> RoundCard:
        change = block.change.get(name, RoundChange())
        card = RoundCard(self._offered[name], change, on=name in block.rounds)
        card.switched.connect(partial(self._switch, name))
        card.moved.connect(partial(self._move, name))
        card.changed.connect(partial(self._change, name))
        return card

    def _switch(self, name: str, on: bool) -> None:
        def edit(sheet: SheetFile) -> SheetFile:
            if on:
                return edits.with_round(sheet, self._place, name, self._offered)
            return edits.without_round(sheet, self._place, name)

        self._tell(edit)

    def _move(self, name: str, by: int) -> None:
        self._tell(lambda sheet: edits.round_moved(sheet, self._place, name, by))

    def _change(self, name: str, field: str, value: object) -> None:
        self._tell(
            lambda sheet: edits.with_change(sheet, self._place, name, **{field: value}),
            f"{self._place} {name} {field}",
        )

    def _tell(self, edit: Edit, same: str = "") -> None:
        self._edit(edit, same)


def _in_order(block: SheetBlock, offered: Mapping[str, RoundText]) -> tuple[str, ...]:
    """Return the rounds that are on, then the others."""
    return (*block.rounds, *(name for name in offered if name not in block.rounds))
