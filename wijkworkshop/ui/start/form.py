"""The fields of the form for a new session, in four parts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.terms import InfluenceLevel
from wijkworkshop.ui.forms.entry import Entry
from wijkworkshop.ui.forms.select import Select
from wijkworkshop.ui.start.filled import LONGEST_NAME, Filled
from wijkworkshop.ui.start.people import People
from wijkworkshop.ui.start.tables import Tables
from wijkworkshop.ui.style.lettering import BOLD
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.wording.influence import LEVELS, levels
from wijkworkshop.ui.wording.when import read_day, short_date
from wijkworkshop.wording.dutch import time_of


class Form(QWidget):
    """All fields; `typed` tells that one changed by hand."""

    typed = Signal()

    def __init__(
        self,
        sheets: Sequence[RunSheet],
        today: date,
        earlier: Sequence[tuple[str, str]] = (),
        cases: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Make empty fields; `earlier` are sessions to go on from: ids with their names.

        `cases` are neighbourhoods that figures can be about: slugs with their names.
        """
        super().__init__()
        self._going_on = {sheet.slug for sheet in sheets if sheet.goes_on}
        self._today = today
        self._texts = _texts(today)
        self._level = Select(_("Hoeveel invloed hebben mensen?"), levels())
        self._sheet = Select(_("Draaiboek"), [(sheet.slug, sheet.title) for sheet in sheets])
        self._after = Select(_("Vervolg op"), [("", _("geen andere bijeenkomst")), *earlier])
        planned = _("zoals in het draaiboek")
        self._case = Select(_("Over welke wijk gaan de cijfers?"), [("", planned), *cases])
        self._case.show_note(_("Bij vraag 1. Een eigen wijk maakt u bij Inhoud."))
        self._tables = Tables()
        self._people = People()
        self._texts["name"].limit(LONGEST_NAME)
        self._lay_out()
        for typed in (
            *(entry.typed for entry in self._texts.values()),
            *(each.typed for each in (self._level, self._sheet, self._after, self._case)),
            self._tables.typed,
            self._people.typed,
        ):
            typed.connect(self._changed)
        self._level.typed.connect(self._explain_level)
        for each in (self._sheet, self._after):
            each.typed.connect(self._explain_after)
        self._explain_level()
        self._explain_after()
        self.setFocusProxy(self._texts["name"])

    def read(self) -> Filled:
        """Return what is filled in."""
        return Filled(
            **{name: entry.text for name, entry in self._texts.items()},
            level=self._level.value,
            sheet=self._sheet.value,
            tables=self._tables.number,
            groups=self._people.numbers,
            after=self._after.value if self._after.isEnabled() else "",
            case=self._case.value,
        )

    def put(self, filled: Filled) -> None:
        """Fill in the fields."""
        for name, entry in self._texts.items():
            entry.put(getattr(filled, name))
        self._level.put(filled.level)
        self._sheet.put(filled.sheet)
        self._tables.put(filled.tables)
        self._people.put(filled.groups)
        self._after.put(filled.after)
        self._case.put(filled.case)
        self._explain_day()

    def show_end(self, ends: datetime | None) -> None:
        """Say at the start time when it ends."""
        words = _("klaar om {time}").format(time=time_of(ends)) if ends else ""
        self._texts["time"].show_note(words)

    def show_mistakes(self, found: Mapping[str, str], *, go: bool = False) -> None:
        """Say at each field what is wrong; `go` to the first one."""
        places: dict[str, Entry | Tables | People] = {
            **self._texts,
            "tables": self._tables,
            "groups": self._people,
        }
        for name, place in places.items():
            place.show_mistake(found.get(name, ""))
        first = next(iter(found), "")
        if first and go:
            places[first].setFocus()

    def _changed(self) -> None:
        self._explain_day()
        self.typed.emit()

    def _explain_day(self) -> None:
        day = read_day(self._texts["day"].text, self._today)
        self._texts["day"].show_note(short_date(day) if day else "")

    def _explain_after(self) -> None:
        """Say what going on from another session does, and with which run sheets it can be."""
        self._after.setEnabled(self._sheet.value in self._going_on)
        if not self._after.isEnabled():
            words = _("Dit kan bij een draaiboek dat begint met een terugblik.")
        elif self._after.value:
            words = _("De doelen en afspraken komen mee. Wat u leeg laat, komt daar ook vandaan.")
        else:
            words = _("Kies de bijeenkomst waar u mee verdergaat.")
        self._after.show_note(words)

    def _explain_level(self) -> None:
        self._level.show_note(LEVELS[InfluenceLevel(self._level.value)]()[1])

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        text = self._texts
        _head(grid, 0, _("De bijeenkomst"))
        grid.addWidget(text["name"], 1, 0, 1, 6)
        for column, name in enumerate(("day", "time")):
            grid.addWidget(text[name], 2, 3 * column, 1, 3)
        grid.addWidget(text["place"], 3, 0, 1, 3)
        grid.addWidget(text["areas"], 3, 3, 1, 3)
        grid.addWidget(self._sheet, 4, 0, 1, 3)
        grid.addWidget(self._tables, 4, 3, 1, 3)
        grid.addWidget(self._after, 5, 0, 1, 3)
        grid.addWidget(self._case, 5, 3, 1, 3)
        _head(grid, 6, _("De afspraken vooraf"))
        grid.addWidget(text["purpose"], 7, 0, 1, 6)
        grid.addWidget(text["fixed"], 8, 0, 1, 3)
        grid.addWidget(text["influence"], 8, 3, 1, 3)
        grid.addWidget(text["decides"], 9, 0, 1, 3)
        grid.addWidget(self._level, 9, 3, 1, 3)
        _head(grid, 10, _("Hoeveel mensen verwacht u?"))
        grid.addWidget(self._people, 11, 0, 1, 6)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 18, 24)
        whole.addLayout(grid)
        whole.addStretch(1)


def _texts(today: date) -> dict[str, Entry]:
    in_two_weeks = (today + timedelta(days=14)).strftime("%d-%m-%Y")
    example = _("bijvoorbeeld {day}").format(day=in_two_weeks)
    areas = _("Meer gebieden? Zet er een komma tussen.")
    shown = _("Dit ziet de zaal bij de opening.")
    return {
        "name": Entry(_("Naam"), _("bijvoorbeeld Samen wonen in Nieuw-West")),
        "day": Entry(_("Datum"), example),
        "time": Entry(_("Begint om"), _("bijvoorbeeld 19.30")),
        "place": Entry(_("Plaats"), _("bijvoorbeeld Buurthuis De Brug")),
        "areas": Entry(_("Gebied"), _("bijvoorbeeld Osdorp, Slotervaart"), areas),
        "purpose": Entry(_("Waarvoor komt u bij elkaar?"), lines=2),
        "fixed": Entry(_("Wat ligt al vast?"), note=shown, lines=3),
        "influence": Entry(_("Waarover praten mensen mee?"), note=shown, lines=3),
        "decides": Entry(_("Wie beslist, en wanneer?"), note=shown, lines=3),
    }


def _head(grid: QGridLayout, row: int, text: str) -> None:
    head = Label(text, 19, BOLD)
    head.setContentsMargins(0, 14 if row else 0, 0, 0)
    grid.addWidget(head, row, 0, 1, 6)
