"""Closing: who gets the report, who decides what next (dossier B.10)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import (
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    lacking,
    outcome_of,
)

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


REPORT_TO = Need(
    "report_to",
    N_("wie het verslag krijgt"),
    N_("Wie krijgt het verslag?"),
    P_("Wie krijgt het verslag?"),
)
DECIDES_NEXT = Need(
    "decides_next",
    N_("wie hierna beslist"),
    N_("Wie beslist hierna?"),
    P_("Wie beslist hierna?"),
)


@dataclass(frozen=True, slots=True)
class SessionEvaluation(Outcome):
    """What people said at the end, and what happens with the evening."""

    FORM: ClassVar[Form] = Form(
        N_("Na vandaag"),
        (
            Ask("words", N_("Eén woord over vandaag"), N_("Wat mensen zeiden"), lines=2),
            Ask("report_to", N_("Wie krijgt het verslag?")),
            Ask("report_on", N_("Wanneer?")),
            Ask("decides_next", N_("Wie beslist hierna?")),
            Ask("contact", N_("Bij wie kunt u terecht?"), N_("Een adres van een organisatie")),
            Ask("reactions_until", N_("Tot wanneer kunnen mensen reageren?")),
            Ask("remark", N_("Opmerking"), lines=2),
        ),
    )

    words: str = ""
    report_to: str = ""
    report_on: date | None = None
    decides_next: str = ""
    remark: str = ""
    contact: str = ""
    reactions_until: date | None = None


@dataclass(frozen=True, slots=True)
class Invitation(Entry):
    """Who was invited to the session, and how."""

    FORM: ClassVar[Form] = Form(
        N_("Wie waren er uitgenodigd?"),
        (
            Ask("who", N_("Wie?"), N_("Een groep of organisatie, geen naam"), needed=True),
            Ask("how", N_("Hoe?"), N_("Brief, post in de portiek, via de school")),
        ),
        add=N_("Uitnodiging toevoegen"),
        remove=N_("Uitnodiging weghalen"),
    )

    id: int = 0
    who: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Reaction(Entry):
    """What somebody said of the draft of the report, and what was done with it."""

    FORM: ClassVar[Form] = Form(
        N_("Reacties op het verslag"),
        (
            Ask("who", N_("Van wie?"), N_("Een groep of organisatie, geen naam")),
            Ask("text", N_("De reactie"), lines=2, needed=True),
            Ask("done", N_("Wat is ermee gedaan?"), lines=2),
        ),
        add=N_("Reactie toevoegen"),
        remove=N_("Reactie weghalen"),
    )

    id: int = 0
    who: str = ""
    text: str = ""
    done: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when it is said who gets the report and who decides next."""
    found = outcome_of(session, SessionEvaluation, block)
    return lacking({REPORT_TO: not found.report_to, DECIDES_NEXT: not found.decides_next})
