"""A field for who takes something up: it offers the groups, and who was named before."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.open_points import PointDecision
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.ui.widgets import Field
from wijkworkshop.wording.terms import group_words


class OwnerField(Field):
    """A line that completes what somebody begins to type: 'gem' becomes 'Gemeente'."""

    def __init__(self, name: str) -> None:
        """Make an empty field; `name` is what a screen reader says."""
        super().__init__("", _("Wie pakt het op? Mag leeg blijven."), name=name)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if isinstance(self.editor, QLineEdit):
            self.editor.setCompleter(completer)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if list(names) != self._offered.stringList():
            self._offered.setStringList(list(names))


def owners(session: Session) -> tuple[str, ...]:
    """Return who was named before and every group, first those that are there."""
    return tuple(dict.fromkeys(_owners(session)))


def _owners(session: Session) -> Iterator[str]:
    yield from (said.owner for said in session.all(Contribution) if said.owner)
    yield from (made.owner for made in session.all(PointDecision) if made.owner)
    for group in (*present(session), *Group):
        if group is not Group.UNKNOWN:
            yield group_words(group)
