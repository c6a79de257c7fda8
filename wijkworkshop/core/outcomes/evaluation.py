"""Closing: who gets the report, who decides what next (dossier B.10)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Gap, Missing, Outcome

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class SessionEvaluation(Outcome):
    """What people said at the end, and what happens with the evening."""

    words: str = ""
    report_to: str = ""
    report_on: date | None = None
    decides_next: str = ""
    remark: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when it is said who gets the report and who decides next."""
    found = session.find(SessionEvaluation, block, 0) or SessionEvaluation(block=block)
    wanted = {Missing.REPORT_TO: found.report_to, Missing.DECIDES_NEXT: found.decides_next}
    return tuple(Gap(what) for what, value in wanted.items() if not value)
