"""Fitting a text in a rectangle: the largest size, balanced lines, elided last."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from math import ceil, floor

from wijkworkshop.core.voting.packages import TIE
from wijkworkshop.pages.marks import Fitted, Text, Type

Measure = Callable[[str, float, int], float]
Lines = tuple[tuple[str, float], ...]

SOFT_HYPHEN = "\u00ad"
ELLIPSIS = "…"
BREAK_AFTER = "-/–"
FROM_THE_RIGHT = ("\u0590", "\u08ff")
"""Hebrew to Arabic: beside each other their letters and figures take another width."""

ARROW, POINT = " → ", "· "
COUNT = re.compile(r"\d+ [a-z]{2,3}(?: [a-z]{2,3})? \d+")
"""A number of a number, as in '45 van de 52', which stands on one line."""

LESS = 0.8
"""What breaks between its parts may be so much smaller for it."""

NEAR = 0.5
"""A sum of widths that comes this close to the room is measured as a whole."""


@lru_cache(maxsize=8192)
def fit(text: str, kind: Type, width: float, height: float, measure: Measure) -> Fitted:
    """Return the text in the largest size that fits, with balanced lines; at the floor, elided.

    What needs more lines anyway breaks between its parts: at the arrow of a cell, between points;
    and not within a count, where it can.
    """
    found = _fitted(text, kind, width, height, measure)
    if len(found.lines) == 1 or found.elided:
        return found
    apart, listed = _apart(text), TIE in text
    parts = _fitted(apart, kind, width, height, measure) if apart != text else found
    if parts is not found and _is_as_good(parts, found, more_lines=listed):
        return parts
    whole = text if listed else COUNT.sub(lambda each: each[0].replace(" ", "\u00a0"), text)
    counts = _fitted(whole, kind, width, height, measure) if whole != text else found
    return counts if _is_as_good(counts, found, more_lines=True) else found


def _is_as_good(tried: Fitted, found: Fitted, *, more_lines: bool) -> bool:
    """Tell whether a text that is broken elsewhere is shown whole, and not much smaller."""
    fits = not tried.elided and not tried.broken and tried.size >= LESS * found.size
    return fits and (more_lines or len(tried.lines) <= len(found.lines))


def _apart(text: str) -> str:
    """Return the text with its parts on lines of their own; those of a package each with a dot."""
    if TIE in text:
        return POINT + text.replace(TIE, f"\n{POINT}")
    if text.count(POINT) >= 2:
        return text.replace(POINT, POINT.replace(" ", "\n"))
    return text.replace(ARROW, ARROW.replace(" ", "\n", 1))


def _fitted(text: str, kind: Type, width: float, height: float, measure: Measure) -> Fitted:
    setter = _Setter(text, kind, measure)
    size = setter.largest(width, height)
    if size is None:
        return setter.elided(width, height)
    size = setter.thrifty(size, width)
    lines = setter.lines(size, setter.balanced_width(size, width))
    return Fitted(size, tuple(line for line, _ in lines), tuple(wide for _, wide in lines))


@lru_cache(maxsize=8192)
def height_of(text: str, kind: Type, width: float, measure: Measure) -> float:
    """Return the height that the text needs at its full size."""
    lines = _Setter(text, kind, measure).lines(kind.size, width)
    return len(lines) * kind.size * kind.leading


@lru_cache(maxsize=8192)
def width_of(text: str, kind: Type, measure: Measure) -> float:
    """Return the width of the text in one line at its full size."""
    return _Setter(text, kind, measure).width(_bare(text), kind.size)


def least_width(text: str, kind: Type, measure: Measure) -> float:
    """Return the width of the longest piece that cannot break, at the floor size."""
    setter = _Setter(text, kind, measure)
    return max((setter.width(_shown(piece), kind.floor) for piece in _pieces(text)), default=0.0)


def refitted(text: Text, kind: Type, measure: Measure) -> Text:
    """Return the text set in another type in the same rectangle."""
    fitted = fit(text.text, kind, text.rect.width, text.rect.height, measure)
    return replace(text, type=kind, fitted=fitted)


def same_size(texts: Sequence[Text], measure: Measure) -> tuple[Text, ...]:
    """Return texts of one kind in one size: the smallest that any of them needs."""
    low = min((text.fitted.size for text in texts), default=0.0)
    return tuple(
        refitted(text, replace(text.type, size=low, thrift=1.0), measure) for text in texts
    )


class _Setter:
    """One text in one type, to be cut into lines at different sizes and widths."""

    def __init__(self, text: str, kind: Type, measure: Measure) -> None:
        self._paragraphs = tuple(_words(part) for part in text.split("\n"))
        self._kind = kind
        self._measure = measure

    def width(self, text: str, size: float) -> float:
        """Return the width of a line; tabular figures all count as the widest."""
        if self._kind.tabular:
            text = "".join("8" if letter.isdigit() else letter for letter in text)
        return self._measure(text, size, self._kind.weight)

    def largest(self, width: float, height: float) -> float | None:
        """Return the largest whole size that fits, or None when even the floor does not."""
        low, high = ceil(self._kind.floor), floor(self._kind.size)
        if not self._fits(low, width, height):
            return None
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._fits(middle, width, height) else (low, middle - 1)
        return low

    def thrifty(self, size: float, width: float) -> float:
        """Return a size up to a tenth smaller when that saves a line."""
        count = len(self.lines(size, width))
        least = max(ceil(size * self._kind.thrift), ceil(self._kind.floor))
        if count == 1 or len(self.lines(least, width)) >= count:
            return size
        sizes = range(int(size) - 1, least - 1, -1)
        return next(lower for lower in sizes if len(self.lines(lower, width)) < count)

    def balanced_width(self, size: float, width: float) -> float:
        """Return the narrowest width that keeps the number of lines, and whole words whole."""
        count = len(self.lines(size, width))
        words = (_bare("".join(word)) for paragraph in self._paragraphs for word in paragraph)
        whole = (self.width(word, size) for word in words)
        low, high = max((wide for wide in whole if wide <= width), default=0.0), width
        if count > 1 and len(self.lines(size, low)) == count:
            return low
        while count > 1 and high - low > 2:
            middle = (low + high) / 2
            kept = len(self.lines(size, middle)) == count and not self._breaks(size, middle)
            low, high = (low, middle) if kept else (middle, high)
        return high

    def lines(self, size: float, width: float) -> Lines:
        """Return the lines at this size, as many words on each as fit."""
        return tuple(
            line for words in self._paragraphs for line in self._wrapped(words, size, width)
        )

    def elided(self, width: float, height: float) -> Fitted:
        """Return what fits at the floor size, with an ellipsis for the rest."""
        size = float(ceil(self._kind.floor))
        lines = self.lines(size, width)
        broken = self._breaks(size, width)
        room = int((height + 0.5) / (size * self._kind.leading))
        shown = [line for line, _ in lines[: max(1, room)]]
        if len(shown) < len(lines):
            shown[-1] = self._cut(shown[-1], size, width)
        widths = tuple(self.width(line, size) for line in shown)
        return Fitted(size, tuple(shown), widths, elided=room < len(lines), broken=broken)

    def _fits(self, size: float, width: float, height: float) -> bool:
        lines = self.lines(size, width)
        tall = len(lines) * size * self._kind.leading
        return tall <= height + 0.5 and not self._breaks(size, width)

    def _breaks(self, size: float, width: float) -> bool:
        return self._widest_piece * size > width + 0.01

    @cached_property
    def _widest_piece(self) -> float:
        """Return the width of the longest piece that cannot break, in a size of 1."""
        pieces = (piece for words in self._paragraphs for word in words for piece in word)
        return max((self.width(_shown(piece), 1.0) for piece in pieces), default=0.0)

    def _cut(self, line: str, size: float, width: float) -> str:
        while line and self.width(line.rstrip() + ELLIPSIS, size) > width:
            line = line[:-1]
        return line.rstrip() + ELLIPSIS

    def _wrapped(self, words: "tuple[Word, ...]", size: float, width: float) -> Lines:
        units = _units(words, self._kind.weight, self._kind.tabular, self._measure)
        if units is not None and units.widest * size < width - NEAR:
            return self._whole_words(units, size, width)
        done: list[str] = []
        line = ""
        for word in words:
            for space, piece in self._steps(word, size, width):
                longer = _joined(line, space, piece)
                if line and self.width(_shown(longer), size) > width:
                    done.append(_shown(line))
                    line = piece
                else:
                    line = longer
        lines = [
            part for full in (*done, _shown(line)) for part in self._chopped(full, size, width)
        ]
        return tuple((part, self.width(part, size)) for part in lines)

    def _whole_words(self, units: "_Units", size: float, width: float) -> Lines:
        """Return the lines when every word fits on one: by adding up, which is quick."""
        edges, reach = [0], units.widths[0] * size
        for place in range(1, len(units.words)):
            longer = reach + (units.gaps[place] + units.widths[place]) * size
            if abs(longer - width) < NEAR:  # too close to trust a sum
                longer = self.width(" ".join(units.words[edges[-1] : place + 1]), size)
            over = longer > width
            edges += [place] if over else []
            reach = units.widths[place] * size if over else longer
        lines = [" ".join(units.words[a:b]) for a, b in pairwise((*edges, len(units.words)))]
        return tuple((line, self.width(line, size)) for line in lines)

    def _steps(self, word: "Word", size: float, width: float) -> "tuple[tuple[str, str], ...]":
        """Return a word whole when it fits on a line, or else the pieces that it may break in."""
        whole = _bare("".join(word))
        if self.width(whole, size) <= width:
            return ((" ", whole),)
        return tuple((" " if first else "", piece) for first, piece in _first(word))

    def _chopped(self, line: str, size: float, width: float) -> list[str]:
        """Return a line in parts when a single piece is wider than the width."""
        if " " in line or self.width(line, size) <= width + 0.01:
            return [line]
        count = next((n for n in range(len(line), 1, -1) if self.width(line[:n], size) <= width), 1)
        return [line[:count], *(self._chopped(line[count:], size, width) if line[count:] else [])]


Word = tuple[str, ...]


@dataclass(frozen=True)
class _Units:
    """The words of a paragraph, and in a size of 1 how wide each is and the gap before it."""

    words: tuple[str, ...]
    widths: tuple[float, ...]
    gaps: tuple[float, ...]
    widest: float


@lru_cache(maxsize=8192)
def _units(
    words: "tuple[Word, ...]", weight: int, tabular: bool, measure: Measure
) -> _Units | None:
    """Return what lines add up from; None where words are empty, or shaped by their neighbours."""
    whole = tuple(_bare("".join(word)) for word in words)
    shaped = any(
        FROM_THE_RIGHT[0] <= letter <= FROM_THE_RIGHT[1] for word in whole for letter in word
    )
    if shaped or not all(whole):
        return None
    setter = _Setter("", Type(1.0, weight, tabular=tabular), measure)
    widths = tuple(setter.width(word, 1.0) for word in whole)
    joins = [(before[-1], after[0]) for before, after in pairwise(whole)]
    gaps = tuple(
        setter.width(f"{left} {right}", 1.0) - setter.width(left, 1.0) - setter.width(right, 1.0)
        for left, right in joins
    )
    return _Units(whole, widths, (0.0, *gaps), max(widths)) if whole else None


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[Word, ...]:
    """Return the words, each in the pieces between which a line may break."""
    return tuple(_pieces_of(word) for word in text.split(" ") if word)


def _pieces_of(word: str) -> Word:
    cuts = [
        place + 1
        for place, (letter, follower) in enumerate(pairwise(word))
        if letter == SOFT_HYPHEN or (letter in BREAK_AFTER and follower.isalpha() and place)
    ]
    edges = [0, *cuts, len(word)]
    return tuple(word[start:end] for start, end in pairwise(edges) if end > start)


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(piece for part in text.split("\n") for word in _words(part) for piece in word)


def _first(word: Word) -> tuple[tuple[bool, str], ...]:
    return tuple((place == 0, piece) for place, piece in enumerate(word))


def _joined(line: str, space: str, piece: str) -> str:
    return line + space + piece if line else piece


def _bare(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "")


def _shown(text: str) -> str:
    """Return a piece as it stands on a line: a soft hyphen shows at the end only."""
    return _bare(text) + ("-" if text.endswith(SOFT_HYPHEN) else "")
