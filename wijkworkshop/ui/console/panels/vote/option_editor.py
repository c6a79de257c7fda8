"""The options of a round that is not open yet: change a label, leave one out, add one."""

from collections.abc import Sequence
from functools import partial
from gettext import gettext as _

from wijkworkshop.core.acts.choices import DropOption, PutOption
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.field_drafts import FieldDrafts
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Field, Kind, Label


class OptionEditor(Card):
    """A card with a field for each option, and one for a new one."""

    def __init__(self, ask: Ask) -> None:
        """Make an empty card."""
        super().__init__()
        self._ask = ask
        self._round = 0
        self._numbers: tuple[int, ...] = ()
        self._fields: dict[int, Field] = {}
        self.body.setSpacing(0)
        self.body.addWidget(Label(_("Keuzes"), BASE, BOLD, LIGHT.muted))
        self.body.addSpacing(4)
        self.added = Field("", _("Nog een keuze? Typ en druk op Enter."), name=_("Nieuwe keuze"))
        self.added.entered.connect(self._add)
        self.drafts = FieldDrafts(self.added, ask)
        self.body.addWidget(self.added)

    def show_options(self, vote: Round, options: Sequence[RoundOption]) -> None:
        """Show the options; a field that has the focus stays as it is."""
        numbers = tuple(option.number for option in options)
        if (vote.id, numbers) != (self._round, self._numbers):
            self._round, self._numbers = vote.id, numbers
            self._build(options)
        for option in options:
            self._fields[option.number].show_text(option.label)

    def _build(self, options: Sequence[RoundOption]) -> None:
        self.body.removeWidget(self.added)
        empty(self.body, keep=2)
        self._fields = {}
        for option in options:
            self.body.addWidget(self._line(option))
        self.body.addWidget(self.added)

    def _line(self, option: RoundOption) -> Line:
        number = Label(str(option.number), 16, BOLD, LIGHT.accent, tabular=True)
        number.setFixedWidth(24)
        field = Field("", name=_("Keuze {n}").format(n=option.number))
        field.finished.connect(partial(self._put, option.number))
        self._fields[option.number] = field
        drop = Act("", icon="x", kind=Kind.QUIET).make_small()
        drop.setAccessibleName(_("Laat keuze {n} weg").format(n=option.number))
        drop.setToolTip(_("Laat deze keuze weg"))
        drop.clicked.connect(partial(self._drop, option.number))
        return Line(number, Tile(option.icon), field, drop, wide=2, ruled=False)

    def _put(self, number: int, label: str) -> None:
        self._ask(PutOption(self._round, number, label))

    def _drop(self, number: int) -> None:
        self._ask(DropOption(self._round, number))

    def _add(self) -> None:
        if self.added.text.strip():
            self._ask(PutOption(self._round, 0, self.added.text.strip()))
            self.drafts.done()
