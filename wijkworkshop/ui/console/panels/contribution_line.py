"""Something that somebody said, with what can be done about it."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.wording import group_words
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.console.panels.tag_choice import tag_label
from wijkworkshop.ui.widgets import Act, Flow, Label

SHORT = 40
"""Characters of a text that name its buttons."""


class ContributionLine(QWidget):
    """The words, who and where; the signals carry the contribution."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    parking_wanted = Signal(object)

    def __init__(self, said: Contribution, *, ruled: bool = True) -> None:
        """Show a contribution."""
        super().__init__()
        self.said = said
        short = said.text if len(said.text) <= SHORT else said.text[:SHORT].rstrip() + "…"
        self.edit = Act(_("Verbeteren")).make_small()
        self.edit.setAccessibleName(_("Verbeteren: {text}").format(text=short))
        self.park = Act(_("Van de parkeerlijst") if said.parking else _("Parkeer")).make_small()
        self.park.setAccessibleName(f"{self.park.text()}: {short}")
        self.remove = Act("").make_small()
        self.gone = Label(
            _("De woorden verdwijnen overal: ook uit het verslag, de geschiedenis en kopieën."),
            14,
            color=LIGHT.muted,
            wrap=True,
        )
        self.gone.hide()
        self._short = short
        self.ask_again(False)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(said.text, wrap=True))
        column.addWidget(Label(_about(said), 14, color=LIGHT.muted, wrap=True))
        acts = Flow(gap=2)
        for act in (self.edit, self.park, self.remove):
            acts.addWidget(act)
        column.addLayout(acts)
        column.addWidget(self.gone)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Line(words, ruled=ruled))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(said))
        self.park.clicked.connect(lambda: self.parking_wanted.emit(said))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(said))

    def ask_again(self, asks: bool) -> None:
        """Say that a second press erases the words for good."""
        title = _("Nog eens: voorgoed weg") if asks else _("Neem terug")
        self.gone.setVisible(asks)
        self.remove.show_text(title)
        self.remove.setAccessibleName(f"{title}: {self._short}")


def _about(said: Contribution) -> str:
    group = "" if said.group is Group.UNKNOWN else group_words(said.group)
    table = _("tafel {number}").format(number=said.table) if said.table else ""
    parked = _("op de parkeerlijst") if said.parking else ""
    owner = _("wordt opgepakt door {owner}").format(owner=said.owner) if said.owner else ""
    parts = (tag_label(said.tag), group, table, parked, owner)
    return " · ".join(part for part in parts if part)
