"""Step 2: what the tables say of each instrument and each goal."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from gettext import ngettext
from itertools import product
from math import ceil

from wijkworkshop.core.public.screens import Matrix
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.grid import Grid, Head, best_grid, close_mark
from wijkworkshop.pages.marks import Box, Corner, Marks, Rect, Role, same
from wijkworkshop.pages.page_parts import HEAD_PLAIN, fits, header, left_of, timer, titled, to_come
from wijkworkshop.pages.paging import numbered, parted
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.wording.cells import close_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.sentences import finding_words
from wijkworkshop.wording.terms import harvest_title

Part = tuple[Sequence[int], Sequence[int]]
"""The goals and the instruments of a page, by their places."""

AIR = 60
KEY = 64 + 18 + AIR
"""What a mark takes, with the air around it."""

MOST = 8
"""Goals and instruments on a page."""

TRIES = 16
"""Ways to cut a matrix that are tried; words that fit in none of them fit nowhere."""


def matrix(screen: Matrix, space: Space) -> tuple[Marks, ...]:
    """Draw the matrix, turned where that is what fits; more pages where neither way does."""
    filled = any(cell for row in screen.cells for cell in row)
    words = finding_words(screen.finding) if filled else harvest_title(screen.heading.kind)
    title = titled(space, words, FINDING, 150)
    foot = _foot(screen, space)
    rect = space.within(title.rect.bottom + 18, min(952.0, _top(foot) - 26))
    top = (*header(space, screen.heading), title)
    if not filled:
        return ((*top, *to_come(space, rect), *timer(space, 1000)),)

    def page(part: Part) -> Marks:
        table = best_grid(_grid(screen, part), space.timeless, rect)
        return (*top, *table, *foot)

    tries = _parts(len(screen.goals), len(screen.instruments))
    whole = (each for each in tries[:TRIES] if all(fits(page(part)) for part in each))
    parts = next(whole, tries[:TRIES][-1])
    return numbered(space, [page(part) for part in parts])


def _parts(goals: int, instruments: int) -> list[list[Part]]:
    """Return the ways to cut a matrix in parts, those in the fewest parts first."""
    least = ceil(goals / MOST), ceil(instruments / MOST)
    ways = product(range(least[0], goals + 1), range(least[1], instruments + 1))
    return [
        list(product(parted(range(goals), down), parted(range(instruments), across)))
        for down, across in sorted(ways, key=lambda way: (way[0] * way[1], way[0]))
    ]


def _grid(screen: Matrix, part: Part) -> Grid:
    goals, shown = part
    chosen = [screen.instruments[place] for place in shown]
    return Grid(
        tuple(Head(screen.goals[place]) for place in goals),
        tuple(Head(choice.label, str(choice.number or "")) for choice in chosen),
        tuple(tuple(screen.cells[goal][place] for place in shown) for goal in goals),
        _aloud(screen, part),
    )


def _aloud(screen: Matrix, part: Part) -> tuple[int, int | None] | None:
    """Return where on a page something is read aloud; None where it is on another page."""
    goals, shown = part
    goal, rule = screen.aloud or (None, None)
    if goal not in goals or rule not in (None, *shown):
        return None
    return goals.index(goal), None if rule is None else shown.index(rule)


def cells_words(screen: Matrix) -> str:
    """Return whose opinion a cell is."""
    said = ngettext(
        "Elk vak: het oordeel van {tables} tafel",
        "Elk vak: het midden van {tables} tafels",
        screen.tables,
    ).format(tables=screen.tables)
    return _("{said}, of van de zaal").format(said=said) if screen.room else said


def _foot(screen: Matrix, space: Space) -> Marks:
    """Return whose opinion a cell is, then what the marks in cells mean: stacked where narrow."""
    ring = timer(space, 1000)
    line = Rect(MARGIN, 976, left_of(ring, space) - MARGIN, 48)
    said = cells_words(screen)
    keys = _keys(screen, space)
    widths = [KEY + space.width_of(words, HEAD_PLAIN) + 2 for _draw, words in keys]
    needed = space.width_of(said, HEAD_PLAIN) + 2
    stacked = needed + sum(widths) > line.width and len(keys) > 1
    taken = max(widths) if stacked else sum(widths)
    wide = min(needed, line.width - taken)
    marks: Marks = (
        space.text(Rect(line.x, line.y - 18, wide, 84), said, HEAD_PLAIN, role=Role.CAPTION),
    )
    left, top = line.x + wide + AIR, line.y - 27 if stacked else line.y
    for (draw, words), width in zip(keys, widths, strict=True):
        box = Rect(left, top + 2, 64, 44)
        text = Rect(box.right + 18, top, width - KEY, line.height)
        marks += (*draw(box), space.text(text, words, HEAD_PLAIN, role=Role.CAPTION))
        left, top = (left, top + 54) if stacked else (left + width, top)
    return (*marks, *ring)


def _top(foot: Marks) -> float:
    """Return where the marks of a foot begin; its words stand in the middle of a higher place."""
    return min((mark.rect.y for mark in foot if isinstance(mark, Box)), default=978.0)


def _keys(screen: Matrix, space: Space) -> list[tuple[Callable[[Rect], Marks], str]]:
    """Return the marks that cells have, each with what it means."""
    cells = [cell for row in screen.cells for cell in row if cell]
    tone = space.theme.alignment[Alignment.HELPS_A_LITTLE]

    def disputed(box: Rect) -> Marks:
        corner = Rect(box.right - 34, box.y, 34, 34)
        return (Box(box, tone.fill, corners=same(8)), Corner(corner, space.theme.ink, 8))

    def close(box: Rect) -> Marks:
        return (Box(box, tone.fill, corners=same(8)), close_mark(box.centred(34, 34), tone.text))

    found: list[tuple[Callable[[Rect], Marks], str]] = []
    if any(cell.close for cell in cells):
        found.append((close, sentence_case(close_words())))
    if any(cell.disputed for cell in cells):
        found.append((disputed, _("Hier verschillen de tafels")))
    return found
