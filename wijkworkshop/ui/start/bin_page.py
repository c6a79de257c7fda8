"""The bin: sessions that were thrown away, and how long what people said is kept."""

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal

from wijkworkshop.core.erasing import KEPT_MONTHS
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.retention import BIN_DAYS, Discarded
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.item import Item
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page, Stack
from wijkworkshop.ui.wording.dates import short_date


class BinPage(Page):
    """`restore_requested` and `erase_requested` carry the id of a session and its name.

    `months_chosen` carries how long contributions stay.
    """

    restore_requested = Signal(str, str)
    erase_requested = Signal(str, str)
    months_chosen = Signal(int)

    def __init__(self, months: int) -> None:
        """Show an empty bin."""
        about = _("Wat u weggooit, kunt u {days} dagen terugzetten. Daarna wist de app het.")
        super().__init__(_("Prullenbak"), about.format(days=BIN_DAYS))
        self._list = Stack()
        self.months = ChoiceInput(_kept(), PAGE)
        self.months.put(months)
        self.months.setMaximumWidth(360)
        self.months.typed.connect(lambda: self.months_chosen.emit(self.months.value))
        self.body.addLayout(self._list)
        self.body.addSpacing(18)
        self.body.addWidget(Label(_("Wat mensen zeiden"), 19, BOLD))
        self.body.addWidget(Label(_about_said(), 16, color=LIGHT.muted, wrap=True))
        self.body.addWidget(self.months)
        self.body.addStretch(1)

    def show_discarded(self, discarded: Sequence[Discarded], now: datetime) -> None:
        """Show what is in the bin."""
        items = [self._item(each, now) for each in discarded]
        self._list.show_instead(items or [Label(_("De prullenbak is leeg."), 17)])
        self.go_to(items[0].acts[0] if items else self.back)

    def _item(self, discarded: Discarded, now: datetime) -> Item:
        restore = Act(_("Terugzetten"), icon="arrow-back-up")
        erase = Act(_("Nu wissen"), kind=Kind.QUIET)
        name = discarded.name
        restore.clicked.connect(lambda: self.restore_requested.emit(discarded.id, name))
        erase.clicked.connect(lambda: self.erase_requested.emit(discarded.id, name))
        day = short_date(discarded.day) if discarded.day else ""
        line = " · ".join(part for part in (day, days_left(discarded.days_left(now))) if part)
        return Item(name, line, (restore, erase))


def days_left(days: int) -> str:
    """Return 'nog 23 dagen'."""
    if not days:
        return _("wordt bij de volgende start gewist")
    return ngettext("nog {count} dag", "nog {count} dagen", days).format(count=days)


def months_words(months: int) -> str:
    """Return how long contributions are kept."""
    if not months:
        return _("nooit")
    return ngettext("{count} maand", "{count} maanden", months).format(count=months)


def _kept() -> FieldPlan:
    note = _("Vanaf het afsluiten van de bijeenkomst, bij elke start.")
    choices = tuple((months, months_words(months)) for months in KEPT_MONTHS)
    label = _("Wis wat mensen zeiden na")
    return FieldPlan(("months",), FieldKind.CHOICE, label, note=note, choices=choices)


def _about_said() -> str:
    return _(
        "De app kan wissen wat mensen zeiden, ook uit de back-ups. "
        "Uitkomsten en uitslagen blijven staan. In het verslag komt te staan dat het is gewist."
    )
