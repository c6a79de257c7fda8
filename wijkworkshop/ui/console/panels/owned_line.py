"""Something that somebody said, with a field for who takes it up."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.terms import Parking
from wijkworkshop.ui.console.panels.owner_field import OwnerField
from wijkworkshop.ui.console.panels.quote_line import QuoteLine, from_whom, shortened
from wijkworkshop.ui.widgets import Act


class OwnedLine(QuoteLine):
    """The words, and who takes them up; `owner_given` carries that when it is typed."""

    owner_given = Signal(str)

    def __init__(self, acts: Sequence[str] = ()) -> None:
        """Make a line that says nothing yet, with a button for what else can be done about it."""
        self.owner = OwnerField(_("Wie pakt dit op?"))
        self.acts = [Act(words).make_small() for words in acts]
        super().__init__(self.acts, self.owner)
        self.said: Contribution | None = None
        self.column.setContentsMargins(0, 2, 0, 4)
        self.owner.finished.connect(self.owner_given)

    def show_said(self, said: Contribution, names: Sequence[str], *, ruled: bool = True) -> None:
        """Show it as it is now, with the names that its field completes."""
        if self.said is None or said.text != self.said.text:
            self._name(said)
        self.said = said
        lapsed = _("vervalt") if said.parking is Parking.LAPSED else ""
        group, _table = from_whom(said.group, said.table)
        self.show_words(said.text, (lapsed, group), ruled=ruled)
        self.owner.offer(names)
        self.owner.show_text(said.owner)

    def _name(self, said: Contribution) -> None:
        """Let a screen reader say what the field and the buttons are about."""
        short = shortened(said.text)
        self.owner.editor.setAccessibleName(_("Wie pakt dit op? {text}").format(text=short))
        for act in self.acts:
            act.setAccessibleName(f"{act.text()}: {short}")
