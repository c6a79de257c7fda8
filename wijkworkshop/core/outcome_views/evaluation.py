"""The closing, told: who gets the report, who decides next."""

from dataclasses import dataclass
from datetime import date

from wijkworkshop.core.document import Document, Fact, Facts
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, wanted
from wijkworkshop.core.outcome_views.labels import REMARK
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.session import Session

REPORT_TO = Label(P_("Wie krijgt het verslag?"), P_("wie het verslag krijgt"))
DECIDES_NEXT = Label(P_("Wie beslist hierna?"), P_("wie hierna beslist"))
WORDS = Label(N_("Woorden over vandaag"))


@dataclass(frozen=True)
class ToldEvaluation:
    """What happens after the session, for everybody."""

    report_to: str
    report_on: date | None
    decides_next: str


@dataclass(frozen=True)
class ReportEvaluation:
    """The same for a report, with what people said at the end."""

    told: ToldEvaluation
    words: str
    remark: str


def _found(session: Session, block: int, edition: int) -> SessionEvaluation:
    return session.find(SessionEvaluation, block, edition) or SessionEvaluation(block=block)


def told(found: SessionEvaluation) -> ToldEvaluation:
    """Return what everybody may know of what comes after."""
    return ToldEvaluation(found.report_to, found.report_on, found.decides_next)


def after(session: Session, block: int) -> tuple[Fact, ...]:
    """Return what the room sees of what comes after, on the page of the closing."""
    found = told(_found(session, block, 0))
    return (
        wanted(REPORT_TO, found.report_to, found.report_on),
        wanted(DECIDES_NEXT, found.decides_next),
    )


def for_room(_session: Session, _block: int) -> Document:
    """Return nothing: the closing has a page of its own."""
    return ()


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return what comes after, and what people said."""
    record = _found(session, block, edition)
    found = ReportEvaluation(told(record), record.words, record.remark)
    return (
        Facts(
            facts(
                wanted(REPORT_TO, found.told.report_to, found.told.report_on),
                wanted(DECIDES_NEXT, found.told.decides_next),
                extra(WORDS, found.words),
                extra(REMARK, found.remark),
            )
        ),
    )
