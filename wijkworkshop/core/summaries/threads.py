"""The thread of a session: from each goal to rules, areas, agreements and indicators.

An agreement holds a goal where it serves that goal, where tables said that what is agreed helps a
little or reinforces it, and where it lies in one of the goal's areas (design/boards.md, 'Rode
draad'). Whatever keeps a goal from being held there is a loose end.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.agreement_gaps import OUTCOME_INDICATOR, gaps_of
from wijkworkshop.core.outcomes.alignment import HELPS, Instrument, Said, cells, rated_blocks
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal, in_order
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import Alignment, GoalStatus, IndicatorKind


class Loose(StrEnum):
    """Why an agreement does not hold a goal in an area, or nothing does."""

    NO_AREA = auto()  # the goal lies in no area
    NO_AGREEMENT = auto()  # nothing is agreed for the goal in this area
    NOT_ASKED = auto()  # nobody said whether the agreement helps the goal
    NOT_KNOWN = auto()  # tables do not know whether it does
    NO_HELP = auto()  # tables said that it does not
    ELSEWHERE = auto()  # the agreement lies in none of the goal's areas
    NOTHING_NOTICED = auto()  # it holds the goal, and nobody said what people will notice
    UNFINISHED = auto()  # it holds the goal, and lacks something else
    NO_GOAL = auto()  # the agreement serves no goal


HOLDING = (None, Loose.NOTHING_NOTICED, Loose.UNFINISHED)
"""What may still be said of an agreement that holds a goal."""


@dataclass(frozen=True)
class ThreadRule:
    """A rule, and what it does to the goal; one that is a measure has its number, else 0."""

    number: int
    text: str
    does: Alignment


@dataclass(frozen=True)
class ThreadEnd:
    """Where a thread ends: an agreement that holds the goal, or a loose end (0: of none).

    `number` is that of its measure, `noticed` what people notice of it (its first outcome
    indicator).
    """

    loose: Loose | None
    agreement: int = 0
    number: int = 0
    title: str = ""
    noticed: str = ""


@dataclass(frozen=True)
class ThreadArea:
    """An area of a goal, and what ends there; area 0 is no area of the goal."""

    area: int
    name: str
    ends: tuple[ThreadEnd, ...]


@dataclass(frozen=True)
class Thread:
    """All that hangs on a goal, by its number."""

    goal: int
    text: str
    rules: tuple[ThreadRule, ...]
    areas: tuple[ThreadArea, ...]

    @property
    def ends(self) -> tuple[ThreadEnd, ...]:
        """Return all ends, area by area."""
        return tuple(end for area in self.areas for end in area.ends)

    @property
    def held(self) -> bool:
        """Tell whether an agreement holds the goal."""
        return any(end.loose in HOLDING for end in self.ends)


@dataclass(frozen=True)
class Measured:
    """A rule of step 2 by its number, its words, and the number of the measure that it is (or 0).

    Looking up the number of a measure takes long, so that is done once for each rule.
    """

    rule: int
    words: str
    number: int


@dataclass(frozen=True)
class Step2:
    """What step 2 left, looked up once: what was said of each goal and rule, and the rules."""

    said: Mapping[Place, Said]
    rules: tuple[Measured, ...]

    def of(self, goal: Goal, agreement: Agreement) -> tuple[Alignment, ...]:
        """Return what was said of a goal and the rules that an agreement is about."""
        places = ((goal.id, each.rule) for each in self.rules if is_about(each, agreement))
        return tuple(self.said[place].value for place in places if place in self.said)


def threads(session: Session) -> tuple[Thread, ...]:
    """Return the thread of every goal that was adopted, in the order of the goals."""
    found = _step_2(session)
    goals = in_order(session.where(Goal, edition=0, status=GoalStatus.ADOPTED))
    return tuple(_thread(session, goal, found) for goal in goals)


def without_goal(session: Session) -> tuple[ThreadEnd, ...]:
    """Return the agreements that serve no goal."""
    serving = {each.agreement for each in session.where(ServedGoal, edition=0) if each.goal}
    found = session.where(Agreement, edition=0)
    return tuple(_end(session, each, Loose.NO_GOAL) for each in found if each.id not in serving)


def held(session: Session, goals: tuple[Goal, ...]) -> tuple[bool, ...]:
    """Tell of each goal whether an agreement holds it."""
    found = _step_2(session)
    return tuple(
        any(_holds(session, goal, each, found) for each in _serving(session, goal))
        for goal in goals
    )


def areas_of_goal(session: Session, goal: int) -> tuple[int, ...]:
    """Return the areas that a goal was chosen for, by their numbers, each once."""
    choices = (
        session.find(AreaChoice, each.choice, 0)
        for each in session.where(AreaGoal, goal=goal, edition=0)
    )
    return tuple(dict.fromkeys(each.area for each in choices if each and each.area))


def areas_of_agreement(session: Session, agreement: int) -> tuple[int, ...]:
    """Return the areas that an agreement is about, by their numbers."""
    found = session.where(AgreementArea, agreement=agreement, edition=0)
    return tuple(each.area for each in found if each.area)


def is_about(rule: Measured, agreement: Agreement) -> bool:
    """Tell whether a rule of step 2 and an agreement are the same measure, or say the same."""
    if rule.number and agreement.number:
        return rule.number == agreement.number
    return rule.words.casefold() == agreement.title.strip().casefold()


def _step_2(session: Session) -> Step2:
    said = {
        place: said
        for block in rated_blocks(session)
        for place, said in cells(session, block).items()
    }
    return Step2(said, tuple(_measured(session)))


def _measured(session: Session) -> Iterator[Measured]:
    for each in session.where(Instrument, edition=0):
        yield Measured(each.id, without_number(each.text), measure_number(session, each.text))


def _serving(session: Session, goal: Goal) -> tuple[Agreement, ...]:
    """Return the agreements that serve a goal."""
    links = session.where(ServedGoal, goal=goal.id, edition=0)
    found = (session.find(Agreement, each.agreement, 0) for each in links)
    return tuple(each for each in found if each is not None)


def _holds(session: Session, goal: Goal, agreement: Agreement, found: Step2) -> bool:
    """Tell whether an agreement that serves a goal helps it, in one of its areas."""
    shared = set(areas_of_goal(session, goal.id)) & set(areas_of_agreement(session, agreement.id))
    return bool(shared) and _no_help(goal, agreement, found) is None


def _thread(session: Session, goal: Goal, found: Step2) -> Thread:
    areas, serving = areas_of_goal(session, goal.id), _serving(session, goal)
    there = {each.id: set(areas_of_agreement(session, each.id)) for each in serving}
    placed = (_area(session, goal, area, _lying(serving, there, area), found) for area in areas)
    astray = [each for each in serving if not there[each.id] & set(areas)]
    return Thread(
        goal.id,
        goal.text,
        tuple(
            ThreadRule(each.number, each.words, found.said[goal.id, each.rule].value)
            for each in found.rules
            if (goal.id, each.rule) in found.said
        ),
        (*placed, *_astray(session, goal, astray, found, nowhere=not areas)),
    )


def _lying(
    serving: Iterable[Agreement], there: Mapping[int, set[int]], area: int
) -> list[Agreement]:
    """Return those of these agreements that lie in an area."""
    return [each for each in serving if area in there[each.id]]


def _area(
    session: Session, goal: Goal, area: int, lying: Iterable[Agreement], found: Step2
) -> ThreadArea:
    ends = (
        _end(session, each, _no_help(goal, each, found) or _lacking(session, each))
        for each in lying
    )
    return ThreadArea(
        area, area_name(session, area), tuple(ends) or (ThreadEnd(Loose.NO_AGREEMENT),)
    )


def _astray(
    session: Session, goal: Goal, astray: Iterable[Agreement], found: Step2, *, nowhere: bool
) -> Iterator[ThreadArea]:
    """Yield what ends in no area of a goal: those agreements, or that it lies `nowhere` itself."""
    none = (ThreadEnd(Loose.NO_AREA),) if nowhere else ()
    ends = (_end(session, each, _no_help(goal, each, found) or Loose.ELSEWHERE) for each in astray)
    if all_ends := (*none, *ends):
        yield ThreadArea(0, "", all_ends)


def _no_help(goal: Goal, agreement: Agreement, found: Step2) -> Loose | None:
    """Return why an agreement does not help a goal that it serves; None where it does."""
    values = found.of(goal, agreement)
    if not values:
        return Loose.NOT_ASKED
    if any(value in HELPS for value in values):
        return None
    unknown = all(value is Alignment.UNKNOWN for value in values)
    return Loose.NOT_KNOWN if unknown else Loose.NO_HELP


def _lacking(session: Session, agreement: Agreement) -> Loose | None:
    """Return what an agreement that holds a goal lacks itself; None for one that is done."""
    lacks = {gap.what for gap in gaps_of(session, agreement)}
    if OUTCOME_INDICATOR in lacks:
        return Loose.NOTHING_NOTICED
    return Loose.UNFINISHED if lacks else None


def _end(session: Session, agreement: Agreement, loose: Loose | None) -> ThreadEnd:
    found = session.where(Indicator, agreement=agreement.id, kind=IndicatorKind.OUTCOME, edition=0)
    noticed = next((each.text for each in found if each.text), "")
    return ThreadEnd(loose, agreement.id, agreement.number, agreement.title.strip(), noticed)
