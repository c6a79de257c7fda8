"""The thread of a session: from each goal to its areas and the agreements that hold it.

An agreement holds a goal where it serves that goal, where tables said that what is agreed helps a
little or reinforces it, and where it lies in one of the goal's areas (design/boards.md, 'Rode
draad').
"""

from collections.abc import Mapping

from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import HELPS, AlignmentCell, Instrument, Said, cells
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.session import Session


def held(session: Session, goals: tuple[Goal, ...]) -> tuple[bool, ...]:
    """Tell of each goal whether an agreement holds it."""
    said = _said(session)
    return tuple(
        any(_holds(session, goal, each, said) for each in _serving(session, goal)) for goal in goals
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


def is_about(session: Session, rule: Instrument, agreement: Agreement) -> bool:
    """Tell whether a rule of step 2 and an agreement are the same measure, or say the same."""
    number = measure_number(session, rule.text)
    if number and agreement.number:
        return number == agreement.number
    return without_number(rule.text).casefold() == agreement.title.strip().casefold()


def _said(session: Session) -> Mapping[Place, Said]:
    """Return what was said of each goal and rule in all blocks of step 2."""
    blocks = sorted({each.block for each in session.where(AlignmentCell, edition=0)})
    return {place: said for block in blocks for place, said in cells(session, block).items()}


def _serving(session: Session, goal: Goal) -> tuple[Agreement, ...]:
    """Return the agreements that serve a goal."""
    links = session.where(ServedGoal, goal=goal.id, edition=0)
    found = (session.find(Agreement, each.agreement, 0) for each in links)
    return tuple(each for each in found if each is not None)


def _holds(session: Session, goal: Goal, agreement: Agreement, said: Mapping[Place, Said]) -> bool:
    """Tell whether an agreement that serves a goal helps it, in one of its areas."""
    rules = (each for each in session.where(Instrument, edition=0))
    about = [rule for rule in rules if is_about(session, rule, agreement)]
    values = [said[goal.id, rule.id].value for rule in about if (goal.id, rule.id) in said]
    shared = set(areas_of_goal(session, goal.id)) & set(areas_of_agreement(session, agreement.id))
    return bool(shared) and any(value in HELPS for value in values)
