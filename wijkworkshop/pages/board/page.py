"""The board on the projection: left all that lies on it, right what the room talks about.

On 4:3 these are two pages. What does not fit on a page stands on a next one.
"""

from collections.abc import Sequence

from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.pages.board.focus import LARGE, focus, task
from wijkworkshop.pages.board.foot import MIDDLE, foot
from wijkworkshop.pages.board.surface import (
    ALONE,
    BESIDE,
    labelled,
    labelled_tall,
    loose_cards,
    surface,
)
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks, Rect
from wijkworkshop.pages.page_parts import (
    fits,
    header,
    height_of_all,
    in_middle,
    left_of,
    timer,
    titled,
)
from wijkworkshop.pages.paging import numbered
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.wording.board import board_title, task_words

LEFT, GAP = 0.46, 56.0
"""The share of the page that the board takes, and the room beside it."""


def board(screen: BoardScreen, space: Space) -> tuple[Marks, ...]:
    """Draw a board."""
    title = titled(space, board_title(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 30, MIDDLE - 56)
    clock = timer(space, MIDDLE)
    top = (*header(space, screen.heading), title)
    below = (*foot(screen, space, left_of(clock, space) - MARGIN), *clock)
    inner = _talked(screen, space, rect) if screen.focus else _collected(screen, space, rect)
    return numbered(space, [(*top, *each, *below) for each in inner])


def _talked(screen: BoardScreen, space: Space, rect: Rect) -> Sequence[Marks]:
    """Return the board with what the room talks about beside it, or on a page of its own."""
    at = screen.focus
    if at is None:
        return ()
    left, right = (rect, rect) if space.narrow else cols(rect, LEFT * rect.width, None, gap=GAP)
    beside = focus(screen, at, space, right)
    lying = surface(screen.groups, screen.loose, space, left, ALONE if space.narrow else BESIDE)
    below = _loose_below(screen, space, right, beside)
    if below and len(lying) > 1:
        lying, beside = surface(screen.groups, (), space, left), (*beside, *below)
    return [beside, *lying] if space.narrow else [(*each, *beside) for each in lying]


def _loose_below(screen: BoardScreen, space: Space, rect: Rect, above: Marks) -> Marks:
    """Return all loose cards below what the room talks about, where there is room for them."""
    top = height_of_all(above) + GAP
    below = Rect(rect.x, top, rect.width, rect.bottom - top)
    if not screen.loose or below.height < labelled_tall(len(screen.loose)):
        return ()
    marks = labelled(screen.loose, len(screen.loose), space, below)
    return marks if fits(marks) else ()


def _collected(screen: BoardScreen, space: Space, rect: Rect) -> Sequence[Marks]:
    """Return what tables do with the cards that came; once there are goals, these."""
    if screen.groups:
        return _arranged(screen, space, rect)
    if not screen.loose:
        return (in_middle(task(task_words(screen), space, rect, LARGE), rect),)
    above = task(task_words(screen), space, rect)
    low = height_of_all(above) + 24
    under = Rect(rect.x, low, rect.width, rect.bottom - low)
    columns = 1 if space.narrow else 2
    return [(*above, *each) for each in loose_cards(screen.loose, space, under, columns, BESIDE)]


def _arranged(screen: BoardScreen, space: Space, rect: Rect) -> Sequence[Marks]:
    """Return the goals with the loose cards beside them, where both fit on a page."""
    left, right = cols(rect, None, None, gap=GAP)
    lying = surface(screen.groups, (), space, left)
    if space.narrow or not screen.loose or len(lying) > 1:
        return surface(screen.groups, screen.loose, space, rect)
    label = labelled((), len(screen.loose), space, right)
    low = height_of_all(label)
    under = Rect(right.x, low, right.width, right.bottom - low)
    pages = loose_cards(screen.loose, space, under, largest=BESIDE)
    return [(*lying[0], *label, *each) for each in pages]
