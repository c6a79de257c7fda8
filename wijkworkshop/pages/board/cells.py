"""The matrix of step 2 around one cell: its word, and a strip of tables where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.public.alignment_board import AlignmentBoard, BoardCell
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.board.overview import map_width, overview
from wijkworkshop.pages.grid import (
    CELL,
    GAP,
    Head,
    around_all,
    close_mark,
    column_heads,
    row_heads,
)
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Marks, Rect, Rule, Text, same
from wijkworkshop.pages.page_parts import fits
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.terms import alignment_words

WINDOWS = ((5, 3), (4, 3), (3, 3), (3, 2), (2, 2), (1, 1))
"""Rules and goals around what the room talks about, the most that can be read first."""

HEADS = (0.28, 0.31, 0.34, 0.39)
"""The share of the width for the rules, the least first."""

TALLEST, RIM = 150.0, 7.0
PART, FLAT, SCALE = 34.0, 24.0, 30.0
"""What a table takes in a strip, how high that is, and the mark of a cell that is close."""


@dataclass(frozen=True)
class Window:
    """The rules and goals that are shown, by their places."""

    rules: range
    goals: range


def window(screen: AlignmentBoard, most: tuple[int, int]) -> Window:
    """Return what is shown around what the room talks about, at most so many rules and goals."""
    rules = around(screen.row or 0, len(screen.rules), most[0])
    return Window(rules, around(screen.column, len(screen.goals), most[1]))


def around(at: int, count: int, most: int) -> range:
    """Return at most so many places of a row, with one of them as near the middle as can be."""
    first = max(0, min(at - most // 2, count - most))
    return range(first, min(count, first + most))


def cells(screen: AlignmentBoard, space: Space, rect: Rect) -> Marks:
    """Draw as much of the matrix around what the room talks about as can be read."""
    whole = Window(range(len(screen.rules)), range(len(screen.goals)))
    if window(screen, WINDOWS[0]) == whole:
        shown, marks = _shown(screen, space, rect)
        if shown == whole:
            return marks
    left, right = cols(rect, map_width(screen), None, gap=36)
    shown, marks = _shown(screen, space, right)
    return (*overview(screen, shown.rules, shown.goals, space, left), *marks)


def _shown(screen: AlignmentBoard, space: Space, rect: Rect) -> tuple[Window, Marks]:
    """Return the largest window in which every word can be read, and draw it."""
    ways = [(window(screen, most), share * rect.width) for most in WINDOWS for share in HEADS]
    tries = ((shown, _drawn(screen, shown, space, rect, wide)) for shown, wide in ways)
    found = next((each for each in tries if fits(each[1])), None)
    return found or (ways[-1][0], _drawn(screen, ways[-1][0], space, rect, ways[-1][1]))


def _drawn(screen: AlignmentBoard, shown: Window, space: Space, rect: Rect, wide: float) -> Marks:
    left, right = cols(rect, wide, None, gap=18)
    places = cols(right, *[None] * len(shown.goals), gap=GAP)
    marks, top = column_heads(space, places, [Head(screen.goals[each]) for each in shown.goals])
    count = len(shown.rules)
    tall = min(TALLEST, (rect.bottom - RIM - top + GAP) / count - GAP)
    lines = rows(replace(left, y=top), *[tall] * count, gap=GAP)
    chosen = [screen.rules[each] for each in shown.rules]
    names = row_heads(space, lines, [Head(each.label, str(each.number or "")) for each in chosen])
    slots = [replace(place, y=line.y, height=tall) for line in lines for place in places]
    there = [screen.cells[rule][goal] for rule in shown.rules for goal in shown.goals]
    rim = _rim(screen, shown, space, slots)
    return (*marks, *(mark for name in names for mark in name), *rim, *_cells(space, slots, there))


def _rim(screen: AlignmentBoard, shown: Window, space: Space, slots: Sequence[Rect]) -> Marks:
    """Draw a rim around what the room talks about: a cell, or all of a goal."""
    column, wide = shown.goals.index(screen.column), len(shown.goals)
    of_goal = slots[column::wide]
    inside = of_goal if screen.row is None else [of_goal[shown.rules.index(screen.row)]]
    whole = around_all(inside).inset(-RIM)
    gap = space.box(whole.inset(4), replace(space.theme.card, fill=space.theme.paper, edge=""), 13)
    return (Box(whole, space.theme.now, corners=same(16)), gap)


def _cells(space: Space, places: Sequence[Rect], cells_there: Sequence[BoardCell | None]) -> Marks:
    there = [(place, cell) for place, cell in zip(places, cells_there, strict=True) if cell]
    words = space.same_size([_word(space, place, cell) for place, cell in there])
    drawn = (
        (*_ground(space, place, cell), word, *strip(space, place, cell))
        for (place, cell), word in zip(there, words, strict=True)
    )
    return tuple(mark for each in drawn for mark in each)


def one_cell(space: Space, rect: Rect, cell: BoardCell, aside: float = 0.0) -> Marks:
    """Draw a cell by itself; something else takes so much of it, at the right."""
    inner = replace(rect, width=rect.width - aside)
    return (*_ground(space, rect, cell), _word(space, inner, cell), *strip(space, inner, cell))


def _ground(space: Space, rect: Rect, cell: BoardCell) -> Marks:
    tone = space.theme.alignment[cell.value]
    box = Box(rect, tone.fill, tone.edge, same(10), dashed=cell.value is Alignment.UNKNOWN)
    spot = Rect(rect.x + 8, rect.bottom - FLAT - 12, SCALE, SCALE)
    return (box, *((close_mark(spot, tone.text),) if cell.close else ()))


def _word(space: Space, rect: Rect, cell: BoardCell) -> Text:
    strong = cell.value in (Alignment.REINFORCES, Alignment.CLASHES)
    kind = replace(CELL, weight=700 if strong else 400)
    color = space.theme.alignment[cell.value].text
    below = FLAT + 12 if cell.strip or cell.close else 0
    place = Rect(rect.x + 8, rect.y + 3, rect.width - 16, rect.height - 6 - below)
    return space.text(place, alignment_words(cell.value), kind, color, align=Align.CENTRE)


def strip(space: Space, rect: Rect, cell: BoardCell) -> Marks:
    """Draw what each table said, in their order, at the foot of a cell."""
    if not cell.strip:
        return ()
    aside = SCALE if cell.close else 0.0
    room = Rect(rect.x + 8 + aside, rect.y, rect.width - 16 - aside, rect.height)
    wide = min(PART, room.width / len(cell.strip))
    left = room.x + (room.width - wide * len(cell.strip)) / 2
    edge = space.theme.alignment[cell.value].text
    return tuple(
        _part(space, Rect(left + wide * at + 1, rect.bottom - FLAT - 9, wide - 2, FLAT), said, edge)
        for at, said in enumerate(cell.strip)
    )


def _part(space: Space, rect: Rect, said: Alignment | None, edge: str) -> Box | Rule:
    """Draw what one table said; a line where it said nothing."""
    if said is None:
        return Rule(rect.centred(rect.width - 8, 3), edge)
    return Box(rect, space.theme.alignment[said].fill, edge, same(5))
