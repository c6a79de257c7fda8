"""'Erbij, omdat …': a measure that the group puts on the shortlist by hand."""

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.likeness import likeness_words
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Act, Field, Flow, Label

if TYPE_CHECKING:
    from wijkworkshop.core.catalogue import Catalogue


class AddMeasure(QWidget):
    """A measure and a reason; without a reason nothing is added."""

    def __init__(self, block: int, ask: Ask) -> None:
        """Offer no measures yet."""
        super().__init__()
        self._block, self._ask = block, ask
        self._votes: dict[int, Round] = {}
        self.content: Catalogue | None = None
        self.like = Label("", 14, color=LIGHT.muted, wrap=True)
        self.like.hide()
        self.measure = ChoiceBox(_("Een maatregel erbij"))
        self.reason = Field("", _("omdat …"), name=_("Erbij, omdat"))
        self.wrong = Label("", color=WRONG, wrap=True)
        self.wrong.hide()
        self.add = Act(_("Erbij zetten"), _("Enter"), icon="plus").make_small()
        row = Flow(gap=4)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(Label(_("Een maatregel erbij"), BASE, HALF_BOLD, LIGHT.muted))
        for each in (self.measure, self.like, self.reason, self.wrong):
            column.addWidget(each)
        column.addLayout(row)
        self.reason.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        self.measure.chosen.connect(self._show_like)

    def show_measures(self, measures: Sequence[tuple[Round, RoundOption]]) -> None:
        """Offer the measures that are not on the list."""
        self._votes = {option.number: vote for vote, option in measures}
        words = [(each.number, f"{each.number} {each.label}") for _vote, each in measures]
        self.measure.show_choices([(0, _("kies een maatregel")), *words])
        self.measure.show_value(self.measure.value or 0)
        self.setVisible(bool(measures))

    def _show_like(self, number: object = 0) -> None:
        """Say which measure is easily taken for this one."""
        words = likeness_words(self.content, number if isinstance(number, int) else 0)
        self.like.show_text(words, hide_empty=True)

    def _add(self) -> None:
        number, reason = self.measure.value or 0, self.reason.text.strip()
        wrong = "" if number else _("Kies eerst een maatregel.")
        wrong = wrong or ("" if reason else _("Schrijf erbij waarom. Dat komt in het verslag."))
        self.wrong.show_text(wrong, hide_empty=True)
        actor = self._votes[number].actor if number in self._votes else None
        if not wrong and actor is not None:
            self.reason.put_text("")
            self.measure.show_value(0)
            self._show_like()
            added = AddedToShortlist(block=self._block, number=number, actor=actor, reason=reason)
            self._ask(PutEntry(added))
