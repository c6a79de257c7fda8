"""Tiles in a grid, all in one size: the largest in which they fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from wijkworkshop.pages.fitting import least_width
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Text
from wijkworkshop.pages.material.tile import (
    ICON,
    Tile,
    drawn,
    head_type,
    head_width,
    pad,
    text_type,
    tile_height,
)
from wijkworkshop.pages.page_parts import fits
from wijkworkshop.pages.paging import before_number, chunks, numbered, parted
from wijkworkshop.pages.space import HEAD, Space

LARGEST, SMALLEST = 62, 36
ALONE = 92  # the largest size of a tile that has the page to itself
ALIKE = 1.2  # pages whose own sizes differ less have one size
BETWEEN = 30.0


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
        """Draw the tiles; rows share the room that is left, and texts stand in the middle of it."""
        tall = self._heights(space, rect.width, size)
        air = BETWEEN * max(0, len(tall) - 1)
        share = (rect.height - air) / max(1.0, sum(tall))
        stacked = self._stacked(space, rect.width, size)
        marks: Marks = ()
        top = rect.y
        for row, height in zip(self._rows(), tall, strict=True):
            place = replace(rect, y=top, height=height * share)
            places = cols(place, *self._widths(row, rect.width), gap=BETWEEN)
            for tile, spot in zip(row, places, strict=True):
                above = max(0.0, height * (share - 1)) / 2
                marks += drawn(space, spot, tile, size, stacked, above)
            top += height * share + BETWEEN
        return marks

    def holds(self, space: Space, width: float, size: float) -> bool:
        """Tell whether no word is wider than its tile in this size."""
        stacked = self._stacked(space, width, size)
        return all(
            least_width(tile.head, head_type(size), space.measure)
            <= head_width(tile, inside, stacked)
            and least_width(tile.text, text_type(size), space.measure) <= inside
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
            (tile, wide - 2 * pad(space))
            for row in self._rows()
            for tile, wide in zip(row, self._widths(row, width), strict=True)
        ]

    def _heights(self, space: Space, width: float, size: float) -> list[float]:
        stacked = self._stacked(space, width, size)
        tall = [
            tile_height(space, tile, inside, size, stacked)
            for tile, inside in self._insides(space, width)
        ]
        starts = range(0, len(tall), self.columns)
        return [max(tall[start : start + self.columns]) for start in starts]

    def _stacked(self, space: Space, width: float, size: float) -> bool:
        """Tell whether pictograms stand above the heads: beside them a head would be too long."""
        kind = head_type(size)
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
def largest(space: Space, rect: Rect, grid: Grid) -> float:
    """Return the largest size in which the tiles fit, or the smallest that may be."""
    low, high = SMALLEST, ALONE if len(grid.tiles) == 1 else LARGEST
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
    """Return as few pages of tiles as hold them all, in one size unless one can be much larger.

    What does not fit is tried in fewer columns.
    """
    cut = Cut(cut) if isinstance(cut, int) else cut
    for columns in range(cut.columns, cut.least, -1):
        pages = _paged(space, rect, tiles, replace(cut, columns=columns), around)
        if all(map(fits, pages)):
            return numbered(space, pages)
    return numbered(space, _paged(space, rect, tiles, replace(cut, columns=cut.least), around))


@dataclass(frozen=True, slots=True)
class Below:
    """Tiles below the others on every page: in this size, in at most this share of the height."""

    tiles: tuple[Tile, ...]
    size: float
    most: float = 0.5


def pages_above(
    space: Space, rect: Rect, tiles: Sequence[Tile], columns: int, below: Below, around: Marks
) -> tuple[Marks, ...]:
    """Return pages of tiles that all have the same tiles below them."""
    tall = Grid(below.tiles, 1).needed(space, rect.width, below.size)
    above, under = rows(rect, None, min(tall, below.most * rect.height), gap=BETWEEN)
    foot = tiled(space, under, below.tiles, 1)
    pages = pages_of_tiles(space, above, tiles, columns, lambda _shown: around)
    return tuple(before_number(page, foot, len(pages)) for page in pages)


def headed(
    space: Space, rect: Rect, heads: Sequence[str], first: float
) -> tuple[tuple[Text, ...], Rect]:
    """Return the heads of two columns, and the room below them; `first` is as in a `Grid`."""
    top, body = rows(rect, 48, None, gap=10)
    places = cols(top, first * (top.width - BETWEEN), None, gap=BETWEEN)
    texts = (
        space.text(place, words, HEAD, role=Role.CAPTION)
        for place, words in zip(places, heads, strict=True)
    )
    return tuple(texts), body


def _paged(
    space: Space, rect: Rect, tiles: Sequence[Tile], cut: Cut, around: Around
) -> list[Marks]:
    def page(shown: Sequence[tuple[Tile, ...]]) -> Marks:
        part = tuple(chain.from_iterable(shown))
        return (*around(part), *tiled(space, rect, part, cut.columns, cut.first))

    chunked = chunks(rows_of(tiles, cut.columns), page, cut.rows)
    parts = [tuple(chain.from_iterable(part)) for part in chunked]
    if len(parts) > 1 and len(parts[-1]) == 1 and cut.least == 1:
        even = [tuple(part) for part in parted(tiles, len(parts))]  # nothing by itself on a page
        if all(fits(page(rows_of(part, cut.columns))) for part in even):
            parts = even
    grids = [Grid(part, cut.columns, cut.first) for part in parts]
    sizes = [largest(space.timeless, rect, grid) for grid in grids]
    least = min(sizes)
    return [
        (*around(part), *grid.draw(space, rect, own if own > ALIKE * least else least))
        for part, grid, own in zip(parts, grids, sizes, strict=True)
    ]
