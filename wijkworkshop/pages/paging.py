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
    tries = (
        [page(chunk) for chunk in _chunks(items, parts)]
        for parts in range(ceil(count / most), count + 1)
    )
    pages: list[Marks] = []
    for pages in tries:
        if all(clear(marks) for marks in pages):
            break
    return tuple(
        (*marks, *page_number(space, part, len(pages))) for part, marks in enumerate(pages)
    )


def _chunks(items: Sequence[Item], parts: int) -> list[Sequence[Item]]:
    size, more = divmod(len(items), parts)
    ends = [size * part + min(part, more) for part in range(parts + 1)]
    return [items[start:end] for start, end in pairwise(ends)]
