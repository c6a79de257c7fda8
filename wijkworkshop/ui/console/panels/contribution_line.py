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

    def __init__(self) -> None:
        """Make a line that says nothing yet."""
        super().__init__()
        self.said: Contribution | None = None
        self._short = ""
        self.edit, self.park, self.remove = (Act("").make_small() for _place in range(3))
        self.words = Label("", wrap=True)
        self.about = Label("", 14, color=LIGHT.muted, wrap=True)
        self.gone = Label(
            _("De woorden verdwijnen overal: ook uit het verslag, de geschiedenis en kopieën."),
            14,
            color=LIGHT.muted,
            wrap=True,
        )
        self.gone.hide()
        self._arrange()
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.said))
        self.park.clicked.connect(lambda: self.parking_wanted.emit(self.said))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.said))

    def show_said(self, said: Contribution, *, ruled: bool = True) -> None:
        """Show a contribution; the same one again changes nothing."""
        self._line.set_ruled(ruled)
        if said == self.said:
            return
        self.said = said
        self._short = said.text if len(said.text) <= SHORT else said.text[:SHORT].rstrip() + "…"
        self.words.show_text(said.text)
        self.about.show_text(_about(said))
        self.edit.show_text(_("Verbeteren"))
        self.park.show_text(_("Van de parkeerlijst") if said.parking else _("Parkeer"))
        for act in (self.edit, self.park):
            act.setAccessibleName(f"{act.text()}: {self._short}")
        self.ask_again(False)

    def ask_again(self, asks: bool) -> None:
        """Say that a second press erases the words for good."""
        title = _("Nog eens: voorgoed weg") if asks else _("Neem terug")
        self.gone.setVisible(asks)
        self.remove.show_text(title)
        self.remove.setAccessibleName(f"{title}: {self._short}")

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        acts = Flow(gap=2)
        for act in (self.edit, self.park, self.remove):
            acts.addWidget(act)
        column.addWidget(self.words)
        column.addWidget(self.about)
        column.addLayout(acts)
        column.addWidget(self.gone)
        self._line = Line(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._line)


def _about(said: Contribution) -> str:
    group = "" if said.group is Group.UNKNOWN else group_words(said.group)
    table = _("tafel {number}").format(number=said.table) if said.table else ""
    parked = _("op de parkeerlijst") if said.parking else ""
    owner = _("wordt opgepakt door {owner}").format(owner=said.owner) if said.owner else ""
    parts = (tag_label(said.tag), group, table, parked, owner)
    return " · ".join(part for part in parts if part)
