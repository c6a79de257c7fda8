"""What the room and a report say of the recap: what changed, and what came along."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijkworkshop.core.document import Card, Cell, Document, Facts, RoomDocument, Table
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views import (
    action_plan,
    alignment,
    area_plan,
    charter,
    definition,
    goals,
)
from wijkworkshop.core.outcome_views.facts import extra, facts, phrase, wanted
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import Coupling
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.entry import Entry, outcome_of
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.session import Session

CHANGED = Label(P_("Wat is er veranderd?"))
CORRECTIONS = Label(P_("Wat klopt niet meer?"))
CONFIRMED = Label(N_("Gaan we hiermee verder?"))


@dataclass(frozen=True)
class ToldRecap:
    """What people say now of what came along, for everybody."""

    changed: str
    corrections: str


@dataclass(frozen=True)
class ReportRecap:
    """The same for a report, with whether the group goes on with it."""

    told: ToldRecap
    confirmed: bool


@dataclass(frozen=True)
class ReportRecalled:
    """What a block of an earlier session left behind, for a report."""

    title: str
    text: str


def _found(session: Session, block: int, edition: int) -> Recap:
    return outcome_of(session, Recap, block, edition)


def told(found: Recap) -> ToldRecap:
    """Return what everybody may know of a recap."""
    return ToldRecap(found.changed, found.corrections)


def for_room(session: Session, block: int) -> RoomDocument:
    """Return what people say now, and the goals that came along."""
    found = told(_found(session, block, 0))
    said = facts(extra(CHANGED, found.changed), extra(CORRECTIONS, found.corrections))
    return (
        Facts(said),
        *(part for part in goals.for_room(session, block) if isinstance(part, Card)),
    )


def reported(session: Session, block: int, edition: int) -> ReportRecap:
    """Return what a report may know of a recap."""
    record = _found(session, block, edition)
    return ReportRecap(told(record), record.confirmed)


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return what people say now, then what came along: each as its own block says it."""
    found = reported(session, block, edition)
    goes_on = phrase(N_("ja") if found.confirmed else N_("nog open"))
    said = facts(
        extra(CHANGED, found.told.changed),
        extra(CORRECTIONS, found.told.corrections),
        wanted(CONFIRMED, goes_on),
    )
    recalled = [
        ReportRecalled(each.title, each.text)
        for each in session.where(Recalled, block=block, edition=edition)
    ]
    rows = tuple((Cell((each.title,)), Cell((each.text,))) for each in recalled)
    table = Table(N_("Van de vorige keer"), (N_("Onderdeel"), N_("Zo zeiden we het")), rows)
    along = (
        part
        for kind, report in RECALLED.items()
        if session.where(kind, block=block, edition=edition)
        for part in report(session, block, edition)
    )
    return (Facts(said), *((table,) if rows else ()), *along)


def kept(session: Session, block: int) -> str:
    """Return what changed since the session before."""
    return told(_found(session, block, 0)).changed


RECALLED: Mapping[type[Entry], Callable[[Session, int, int], Document]] = {
    WorkingDefinition: definition.for_report,
    Goal: goals.for_report,
    AlignmentCell: alignment.for_report,
    AreaChoice: area_plan.for_report,
    Agreement: action_plan.for_report,
    Coupling: charter.table,
}
"""How what came along is told, by what there has to be of it."""
