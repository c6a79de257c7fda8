"""What can be done in a cell of the board of step 3, as values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.outcomes.area_plan import (
    AreaChoice,
    AreaFlow,
    AreaGoal,
    MeetingPlace,
    of_area,
)
from wijkworkshop.core.outcomes.goals import Goal, goal_text, in_order
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Flow, GoalStatus, Grain
from wijkworkshop.ui.console.panels.area_board.view import AreaColumn, AreaRow, RowKind
from wijkworkshop.wording.outcomes import term_words

MOST = 9
"""Choices in a cell at the most: a digit each."""


@dataclass(frozen=True)
class Choice:
    """Something that a digit chooses; `chosen` where it stands there now."""

    words: str
    request: Request
    chosen: bool = False


@dataclass(frozen=True)
class Typing:
    """Something that is typed: what it is called, what stands there, and the request of a text."""

    name: str
    text: str
    request: Callable[[str], Request]


def choices(session: Session, column: AreaColumn, row: AreaRow) -> tuple[Choice, ...]:
    """Return what digits choose in a cell; nothing where one types."""
    made = {RowKind.GOAL: _goals, RowKind.GROUP: _flows, RowKind.GRAIN: _grains}.get(row.kind)
    return tuple(made(session, column, row))[:MOST] if made else ()


def taking_away(session: Session, column: AreaColumn, row: AreaRow) -> Request | None:
    """Return what empties a cell, or takes the last of several things from it."""
    choice = column.choice
    if row.kind is RowKind.GROUP:
        flow = column.flow(row)
        return DropEntry(flow) if flow else None
    if row.kind is RowKind.GRAIN:
        return PutEntry(replace(choice, grain=None)) if choice.grain else None
    if row.kind is RowKind.STAYS:
        return PutEntry(replace(choice, stays="")) if choice.stays else None
    goals, places = of_area(session, AreaGoal, choice), of_area(session, MeetingPlace, choice)
    last = next(reversed(goals if row.kind is RowKind.GOAL else places), None)
    return DropEntry(last) if last else None


def typing(column: AreaColumn, row: AreaRow) -> Typing | None:
    """Return what is typed in a cell; None where digits choose."""
    choice = column.choice
    if row.kind is RowKind.STAYS:
        return Typing(
            _("Dit blijft zo"), choice.stays, lambda text: PutEntry(replace(choice, stays=text))
        )
    if row.kind is RowKind.PLACE:
        return Typing(_("Waar ontmoeten mensen elkaar?"), "", lambda text: _place(choice, text))
    return None


def new_area(block: int) -> Typing:
    """Return what is typed for one more area."""
    entry = AreaChoice(block=block)
    return Typing(_("Nog een gebied"), "", lambda text: PutEntry(entry, area=text))


def new_group(column: AreaColumn, _row: AreaRow) -> Typing:
    """Return what is typed for one more group of people in an area."""
    flow = AreaFlow(block=column.choice.block, choice=column.choice.id)
    return Typing(
        _("Nog een groep mensen: wat voor woning zoeken zij?"),
        "",
        lambda text: PutEntry(replace(flow, target_group=text)),
    )


def beginning(column: AreaColumn, _row: AreaRow) -> Request:
    """Return that we begin in an area, or do not after all."""
    return PutEntry(replace(column.choice, priority=not column.choice.priority))


def _place(choice: AreaChoice, text: str) -> Request:
    return PutEntry(MeetingPlace(block=choice.block, choice=choice.id, text=text))


def _goals(session: Session, column: AreaColumn, _row: AreaRow) -> Iterator[Choice]:
    choice = column.choice
    chosen = {each.goal: each for each in of_area(session, AreaGoal, choice)}
    adopted = in_order(session.where(Goal, edition=0, status=GoalStatus.ADOPTED))
    for goal in adopted:
        here = chosen.get(goal.id)
        put = PutEntry(AreaGoal(block=choice.block, choice=choice.id, goal=goal.id))
        request: Request = DropEntry(here) if here else put
        yield Choice(goal_text(session, goal.id), request, here is not None)


def _flows(_session: Session, column: AreaColumn, row: AreaRow) -> Iterator[Choice]:
    choice, here = column.choice, column.flow(row)
    entry = here or AreaFlow(block=choice.block, choice=choice.id, target_group=row.group)
    for flow in Flow:
        yield Choice(term_words(flow), PutEntry(replace(entry, flow=flow)), entry.flow is flow)


def _grains(_session: Session, column: AreaColumn, _row: AreaRow) -> Iterator[Choice]:
    choice = column.choice
    for grain in Grain:
        chosen = choice.grain is grain
        yield Choice(term_words(grain), PutEntry(replace(choice, grain=grain)), chosen)
