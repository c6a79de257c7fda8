"""What the room and a report say of step 3: the areas, and where others will live."""

from dataclasses import dataclass, replace

from wijkworkshop.core.document import Annotated, Card, Document, Facts, RoomDocument
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import Given, each, extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import GOAL, REASON, REMARK, WHY
from wijkworkshop.core.outcomes.area_plan import (
    AreaChoice,
    AreaFlow,
    AreaGoal,
    AreaPlan,
    MeetingPlace,
    of_area,
)
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.goals import goal_text
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import Flow, Grain, ScaleLevel

FLOW = Label(P_("Voor wie?"))
GRAIN = Label(P_("Op welke schaal mengen we?"))
MEETING_PLACE = Label(P_("Waar ontmoeten mensen elkaar?"))
STAYS = Label(P_("Dit blijft zo"), P_("Wat blijft zo?"))
LEVEL = Label(N_("Waar kijken we naar?"))
WATERBED = Label(N_("Waar gaan mensen heen die hier niet komen wonen?"))


@dataclass(frozen=True)
class ToldFlow:
    """What happens with one group of people in an area, for everybody."""

    target_group: str
    flow: Flow | None


@dataclass(frozen=True)
class ToldArea:
    """An area, for everybody."""

    area: str
    goals: tuple[str, ...]
    flows: tuple[ToldFlow, ...]
    scale: ScaleLevel | None
    grain: Grain | None
    reason: str
    meeting_places: tuple[str, ...]
    stays: str


@dataclass(frozen=True)
class RoomArea:
    """An area, for the room."""

    told: ToldArea

    @property
    def complete(self) -> bool:
        """Tell whether the room sees nothing missing."""
        told = self.told
        steered = any(each.flow for each in told.flows)
        return bool(told.goals and steered and told.grain and told.meeting_places)


@dataclass(frozen=True)
class ReportArea:
    """An area, for a report, with whether the group begins there."""

    told: ToldArea
    priority: bool


@dataclass(frozen=True)
class ReportAreaPlan:
    """What was said about the areas together, for a report."""

    waterbed: str
    remark: str


def told(session: Session, choice: AreaChoice) -> ToldArea:
    """Return what everybody may know of an area."""
    chosen = (goal_text(session, each.goal) for each in of_area(session, AreaGoal, choice))
    return ToldArea(
        area=area_name(session, choice.area),
        goals=tuple(text for text in chosen if text),
        flows=tuple(
            ToldFlow(each.target_group, each.flow) for each in of_area(session, AreaFlow, choice)
        ),
        scale=choice.scale,
        grain=choice.grain,
        reason=choice.reason,
        meeting_places=tuple(each.text for each in of_area(session, MeetingPlace, choice)),
        stays=choice.stays,
    )


def for_room(session: Session, block: int) -> RoomDocument:
    """Return a card for each area."""
    areas = session.where(AreaChoice, block=block, edition=0)
    return tuple(
        replace(_in_room(RoomArea(told(session, each))), entry=each.reference) for each in areas
    )


def _in_room(area: RoomArea) -> Card:
    said = area.told
    shown = facts(
        wanted(GOAL, *said.goals),
        wanted(FLOW, *_in_a_row([(each.flow, each.target_group) for each in said.flows])),
        wanted(GRAIN, said.grain, said.scale),
        extra(REASON, said.reason),
        wanted(MEETING_PLACE, *said.meeting_places),
        wanted(STAYS, said.stays),
    )
    return Card(said.area, shown, area.complete)


def _in_a_row(groups: "list[tuple[Given, Given]]") -> "tuple[Given, ...]":
    """Return what is said of each group: of one group both values, of several a text each."""
    if len(groups) < 2:
        return tuple(value for group in groups for value in group)
    return tuple(
        Annotated(first, (then,)) if first and then else first or then for first, then in groups
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return a card for each area, and what was said about them all."""
    cards = map(_in_report, reported(session, block, edition))
    found = outcome_of(session, AreaPlan, block, edition)
    plan = ReportAreaPlan(found.waterbed, found.remark)
    return (*cards, Facts(facts(wanted(WATERBED, plan.waterbed), extra(REMARK, plan.remark))))


def reported(session: Session, block: int, edition: int) -> tuple[ReportArea, ...]:
    """Return the areas of a block, as a report may know them."""
    areas = session.where(AreaChoice, block=block, edition=edition)
    return tuple(ReportArea(told(session, each), each.priority) for each in areas)


def _in_report(area: ReportArea) -> Card:
    said = area.told
    shown = facts(
        wanted(GOAL, each(said.goals)),
        wanted(FLOW, *_in_a_row([(group.target_group, group.flow) for group in said.flows])),
        wanted(LEVEL, said.scale),
        wanted(GRAIN, said.grain),
        wanted(MEETING_PLACE, each(said.meeting_places)),
        wanted(STAYS, said.stays),
        extra(WHY, said.reason),
    )
    title = said.area or phrase(N_("Gebied zonder naam"))
    first = phrase(N_("{area} (hier beginnen we)"), area=title)
    return Card(first if area.priority else title, shown)


def kept(session: Session, block: int) -> str:
    """Return what was said about the areas together."""
    return outcome_of(session, AreaPlan, block).remark
