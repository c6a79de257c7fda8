"""The line of time: years, the pendulum of attention above it, numbered events below it.

The first fifty years take an eighth of the line; a gap in it says that the scale changes there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.catalogue import Attention, Event, Swing
from wijkworkshop.pages.marks import Align, Box, Marks, Rect, Role, Type, same
from wijkworkshop.pages.space import Space

START, BEND, END = 1945, 1995, 2026
FIRST = 0.12  # of the width, for the years before the bend
YEARS = (1945, 1995, 2012, 2022, 2024)
AXIS, SIDE, DOT = 8.0, 42.0, 18.0
LABELS = 44.0
APART = 14.0  # between two years, at least
YEAR = Type(28, 400, floor=27, tabular=True)
SAID = Type(32, 600, floor=27, leading=1.1)
NUMBER = Type(28, 700, floor=27, tabular=True)

Numbered = tuple[int, Event]


@dataclass(frozen=True, slots=True)
class Line:
    """How high the parts of a line are: the band of attention, and rows of numbers below."""

    band: float
    row: float
    rows: int

    @property
    def tall(self) -> float:
        """Return the height of all of it."""
        return self.band + AXIS + LABELS + self.rows * self.row


def line(
    space: Space,
    rect: Rect,
    kind: Line,
    every: Sequence[Numbered],
    lit: Sequence[Numbered],
    swings: Sequence[Swing],
) -> Marks:
    """Draw the line; the events that are `lit` have their number, the others a dot."""
    axis = Rect(rect.x, rect.y + kind.band, rect.width, AXIS)
    below = axis.bottom + LABELS
    return (
        *_pendulum(space, rect, kind, swings),
        *_axis(space, axis),
        *_dots(space, axis, every),
        *_numbers(space, axis, below, kind, lit),
    )


def at(axis: Rect, year: float) -> float:
    """Return where a year stands on the line."""
    bend = axis.x + FIRST * axis.width
    if year <= BEND:
        return axis.x + (year - START) / (BEND - START) * (bend - axis.x)
    return bend + (year - BEND) / (END - BEND) * (axis.right - bend)


def _pendulum(space: Space, rect: Rect, kind: Line, swings: Sequence[Swing]) -> Marks:
    """Draw a high or a low band for each swing of attention, with what it means."""
    theme = space.theme
    marks: Marks = ()
    for swing in swings:
        left, right = at(rect, swing.starts), at(rect, swing.ends or END)
        high = swing.attention is Attention.HIGH
        tall = kind.band if high else 0.55 * kind.band
        band = Rect(left + 2, rect.y + kind.band - tall, right - left - 4, tall)
        tone = theme.tint if high else theme.sand
        marks += (Box(band, tone.fill, corners=same(8)),)
        words = _("Veel aandacht") if high else _("Weinig aandacht")
        if space.width_of(words, SAID) + 24 < band.width:
            text = space.text(band.inset(12, 2), words, SAID, tone.text, role=Role.CAPTION)
            marks += (text,)
    return marks


def _axis(space: Space, axis: Rect) -> Marks:
    """Draw the line with its years; the bend is a gap."""
    theme = space.theme
    bend = at(axis, BEND)
    marks: Marks = (
        Box(Rect(axis.x, axis.y, bend - axis.x - 5, AXIS), theme.accent, corners=same(4)),
        Box(Rect(bend + 5, axis.y, axis.right - bend - 5, AXIS), theme.accent, corners=same(4)),
    )
    free = axis.x  # from here on no year stands yet
    for year in YEARS:
        middle = at(axis, year)
        wide = space.width_of(str(year), YEAR) + 2
        left = min(max(free, middle - wide / 2), axis.right - wide)
        place = Rect(left, axis.bottom + 4, wide, LABELS - 8)
        words = space.text(
            place, str(year), YEAR, theme.muted, align=Align.CENTRE, role=Role.CAPTION
        )
        marks += (words,)
        free = place.right + APART
    return marks


def _dots(space: Space, axis: Rect, every: Sequence[Numbered]) -> Marks:
    years = sorted({event.starts for _number, event in every})
    middle = axis.y + AXIS / 2
    spots = [
        Rect(max(axis.x, at(axis, year) - DOT / 2), middle - DOT / 2, DOT, DOT) for year in years
    ]
    return tuple(Box(spot, space.theme.accent, corners=same(DOT / 2)) for spot in spots)


def _numbers(space: Space, axis: Rect, top: float, kind: Line, lit: Sequence[Numbered]) -> Marks:
    """Draw numbers in rows, so that none lies on another; a period has a bar to its end."""
    rights = [axis.x - SIDE] * kind.rows
    tone = space.theme.strong
    marks: Marks = ()
    for number, event in lit:
        left = min(max(axis.x, at(axis, event.starts) - SIDE / 2), axis.right - SIDE)
        ends = at(axis, event.ends) if event.ends else left + SIDE
        row = next((each for each, right in enumerate(rights) if right <= left), 0)
        rights[row] = max(left + SIDE, ends)
        spot = Rect(left, top + row * kind.row, SIDE, SIDE)
        if event.ends:
            bar = Rect(spot.x, spot.y + SIDE / 2 - 7, ends - spot.x, 14)
            marks += (Box(bar, space.theme.tint.fill, corners=same(7)),)
        words = space.text(
            spot, str(number), NUMBER, tone.text, align=Align.CENTRE, role=Role.CAPTION
        )
        marks += (Box(spot, tone.fill, corners=same(SIDE / 2)), words)
    return marks
