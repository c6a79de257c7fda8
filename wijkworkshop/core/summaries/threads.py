"""The thread of a session: from each goal to its areas and the agreements that hold it.

An agreement holds a goal where it serves that goal, where tables said that what is agreed helps a
little or reinforces it, and where it lies in one of the goal's areas (design/boards.md, 'Rode
draad').
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import HELPS, Instrument, Said, cells, rated_blocks
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.session import Session


@dataclass(frozen=True)
class Measured:
    """A rule of step 2 by its number, as it is called without a measure's number, and that (or 0).

    Looking up the number of a measure takes long, so that is done once for each rule.
    """

    rule: int
    words: str
    number: int


def held(session: Session, goals: tuple[Goal, ...]) -> tuple[bool, ...]:
    """Tell of each goal whether an agreement holds it."""
    said, rules = _said(session), tuple(_measured(session))
    return tuple(
        any(_holds(session, goal, each, said, rules) for each in _serving(session, goal))
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
    return rule.words == agreement.title.strip().casefold()


def _measured(session: Session) -> Iterator[Measured]:
    for each in session.where(Instrument, edition=0):
        words = without_number(each.text).casefold()
        yield Measured(each.id, words, measure_number(session, each.text))


def _said(session: Session) -> Mapping[Place, Said]:
    """Return what was said of each goal and rule in all blocks of step 2."""
    blocks = rated_blocks(session)
    return {place: said for block in blocks for place, said in cells(session, block).items()}


def _serving(session: Session, goal: Goal) -> tuple[Agreement, ...]:
    """Return the agreements that serve a goal."""
    links = session.where(ServedGoal, goal=goal.id, edition=0)
    found = (session.find(Agreement, each.agreement, 0) for each in links)
    return tuple(each for each in found if each is not None)


def _holds(
    session: Session,
    goal: Goal,
    agreement: Agreement,
    said: Mapping[Place, Said],
    rules: Iterable[Measured],
) -> bool:
    """Tell whether an agreement that serves a goal helps it, in one of its areas."""
    about = ((goal.id, each.rule) for each in rules if is_about(each, agreement))
    values = [said[place].value for place in about if place in said]
    shared = set(areas_of_goal(session, goal.id)) & set(areas_of_agreement(session, agreement.id))
    return bool(shared) and any(value in HELPS for value in values)
