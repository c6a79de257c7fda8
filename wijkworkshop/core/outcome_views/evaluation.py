"""What the room and a report say of the closing: who gets the report, who decides next."""

from dataclasses import dataclass
from datetime import date

from wijkworkshop.core.document import Cell, Document, Empty, Fact, Facts, RoomDocument, Table
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, wanted
from wijkworkshop.core.outcome_views.labels import REMARK
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.evaluation import Invitation, Reaction, SessionEvaluation
from wijkworkshop.core.session import Session

REPORT_TO = Label(P_("Wie krijgt het verslag?"))
DECIDES_NEXT = Label(P_("Wie beslist hierna?"))
WORDS = Label(N_("Woorden over vandaag"))
CONTACT = Label(N_("Bij wie kunt u terecht?"))
UNTIL = Label(N_("Reageren kan tot"))


@dataclass(frozen=True)
class ToldEvaluation:
    """What happens after the session, for everybody."""

    report_to: str
    report_on: date | None
    decides_next: str


@dataclass(frozen=True)
class ReportReaction:
    """What somebody said of the draft, for a report, and what was done with it."""

    who: str
    text: str
    done: str


@dataclass(frozen=True)
class ReportEvaluation:
    """The same for a report, with what people said at the end."""

    told: ToldEvaluation
    words: str
    remark: str
    contact: str
    reactions_until: date | None
    invited: tuple[tuple[str, str], ...]
    reactions: tuple[ReportReaction, ...]


def _found(session: Session, block: int, edition: int) -> SessionEvaluation:
    return outcome_of(session, SessionEvaluation, block, edition)


def told(session: Session, block: int, edition: int) -> ToldEvaluation:
    """Return what everybody may know of what comes after."""
    found = _found(session, block, edition)
    return ToldEvaluation(found.report_to, found.report_on, found.decides_next)


def after(session: Session, block: int) -> tuple[Fact, ...]:
    """Return what the room sees of what comes after, on the page of the closing."""
    found = told(session, block, 0)
    return (
        wanted(REPORT_TO, found.report_to, found.report_on),
        wanted(DECIDES_NEXT, found.decides_next),
    )


def for_room(_session: Session, _block: int) -> RoomDocument:
    """Return nothing: the closing has a page of its own."""
    return ()


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return what comes after, what people said, who was invited, and reactions to the draft."""
    found = _for_report(session, block, edition)
    said = facts(
        wanted(REPORT_TO, found.told.report_to, found.told.report_on),
        wanted(DECIDES_NEXT, found.told.decides_next),
        extra(WORDS, found.words),
        extra(REMARK, found.remark),
        extra(CONTACT, found.contact),
        extra(UNTIL, found.reactions_until),
    )
    return (Facts(said), *_invited(found), *_reactions(found))


def _for_report(session: Session, block: int, edition: int) -> ReportEvaluation:
    record = _found(session, block, edition)
    here = {"block": block, "edition": edition}
    return ReportEvaluation(
        told=told(session, block, edition),
        words=record.words,
        remark=record.remark,
        contact=record.contact,
        reactions_until=record.reactions_until,
        invited=tuple((each.who, each.how) for each in session.where(Invitation, **here)),
        reactions=tuple(
            ReportReaction(each.who, each.text, each.done)
            for each in session.where(Reaction, **here)
        ),
    )


def _invited(found: ReportEvaluation) -> Document:
    rows = tuple((Cell((who,)), Cell((how,), Empty.DASH)) for who, how in found.invited)
    header = (N_("Wie"), N_("Hoe"))
    return (Table(N_("Wie waren er uitgenodigd?"), header, rows),) if rows else ()


def _reactions(found: ReportEvaluation) -> Document:
    rows = tuple(
        (Cell((each.text,)), Cell((each.who,), Empty.DASH), Cell((each.done,), Empty.OPEN))
        for each in found.reactions
    )
    header = (N_("Reactie"), N_("Van wie"), N_("Wat is ermee gedaan?"))
    return (Table(N_("Reacties op het verslag"), header, rows),) if rows else ()
