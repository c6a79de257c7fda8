"""The run sheet as a whole: what it is called, what it is for, and for whom it is checked."""

from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.core.session_records import MOST_TABLES
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.sheets.block_rows import Crowd
from wijkworkshop.ui.sheets.pane import EditSheet, Pane, section
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.stepper import Stepper
from wijkworkshop.ui.wording.dates import read_time
from wijkworkshop.wording.dutch import time_of

LONGEST_TITLE = 80
MOST_PEOPLE = 500


class FactsPane(Pane):
    """`crowd_changed` carries for whom the load is checked."""

    crowd_changed = Signal(object)

    def __init__(self, crowd: Crowd, edit: EditSheet) -> None:
        """Make the fields."""
        super().__init__(edit)
        self._crowd = crowd
        self.fields = Fields(_plans(), PAGE, self)
        self.provisional = Act(_("De uitkomst heet ‘voorlopig’"))
        self.provisional.setCheckable(True)
        self.people = Stepper(_("Mensen"), 1, MOST_PEOPLE)
        self.tables = Stepper(_("Tafels"), 1, MOST_TABLES)
        self._lay_out()
        self._connect()
        self.show_crowd(crowd)
        self.setFocusProxy(self.fields["title"])

    def show_sheet(self, sheet: SheetFile) -> None:
        """Show what it is called and for."""
        self.fields["title"].follow(sheet.title)
        self.fields["summary"].follow(sheet.summary)
        self.provisional.setChecked(sheet.provisional)

    def show_crowd(self, crowd: Crowd) -> None:
        """Show for whom it is checked."""
        self._crowd = crowd
        self.people.put(crowd.people)
        self.tables.put(crowd.tables)
        if not self.fields["starts"].value:
            self.fields["starts"].put(time_of(crowd.starts))

    def _lay_out(self) -> None:
        facts = section(_("Dit draaiboek"))
        row = QHBoxLayout()
        row.addWidget(self.provisional)
        row.addStretch(1)
        for name in ("title", "summary"):
            facts.body.addWidget(self.fields[name])
        facts.body.addLayout(row)
        short = _(
            "Voor een korte bijeenkomst: niemand kan de uitkomst dan voor een besluit houden."
        )
        facts.body.addWidget(Label(short, 14, color=LIGHT.muted, wrap=True))
        check = section(_("Past het?"), _about_check())
        fields = QHBoxLayout()
        fields.setSpacing(24)
        self.fields["starts"].setFixedWidth(120)
        for field in (self.fields["starts"], self.people, self.tables):
            fields.addWidget(field)
        fields.addStretch(1)
        check.body.addLayout(fields)
        for card in (facts, check):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.fields.typed.connect(self._take)
        self.provisional.clicked.connect(self._mark)
        self.people.stepped.connect(lambda _n: self._recount())
        self.tables.stepped.connect(lambda _n: self._recount())

    def _take(self, name: str) -> None:
        if name == "starts":
            self._recount()
            return
        changed = {name: self.fields[name].value}
        self.edit(lambda sheet: replace(sheet, **changed), name)

    def _mark(self) -> None:
        on = self.provisional.isChecked()
        self.edit(lambda sheet: replace(sheet, provisional=on), "")

    def _recount(self) -> None:
        time = read_time(self.fields["starts"].value)
        day = self._crowd.starts
        starts = day if time is None else day.replace(hour=time.hour, minute=time.minute)
        wrong = "" if time else _("Schrijf de tijd als 19.30.")
        self.fields["starts"].show_mistake(wrong)
        self._crowd = Crowd(self.people.number, self.tables.number, starts)
        self.crowd_changed.emit(self._crowd)


def _plans() -> tuple[FieldPlan, ...]:
    title, example = _("Naam"), _("bijvoorbeeld Avond in Osdorp")
    return (
        FieldPlan(("title",), label=title, hint=example, longest=LONGEST_TITLE),
        FieldPlan(("summary",), label=_("Waarvoor is het?"), lines=3),
        FieldPlan(("starts",), label=_("Begint om")),
    )


def _about_check() -> str:
    return _(
        "De app rekent na of alles past in de minuten. Vul in met hoeveel mensen u bent. "
        "Dit is alleen om te proberen: bij een bijeenkomst vult u het opnieuw in."
    )
