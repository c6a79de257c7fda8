"""The run sheet as a whole: what it is called, what it is for, and for whom it is checked."""

from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.core.evening import MOST_TABLES
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.entry import Entry
from wijkworkshop.ui.sheets.block_rows import Crowd
from wijkworkshop.ui.sheets.pane import EditSheet, Pane, keep_low, put_text, section
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.stepper import Stepper
from wijkworkshop.ui.wording.when import read_time
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
        self.title = Entry(_("Naam"), _("bijvoorbeeld Avond in Osdorp"))
        self.title.limit(LONGEST_TITLE)
        self.summary = keep_low(Field(_("Waarvoor is het?"), lines=3))
        self.provisional = Act(_("De uitkomst heet ‘voorlopig’"))
        self.provisional.setCheckable(True)
        self.people = Stepper(_("Mensen"), 1, MOST_PEOPLE)
        self.tables = Stepper(_("Tafels"), 1, MOST_TABLES)
        self.starts = Entry(_("Begint om"))
        self._lay_out()
        self._connect()
        self.show_crowd(crowd)
        self.setFocusProxy(self.title)

    def show_sheet(self, sheet: SheetFile) -> None:
        """Show what it is called and for."""
        put_text(self.title.field, sheet.title)
        put_text(self.summary, sheet.summary)
        self.provisional.setChecked(sheet.provisional)

    def show_crowd(self, crowd: Crowd) -> None:
        """Show for whom it is checked."""
        self._crowd = crowd
        self.people.put(crowd.people)
        self.tables.put(crowd.tables)
        if not self.starts.text:
            self.starts.put(time_of(crowd.starts))

    def _lay_out(self) -> None:
        facts = section(_("Dit draaiboek"))
        row = QHBoxLayout()
        row.addWidget(self.provisional)
        row.addStretch(1)
        for each in (self.title, self.summary):
            facts.body.addWidget(each)
        facts.body.addLayout(row)
        short = _(
            "Voor een korte bijeenkomst: niemand kan de uitkomst dan voor een besluit houden."
        )
        facts.body.addWidget(Label(short, 14, color=LIGHT.muted, wrap=True))
        check = section(_("Past het?"), _about_check())
        fields = QHBoxLayout()
        fields.setSpacing(24)
        self.starts.setFixedWidth(120)
        for field in (self.starts, self.people, self.tables):
            fields.addWidget(field)
        fields.addStretch(1)
        check.body.addLayout(fields)
        for card in (facts, check):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.title.typed.connect(self._retitle)
        self.summary.typed.connect(self._resume)
        self.provisional.clicked.connect(self._mark)
        self.people.stepped.connect(lambda _n: self._recount())
        self.tables.stepped.connect(lambda _n: self._recount())
        self.starts.typed.connect(self._recount)

    def _retitle(self) -> None:
        text = self.title.text
        self.edit(lambda sheet: replace(sheet, title=text), "title")

    def _resume(self, text: str) -> None:
        self.edit(lambda sheet: replace(sheet, summary=text), "summary")

    def _mark(self) -> None:
        on = self.provisional.isChecked()
        self.edit(lambda sheet: replace(sheet, provisional=on), "")

    def _recount(self) -> None:
        time = read_time(self.starts.text)
        day = self._crowd.starts
        starts = day if time is None else day.replace(hour=time.hour, minute=time.minute)
        wrong = "" if time else _("Schrijf de tijd als 19.30.")
        self.starts.show_mistake(wrong)
        self._crowd = Crowd(self.people.number, self.tables.number, starts)
        self.crowd_changed.emit(self._crowd)


def _about_check() -> str:
    return _(
        "De app rekent na of alles past in de minuten. Vul in met hoeveel mensen u bent. "
        "Dit is alleen om te proberen: bij een bijeenkomst vult u het opnieuw in."
    )
