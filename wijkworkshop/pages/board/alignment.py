"""Step 2 on the projection: at the left the matrix, at the right what the room talks about.

On 4:3 these are two pages, and so they are where reasons are long.
"""

from collections.abc import Callable

from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.pages.board.cells import cells
from wijkworkshop.pages.board.foot import MIDDLE, WORDS
from wijkworkshop.pages.board.voices import voices
from wijkworkshop.pages.grid import close_mark
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Text, Type
from wijkworkshop.pages.options import read_aloud
from wijkworkshop.pages.page_parts import fits, header, left_of, timer, titled
from wijkworkshop.pages.paging import numbered
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.wording.alignment_board import (
    alignment_title,
    place_words,
    strips_words,
    tension_words,
)
from wijkworkshop.wording.cells import close_words
from wijkworkshop.wording.dutch import sentence_case

KNOWN = Type(34, 400, floor=32, leading=1.14)
LEFT, GAP = 0.66, 44.0
"""The share of the page that the matrix takes, and the room beside it."""


def alignment_board(screen: AlignmentBoard, space: Space) -> tuple[Marks, ...]:
    """Draw the matrix around what the room talks about, and what is said of that."""
    title = titled(space, alignment_title(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 30, MIDDLE - 52)
    clock = timer(space, MIDDLE)
    aloud = read_aloud(title.ink, space) if screen.aloud else ()
    top = (*header(space, screen.heading), *aloud, title)
    below = (*_foot(screen, space, clock), *clock)
    left, right = cols(rect, LEFT * rect.width, None, gap=GAP)
    beside = voices(screen, space, right)
    inner = (
        [_above(screen, space, rect, voices), cells(screen, space, rect)]
        if space.narrow or not fits(beside)
        else [(*_above(screen, space, left, cells), *beside)]
    )
    return numbered(space, [(*top, *each, *below) for each in inner])


def _above(
    screen: AlignmentBoard,
    space: Space,
    rect: Rect,
    drawn: Callable[[AlignmentBoard, Space, Rect], Marks],
) -> Marks:
    """Draw something, and below it what the material says of the rule, where it says anything."""
    words = " ".join(map(tension_words, screen.tensions))
    if not words:
        return drawn(screen, space, rect)
    tall = min(space.height_of(words, KNOWN, rect.width), rect.height / 4)
    above, below = rows(rect, None, tall, gap=24)
    known = space.text(below, words, KNOWN, space.theme.muted, stand=Stand.TOP, role=Role.CAPTION)
    return (*drawn(screen, space, above), known)


def _foot(screen: AlignmentBoard, space: Space, clock: Marks) -> Marks:
    """Return how far the room is, of what there is to talk about."""
    words = [place_words(screen.about, screen.number, screen.count)]
    there = [cell for row in screen.cells for cell in row if cell]
    words += [strips_words(tables)] if (tables := max(len(each.strip) for each in there)) else []
    line = space.within(MIDDLE - 26, MIDDLE + 26)
    room = left_of(clock, space) - MARGIN
    said = space.text(cols(line, room, None)[0], " · ".join(words), WORDS, space.theme.muted)
    return (said, *(_close(space, said, room) if any(each.close for each in there) else ()))


def _close(space: Space, beside: Text, room: float) -> Marks:
    """Return what the mark of a cell that one answer decides means, where there is room."""
    words = sentence_case(close_words())
    left = beside.rect.x + max(beside.fitted.widths) + 44
    place = Rect(left + 48, beside.rect.y, space.width_of(words, WORDS) + 2, beside.rect.height)
    if place.right > MARGIN + room:
        return ()
    mark = Rect(left, MIDDLE - 18, 36, 36)
    return (close_mark(mark, space.theme.muted), space.text(place, words, WORDS, space.theme.muted))
