"""Tiles in a grid, all in one size: the largest in which they fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from wijkworkshop.pages.fitting import least_width
from wijkworkshop.pages.furniture import fits
from wijkworkshop.pages.furniture import tile as pictogram
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.space import CAPTION, Space
from wijkworkshop.pages.theme import Tone

LARGEST, SMALLEST = 62, 36
OVER = Type(30, 600, floor=28, leading=1.2)
ICON, GAP, SMALL_GAP, BETWEEN = 84.0, 14.0, 8.0, 30.0
MOST_STRETCH = 1.8  # how much higher than it needs a row may stand


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


@dataclass(frozen=True, slots=True)
class Grid:
    """Tiles in rows of so many columns; what is left over shares the last row.

    `first` is the share of the first of two columns; 0 makes them alike.
    """

    tiles: tuple[Tile, ...]
    columns: int
    first: float = 0.0

    def needed(self, space: Space, width: float, size: float) -> float:
        """Return the height of the rows in this size, with the air between them."""
        tall = self._heights(space, width, size)
        return sum(tall) + BETWEEN * max(0, len(tall) - 1)

    def draw(self, space: Space, rect: Rect, size: float) -> Marks:
        """Draw the tiles; rows share the room that is left, up to a measure."""
        tall = self._heights(space, rect.width, size)
        air = BETWEEN * max(0, len(tall) - 1)
        share = min(MOST_STRETCH, (rect.height - air) / max(1.0, sum(tall)))
        stacked = self._stacked(space, rect.width, size)
        marks: Marks = ()
        top = rect.y
        for row, height in zip(self._rows(), tall, strict=True):
            place = replace(rect, y=top, height=height * share)
            places = cols(place, *self._widths(row, rect.width), gap=BETWEEN)
            for tile, spot in zip(row, places, strict=True):
                marks += _drawn(space, spot, tile, size, stacked)
            top += height * share + BETWEEN
        return marks

    def holds(self, space: Space, width: float, size: float) -> bool:
        """Tell whether no word is wider than its tile in this size."""
        stacked = self._stacked(space, width, size)
        return all(
            least_width(tile.head, _head(size), space.measure) <= _head_width(tile, inside, stacked)
            and least_width(tile.text, _text(size), space.measure) <= inside
            for tile, inside in self._insides(space, width)
        )

    def _rows(self) -> list[tuple[Tile, ...]]:
        return rows_of(self.tiles, self.columns)

    def _widths(self, row: Sequence[Tile], width: float) -> list[float]:
        room = width - BETWEEN * (len(row) - 1)
        if self.first and len(row) == 2:
            return [self.first * room, (1 - self.first) * room]
        return [room / len(row)] * len(row)

    def _insides(self, space: Space, width: float) -> list[tuple[Tile, float]]:
        """Return each tile with the width that its words have."""
        return [
            (tile, wide - 2 * _pad(space))
            for row in self._rows()
            for tile, wide in zip(row, self._widths(row, width), strict=True)
        ]

    def _heights(self, space: Space, width: float, size: float) -> list[float]:
        stacked = self._stacked(space, width, size)
        tall = [
            _height(space, tile, inside, size, stacked)
            for tile, inside in self._insides(space, width)
        ]
        starts = range(0, len(tall), self.columns)
        return [max(tall[start : start + self.columns]) for start in starts]

    def _stacked(self, space: Space, width: float, size: float) -> bool:
        """Tell whether pictograms stand above the heads: beside them a head would be too long."""
        kind = _head(size)
        most = 2.5 * kind.size * kind.leading
        return any(
            tile.icon and space.height_of(tile.head, kind, inside - ICON - 24) > most
            for tile, inside in self._insides(space, width)
        )


def rows_of(tiles: Sequence[Tile], columns: int) -> list[tuple[Tile, ...]]:
    """Return tiles in rows of so many."""
    starts = range(0, len(tiles), columns)
    return [tuple(tiles[start : start + columns]) for start in starts]


@lru_cache(maxsize=256)
def largest(space: Space, rect: Rect, grid: Grid, most: int = LARGEST) -> float:
    """Return the largest size in which the tiles fit, or the smallest that may be."""
    low, high = SMALLEST, most
    while low < high:
        size = (low + high + 1) // 2
        fits = grid.needed(space, rect.width, size) <= rect.height
        fits = fits and grid.holds(space, rect.width, size)
        low, high = (size, high) if fits else (low, size - 1)
    return low


def tiled(
    space: Space, rect: Rect, tiles: Sequence[Tile], columns: int, first: float = 0.0
) -> Marks:
    """Draw tiles on one page."""
    grid = Grid(tuple(tiles), columns, first)
    return grid.draw(space, rect, largest(space.timeless, rect, grid))


Around = Callable[[Sequence[Tile]], Marks]
"""Gives what stands on a page besides its tiles."""


@dataclass(frozen=True, slots=True)
class Cut:
    """In how many columns tiles stand, at most and at least, and in how many rows a page."""

    columns: int
    rows: int = 9
    least: int = 1
    first: float = 0.0


def pages_of_tiles(
    space: Space, rect: Rect, tiles: Sequence[Tile], cut: Cut | int, around: Around
) -> tuple[Marks, ...]:
    """Return as few pages of tiles as hold them all, in one size.

    What does not fit is tried in fewer columns.
    """
    cut = Cut(cut) if isinstance(cut, int) else cut
    for columns in range(cut.columns, cut.least, -1):
        pages = _paged(space, rect, tiles, replace(cut, columns=columns), around)
        if all(map(fits, pages)):
            return numbered(space, pages)
    return numbered(space, _paged(space, rect, tiles, replace(cut, columns=cut.least), around))


def _paged(
    space: Space, rect: Rect, tiles: Sequence[Tile], cut: Cut, around: Around
) -> list[Marks]:
    def page(shown: Sequence[tuple[Tile, ...]]) -> Marks:
        part = tuple(chain.from_iterable(shown))
        return (*around(part), *tiled(space, rect, part, cut.columns, cut.first))

    chunked = chunks(rows_of(tiles, cut.columns), page, cut.rows)
    parts = [tuple(chain.from_iterable(part)) for part in chunked]
    grids = [Grid(part, cut.columns, cut.first) for part in parts]
    size = min(largest(space.timeless, rect, grid) for grid in grids)
    return [
        (*around(part), *grid.draw(space, rect, size))
        for part, grid in zip(parts, grids, strict=True)
    ]


def _pad(space: Space) -> float:
    return 30.0 if space.narrow else 40.0


def _head(size: float) -> Type:
    return Type(size + 2, 700, floor=size + 2, leading=1.14, thrift=1.0)


def _text(size: float) -> Type:
    return Type(size, 400, floor=size, leading=1.24, thrift=1.0)


def _head_width(tile: Tile, inside: float, stacked: bool) -> float:
    return inside - (ICON + 24 if tile.icon and not stacked else 0.0)


def _head_height(space: Space, tile: Tile, inside: float, size: float, stacked: bool) -> float:
    wide = _head_width(tile, inside, stacked)
    words = space.height_of(tile.head, _head(size), wide) if tile.head else 0.0
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
        space.height_of(tile.text, _text(size), inside) if tile.text else 0.0,
        space.height_of(tile.foot, CAPTION, inside) if tile.foot else 0.0,
    )


def _height(space: Space, tile: Tile, inside: float, size: float, stacked: bool) -> float:
    parts = [part for part in _parts(space, tile, inside, size, stacked) if part]
    return sum(parts) + GAP * (len(parts) - 1) + 2 * _down(space) + 2


def _down(space: Space) -> float:
    return 26.0 if space.narrow else 32.0


def _drawn(space: Space, rect: Rect, tile: Tile, size: float, stacked: bool) -> Marks:
    """Draw a tile: from the top down, its caption at the bottom."""
    tone = tile.tone or space.theme.card
    box = rect.inset(_pad(space), _down(space))
    over, head, text, foot = _squeezed(space, tile, box, size, stacked)
    marks: Marks = (space.box(rect, tone, dashed=tile.dashed),)
    top = box.y
    muted = space.theme.muted if tile.tone is None else tone.text
    if over:
        place = replace(box, y=top, height=over)
        marks += (space.text(place, tile.over, OVER, muted, stand=Stand.TOP, role=Role.CAPTION),)
        top += over + SMALL_GAP
    if head:
        marks += _headed(space, replace(box, y=top, height=head), tile, _head(size), stacked)
        top += head + GAP
    if text:
        place = replace(box, y=top, height=text)
        marks += (space.text(place, tile.text, _text(size), tone.text, stand=Stand.TOP),)
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
    return Box(Rect(rect.x, rect.y, 88, 6), color, corners=same(3))
