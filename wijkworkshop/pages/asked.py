"""What a round asks about: its options, one statement, or the cells of a goal."""

from collections.abc import Callable, Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.by_goal import cells_of_a_goal, goal_head, shared_goal, without_goal
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.options import option_list, read_aloud
from wijkworkshop.pages.page_parts import to_come
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import Space

STATEMENT = Type(84, 600, floor=40, leading=1.16)

MOST = 14
"""Choices on one page."""


def asked_pages(
    form: FormKind,
    choices: Sequence[Choice],
    space: Space,
    page: Callable[[Sequence[Choice]], Marks],
) -> tuple[Marks, ...]:
    """Return the pages of a round; many cells are parted by their goals where that costs one."""
    pages = spread(choices, space, page, MOST)
    each = cells_of_a_goal(choices) if form is FormKind.CELL_RATING else 0
    if len(pages) == 1 or not each:
        return pages
    by_goal = spread(choices, space, page, each)
    return by_goal if len(by_goal) <= len(pages) + 1 else pages


def asked(
    form: FormKind, choices: Sequence[Choice], space: Space, rect: Rect, reading: int = 0
) -> Marks:
    """Draw the choices of a round; `reading` is the number of the one that is read aloud."""
    if not choices:
        return to_come(space, rect, _("Hier komen straks de keuzes te staan"))
    if len(choices) == 1 and form is not FormKind.DOTS:
        aloud = read_aloud(rect, space) if reading == choices[0].number else ()
        return (*aloud, space.text(rect, choices[0].label, STATEMENT))
    goal = shared_goal(choices) if form is FormKind.CELL_RATING else ""
    if not goal:
        return option_list(choices, space.timeless, rect, reading)
    head, rest = goal_head(space, rect, goal)
    named = tuple(map(without_goal, choices))
    return (*head, *option_list(named, space.timeless, rest, reading))
