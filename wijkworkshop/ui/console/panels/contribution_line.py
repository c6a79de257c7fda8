"""Something that somebody said, with what can be done about it."""

from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.quote_line import QuoteLine, from_whom, shortened
from wijkworkshop.ui.console.panels.tag_choice import tag_label
from wijkworkshop.ui.widgets import Act, Label


class ContributionLine(QuoteLine):
    """The words, who and where; the signals carry the contribution."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    parking_wanted = Signal(object)

    def __init__(self) -> None:
        """Make a line that says nothing yet."""
        self.edit, self.park, self.remove = acts = [Act("").make_small() for _place in range(3)]
        super().__init__(acts)
        self.said: Contribution | None = None
        self.gone = Label(
            _("De woorden verdwijnen overal: ook uit het verslag, de geschiedenis en kopieën."),
            14,
            color=LIGHT.muted,
            wrap=True,
        )
        self.gone.hide()
        self.column.addWidget(self.gone)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.said))
        self.park.clicked.connect(lambda: self.parking_wanted.emit(self.said))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.said))

    def show_said(self, said: Contribution, *, ruled: bool = True) -> None:
        """Show a contribution; the same one again asks nothing anew."""
        self.show_words(said.text, _about(said), ruled=ruled)
        if said == self.said:
            return
        self.said = said
        self.edit.show_text(_("Verbeteren"))
        self.park.show_text(_("Van de parkeerlijst") if said.parking else _("Parkeer"))
        for act in (self.edit, self.park):
            act.setAccessibleName(f"{act.text()}: {shortened(said.text)}")
        self.ask_again(False)

    def ask_again(self, asks: bool) -> None:
        """Say that a second press erases the words for good."""
        title = _("Nog eens: voorgoed weg") if asks else _("Neem terug")
        short = shortened(self.said.text) if self.said else ""
        self.gone.setVisible(asks)
        self.remove.show_text(title)
        self.remove.setAccessibleName(f"{title}: {short}")


def _about(said: Contribution) -> tuple[str, ...]:
    parked = _("op de parkeerlijst") if said.parking else ""
    owner = _("wordt opgepakt door {owner}").format(owner=said.owner) if said.owner else ""
    return (tag_label(said.tag), *from_whom(said.group, said.table), parked, owner)
