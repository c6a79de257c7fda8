"""The fields of the form for a new session, in four parts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from gettext import gettext as _

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.terms import InfluenceLevel
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.start.people import People
from wijkworkshop.ui.start.setup_input import LONGEST_NAME, SetupInput
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.wording.dates import read_day, short_date
from wijkworkshop.ui.wording.influence import MEANINGS, levels
from wijkworkshop.wording.dutch import time_of

MOST = 99
"""The most tables that there is room for in the box."""


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
        named = [(sheet.slug, sheet.title) for sheet in sheets]
        plans = (*_texts(today), *_choices(named, earlier, cases), _tables())
        self.fields = Fields(plans, PAGE, self)
        self.fields.add(People())
        self._lay_out()
        self.fields.typed.connect(self._changed)
        self._explain_level()
        self._explain_after()
        self.setFocusProxy(self.fields["name"])

    def read(self) -> SetupInput:
        """Return what is filled in."""
        filled = SetupInput(**self.fields.values())
        return filled if self.fields["after"].isEnabled() else replace(filled, after="")

    def put(self, filled: SetupInput) -> None:
        """Fill in the fields; nobody typed that."""
        with QSignalBlocker(self.fields):
            self.fields.put({each.name: getattr(filled, each.name) for each in fields(filled)})
        self._explain_day()
        self._explain_level()
        self._explain_after()

    def show_end(self, ends: datetime | None) -> None:
        """Say at the start time when it ends."""
        words = _("klaar om {time}").format(time=time_of(ends)) if ends else ""
        self.fields["time"].show_note(words)

    def show_mistakes(self, found: Mapping[str, str], *, go: bool = False) -> None:
        """Say at each field what is wrong; `go` to the first one."""
        self.fields.show_mistakes(found, go=go)

    def _changed(self, name: str) -> None:
        self._explain_day()
        if name == "level":
            self._explain_level()
        if name in ("sheet", "after"):
            self._explain_after()
        self.typed.emit()

    def _explain_day(self) -> None:
        day = read_day(self.fields["day"].value, self._today)
        self.fields["day"].show_note(short_date(day) if day else "")

    def _explain_after(self) -> None:
        """Say what going on from another session does, and with which run sheets it can be."""
        after = self.fields["after"]
        after.setEnabled(self.fields["sheet"].value in self._going_on)
        if not after.isEnabled():
            words = _("Dit kan bij een draaiboek dat begint met een terugblik.")
        elif after.value:
            words = _("De doelen en afspraken komen mee. Wat u leeg laat, komt daar ook vandaan.")
        else:
            words = _("Kies de bijeenkomst waar u mee verdergaat.")
        after.show_note(words)

    def _explain_level(self) -> None:
        level = self.fields["level"]
        level.show_note(MEANINGS[InfluenceLevel(level.value)]())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        here = self.fields
        _head(grid, 0, _("De bijeenkomst"))
        grid.addWidget(here["name"], 1, 0, 1, 6)
        _pair(grid, 2, here, "day", "time")
        _pair(grid, 3, here, "place", "areas")
        _pair(grid, 4, here, "sheet", "tables")
        _pair(grid, 5, here, "after", "case")
        _head(grid, 6, _("De afspraken vooraf"))
        grid.addWidget(here["purpose"], 7, 0, 1, 6)
        _pair(grid, 8, here, "fixed", "influence")
        _pair(grid, 9, here, "decides", "level")
        _head(grid, 10, _("Hoeveel mensen verwacht u?"))
        grid.addWidget(here["groups"], 11, 0, 1, 6)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 18, 24)
        whole.addLayout(grid)
        whole.addStretch(1)


def _texts(today: date) -> tuple[FieldPlan, ...]:
    in_two_weeks = (today + timedelta(days=14)).strftime("%d-%m-%Y")
    example = _("bijvoorbeeld {day}").format(day=in_two_weeks)
    areas = _("Meer gebieden? Zet er een komma tussen.")
    shown = _("Dit ziet de zaal bij de opening.")
    return (
        _text("name", _("Naam"), _("bijvoorbeeld Samen wonen in Nieuw-West"), longest=LONGEST_NAME),
        _text("day", _("Datum"), example),
        _text("time", _("Begint om"), _("bijvoorbeeld 19.30")),
        _text("place", _("Plaats"), _("bijvoorbeeld Buurthuis De Brug")),
        _text("areas", _("Gebied"), _("bijvoorbeeld Osdorp, Slotervaart"), areas),
        _text("purpose", _("Waarvoor komt u bij elkaar?"), lines=2),
        _text("fixed", _("Wat ligt al vast?"), note=shown, lines=3),
        _text("influence", _("Waarover praten mensen mee?"), note=shown, lines=3),
        _text("decides", _("Wie beslist, en wanneer?"), note=shown, lines=3),
    )


def _text(
    name: str, label: str, hint: str = "", note: str = "", *, lines: int = 1, longest: int = 0
) -> FieldPlan:
    return FieldPlan((name,), label=label, hint=hint, note=note, lines=lines, longest=longest)


def _choices(
    sheets: Iterable[tuple[str, str]],
    earlier: Iterable[tuple[str, str]],
    cases: Iterable[tuple[str, str]],
) -> tuple[FieldPlan, ...]:
    none, planned = ("", _("geen andere bijeenkomst")), ("", _("zoals in het draaiboek"))
    about = _("Bij vraag 1. Een eigen wijk maakt u bij Inhoud.")
    return (
        _choice("level", _("Hoeveel invloed hebben mensen?"), levels()),
        _choice("sheet", _("Draaiboek"), sheets),
        _choice("after", _("Vervolg op"), (none, *earlier)),
        _choice("case", _("Over welke wijk gaan de cijfers?"), (planned, *cases), about),
    )


def _choice(name: str, label: str, choices: Iterable[tuple[str, str]], note: str = "") -> FieldPlan:
    return FieldPlan((name,), FieldKind.CHOICE, label, note=note, choices=tuple(choices))


def _tables() -> FieldPlan:
    note = _("Het best met 6 tot 8 mensen aan een tafel.")
    return FieldPlan(("tables",), FieldKind.NUMBER, _("Tafels"), note=note, most=MOST)


def _pair(grid: QGridLayout, row: int, here: Fields, left: str, right: str) -> None:
    grid.addWidget(here[left], row, 0, 1, 3)
    grid.addWidget(here[right], row, 3, 1, 3)


def _head(grid: QGridLayout, row: int, text: str) -> None:
    head = Label(text, 19, BOLD)
    head.setContentsMargins(0, 14 if row else 0, 0, 0)
    grid.addWidget(head, row, 0, 1, 6)
