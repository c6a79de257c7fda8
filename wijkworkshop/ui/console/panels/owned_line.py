"""Something that somebody has to take up, with a field for who does."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.terms import Parking
from wijkworkshop.ui.console.panels.owner_field import OwnerField
from wijkworkshop.ui.console.panels.quote_line import QuoteLine, from_whom, shortened
from wijkworkshop.ui.widgets import Act, Field


@dataclass(frozen=True)
class Owned:
    """What somebody takes up (`owner`), or what we let go; `reason` is why, where that was said."""

    key: Any
    text: str
    about: tuple[str, ...] = ()
    owner: str = ""
    let_go: bool = False
    reason: str = ""

    @property
    def is_decided(self) -> bool:
        """Tell whether somebody takes it up, or we let it go."""
        return bool(self.owner) or self.let_go


def owned_words(said: Contribution) -> Owned:
    """Return what somebody said, as something to take up."""
    lapsed = said.parking is Parking.LAPSED
    group, _table = from_whom(said.group, said.table)
    return Owned(said.id, said.text, (group,), said.owner, lapsed)


class OwnedLine(QuoteLine):
    """The words, and who takes them up.

    `owner_given` carries who that is when it is typed, `reason_given` why we let it go.
    """

    owner_given = Signal(str)
    reason_given = Signal(str)

    def __init__(self, acts: Sequence[str] = (), *, asks_why: bool = False) -> None:
        """Make a line that says nothing yet, with a button for what else can be done about it."""
        self.owner = OwnerField(_("Wie pakt dit op?"))
        self.loose = Act(_("Loslaten")).make_small()
        self.loose.setCheckable(True)
        self.acts = [Act(words).make_small() for words in acts]
        super().__init__((self.loose, *self.acts), self.owner)
        self.item: Owned | None = None
        self.why: Field | None = None  # it is there once something was let go
        self._asks_why = asks_why
        self.column.setContentsMargins(0, 2, 0, 4)
        self.owner.finished.connect(self.owner_given)

    def show_item(self, item: Owned, names: Sequence[str], *, ruled: bool = True) -> None:
        """Show it as it is now, with the names that its field completes."""
        if self.item is None or item.text != self.item.text:
            self._name(item)
        self.item = item
        gone = _("laten we los") if item.let_go else ""
        self.show_words(item.text, (gone, *item.about), ruled=ruled)
        self.owner.offer(names)
        self.owner.show_text(item.owner)
        self.loose.setChecked(item.let_go)
        self._show_why(item)

    def take_focus(self) -> None:
        """Start typing who takes it up."""
        self.owner.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is part of this line."""
        return widget is not None and self.isAncestorOf(widget)

    def _show_why(self, item: Owned) -> None:
        if self.why is None and self._asks_why and item.let_go:
            self.why = Field("", _("Waarom laten we dit los? Mag leeg blijven."))
            self.why.finished.connect(self.reason_given)
            self.fields.addWidget(self.why)
            self.setTabOrder(self.owner.editor, self.why.editor)
            self._name(item)
        if self.why is not None:
            self.why.show_text(item.reason)
            self.why.setVisible(item.let_go)

    def _name(self, item: Owned) -> None:
        """Let a screen reader say what the fields and the buttons are about."""
        short = shortened(item.text)
        self.owner.editor.setAccessibleName(_("Wie pakt dit op? {text}").format(text=short))
        if self.why is not None:
            why = _("Waarom laten we dit los? {text}").format(text=short)
            self.why.editor.setAccessibleName(why)
        for act in (self.loose, *self.acts):
            act.setAccessibleName(f"{act.text()}: {short}")
