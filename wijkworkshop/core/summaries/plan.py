"""The plan on one page: what for, who, how and where (deck S20, 'Helderheid'; dossier B.11)."""

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum, auto
from itertools import groupby

from wijkworkshop.core.boards.waterbed import unplaced
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, MeetingPlace, of_area
from wijkworkshop.core.outcomes.goals import chosen_goals
from wijkworkshop.core.outcomes.group_names import once
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.summaries.threads import held
from wijkworkshop.core.terms import Flow, Grain


class PlanPart(StrEnum):
    """The four questions of the programme office's advice, in the deck's order."""

    WHAT_FOR = auto()
    WHO = auto()
    HOW = auto()
    WHERE = auto()


class OpenKind(StrEnum):
    """What a part of the plan does not say yet."""

    NO_GOAL = auto()
    NO_FLOW = auto()
    NO_LEAD = auto()
    NO_AGREEMENT = auto()
    NO_AREA = auto()
    NOT_PLACED = auto()  # a group that is limited here, and welcome nowhere
    NOT_HELD = auto()  # goals that no agreement holds
    NO_MEETING_PLACE = auto()  # an area where people cannot meet
    NO_GRAIN = auto()  # an area of which nobody said how fine people mix


@dataclass(frozen=True)
class Open:
    """Something that is open, and of what: groups or areas by name, goals by their place from 1."""

    kind: OpenKind
    names: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


@dataclass(frozen=True)
class PlanLine:
    """A line of the plan; a goal with its number, who with what is done, where with the grain."""

    text: str
    _: KW_ONLY
    number: int = 0
    flow: Flow | None = None
    grain: Grain | None = None
    leads: bool = False  # who takes the lead


@dataclass(frozen=True)
class Quarter:
    """One of the four questions with its answers, and what is open of it."""

    part: PlanPart
    lines: tuple[PlanLine, ...]
    open: tuple[Open, ...]


def plan(session: Session) -> tuple[Quarter, ...]:
    """Return the four parts of the plan, in their order."""
    return (_what_for(session), _who(session), _how(session), _where(session))


def count_open(quarters: Iterable[Quarter]) -> int:
    """Return how many things are open."""
    return sum(len(each.open) for each in quarters)


def _what_for(session: Session) -> Quarter:
    goals = chosen_goals(session)
    none = () if goals else (Open(OpenKind.NO_GOAL),)
    lines = (PlanLine(goal.text, number=number) for number, goal in enumerate(goals, 1))
    return Quarter(PlanPart.WHAT_FOR, tuple(lines), none)


def _who(session: Session) -> Quarter:
    """Return whom homes are for, and who takes the lead."""
    flows = tuple(_flows(session))
    leads = _leads(session)
    lead = (PlanLine(", ".join(leads), leads=True),) if leads else ()
    loose = _of_some(OpenKind.NOT_PLACED, (each.target_group for each in unplaced(session)))
    none = () if flows else (Open(OpenKind.NO_FLOW),)
    return Quarter(
        PlanPart.WHO,
        (*flows, *lead),
        (*none, *loose, *(() if leads else (Open(OpenKind.NO_LEAD),))),
    )


def _flows(session: Session) -> Iterator[PlanLine]:
    """Yield a line for each thing that is done, with the groups that it is done with."""
    found = [each for each in session.where(AreaFlow, edition=0) if each.flow and each.target_group]
    found.sort(key=lambda each: list(Flow).index(each.flow or Flow.NO_STEERING))
    for flow, those in groupby(found, key=lambda each: each.flow):
        yield PlanLine(", ".join(once(each.target_group for each in those)), flow=flow)


def _leads(session: Session) -> tuple[str, ...]:
    return once(each.lead for each in session.where(Agreement, edition=0) if each.lead.strip())


def _how(session: Session) -> Quarter:
    titles = [each.title for each in session.where(Agreement, edition=0) if each.title.strip()]
    found = enumerate(held(session, chosen_goals(session)), 1)
    open_goals = tuple(place for place, is_held in found if not is_held)
    none = () if titles else (Open(OpenKind.NO_AGREEMENT),)
    loose = (Open(OpenKind.NOT_HELD, places=open_goals),) if titles and open_goals else ()
    return Quarter(PlanPart.HOW, tuple(map(PlanLine, titles)), (*none, *loose))


def _where(session: Session) -> Quarter:
    choices = [each for each in session.where(AreaChoice, edition=0) if each.area]
    lines = tuple(PlanLine(area_name(session, each.area), grain=each.grain) for each in choices)
    none = () if choices else (Open(OpenKind.NO_AREA),)
    bare = (each for each in choices if not of_area(session, MeetingPlace, each))
    coarse = (each for each in choices if each.grain is None)
    loose = (
        *_of_some(OpenKind.NO_GRAIN, (area_name(session, each.area) for each in coarse)),
        *_of_some(OpenKind.NO_MEETING_PLACE, (area_name(session, each.area) for each in bare)),
    )
    return Quarter(PlanPart.WHERE, lines, (*none, *loose))


def _of_some(kind: OpenKind, names: Iterable[str]) -> tuple[Open, ...]:
    """Return that something is open of these, nothing when there are none."""
    found = tuple(names)
    return (Open(kind, found),) if found else ()
