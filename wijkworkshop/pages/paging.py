"""Spreading items over as few pages as show them all, evenly."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil
from typing import TypeVar

from wijkworkshop.pages.furniture import fits, page_number
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.space import Space

Item = TypeVar("Item")


def spread(
    items: Sequence[Item],
    space: Space,
    page: Callable[[Sequence[Item]], Marks],
    most: int,
    clear: Callable[[Marks], bool] = fits,
) -> tuple[Marks, ...]:
    """Return the fewest pages, with at most so many items each, on which everything fits."""
    count = max(1, len(items))
    counts = range(ceil(count / most), count + 1)
    tries = (_clear_pages(items, parts, page, clear) for parts in counts)
    pages = next(filter(None, tries), None) or [page(chunk) for chunk in _chunks(items, count)]
    return tuple(
        (*marks, *page_number(space, part, len(pages))) for part, marks in enumerate(pages)
    )


def _clear_pages(
    items: Sequence[Item],
    parts: int,
    page: Callable[[Sequence[Item]], Marks],
    clear: Callable[[Marks], bool],
) -> list[Marks] | None:
    """Return the pages, or nothing as soon as one of them is not clear."""
    pages: list[Marks] = []
    for chunk in _chunks(items, parts):
        pages.append(page(chunk))
        if not clear(pages[-1]):
            return None
    return pages


def _chunks(items: Sequence[Item], parts: int) -> list[Sequence[Item]]:
    size, more = divmod(len(items), parts)
    ends = [size * part + min(part, more) for part in range(parts + 1)]
    return [items[start:end] for start, end in pairwise(ends)]
