"""Closing: who gets the report, who decides what next (dossier B.10)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.entry import Ask, Form, Gap, Need, Outcome

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


REPORT_TO = Need(N_("wie het verslag krijgt"), N_("Wie krijgt het verslag?"))
DECIDES_NEXT = Need(N_("wie hierna beslist"), N_("Wie beslist hierna?"))


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
            Ask("remark", N_("Opmerking"), lines=2),
        ),
    )

    words: str = ""
    report_to: str = ""
    report_on: date | None = None
    decides_next: str = ""
    remark: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when it is said who gets the report and who decides next."""
    found = session.find(SessionEvaluation, block, 0) or SessionEvaluation(block=block)
    wanted = {REPORT_TO: found.report_to, DECIDES_NEXT: found.decides_next}
    return tuple(Gap(what) for what, value in wanted.items() if not value)
