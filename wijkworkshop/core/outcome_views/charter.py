"""What the room and a report say of question 3: how the group goes on together."""

from dataclasses import dataclass, replace

from wijkworkshop.core.document import (
    Card,
    Cell,
    Document,
    Empty,
    Facts,
    RoomDocument,
    Sentence,
    Table,
    Value,
)
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import RESIDENTS_ROLE, SENTENCE, WHERE
from wijkworkshop.core.outcomes.action_plan import agreement_title
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import InfluenceLevel

COORDINATOR = Label(P_("Wie houdt het bij elkaar?"))
MANDATE = Label(P_("Wat mag die beslissen?"))
MONITORING = Label(P_("Hoe kijken we of het werkt?"))
OPEN_POINTS = Label(P_("Nog open"))
COUPLING = Label(P_("Samen met het bouwen"), P_("Wat doen we samen met het bouwen?"))
INFLUENCE = Label(N_("Hoeveel invloed?"))


@dataclass(frozen=True)
class ToldCharter:
    """The answer to the third question, for everybody."""

    sentence: str
    coordinator: str
    mandate: str
    residents_role: str
    monitoring: str


@dataclass(frozen=True)
class ReportCharter:
    """The same for a report, with how much residents decide and what is open."""

    told: ToldCharter
    influence_level: InfluenceLevel | None
    open_points: str


@dataclass(frozen=True)
class ToldCoupling:
    """Something physical with its social partner, for everybody."""

    physical: str
    social: str
    place: str
    moment: str
    why_not: str


def _found(session: Session, block: int, edition: int) -> ApproachCharter:
    return outcome_of(session, ApproachCharter, block, edition)


def told(found: ApproachCharter) -> ToldCharter:
    """Return what everybody may know of an approach."""
    return ToldCharter(
        sentence=found.sentence,
        coordinator=found.coordinator,
        mandate=found.mandate,
        residents_role=found.residents_role,
        monitoring=found.monitoring,
    )


def couplings(session: Session, block: int, edition: int) -> tuple[ToldCoupling, ...]:
    """Return what is done together with building."""
    found = session.where(Coupling, block=block, edition=edition)
    return tuple(_coupling(session, each) for each in found)


def _coupling(session: Session, each: Coupling) -> ToldCoupling:
    return ToldCoupling(
        physical=_part(session, each.physical_agreement, each.physical),
        social=_part(session, each.social_agreement, each.social),
        place=each.place,
        moment=each.moment,
        why_not=each.why_not,
    )


def _part(session: Session, agreement: int, words: str) -> str:
    """Return one side of a coupling: the agreement that it is, and what else was said of it."""
    return ": ".join(text for text in (agreement_title(session, agreement), words) if text)


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the sentence, who does what, and a card for each coupling."""
    found = told(_found(session, block, 0))
    said = (
        wanted(COORDINATOR, found.coordinator),
        wanted(MANDATE, found.mandate),
        wanted(RESIDENTS_ROLE, found.residents_role),
        wanted(MONITORING, found.monitoring),
    )
    coupled = session.where(Coupling, block=block, edition=0)
    cards = (replace(_card(_coupling(session, each)), entry=each.reference) for each in coupled)
    return (Sentence(wanted(SENTENCE, found.sentence)), Facts(said), *cards)


def _card(each: ToldCoupling) -> Card:
    partner = each.social or each.why_not
    said = (wanted(COUPLING, partner), wanted(WHERE, each.place, each.moment))
    return Card(each.physical, said, complete=bool(partner))


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return a table of the couplings, and who does what."""
    record = _found(session, block, edition)
    found = ReportCharter(told(record), record.influence_level, record.open_points)
    said = facts(
        wanted(COORDINATOR, found.told.coordinator),
        wanted(MANDATE, found.told.mandate),
        wanted(RESIDENTS_ROLE, found.told.residents_role),
        wanted(INFLUENCE, found.influence_level),
        wanted(MONITORING, found.told.monitoring),
        extra(OPEN_POINTS, found.open_points),
    )
    return (*table(session, block, edition), Facts(said))


def table(session: Session, block: int, edition: int) -> Document:
    """Return a table of the couplings, nothing when there are none."""
    rows = tuple(
        (
            Cell((each.physical,)),
            Cell(_partner(each), Empty.OPEN),
            Cell((each.place, each.moment), Empty.DASH),
        )
        for each in couplings(session, block, edition)
    )
    header = (N_("Bouwen"), N_("Tegelijk voor mensen"), N_("Waar en wanneer"))
    return (Table(N_("Bouwen en mensen helpen, samen"), header, rows),) if rows else ()


def _partner(each: ToldCoupling) -> tuple[Value, ...]:
    if each.social or not each.why_not:
        return (each.social,)
    return (phrase(N_("kan niet: {why}"), why=each.why_not),)


def sentence(session: Session, block: int, edition: int) -> str:
    """Return the answer in one sentence."""
    return told(_found(session, block, edition)).sentence
