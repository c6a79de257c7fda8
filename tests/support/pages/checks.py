"""What can be checked of a page without looking at it."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, product

import pytest

from wijkworkshop.pages.marks import HEIGHT, Box, Marks, Rect, Role, Rule, Text, flat
from wijkworkshop.pages.theme import DARK, LIGHT

SLOW = pytest.mark.slow
ENDS = (1440.0, 1920.0)
SHAPES = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080), (3840, 2160))
WIDTHS = tuple(dict.fromkeys(HEIGHT * wide / tall for wide, tall in SHAPES))
QUICK = {(1440.0, DARK), (1920.0, LIGHT)}

LOOKS = pytest.mark.parametrize(
    ("width", "theme"),
    [
        pytest.param(*look, id=f"{look[0]}-{look[1].name}", marks=() if look in QUICK else SLOW)
        for look in product(WIDTHS, (LIGHT, DARK))
    ],
)
"""Every shape in both themes; quickly: the narrowest and the usual one, each in another theme."""

IN_WIDTHS = pytest.mark.parametrize(
    "width", [pytest.param(each, marks=() if each in ENDS else SLOW) for each in WIDTHS]
)
"""Every shape; quickly: the narrowest and the usual one."""

LEAST = HEIGHT / 40
UNDER_THE_LINE, FOOT = 108.0, 1036.0
"""Where pages begin below the line at their top, and where they end."""

LEAST_BODY = 32.0  # 33 in the rows of tables, 32 for words under a scale
CONTRAST = {Role.INSIDE: 3.0}
ENOUGH = 7.0


Inked = tuple[Text, Rect]
"""A text, and the part of its rectangle that the lines take: worked out once for each page."""


def faults(page: Marks) -> list[str]:
    """Say what is wrong with a page; nothing when all is well."""
    marks = flat(page)
    inked = [(mark, mark.ink) for mark in marks if isinstance(mark, Text)]
    boxes = [mark for mark in marks if isinstance(mark, Box) and mark.fill]
    whole = Rect(0, 0, page[0].rect.width, HEIGHT)
    return [*_words(inked, whole), *_overlaps(inked), *_contrasts(inked, boxes)]


def _words(inked: Sequence[Inked], whole: Rect) -> Iterator[str]:
    for text, ink in inked:
        least = LEAST_BODY if text.role is Role.BODY else LEAST
        if text.fitted.elided:
            yield f"elided: {text.text}"
        if text.fitted.broken:
            yield f"broken: {text.text}"
        if text.fitted.size < least:
            yield f"small ({text.fitted.size}): {text.text}"
        if not whole.inset(40, 20).covers(ink):
            yield f"off the page: {text.text}"
        if not text.rect.covers(ink, slack=1.0):
            yield f"out of its rectangle: {text.text}"


def _overlaps(inked: Sequence[Inked]) -> Iterator[str]:
    down = [(text, ink, ink.y, ink.bottom) for text, ink in inked]
    for (one, ink, top, bottom), (other, ink2, top2, bottom2) in combinations(down, 2):
        beside = top < bottom2 and top2 < bottom  # most stand above one another
        if beside and overlap(ink, ink2, slack=1.5):
            yield f"overlap: {one.text} / {other.text}"


def overlap(one: Rect, other: Rect, slack: float = 0.5) -> bool:
    """Tell whether two rectangles share more than an edge."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > slack and down > slack


def _contrasts(inked: Sequence[Inked], boxes: Sequence[Box]) -> Iterator[str]:
    for text, ink in inked:
        under = next(box for box in reversed(boxes) if box.rect.covers(ink, slack=2.0))
        found = contrast(text.color, under.fill)
        if found < CONTRAST.get(text.role, ENOUGH):
            yield f"contrast {found:.1f}: {text.text}"


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(color: str) -> float:
    parts = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def tallest_void(page: Marks) -> float:
    """Return how high the highest band without ink is below the title, as a share of the page.

    Ink are letters, pictograms and pictures; the box around them is not.
    """
    seen = [mark.ink if isinstance(mark, Text) else mark.rect for mark in flat(page)]
    inked = [
        rect
        for mark, rect in zip(flat(page), seen, strict=True)
        if not isinstance(mark, Box | Rule) and rect.bottom > UNDER_THE_LINE
    ]
    edge, most = UNDER_THE_LINE, 0.0
    for rect in sorted(inked, key=lambda each: each.y):
        most, edge = max(most, rect.y - edge), max(edge, rect.bottom)
    return max(most, FOOT - edge) / HEIGHT
