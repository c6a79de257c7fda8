"""Spreading items over as few pages as show them all, evenly."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from math import ceil
from typing import TypeVar

from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.page_parts import beside_number, fits, page_number
from wijkworkshop.pages.space import Space

Item = TypeVar("Item")


def spread(
    items: Sequence[Item],
    space: Space,
    page: Callable[[Sequence[Item]], Marks],
    most: int,
    clear: Callable[[Marks], bool] = fits,
) -> tuple[Marks, ...]:
    """Return the fewest pages, numbered, with at most so many items each, that show everything."""
    page = cache(page)
    return numbered(space, [page(chunk) for chunk in chunks(items, page, most, clear)])


def chunks(
    items: Sequence[Item],
    page: Callable[[Sequence[Item]], Marks],
    most: int,
    clear: Callable[[Marks], bool] = fits,
) -> list[Sequence[Item]]:
    """Return the items in the fewest parts, of at most so many, that each fit on a page."""
    count = max(1, len(items))
    tries = (parted(items, parts) for parts in range(ceil(count / most), count + 1))
    clears = (parts for parts in tries if all(clear(page(part)) for part in parts))
    return next(clears, parted(items, count))


def page_of(place: int, items: int, pages: int) -> int:
    """Return on which of the pages of `spread` the item at a place stands."""
    ends = [len(part) for part in parted(range(items), pages)]
    return next(page for page in range(pages) if place < sum(ends[: page + 1]))


def numbered(space: Space, pages: Sequence[Marks]) -> tuple[Marks, ...]:
    """Return the pages of one screen, each with its number when there are more."""
    numbers = [page_number(space, part, len(pages)) for part in range(len(pages))]
    return tuple(
        (*beside_number(marks, space, number), *number)
        for marks, number in zip(pages, numbers, strict=True)
    )


def joined(space: Space, *runs: Sequence[Marks]) -> tuple[Marks, ...]:
    """Return numbered runs of pages as one run, numbered anew."""
    bare = [page[:-1] if len(run) > 1 else page for run in runs for page in run]
    return numbered(space, bare)


def before_number(page: Marks, more: Marks, pages: int) -> Marks:
    """Return a page of so many with more on it; its number stays its last mark."""
    return (*page[:-1], *more, page[-1]) if pages > 1 else (*page, *more)


def parted(items: Sequence[Item], parts: int) -> list[Sequence[Item]]:
    """Return the items in so many parts, as even as can be."""
    size, more = divmod(len(items), parts)
    ends = [size * part + min(part, more) for part in range(parts + 1)]
    return [items[start:end] for start, end in pairwise(ends)]
