"""Step 2: what the tables say of each instrument and each goal."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Choice, Matrix, MatrixCell
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.furniture import HEAD_PLAIN, fits, header, left_of, timer, titled
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Corner, Marks, Rect, Role, Stand, Text, Type, same
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.sentences import finding_words
from wijkworkshop.pages.space import FINDING, MARGIN, NUMBER, TABLE, Space
from wijkworkshop.pages.wording import alignment_words

COLUMN = Type(34, 600, floor=32, leading=1.08)
ROW = Type(38, 600, floor=33, leading=1.1)
CELL = Type(36, 400, floor=33, leading=1.1)

Head = tuple[str, str]  # number and words
Cells = Sequence[Sequence[MatrixCell | None]]


def matrix(screen: Matrix, space: Space) -> tuple[Marks, ...]:
    """Draw the matrix, turned where that is what fits; more pages where neither way does."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    rect = space.within(title.rect.bottom + 18, 948)
    top = (*header(space, screen.heading), title)
    places = tuple(range(len(screen.instruments)))

    def page(shown: Sequence[int]) -> Marks:
        return (*top, *_best(screen, space, rect, shown), *_foot(screen, space))

    return spread(places, space, page, most=8)


def _best(screen: Matrix, space: Space, rect: Rect, shown: Sequence[int]) -> Marks:
    goals = [("", goal) for goal in screen.goals]
    tools = [_head(screen.instruments[place]) for place in shown]
    down = [[row[place] for place in shown] for row in screen.cells]
    turned = [[row[place] for row in screen.cells] for place in shown]
    across = _grid(space, rect, goals, tools, down)
    upright = _grid(space, rect, tools, goals, turned)
    first, second = (upright, across) if space.narrow else (across, upright)
    return first if fits(first) or not fits(second) else second


def _head(choice: Choice) -> Head:
    return str(choice.number), choice.label


def _grid(
    space: Space, rect: Rect, down: Sequence[Head], across: Sequence[Head], cells: Cells
) -> Marks:
    numbered = any(number for number, _words in down)
    wide = (400.0 if numbered else 330.0) if space.narrow else (470.0 if numbered else 338.0)
    places = cols(
        Rect(rect.x + wide, rect.y, rect.width - wide, rect.height), *[None] * len(across), gap=14
    )
    heads, top = _column_heads(space, places, across)
    body = Rect(rect.x, top, rect.width, rect.bottom - top)
    tall = min(150.0, (body.height + 14) / max(1, len(down)) - 14)
    lines = rows(body, *[tall] * len(down), gap=14)
    names = _row_heads(space, [replace(line, width=wide - 18) for line in lines], down)
    words = _cells(
        space,
        [replace(place, y=line.y, height=tall) for line in lines for place in places],
        [cell for row in cells for cell in row],
    )
    marks: Marks = heads
    for index, name in enumerate(names):
        row = words[index * len(across) : (index + 1) * len(across)]
        marks += (*name, *(mark for cell in row for mark in cell))
    return marks


def _column_heads(
    space: Space, places: Sequence[Rect], heads: Sequence[Head]
) -> tuple[Marks, float]:
    """Return the heads of the columns, standing on the cells, and where the cells start."""
    if not places:
        return (), 0.0
    top, wide = places[0].y, places[0].width - 4
    numbers = 44.0 if any(number for number, _words in heads) else 0.0
    tall = max(space.height_of(words, replace(COLUMN, size=34), wide) for _n, words in heads)
    tall = min(tall, 4 * COLUMN.size * COLUMN.leading)
    slots = [Rect(place.x + 4, top + numbers, wide, tall) for place in places]
    stand = Stand.TOP if numbers else Stand.BOTTOM
    words = space.same_size(
        [
            space.text(slot, said, COLUMN, stand=stand, role=Role.CAPTION)
            for slot, (_number, said) in zip(slots, heads, strict=True)
        ]
    )
    marks: Marks = ()
    for slot, (number, _said), text in zip(slots, heads, words, strict=True):
        figure = Rect(slot.x, top, wide, 44)
        if number:
            marks += (space.text(figure, number, NUMBER, space.theme.accent),)
        marks += (text,)
    return marks, top + numbers + tall + 14


def _row_heads(space: Space, places: Sequence[Rect], heads: Sequence[Head]) -> list[Marks]:
    numbered = any(number for number, _words in heads)
    kind = TABLE if numbered else ROW
    slots = [cols(place, 58 if numbered else 0, None, gap=8 if numbered else 0) for place in places]
    words = space.same_size(
        [
            space.text(slot[1], said, kind)
            for slot, (_number, said) in zip(slots, heads, strict=True)
        ]
    )
    return [
        (*((space.text(slot[0], number, NUMBER, space.theme.accent),) if number else ()), text)
        for slot, (number, _said), text in zip(slots, heads, words, strict=True)
    ]


def _cells(space: Space, places: Sequence[Rect], cells: Sequence[MatrixCell | None]) -> list[Marks]:
    words = iter(
        space.same_size(
            [_word(space, place, cell) for place, cell in zip(places, cells, strict=True) if cell]
        )
    )
    return [
        (*_cell(space, place, cell), next(words)) if cell else ()
        for place, cell in zip(places, cells, strict=True)
    ]


def _word(space: Space, rect: Rect, cell: MatrixCell) -> Text:
    strong = cell.value in (Alignment.REINFORCES, Alignment.CLASHES)
    kind = replace(CELL, weight=700 if strong else 400)
    inside = rect.inset(8, 4)
    color = space.theme.alignment[cell.value].text
    return space.text(inside, alignment_words(cell.value), kind, color, align=Align.CENTRE)


def _cell(space: Space, rect: Rect, cell: MatrixCell) -> Marks:
    tone = space.theme.alignment[cell.value]
    box = Box(rect, tone.fill, tone.edge, same(10), dashed=cell.value is Alignment.UNKNOWN)
    if not cell.disputed:
        return (box,)
    side = min(44.0, rect.height * 0.4)
    mark = Rect(rect.right - side, rect.y, side, side)
    color = tone.text if cell.value is Alignment.CLASHES else space.theme.ink
    return (box, Corner(mark, color if tone.fill != color else tone.text, 10))


def _foot(screen: Matrix, space: Space) -> Marks:
    ring = timer(space, 1000)
    line = Rect(MARGIN, 976, left_of(ring, space) - MARGIN, 48)
    said = _("Elk vak: het midden van {tables} tafels").format(tables=screen.tables)
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
