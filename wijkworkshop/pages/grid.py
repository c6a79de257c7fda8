"""A table of cells that each say a word, with heads above and at the left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wijkworkshop.core.document import MatrixCell
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Corner,
    Icon,
    Marks,
    Rect,
    Role,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.options import read_frame
from wijkworkshop.pages.page_parts import fits
from wijkworkshop.pages.space import NUMBER, Space
from wijkworkshop.wording.terms import alignment_words

COLUMN = Type(36, 600, floor=32, leading=1.08)
ROW = Type(38, 600, floor=33, leading=1.1)
NUMBERED_ROW = Type(37, 400, floor=33, leading=1.1)
CELL = Type(37, 400, floor=33, leading=1.1)

GAP = 14.0
FIGURE = 46.0
SHARES = (0.27, 0.33, 0.22)  # of the width, for the heads of the rows


@dataclass(frozen=True, slots=True)
class Head:
    """A head: words, with a number when it is an option."""

    words: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table says, row by row.

    `aloud` is the row and the column of what is read aloud; None for all of them.
    """

    down: tuple[Head, ...]
    across: tuple[Head, ...]
    cells: tuple[tuple[MatrixCell | None, ...], ...]
    aloud: tuple[int | None, int | None] | None = None

    @property
    def turned(self) -> "Grid":
        """Return the same table with rows and columns changed."""
        aloud = (self.aloud[1], self.aloud[0]) if self.aloud else None
        return Grid(self.across, self.down, tuple(zip(*self.cells, strict=True)), aloud)


@lru_cache(maxsize=64)
def best_grid(grid: Grid, space: Space, rect: Rect) -> Marks:
    """Draw the table in the first shape in which every word fits."""
    turns = (grid.turned, grid) if space.narrow else (grid, grid.turned)
    shapes = [(turn, share * rect.width) for turn in turns for share in SHARES]
    tries = (_grid(turn, space, rect, wide) for turn, wide in shapes)
    return next(filter(fits, tries), None) or _grid(turns[0], space, rect, shapes[0][1])


def _grid(grid: Grid, space: Space, rect: Rect, wide: float) -> Marks:
    side = replace(rect, x=rect.x + wide, width=rect.width - wide)
    places = cols(side, *[None] * len(grid.across), gap=GAP)
    heads, top = column_heads(space, places, grid.across)
    tall = min(150.0, (rect.bottom - top + GAP) / max(1, len(grid.down)) - GAP)
    lines = rows(replace(rect, y=top, width=wide - 18), *[tall] * len(grid.down), gap=GAP)
    names = row_heads(space, lines, grid.down)
    slots = [replace(place, y=line.y, height=tall) for line in lines for place in places]
    words = _cells(space, slots, [cell for row in grid.cells for cell in row])
    count = len(places)
    marks: Marks = (*heads, *_aloud(space, grid, slots))
    for index, name in enumerate(names):
        row = words[index * count : (index + 1) * count]
        marks += (*name, *(mark for cell in row for mark in cell))
    return marks


def _aloud(space: Space, grid: Grid, slots: Sequence[Rect]) -> Marks:
    """Let what is read aloud stand out: a cell, or all of a row or a column."""
    if grid.aloud is None:
        return ()
    (row, column), count = grid.aloud, len(grid.across)
    places = (divmod(at, count) for at in range(len(slots)))
    inside = [
        slot
        for slot, (down, across) in zip(slots, places, strict=True)
        if row in (None, down) and column in (None, across)
    ]
    return read_frame(around_all(inside), space)


def around_all(rects: Sequence[Rect]) -> Rect:
    """Return the place of rectangles, from the first at the top left to the last."""
    first, last = rects[0], rects[-1]
    return Rect(first.x, first.y, last.right - first.x, last.bottom - first.y)


def column_heads(
    space: Space, places: Sequence[Rect], heads: Sequence[Head]
) -> tuple[Marks, float]:
    """Return the heads of the columns, and where the cells start."""
    top, wide = places[0].y, places[0].width - 6
    figures = 44.0 if any(head.number for head in heads) else 0.0
    tall = _head_height(space, heads, wide)
    slots = [Rect(place.x + 4, top + figures, wide, tall) for place in places]
    stand = Stand.TOP if figures else Stand.BOTTOM
    words = space.same_size(
        [
            space.text(slot, head.words, COLUMN, stand=stand, role=Role.CAPTION)
            for slot, head in zip(slots, heads, strict=True)
        ]
    )
    marks: Marks = ()
    for slot, head, text in zip(slots, heads, words, strict=True):
        figure = Rect(slot.x, top, wide, 44)
        marks += (*_figure(space, figure, head), text)
    return marks, top + figures + tall + 14


def _head_height(space: Space, heads: Sequence[Head], wide: float) -> float:
    """Return the least height of the heads: full size in three lines, or small in five."""
    full = max(space.height_of(head.words, COLUMN, wide) for head in heads)
    if full <= 3 * COLUMN.size * COLUMN.leading:
        return full
    least = replace(COLUMN, size=COLUMN.floor)
    small = max(space.height_of(head.words, least, wide) for head in heads)
    return min(small, 5 * least.size * least.leading)


def row_heads(space: Space, places: Sequence[Rect], heads: Sequence[Head]) -> list[Marks]:
    """Return the heads of the rows, each in its place."""
    numbered = any(head.number for head in heads)
    wide, gap = (FIGURE, 12.0) if numbered else (0.0, 0.0)
    slots = [cols(place, wide, None, gap=gap) for place in places]
    words = space.same_size(
        [
            space.text(slot[1], head.words, NUMBERED_ROW if numbered else ROW)
            for slot, head in zip(slots, heads, strict=True)
        ]
    )
    return [
        (*_figure(space, slot[0], head), text)
        for slot, head, text in zip(slots, heads, words, strict=True)
    ]


def _figure(space: Space, rect: Rect, head: Head) -> Marks:
    if not head.number:
        return ()
    return (space.text(rect, head.number, NUMBER, space.theme.accent),)


def _cells(space: Space, places: Sequence[Rect], cells: Sequence[MatrixCell | None]) -> list[Marks]:
    pairs = list(zip(places, cells, strict=True))
    words = iter(space.same_size([_word(space, place, cell) for place, cell in pairs if cell]))
    return [(*_cell(space, place, cell), next(words)) if cell else () for place, cell in pairs]


def _word(space: Space, rect: Rect, cell: MatrixCell) -> Text:
    strong = cell.value in (Alignment.REINFORCES, Alignment.CLASHES)
    kind = replace(CELL, weight=700 if strong else 400)
    color = space.theme.alignment[cell.value].text
    words = alignment_words(cell.value)
    return space.text(rect.inset(10, 3), words, kind, color, align=Align.CENTRE)


def _cell(space: Space, rect: Rect, cell: MatrixCell) -> Marks:
    tone = space.theme.alignment[cell.value]
    box = Box(rect, tone.fill, tone.edge, same(10), dashed=cell.value is Alignment.UNKNOWN)
    side = min(44.0, rect.height * 0.3)
    mark = Rect(rect.right - side, rect.y, side, side)
    disputed = (Corner(mark, tone.text, 10),) if cell.disputed else ()
    close = (
        (close_mark(Rect(rect.x + 6, rect.y + 5, 0.84 * side, 0.84 * side), tone.text),)
        if cell.close
        else ()
    )
    return (box, *disputed, *close)


def close_mark(rect: Rect, color: str) -> Icon:
    """Return what marks a cell that one other answer would have made something else."""
    return Icon(rect, "scale", color)
