"""Widths of text without a toolkit, from a table made of the font files: never narrower than Qt.

Scripts whose letters join (Arabic) cannot be measured letter by letter; those get ample room.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from wijkworkshop.places import resources

UNKNOWN = 700  # thousandths of the size, for a letter that no typeface of ours has
UNSEEN = dict.fromkeys("\u2068\u2069", 0)  # what keeps the direction of a text apart


@lru_cache(maxsize=65536)
def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in one line."""
    widths, pairs = _tables(weight)
    letters = sum(widths.get(letter, UNSEEN.get(letter, UNKNOWN)) for letter in text)
    kerning = sum(pairs.get(one + other, 0) for one, other in pairwise(text))
    return (letters + kerning) * size / 1000


@cache
def _tables(weight: int) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the width of each letter and the kerning of each pair, in the nearest weight."""
    tables = json.loads((resources() / "fonts" / "widths.json").read_text(encoding="utf-8"))
    table = tables[min(tables, key=lambda known: abs(int(known) - weight))]
    return _turned(table["widths"], 1), _turned(table["pairs"], 2)


def _turned(table: Mapping[str, str], step: int) -> Mapping[str, int]:
    return {
        letters[start : start + step]: int(amount)
        for amount, letters in table.items()
        for start in range(0, len(letters), step)
    }
