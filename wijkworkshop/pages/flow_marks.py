"""What happens with a group as an arrow against a wall, and the grain as a ladder of six steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wijkworkshop.core.terms import Alignment, Flow, Grain
from wijkworkshop.pages.marks import Box, Color, Icon, Mark, Marks, Rect, same
from wijkworkshop.pages.space import Space

WALL, HALF = 0.07, 0.5  # of the height of the picture
STEP, APART, LOWEST = 31.0, 6.0, 14.0  # of the ladder
LADDER = 6 * STEP + 5 * APART
TALL = 44.0


def flow_color(space: Space, flow: Flow | None) -> Color:
    """Return the colour of what happens with a group; it always stands beside the word."""
    theme = space.theme
    colors: Mapping[Flow | None, Color] = {
        Flow.ATTRACT: theme.alignment[Alignment.REINFORCES].fill,
        Flow.LIMIT: theme.alignment[Alignment.CLASHES].fill,
        Flow.RETAIN: theme.accent,
        Flow.NO_STEERING: theme.muted,
    }
    return colors.get(flow, theme.card.text)


def flow_marks(space: Space, rect: Rect, flow: Flow | None) -> Marks:
    """Draw what happens with a group; a dashed circle when nobody asked."""
    side = min(rect.height, rect.width)
    if flow is None:
        return (Icon(rect.centred(side * 0.8, side * 0.8), "circle-dashed", space.theme.muted),)
    place = rect.centred(rect.width, side)
    return _DRAWN[flow](place, space.theme.card.text, flow_color(space, flow))


def _through(rect: Rect, wall: Color, arrow: Color) -> Marks:
    """Draw an arrow that goes through the wall in the middle."""
    thick = WALL * rect.height
    head = _beside(rect, rect.right - rect.height * 0.9)
    shaft = Rect(rect.x, rect.y + (rect.height - thick) / 2, rect.width * 0.75, thick)
    return (
        _wall(rect, HALF, wall),
        Box(shaft, arrow, corners=same(thick / 2)),
        Icon(head, "arrow-right", arrow),
    )


def _stopped(rect: Rect, wall: Color, arrow: Color) -> Marks:
    """Draw an arrow that ends at the wall."""
    return (
        _wall(rect, HALF, wall),
        Icon(_beside(rect, rect.x + HALF * rect.width - 0.86 * rect.height), "arrow-right", arrow),
    )


def _turned(rect: Rect, wall: Color, arrow: Color) -> Marks:
    """Draw an arrow that turns before the wall and stays inside."""
    side = 1.4 * rect.height
    head = replace(rect, x=rect.x, width=rect.width + 0.1 * rect.height).centred(side, side)
    return (_wall(rect, 0.08, wall), Icon(head, "arrow-forward-up", arrow))


def _broken(rect: Rect, wall: Color, arrow: Color) -> Marks:
    """Draw a broken arrow through a gap in the wall."""
    thick, dash = WALL * rect.height, rect.width * 0.1
    middle = rect.y + (rect.height - thick) / 2
    dashes: list[Mark] = [
        Box(Rect(rect.x + place * 1.7 * dash, middle, dash, thick), arrow, corners=same(thick / 2))
        for place in range(5)
    ]
    whole = _wall(rect, HALF, wall)
    ends = (
        replace(whole, rect=replace(whole.rect, y=top, height=rect.height * 0.28))
        for top in (rect.y, rect.bottom - rect.height * 0.28)
    )
    head = Rect(rect.right - rect.height * 0.75, rect.y, rect.height, rect.height)
    return (*ends, *dashes, Icon(head.centred(rect.height, rect.height), "chevron-right", arrow))


_DRAWN: Mapping[Flow, Callable[[Rect, Color, Color], Marks]] = {
    Flow.ATTRACT: _through,
    Flow.LIMIT: _stopped,
    Flow.RETAIN: _turned,
    Flow.NO_STEERING: _broken,
}


def _beside(rect: Rect, left: float) -> Rect:
    """Return the square of an arrow that begins so far to the right."""
    return Rect(left, rect.y, rect.height, rect.height)


def _wall(rect: Rect, share: float, color: Color) -> Box:
    """Return a wall at a share of the width."""
    thick = WALL * rect.height
    left = rect.x + share * rect.width - thick / 2
    return Box(Rect(left, rect.y, thick, rect.height), color, corners=same(thick / 2))


def ladder(space: Space, rect: Rect, chosen: Grain | None, scale: float = 1.0) -> Marks:
    """Draw six steps that rise to the right, that of the grain filled."""
    theme, rise = space.theme, (TALL - LOWEST) / (len(Grain) - 1)
    marks: list[Mark] = []
    for place, grain in enumerate(Grain):
        tall = (LOWEST + place * rise) * scale
        left = rect.x + place * (STEP + APART) * scale
        step = Rect(left, rect.y + TALL * scale - tall, STEP * scale, tall)
        is_it = grain is chosen
        fill, edge = (theme.accent, "") if is_it else (theme.empty.fill, theme.empty.edge)
        marks.append(Box(step, fill, edge, same(6 * scale)))
    return tuple(marks)
