"""Under the form: what can be done with the entry."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.content.editable_lists import Entry
from wijkworkshop.content.own import State
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label


class Foot(QWidget):
    """Buttons that go with the state of the entry, and a line that says what was done."""

    save_requested = Signal()
    hide_requested = Signal()
    restore_requested = Signal()
    drop_requested = Signal()

    def __init__(self) -> None:
        """Wait for an entry."""
        super().__init__()
        self.save = Act(_("Bewaren"), "Ctrl+Enter", Kind.PRIMARY)
        self.hide_ = Act(_("Verbergen"), icon="eye-off")
        self.restore = Act(_("Zet terug"), icon="arrow-back-up")
        self.drop = Act(_("Verwijder"), icon="trash")
        self._told = Label("", color=LIGHT.muted, wrap=True)
        holder = QWidget()
        row = Flow(holder, gap=4)
        for act in (self.save, self.hide_, self.restore, self.drop):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._told)
        line = QHBoxLayout()
        line.addWidget(holder, 1)
        column.addLayout(line)
        self.save.clicked.connect(self.save_requested)
        self.hide_.clicked.connect(self.hide_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.drop.clicked.connect(self.drop_requested)
        self.show_entry(None)

    def show_entry(self, entry: Entry | None, *, touched: bool = False, hides: bool = True) -> None:
        """Offer what can be done with it."""
        state = entry.state if entry is not None else None
        there = entry is not None and bool(entry.path[-1])
        hidden, ships = state is State.HIDDEN, bool(entry and entry.ships)
        self.save.setVisible(entry is not None and not hidden)
        self.save.setEnabled(touched or not there)
        self.hide_.setVisible(hides and there and state in (State.ORIGINAL, State.CHANGED))
        self.restore.setVisible(hidden or state is State.CHANGED)
        self.restore.show_text(_("Laat weer zien") if hidden else _("Zet terug"))
        self.drop.setVisible(there and (state is State.OWN or (hidden and not ships)))

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say what was done, or what is wrong."""
        self._told.set_color(WRONG if wrong else LIGHT.muted)
        self._told.show_text(words, hide_empty=True)
