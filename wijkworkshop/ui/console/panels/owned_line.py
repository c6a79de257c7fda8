"""Something that somebody said, with a field for who takes it up."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.terms import Group, Parking
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.wording import group_words
from wijkworkshop.ui.console.panels.owner_field import OwnerField
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.widgets import Act, Flow, Label

SHORT = 40
"""Characters of a text that name what stands with it."""


class OwnedLine(QWidget):
    """The words, and who takes them up; `owner_given` carries that when it is typed."""

    owner_given = Signal(str)

    def __init__(self, acts: Sequence[str] = ()) -> None:
        """Make a line that says nothing yet, with a button for what else can be done about it."""
        super().__init__()
        self.said: Contribution | None = None
        self.words = Label("", wrap=True)
        self.about = Label("", 14, color=LIGHT.muted)
        self.owner = OwnerField(_("Wie pakt dit op?"))
        self.acts = [Act(words).make_small() for words in acts]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        for part in (self.words, self.about, self.owner):
            column.addWidget(part)
        row = Flow(gap=2)
        for act in self.acts:
            row.addWidget(act)
        if acts:
            column.addLayout(row)
        self._line = Line(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._line)
        self.owner.finished.connect(self.owner_given)

    def show_said(self, said: Contribution, names: Sequence[str], *, ruled: bool = True) -> None:
        """Show it as it is now, with the names that its field completes."""
        if self.said is None or said.text != self.said.text:
            self._name(said)
        self.said = said
        self._line.set_ruled(ruled)
        lapsed = _("vervalt") if said.parking is Parking.LAPSED else ""
        group = "" if said.group is Group.UNKNOWN else group_words(said.group)
        self.words.show_text(said.text)
        self.about.show_text(" · ".join(filter(None, (lapsed, group))), hide_empty=True)
        self.owner.offer(names)
        self.owner.show_text(said.owner)

    def _name(self, said: Contribution) -> None:
        """Let a screen reader say what the field and the buttons are about."""
        short = shortened(said.text)
        self.owner.editor.setAccessibleName(_("Wie pakt dit op? {text}").format(text=short))
        for act in self.acts:
            act.setAccessibleName(f"{act.text()}: {short}")


def shortened(text: str) -> str:
    """Return the beginning of a text, to name what stands with it."""
    return text if len(text) <= SHORT else text[:SHORT].rstrip() + "…"
