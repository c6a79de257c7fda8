"""What the room and a report say of step 3: the areas, and where others will live."""

from dataclasses import dataclass, replace

from wijkworkshop.core.boards import waterbed
from wijkworkshop.core.document import (
    Annotated,
    Areas,
    Card,
    ChosenArea,
    Document,
    Fact,
    Facts,
    LimitedGroup,
    Phrase,
    RoomDocument,
    TargetGroup,
)
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
from wijkworkshop.core.outcomes.group_names import name_key, shared_first
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name

FLOW = Label(P_("Voor wie?"))
GRAIN = Label(P_("Op welke schaal mengen we?"))
MEETING_PLACE = Label(P_("Waar ontmoeten mensen elkaar?"))
STAYS = Label(P_("Dit blijft zo"), P_("Wat blijft zo?"))
LEVEL = Label(N_("Waar kijken we naar?"))
WATERBED = Label(P_("Waar gaan mensen heen die hier niet komen wonen?"))


@dataclass(frozen=True)
class ReportAreaPlan:
    """What was said about the areas together, for a report."""

    waterbed: str
    remark: str


def told(session: Session, choice: AreaChoice) -> ChosenArea:
    """Return what everybody may know of an area."""
    chosen = (goal_text(session, each.goal) for each in of_area(session, AreaGoal, choice))
    return ChosenArea(
        name=area_name(session, choice.area),
        goals=tuple(text for text in chosen if text),
        groups=tuple(
            TargetGroup(each.target_group, each.flow) for each in of_area(session, AreaFlow, choice)
        ),
        scale=choice.scale,
        grain=choice.grain,
        meeting_places=tuple(each.text for each in of_area(session, MeetingPlace, choice)),
        reason=choice.reason,
        stays=choice.stays,
        priority=choice.priority,
        entry=choice.reference,
    )


def areas(session: Session, block: int, edition: int) -> tuple[ChosenArea, ...]:
    """Return what is chosen for the areas of a block, of each the groups that most share first."""
    choices = session.where(AreaChoice, block=block, edition=edition)
    found = [told(session, each) for each in choices]
    shared = [name_key(name) for name in shared_first([_names(each) for each in found])]

    def place(group: TargetGroup) -> int:
        return shared.index(name_key(group.name))

    return tuple(replace(each, groups=tuple(sorted(each.groups, key=place))) for each in found)


def _names(area: ChosenArea) -> list[str]:
    return [group.name for group in area.groups]


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the areas, and what is said of who is welcome in none of them."""
    found = areas(session, block, 0)
    answer = outcome_of(session, AreaPlan, block).waterbed.strip()
    return (Areas(found, _unplaced(session, block), answer),) if found else ()


def _unplaced(session: Session, block: int) -> tuple[LimitedGroup, ...]:
    """Return the groups that areas of a block limit and no area welcomes."""
    groups = (
        LimitedGroup(
            group.target_group if waterbed.may_be_named(session, group.target_group) else "",
            _limiting(session, block, group),
        )
        for group in waterbed.unplaced(session)
    )
    return tuple(group for group in groups if group.areas)


def _limiting(
    session: Session, block: int, group: waterbed.Unplaced
) -> tuple[tuple[str, int], ...]:
    """Return the entries of the areas of a block that limit a group, each once."""
    choices = [
        session.get(AreaChoice, each.choice, 0).reference
        for each in group.flows
        if each.block == block
    ]
    return tuple(dict.fromkeys(choices))


def area_card(area: ChosenArea) -> Card:
    """Return an area as facts."""
    shown = facts(
        wanted(GOAL, *area.goals),
        wanted(FLOW, *_in_a_row([(each.flow, each.name) for each in area.groups])),
        grain(area),
        extra(REASON, area.reason),
        wanted(MEETING_PLACE, *area.meeting_places),
        wanted(STAYS, area.stays),
    )
    return Card(_title(area), shown, area.complete, entry=area.entry)


def grain(area: ChosenArea) -> Fact:
    """Return how fine people mix, and within what."""
    return wanted(GRAIN, area.grain, area.scale)


def remarks(area: ChosenArea) -> Card | None:
    """Return why it is so and what stays, as a card; None when nothing is said of that."""
    said = facts(extra(REASON, area.reason), extra(STAYS, area.stays))
    return Card(_name(area), said) if said else None


def waterbed_fact(found: Areas) -> Fact | None:
    """Return where those go who are welcome in no area; None when there are none."""
    return wanted(WATERBED, found.waterbed) if found.unplaced else None


def _title(area: ChosenArea) -> "str | Phrase":
    """Return the name of an area, and that we begin there."""
    name = _name(area)
    return phrase(P_("{area} (hier beginnen we)"), area=name) if area.priority else name


def _name(area: ChosenArea) -> "str | Phrase":
    """Return the name of an area, or that it has none."""
    return area.name or phrase(P_("Gebied zonder naam"))


def _in_a_row(groups: "list[tuple[Given, Given]]") -> "tuple[Given, ...]":
    """Return what is said of each group: of one group both values, of several a text each."""
    if len(groups) < 2:
        return tuple(value for group in groups for value in group)
    return tuple(
        Annotated(first, (then,)) if first and then else first or then for first, then in groups
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return the areas, and what was said about them all."""
    found = outcome_of(session, AreaPlan, block, edition)
    plan = ReportAreaPlan(found.waterbed, found.remark)
    said = facts(wanted(WATERBED, plan.waterbed), extra(REMARK, plan.remark))
    return (Areas(areas(session, block, edition)), Facts(said))


def report_card(area: ChosenArea) -> Card:
    """Return an area as facts, as a report tells it."""
    shown = facts(
        wanted(GOAL, each(area.goals)),
        wanted(FLOW, *_in_a_row([(group.name, group.flow) for group in area.groups])),
        wanted(LEVEL, area.scale),
        wanted(GRAIN, area.grain),
        wanted(MEETING_PLACE, each(area.meeting_places)),
        wanted(STAYS, area.stays),
        extra(WHY, area.reason),
    )
    return Card(_title(area), shown)


def kept(session: Session, block: int) -> str:
    """Return what was said about the areas together."""
    return outcome_of(session, AreaPlan, block).remark
