"""Which characters our fonts have, and texts made of those only.

PDF/A refuses a document with a character that no font can show, so an emoji that somebody typed
would cost the whole report. It becomes a visible mark instead.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache

from wijkworkshop.places import resources

FAMILIES = ("WijkHyperlegible", "NotoSans", "IBMPlexSansArabic", "NotoSansHebrew")
MARK = "[?]"

LONGEST_WORD = 40
"""Characters up to which a word is broken at hyphens only; a longer one after each piece."""

PIECE, PIECE_OF_ADDRESS = r"\S{12}", r"[^\s/.-]{24}"
"""Patterns of the pieces of a long word, and of an address, which also breaks elsewhere."""

BREAK = "\u200b"
INVISIBLE = ("Cc", "Cf")
KEPT_APART = "\u2068\u2069"
"""Isolates around right-to-left words (`wording/dutch.py`)."""

_PAIR = re.compile("(\u2068[^\u2068\u2069\n]*\u2069)")
_NO_MARKS = dict.fromkeys(map(ord, KEPT_APART))
LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"


def showable(text: str) -> str:
    """Return the text with characters that our fonts have, and words that fit on a line."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    shown = _paired("".join(map(_shown, composed)))
    marked = re.sub(rf"(?:{re.escape(MARK)})+", MARK, shown)
    return re.sub(rf"\S{{{LONGEST_WORD + 1},}}", _broken, marked)


def _paired(text: str) -> str:
    """Return a text in which every isolate is closed."""
    pieces = _PAIR.split(text)
    return "".join(
        piece if place % 2 else piece.translate(_NO_MARKS) for place, piece in enumerate(pieces)
    )


def _broken(word: re.Match[str]) -> str:
    piece = PIECE_OF_ADDRESS if "://" in word.group() else PIECE
    return re.sub(rf"{piece}(?=\S)", rf"\g<0>{BREAK}", word.group())


def _shown(character: str) -> str:
    if character in LINE_ENDS:
        return "\n"
    if character == "\t":
        return " "
    if unicodedata.category(character) in INVISIBLE:
        return character if character in KEPT_APART else ""
    private = unicodedata.category(character) == "Co"  # PDF/A refuses those too
    return character if ord(character) in characters() and not private else MARK


@cache
def characters() -> frozenset[int]:
    """Return the characters that all families have; every weight has the same."""
    fonts = (resources() / "fonts" / f"{family}-Regular.ttf" for family in FAMILIES)
    return frozenset(character for font in fonts for character in _mapped(font.read_bytes()))


def _mapped(font: bytes) -> Iterator[int]:
    """Yield the characters of a TrueType font: its cmap table, subtable format 4."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4s4xII", font, 12 + 16 * place) for place in range(tables))
    start = next(offset for tag, offset, _length in records if tag == b"cmap")
    for place in range(struct.unpack_from(">H", font, start + 2)[0]):
        offset = start + struct.unpack_from(">4xI", font, start + 4 + 8 * place)[0]
        if struct.unpack_from(">H", font, offset)[0] == 4:
            yield from _segments(font, offset)


def _segments(font: bytes, offset: int) -> Iterator[int]:
    doubled = struct.unpack_from(">H", font, offset + 6)[0]
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, offset + 14)
    begins = struct.unpack_from(f">{count}H", font, offset + 16 + doubled)
    for begin, end in zip(begins, ends, strict=True):
        yield from range(begin, min(end, 0xFFFE) + 1)
