"""The facts of the session and its three boxes, to correct them while it goes on."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.session_creation import MOST_PEOPLE
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import MOST_TABLES, Details
from wijkworkshop.core.voting.thresholds import LABEL_FROM
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.areas import Areas
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.sections import titled
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Flow, Label, NumberBox


class DetailsPanel(Panel):
    """Every field is stored as it is left; the room sees a box as soon as it is."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make empty fields."""
        super().__init__(console)
        self._details: Details | None = None  # with what is on its way to the disk
        self._stored: Details | None = None
        self._seen = ChangeTracker()
        self.fields = Fields((*_boxes(), *_facts()), PAGE, self)
        self.tables = NumberBox(_("Aantal tafels"), MOST_TABLES)
        self.label_from = NumberBox(_("Mensen voor een oordeel"), MOST_PEOPLE)
        self.gong = Act(_("Gong als de tijd om is")).make_small()
        self.gong.setCheckable(True)
        self.areas = Areas(self.ask)
        self._arrange()
        self.fields.finished.connect(self._take)
        self.tables.finished.connect(self._take_tables)
        self.label_from.finished.connect(self._take_label_from)
        self.gong.clicked.connect(self._turn_gong)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the facts; while somebody types, that field waits."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        self._details = self._stored = session.get(Details, 1)
        self._show(self._stored)
        self.areas.show_session(session)

    def _show(self, details: Details) -> None:
        for field in self.fields:
            field.show_value(getattr(details, field.plan.name))
        self.tables.show_number(details.tables)
        self.label_from.show_number(max(LABEL_FROM, details.label_from))
        self.gong.setChecked(not details.quiet)

    def show_refused(self) -> None:
        """Put back what the session says: a name is needed, and tables that were counted stay."""
        self._details = self._stored
        if self._stored is not None:
            self.fields["name"].put(self._stored.name)
            self.tables.setText(str(self._stored.tables))
            self.label_from.setText(str(max(LABEL_FROM, self._stored.label_from)))

    def focus_first(self) -> None:
        """Start in the first box."""
        self.fields["fixed"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str) -> None:
        self._edit(name, self.fields[name].value.strip())

    def _take_tables(self, number: int | None) -> None:
        self._edit("tables", number or 0)

    def _take_label_from(self, number: int | None) -> None:
        self._edit("label_from", LABEL_FROM if number is None else number)

    def _turn_gong(self) -> None:
        self.ask(TurnGong(self.gong.isChecked()))

    def _edit(self, name: str, value: Any) -> None:
        if self._details is not None and value != getattr(self._details, name):
            changed: dict[str, Any] = {name: value}
            self._details = replace(self._details, **changed)
            self.ask(EditDetails(self._details))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        boxes, facts = titled(_("De drie vakken")), titled(_("Gegevens"))
        words = _("Zegt iemand dat een vak niet klopt? Verander het hier. De zaal ziet het meteen.")
        boxes.body.addWidget(Label(words, BASE, color=LIGHT.muted, wrap=True))
        for card, plans in ((boxes, _boxes()), (facts, _facts())):
            card.body.setSpacing(10)
            for plan in plans:
                card.body.addWidget(self.fields[plan.key])
        row = Flow(gap=8)
        row.addWidget(Label(_("Aantal tafels"), BASE, HALF_BOLD, LIGHT.muted))
        row.addWidget(self.tables)
        row.addWidget(self.gong)
        facts.body.addLayout(row)
        facts.body.addLayout(self._label_row())
        column.addWidget(Label(_("Gegevens van de bijeenkomst"), 26, BOLD, wrap=True))
        column.addWidget(boxes)
        column.addWidget(facts)
        column.addWidget(self.areas)
        column.addStretch(1)

    def _label_row(self) -> Flow:
        """Return the minimum for a label of agreement, with what it is for."""
        row = Flow(gap=8)
        row.addWidget(Label(_("Oordeel ‘gedragen’ vanaf"), BASE, HALF_BOLD, LIGHT.muted))
        row.addWidget(self.label_from)
        words = _("mensen, bij stemmingen die hierna opengaan. Minder dan {least} kan niet.")
        row.addWidget(Label(words.format(least=LABEL_FROM), BASE, color=LIGHT.muted))
        return row


def _boxes() -> tuple[FieldPlan, ...]:
    """Return what the room sees at the opening."""
    return (
        FieldPlan(("fixed",), label=_("Ligt al vast"), lines=3),
        FieldPlan(("influence",), label=_("Hierover praat u mee"), lines=3),
        FieldPlan(("decides",), label=_("Wie beslist, wanneer"), lines=3),
    )


def _facts() -> tuple[FieldPlan, ...]:
    heard = _("Wat gebeurt er met wat mensen zeggen?")
    return (
        FieldPlan(("name",), label=_("Naam van de bijeenkomst")),
        FieldPlan(("place",), label=_("Plaats")),
        FieldPlan(("purpose",), label=_("Waarvoor komen we bij elkaar?"), lines=2),
        FieldPlan(("reported_to",), label=_("Wie krijgt het verslag?")),
        FieldPlan(("heard",), label=heard, lines=2),
    )
