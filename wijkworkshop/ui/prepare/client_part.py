"""Five questions for the client; what is answered here stands on the opening screen."""

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import Any

from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.planning.client import QUESTIONS, answers, open_questions
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.prepare.columns import Columns
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.wording.influence import MEANINGS, levels


class ClientPart(Part):
    """Every field is stored as it is left."""

    wide = True

    def __init__(self, ask: Ask) -> None:
        """Make empty fields; what is filled in is asked of the session."""
        about = _(
            "Bel of mail de opdrachtgever van tevoren. Mensen vragen hiernaar, en terecht. "
            "De eerste drie antwoorden ziet de zaal bij de opening."
        )
        super().__init__(_("Vijf vragen aan de opdrachtgever"), about, _("Opdrachtgever"))
        self._ask = ask
        self._details: Details | None = None  # with what is on its way to the disk
        self.fields = Fields(_plans(), PAGE, self)
        asked = [field for field in self.fields if field.plan.name in QUESTIONS]
        more = [field for field in self.fields if field.plan.name not in QUESTIONS]
        for fields in (asked, more):
            card, columns = Card(), Columns(air=12)
            columns.show_rows(fields)
            card.body.addWidget(columns)
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.fields.finished.connect(self._take)
        self.fields["influence_level"].typed.connect(partial(self._take, "influence_level"))

    @property
    def status(self) -> str:
        """Return how many answers are known."""
        return _("{known} van {all} bekend").format(known=self._known, all=len(QUESTIONS))

    @property
    def done(self) -> bool:
        """Tell whether every answer is known."""
        return self._known == len(QUESTIONS)

    @property
    def _known(self) -> int:
        return len(QUESTIONS) - len(open_questions(self._details)) if self._details else 0

    def show_session(self, session: Session) -> None:
        """Show the answers; while somebody types, that field waits."""
        self._details = details = session.get(Details, 1)
        known = answers(details)
        for each in self.fields:
            name = each.plan.name
            each.show_value(getattr(details, name))
            if name in known:
                each.show_note("" if known[name] else _("Nog niet bekend"))
        self.fields["influence_level"].show_note(MEANINGS[details.influence_level]())

    def _take(self, name: str) -> None:
        value = self.fields[name].value
        value = value.strip() if name != "influence_level" else value
        if self._details is not None and value != getattr(self._details, name):
            changed: dict[str, Any] = {name: value}
            self._details = replace(self._details, **changed)
            self._ask(EditDetails(self._details))


def _plans() -> tuple[FieldPlan, ...]:
    texts = {**_questions(), "purpose": _("Waarvoor komt u bij elkaar?")}
    level = _("Hoeveel invloed hebben mensen?")
    return (
        *(FieldPlan((name,), label=words, lines=2) for name, words in texts.items()),
        FieldPlan(("influence_level",), FieldKind.CHOICE, level, choices=levels()),
    )


def _questions() -> dict[str, str]:
    return {
        "fixed": _("1. Wat ligt al vast?"),
        "influence": _("2. Waarover praten mensen mee?"),
        "decides": _("3. Wie beslist, en wanneer?"),
        "reported_to": _("4. Wie krijgt het verslag, en wanneer?"),
        "heard": _("5. Wat gebeurt er met wat mensen zeggen?"),
    }
