"""One tile of the material: how high it is in a size, and how it is drawn."""

from dataclasses import dataclass, replace

from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.page_parts import tile as pictogram
from wijkworkshop.pages.space import CAPTION, Space
from wijkworkshop.pages.theme import Tone

OVER = Type(30, 600, floor=28, leading=1.2)
ICON, GAP, SMALL_GAP = 84.0, 14.0, 8.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A card: a small line above, a head with its pictogram, a text, and a caption below.

    `tone` None is that of a card; `dashed` marks what nobody knows.
    """

    head: str
    text: str = ""
    over: str = ""
    foot: str = ""
    icon: str = ""
    tone: Tone | None = None
    dashed: bool = False


def pad(space: Space) -> float:
    """Return the air at the sides of a tile."""
    return 30.0 if space.narrow else 40.0


def head_type(size: float) -> Type:
    """Return the type of heads in a size."""
    return Type(size + 2, 700, floor=size + 2, leading=1.14, thrift=1.0)


def text_type(size: float) -> Type:
    """Return the type of texts in a size."""
    return Type(size, 400, floor=size, leading=1.24, thrift=1.0)


def head_width(tile: Tile, inside: float, stacked: bool) -> float:
    """Return the width that a head has beside its pictogram, or below it."""
    return inside - (ICON + 24 if tile.icon and not stacked else 0.0)


def _head_height(space: Space, tile: Tile, inside: float, size: float, stacked: bool) -> float:
    wide = head_width(tile, inside, stacked)
    words = space.height_of(tile.head, head_type(size), wide) if tile.head else 0.0
    if not tile.icon:
        return words
    return words + ICON + GAP if stacked else max(words, ICON)


def _parts(
    space: Space, tile: Tile, inside: float, size: float, stacked: bool
) -> tuple[float, ...]:
    """Return the heights of the line above, the head, the text and the caption."""
    return (
        space.height_of(tile.over, OVER, inside) if tile.over else 0.0,
        _head_height(space, tile, inside, size, stacked),
        space.height_of(tile.text, text_type(size), inside) if tile.text else 0.0,
        space.height_of(tile.foot, CAPTION, inside) if tile.foot else 0.0,
    )


def tile_height(space: Space, tile: Tile, inside: float, size: float, stacked: bool) -> float:
    """Return the height that a tile needs in a size."""
    parts = [part for part in _parts(space, tile, inside, size, stacked) if part]
    return sum(parts) + GAP * (len(parts) - 1) + 2 * _down(space) + 2


def _down(space: Space) -> float:
    return 26.0 if space.narrow else 32.0


def drawn(
    space: Space, rect: Rect, tile: Tile, size: float, stacked: bool, above: float = 0.0
) -> Marks:
    """Draw a tile: from the top down, its caption at the bottom; `above` is left at both ends."""
    tone = tile.tone or space.theme.card
    box = rect.inset(pad(space), _down(space) + above)
    over, head, text, foot = _squeezed(space, tile, box, size, stacked)
    marks: Marks = (space.box(rect, tone, dashed=tile.dashed),)
    top = box.y
    muted = space.theme.muted if tile.tone is None else tone.text
    if over:
        place = replace(box, y=top, height=over)
        marks += (space.text(place, tile.over, OVER, muted, stand=Stand.TOP, role=Role.CAPTION),)
        top += over + SMALL_GAP
    if head:
        marks += _headed(space, replace(box, y=top, height=head), tile, head_type(size), stacked)
        top += head + GAP
    if text:
        place = replace(box, y=top, height=text)
        marks += (space.text(place, tile.text, text_type(size), tone.text, stand=Stand.TOP),)
    if foot:
        place = replace(box, y=box.bottom - foot, height=foot)
        marks += (space.text(place, tile.foot, CAPTION, muted, role=Role.CAPTION),)
    return marks


def _squeezed(space: Space, tile: Tile, box: Rect, size: float, stacked: bool) -> tuple[float, ...]:
    """Return the heights of the parts, made to fit: what is too much is cut off, and says so."""
    parts = _parts(space, tile, box.width, size, stacked)
    air = GAP * (sum(map(bool, parts)) - 1)
    share = min(1.0, (box.height - air) / max(1.0, sum(parts)))
    return tuple(part * share for part in parts)


def _headed(space: Space, rect: Rect, tile: Tile, kind: Type, stacked: bool) -> Marks:
    """Draw the head, with its pictogram beside it or above it."""
    tone = tile.tone or space.theme.card
    if not tile.icon:
        text = space.text(rect, tile.head, kind, tone.text, stand=Stand.TOP, role=Role.TITLE)
        return (text,)
    badge = space.theme.tint if tile.tone is None else Tone("", tone.text)
    if stacked:
        icon = Rect(rect.x, rect.y, ICON, ICON)
        words = replace(rect, y=rect.y + ICON + GAP, height=rect.height - ICON - GAP)
    else:
        icon = Rect(rect.x, rect.y + max(0.0, rect.height - ICON) / 2, ICON, ICON)
        words = replace(rect, x=rect.x + ICON + 24, width=rect.width - ICON - 24)
    text = space.text(words, tile.head, kind, tone.text, role=Role.TITLE)
    return (*_badge(icon, tile.icon, badge), text)


def _badge(rect: Rect, icon: str, tone: Tone) -> Marks:
    return pictogram(rect, icon, tone) if tone.fill else pictogram(rect, icon, tone)[1:]


def bar(rect: Rect, color: str) -> Box:
    """Return the short bar under a head of a column."""
    return Box(Rect(rect.x, rect.y + 8, 88, 6), color, corners=same(3))
