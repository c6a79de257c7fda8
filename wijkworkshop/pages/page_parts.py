"""What pages have in common: the line at the top, titles, the timer, lists, tiles, legends."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.own_work import MARK, own
from wijkworkshop.core.public.screens import Heading, Stage
from wijkworkshop.pages.layout import cols, flow
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Color,
    Dial,
    Icon,
    Marker,
    Marks,
    Rect,
    Role,
    Shape,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.space import CAPTION, HEAD, MARGIN, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.dutch import clock

TITLE_TOP = 112.0
BESIDE = 36.0
TO_COME = Type(76, 400, floor=40)
TIMER = Type(44, 700, floor=44, tabular=True)


def ground(space: Space, color: Color = "") -> Box:
    """Return the paper of the page."""
    return Box(space.whole, color or space.theme.paper)


def header(space: Space, heading: Heading, words: str = "") -> Marks:
    """Return the paper, where we are in words, the row of dashes, and what our mark means.

    The words of a page that is ours carry the mark.
    """
    words = words or " · ".join(part for part in (heading.block, heading.part) if part)
    if heading.deck_words not in words:
        words = f"{words} · {heading.deck_words}"
    words = own(words) if heading.own_work else words
    dashes = _dashes(space, heading.progress)
    said = _said_of_mark(space) if heading.own_work or heading.marked else ()
    right = space.width - MARGIN
    left = right - _dashes_width(space) if said else min((d.rect.x for d in dashes), default=right)
    line = Rect(MARGIN, 29, left - MARGIN - 40, 72)
    return (ground(space), space.caption(line, words), *dashes, *said)


def mark_words() -> str:
    """Return what the mark means, short."""
    return _("{mark} van deze app").format(mark=MARK)


def _said_of_mark(space: Space) -> Marks:
    """Return what the mark means, below the dashes and as far to the right as they come."""
    return (_below_dashes(space, mark_words()),)


def _below_dashes(space: Space, words: str, right: float = 0.0) -> Text:
    """Return a few words below the dashes, so far from their right end, no wider than they are."""
    kind = replace(CAPTION, size=28, leading=1.1)
    wide = space.width_of(words, kind) + 2
    rect = Rect(space.width - MARGIN - right - wide, 80, wide, 31)
    return space.text(rect, words, kind, space.theme.muted, align=Align.RIGHT, role=Role.CAPTION)


def _dashes_width(space: Space) -> float:
    """Return how wide the row of dashes is at most."""
    return min(430.0, 0.272 * space.width)


def _dashes(space: Space, progress: tuple[Stage, ...]) -> tuple[Box, ...]:
    theme = space.theme
    colors = {Stage.DONE: theme.accent, Stage.NOW: theme.now, Stage.TO_COME: theme.to_come}
    count = len(progress)
    wide = _dashes_width(space)
    size = min(48.0, (wide - 8.0 * (count - 1)) / count) if count else 0.0
    left = space.width - MARGIN - count * (size + 8) + 8
    places = (Rect(left + place * (size + 8), 60, size, 10) for place in range(count))
    return tuple(
        Box(rect, colors[stage], corners=same(5))
        for rect, stage in zip(places, progress, strict=True)
    )


def titled(space: Space, words: str, kind: Type, tall: float, top: float = TITLE_TOP) -> Text:
    """Return the title, no higher than its words need."""
    rect = Rect(MARGIN, top, space.width - 2 * MARGIN, tall)
    text = space.text(rect, words, kind, role=Role.TITLE, stand=Stand.TOP)
    return replace(text, rect=replace(rect, height=text.ink.height))


def timer(space: Space, middle: float, color: Color = "") -> Marks:
    """Return the time that is left, at the right; nothing without a timer."""
    count = space.countdown
    if count is None:
        return ()
    words = clock(count.left) if count.left > 0 else _("Tijd is om")
    kind = TIMER if count.left > 0 else replace(TIMER, tabular=False, size=40, floor=36)
    wide = space.width_of(words, kind) + 2
    words_at = Rect(space.width - MARGIN - wide, middle - 32, wide, 64)
    ring = Rect(words_at.x - 72, middle - 26, 52, 52)
    share = max(0.0, min(1.0, count.left / count.total)) if count.total else 0.0
    color = color or (space.theme.ink if count.running else space.theme.muted)
    return (
        Dial(ring, share, space.theme.now, space.theme.to_come),
        space.text(words_at, words, kind, color, align=Align.RIGHT),
    )


def left_of(marks: Marks, space: Space, gap: float = 48.0) -> float:
    """Return how far to the right something may come beside these marks."""
    return min((mark.rect.x - gap for mark in marks), default=space.width - MARGIN)


def fits(marks: Marks) -> bool:
    """Tell whether no text was cut off or broken."""
    return not any(
        mark.fitted.elided or mark.fitted.broken for mark in marks if isinstance(mark, Text)
    )


def tile(rect: Rect, name: str, tone: Tone, radius: float = 14.0) -> Marks:
    """Return a pictogram on its tile."""
    side = min(rect.width, rect.height) * 0.66
    box = Box(rect, tone.fill, corners=same(radius))
    return (box, *((Icon(rect.centred(side, side), name, tone.text),) if name else ()))


def legend(
    space: Space, entries: Sequence[tuple[Shape, Color, str]], left: float, wide: float
) -> Marks:
    """Return markers with their words, wrapping in whole pieces, with the top at zero."""
    side = 26.0
    kind = legend_type(space)
    widths = [space.width_of(words, kind) + side + 16 for *_, words in entries]
    places = flow(widths, Rect(left, 0, wide, 0), tall=48)
    marks: list[Marker | Text] = []
    for (shape, color, words), place in zip(entries, places, strict=True):
        mark, text = cols(place, side, None, gap=14)
        marks += [
            Marker(mark.centred(side, side), shape, color),
            space.text(text, words, kind, role=Role.CAPTION),
        ]
    return tuple(marks)


HEAD_PLAIN = replace(HEAD, weight=400)


def legend_type(space: Space) -> Type:
    """Return the type of legends: smaller on 4:3."""
    return replace(HEAD_PLAIN, size=30, floor=28) if space.narrow else HEAD_PLAIN


def moved(marks: Marks, down: float) -> Marks:
    """Return the marks lower on the page."""
    return tuple(replace(mark, rect=mark.rect.moved(down=down)) for mark in marks)


def in_middle(marks: Marks, rect: Rect) -> Marks:
    """Return the marks with as much room above as below what is seen of them."""
    seen = [mark.ink if isinstance(mark, Text) else mark.rect for mark in marks]
    top, bottom = min(each.y for each in seen), max(each.bottom for each in seen)
    return moved(marks, rect.y + (rect.height - (bottom - top)) / 2 - top)


def to_come(space: Space, rect: Rect, words: str = "") -> Marks:
    """Return what stands in the middle of a page that has nothing to show yet."""
    words = words or _("Dit vullen we samen in")
    return (space.text(rect, words, TO_COME, space.theme.muted),)


def height_of_all(marks: Marks) -> float:
    """Return how far down the marks come."""
    return max((mark.rect.bottom for mark in marks), default=0.0)


def joined_foot(space: Space, rect: Rect, pieces: Sequence[str]) -> Text:
    """Return the foot of a result, wrapping between its pieces where it can."""
    words = "\u00a0· ".join(piece.replace(" ", "\u00a0") for piece in pieces)
    whole = space.caption(rect, words)
    return whole if fits((whole,)) else space.caption(rect, " · ".join(pieces))


def low_foot(space: Space, pieces: Sequence[str]) -> Text:
    """Return the foot of a result at the bottom, on as few lines as it fits on."""
    feet = (joined_foot(space, space.within(top, 1042), pieces) for top in (1000, 966, 930))
    lowest = next((foot for foot in feet if fits((foot,))), None)
    return lowest or joined_foot(space, space.within(894, 1042), pieces)


def page_number(space: Space, part: int, parts: int) -> Marks:
    """Return 'blad 1 van 2' under the dashes; nothing on a single page."""
    if parts < 2:
        return ()
    return (_below_dashes(space, _("blad {part} van {parts}").format(part=part + 1, parts=parts)),)


def beside_number(marks: Marks, space: Space, number: Marks) -> Marks:
    """Return the marks of a page with what our mark means left of the number of the page."""
    said, right = mark_words(), sum(each.rect.width + BESIDE for each in number)
    return tuple(
        _below_dashes(space, said, right) if isinstance(each, Text) and each.text == said else each
        for each in marks
    )
