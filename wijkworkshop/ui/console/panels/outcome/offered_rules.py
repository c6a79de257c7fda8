"""Rules and plans to choose rows of step 2 from, so that nobody has to type what is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.outcome_views.offered_rules import Offered
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter
from wijkworkshop.ui.widgets import Act, Label, MoreBelow
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.terms import actor_words

SIZES = Sizes(least=32, around=10, right=10, radius=6.0, spare=6)
INSET, ROWS = 10, 8
PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class Row:
    """A rule that can be chosen, and whose it is."""

    offered: Offered

    @property
    def owner(self) -> str:
        """Return whose rule it is, in words."""
        return self.offered.owner or joined([actor_words(each) for each in self.offered.actors])

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(part for part in (self.offered.text, self.owner) if part)


def _look(row: Row) -> Titled:
    return Titled(row.offered.text, INSET, note=row.owner)


class RulesList(RowList[Row]):
    """`picked` carries the row that becomes a rule; letters go to the rule that begins so."""

    picked = Signal(object)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(_("Regels en plannen om uit te kiezen"), TitlePainter(_look, SIZES))
        self.setFixedHeight(ROWS * SIZES.least)
        MoreBelow(self)
        self.doubleClicked.connect(lambda _index: self.picked.emit(self.current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space pick the row under the bar."""
        if Qt.Key(event.key()) not in PICKS:
            super().keyPressEvent(event)
        elif self.current is not None:
            self.picked.emit(self.current)


class OfferedRules(QWidget):
    """The list with what to do; the button `fold` folds it out. `picked` carries a `Row`."""

    picked = Signal(object)

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.fold = Act(_("Kies uit een lijst"), icon="list-check").make_small()
        self.fold.setCheckable(True)
        self.list = RulesList()
        self.hint = Label(
            _("Enter zet de regel in de tabel. Staat die van u er niet bij, voeg hem dan toe."),
            14,
            color=LIGHT.muted,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self.hide()
        self.list.picked.connect(self.picked)
        self.fold.toggled.connect(self._unfold)

    def show_offered(self, offered: Sequence[Offered]) -> None:
        """Offer these; the bar stays where it is, so that the next one is under it."""
        place = min(max(self.list.currentIndex().row(), 0), len(offered) - 1)
        self.list.show_rows(tuple(map(Row, offered)), place)
        self.fold.setVisible(bool(offered))
        self.setVisible(bool(offered) and self.fold.isChecked())
        if self.list.hasFocus():
            bring_in_view_soon(self)

    def _unfold(self, out: bool) -> None:
        self.setVisible(out)
        if out:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            bring_in_view_soon(self)
