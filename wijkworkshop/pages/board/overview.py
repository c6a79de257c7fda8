"""All of a large matrix without words, with a frame around what is shown beside it."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.alignment_board import AlignmentBoard, BoardCell
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.space import Space

WORDS = Type(34, 400, floor=32)
GAP, RIM, LINE = 3.0, 5.0, 5.0
WIDEST, HIGHEST = 24.0, 20.0
"""A cell at the most, with the gap beside it."""

BELOW = 50.0
WORDED, SMALL = 210.0, 15
"""The width from which there are words below it, and the cells of a small matrix."""


def overview(screen: AlignmentBoard, rules: range, goals: range, space: Space, rect: Rect) -> Marks:
    """Draw every cell in the colour of its word; it is for finding the way, not for reading."""
    down, across = len(screen.rules), len(screen.goals)
    wide = min(WIDEST, rect.width / across)
    tall = min(HIGHEST, (rect.height - BELOW) / down)
    whole = Rect(rect.x, rect.y, wide * across, tall * down)
    cells = tuple(
        _cell(space, _place(whole, wide, tall, rule, goal), cell)
        for rule, row in enumerate(screen.cells)
        for goal, cell in enumerate(row)
        if cell
    )
    first = _place(whole, wide, tall, rules[0], goals[0])
    last = _place(whole, wide, tall, rules[-1], goals[-1])
    shown = Rect(first.x, first.y, last.right - first.x, last.bottom - first.y).inset(-RIM)
    if rect.width < WORDED:
        return (*cells, *_frame(space, shown))
    words = _("alles: {rules} × {goals}").format(rules=down, goals=across)
    line = Rect(rect.x, whole.bottom + 8, rect.width, BELOW - 8)
    said = space.text(line, words, WORDS, space.theme.muted, stand=Stand.TOP, role=Role.CAPTION)
    return (*cells, *_frame(space, shown), said)


def map_width(screen: AlignmentBoard) -> float:
    """Return the width of the map; a small matrix needs no words to be recognised."""
    wide = WIDEST * len(screen.goals)
    return WORDED if len(screen.rules) * len(screen.goals) > SMALL else wide


def _place(whole: Rect, wide: float, tall: float, rule: int, goal: int) -> Rect:
    return Rect(whole.x + goal * wide, whole.y + rule * tall, wide - GAP, tall - GAP)


def _cell(space: Space, rect: Rect, cell: BoardCell) -> Box:
    tone = space.theme.alignment[cell.value]
    edge = tone.edge if cell.value is Alignment.UNKNOWN else ""
    return Box(rect, tone.fill, edge, same(3))


def _frame(space: Space, rect: Rect) -> Marks:
    """Draw a frame of four lines: what is inside stays in sight."""
    long, high = replace(rect, height=LINE), replace(rect, width=LINE)
    sides = (long, long.moved(down=rect.height - LINE), high, high.moved(rect.width - LINE))
    return tuple(Box(side, space.theme.ink) for side in sides)
