"""Cutting a rectangle into rows and columns, letting things flow, and turning a page around."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.pages.marks import (
    Align,
    Box,
    Chart,
    Corner,
    Corners,
    Link,
    Mark,
    Marks,
    Rect,
    Text,
)

Size = float | None  # None shares what is left

_OTHER_SIDE = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT, Align.CENTRE: Align.CENTRE}


def rows(rect: Rect, *sizes: Size, gap: float = 0.0) -> tuple[Rect, ...]:
    """Cut a rectangle into rows from the top."""
    spans = _spans(rect.y, rect.height, sizes, gap)
    return tuple(Rect(rect.x, start, rect.width, size) for start, size in spans)


def cols(rect: Rect, *sizes: Size, gap: float = 0.0) -> tuple[Rect, ...]:
    """Cut a rectangle into columns from the left."""
    spans = _spans(rect.x, rect.width, sizes, gap)
    return tuple(Rect(start, rect.y, size, rect.height) for start, size in spans)


def flow(widths: Sequence[float], rect: Rect, tall: float, gap: float = 44.0) -> tuple[Rect, ...]:
    """Put things of these widths beside each other, and on a next line when one is full."""
    places: list[Rect] = []
    x, y = rect.x, rect.y
    for width in widths:
        if x > rect.x and x + width > rect.right + 0.5:
            x, y = rect.x, y + tall
        places.append(Rect(x, y, width, tall))
        x += width + gap
    return tuple(places)


def mirrored(marks: Marks, width: float) -> Marks:
    """Turn a page around for a script that runs from right to left."""
    return tuple(_mirrored(mark, width) for mark in marks)


def _mirrored(mark: Mark, width: float) -> Mark:
    rect = replace(mark.rect, x=width - mark.rect.right)
    match mark:
        case Text():
            return replace(mark, rect=rect, align=_OTHER_SIDE[mark.align])
        case Box():
            return replace(mark, rect=rect, corners=_swapped(mark.corners))
        case Corner():
            return replace(mark, rect=rect, flipped=not mark.flipped)
        case Link():
            return replace(mark, rect=rect, rising=not mark.rising)
        case Chart():
            drawn = mirrored(mark.drawn, width)
            return replace(mark, rect=rect, drawn=drawn, flipped=not mark.flipped)
    return replace(mark, rect=rect)


def _swapped(corners: Corners) -> Corners:
    return Corners(corners.top_right, corners.top_left, corners.bottom_left, corners.bottom_right)


def _spans(
    start: float, length: float, sizes: Sequence[Size], gap: float
) -> tuple[tuple[float, float], ...]:
    fixed = sum(size for size in sizes if size is not None)
    free = length - fixed - gap * (len(sizes) - 1)
    share = free / max(1, sum(size is None for size in sizes))
    spans: list[tuple[float, float]] = []
    for size in sizes:
        taken = share if size is None else size
        spans.append((start, taken))
        start += taken + gap
    return tuple(spans)
