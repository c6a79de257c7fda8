"""Step 2: what the tables say of each instrument and each goal."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.screens import Matrix
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.furniture import HEAD_PLAIN, header, left_of, timer, titled, to_come
from wijkworkshop.pages.grid import Grid, Head, best_grid
from wijkworkshop.pages.marks import Box, Corner, Marks, Rect, Role, same
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.sentences import finding_words
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.pages.wording import harvest_title


def matrix(screen: Matrix, space: Space) -> tuple[Marks, ...]:
    """Draw the matrix, turned where that is what fits; more pages where neither way does."""
    filled = any(cell for row in screen.cells for cell in row)
    words = finding_words(screen.finding) if filled else harvest_title(screen.heading.kind)
    title = titled(space, words, FINDING, 150)
    rect = space.within(title.rect.bottom + 18, 952)
    top = (*header(space, screen.heading), title)
    if not filled:
        return ((*top, *to_come(space, rect), *timer(space, 1000)),)

    def page(shown: Sequence[int]) -> Marks:
        table = best_grid(_grid(screen, shown), space.timeless, rect)
        return (*top, *table, *_foot(screen, space))

    return spread(range(len(screen.instruments)), space, page, most=8)


def _grid(screen: Matrix, shown: Sequence[int]) -> Grid:
    chosen = [screen.instruments[place] for place in shown]
    return Grid(
        tuple(Head(goal) for goal in screen.goals),
        tuple(Head(choice.label, str(choice.number or "")) for choice in chosen),
        tuple(tuple(row[place] for place in shown) for row in screen.cells),
    )


def _foot(screen: Matrix, space: Space) -> Marks:
    ring = timer(space, 1000)
    line = Rect(MARGIN, 976, left_of(ring, space) - MARGIN, 48)
    said = ngettext(
        "Elk vak: het oordeel van {tables} tafel",
        "Elk vak: het midden van {tables} tafels",
        screen.tables,
    ).format(tables=screen.tables)
    wide = space.width_of(said, HEAD_PLAIN) + 2
    first = space.text(replace(line, width=wide), said, HEAD_PLAIN, role=Role.CAPTION)
    if not any(cell and cell.disputed for row in screen.cells for cell in row):
        return (first, *ring)
    tone = space.theme.alignment[Alignment.HELPS_A_LITTLE]
    box = Rect(line.x + wide + 60, line.y + 2, 64, 44)
    words = Rect(box.right + 18, line.y, line.right - box.right - 18, line.height)
    return (
        first,
        Box(box, tone.fill, corners=same(8)),
        Corner(Rect(box.right - 34, box.y, 34, 34), space.theme.ink, 8),
        space.text(words, _("Hier verschillen de tafels"), HEAD_PLAIN, role=Role.CAPTION),
        *ring,
    )
