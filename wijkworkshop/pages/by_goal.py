"""Cells of one goal: the goal stands once above them, and each row names its instrument only."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.voting.cell_labels import cell_parts
from wijkworkshop.pages.layout import rows
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.space import Space

GOAL = Type(42, 700, floor=36, leading=1.14)
ROOM = 58.0
MANY = 4
"""Cells from which a goal has a page of its own, when the round needs more than one."""


def shared_goal(choices: Sequence[Choice]) -> str:
    """Return the goal that all of these cells are about; nothing for a single one."""
    goals = {cell_parts(choice.label)[1] for choice in choices}
    return goals.pop() if len(choices) > 1 and len(goals) == 1 else ""


def cells_of_a_goal(choices: Sequence[Choice]) -> int:
    """Return how many cells there are of every goal; 0 where they differ, are few or one goal's."""
    goals = [cell_parts(choice.label)[1] for choice in choices]
    count = len(set(goals))
    each, more = divmod(len(goals), max(1, count))
    if count < 2 or more or each < MANY:
        return 0
    runs = (goals[start : start + each] for start in range(0, len(goals), each))
    return each if all(len(set(run)) == 1 for run in runs) else 0


def without_goal(choice: Choice) -> Choice:
    """Return a cell that is named by its instrument."""
    return replace(choice, label=cell_parts(choice.label)[0])


def goal_head(space: Space, rect: Rect, goal: str) -> tuple[Marks, Rect]:
    """Return the goal at the top of a place, and what is left of that place."""
    head, rest = rows(rect, ROOM, None)
    words = _("Doel: {goal}").format(goal=goal)
    return (space.text(head, words, GOAL, space.theme.accent),), rest
