"""Numbers, dates and times as people in the Netherlands write them, whatever the system says."""

from collections.abc import Sequence
from datetime import date, datetime
from gettext import gettext as _
from unicodedata import category

from wijkworkshop.translating import remembered

APART = "\u2068\u2069"
"""What keeps a text apart: it has a direction of its own, and no say in that of others."""


def number(value: float) -> str:
    """Return '7,5', '8' or '1.250'."""
    whole, part = divmod(round(value * 10), 10)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{grouped},{part}" if part else grouped


def tenths(value: int) -> str:
    """Return a mean that is given in tenths, always with its decimal: '4,0'."""
    return f"{value // 10},{value % 10}"


def time_of(moment: datetime) -> str:
    """Return '19.30'."""
    return f"{moment.hour}.{moment.minute:02}"


def date_of(day: date) -> str:
    """Return '24 november 2026'."""
    return f"{day.day} {month(day.month)} {day.year}"


@remembered
def month(place: int) -> str:
    """Return the name of a month, 1 to 12."""
    return (
        _("januari"), _("februari"), _("maart"), _("april"), _("mei"), _("juni"),
        _("juli"), _("augustus"), _("september"), _("oktober"), _("november"), _("december"),
    )[place - 1]  # fmt: skip


def clock(seconds: int) -> str:
    """Return '01:48' for a timer; never below zero."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes:02}:{rest:02}"


def count_word(value: int) -> str:
    """Return small numbers in words, as a sentence wants them."""
    words = (
        _("geen"), _("één"), _("twee"), _("drie"), _("vier"), _("vijf"), _("zes"),
        _("zeven"), _("acht"), _("negen"), _("tien"), _("elf"), _("twaalf"),
    )  # fmt: skip
    return words[value] if 0 <= value < len(words) else number(value)


def sentence_case(text: str) -> str:
    """Return the text with a capital; an accent on the first letter goes, as in 'Eén'.

    Phones put a private letter before a piece that stays Dutch: the capital comes after it.
    """
    if text and category(text[0]) == "Co":
        return text[0] + sentence_case(text[1:])
    if text.startswith("één"):
        return "E" + text[1:]
    return text[:1].upper() + text[1:]


def within_sentence(text: str) -> str:
    """Return a sentence that goes on after a colon: no capital, and 'één' with its accents."""
    one = text.startswith(sentence_case("één"))
    return (text[:1].lower() if not one else "é") + text[1:]


def joined(parts: Sequence[str]) -> str:
    """Return 'a', 'a en b' or 'a, b en c'."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} en {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def quoted(text: str) -> str:
    """Return somebody's words within a sentence, without their own full stop."""
    return f"‘{bare(text)}’"


def bare(text: str) -> str:
    """Return a name within a sentence, without a full stop of its own."""
    said = text.rstrip()
    inside = said[1:-1] if _is_apart(said) else said
    return isolated(inside.rstrip().removesuffix("."))


def going_on(text: str) -> str:
    """Return a text that others follow: without its full stop, though 'o.b.v.' keeps its own."""
    end = len(text.rstrip(" " + APART[1]))
    said, rest = text[:end], text[end:]
    last = said.split(" ")[-1].removesuffix(".")
    return text if "." in last or said.endswith("..") else said.removesuffix(".") + rest


def isolated(text: str) -> str:
    """Return a text so that its direction leaves the sentence around it alone."""
    if not from_the_right(text) or _is_apart(text):
        return text
    return f"{APART[0]}{text}{APART[1]}"


def _is_apart(text: str) -> bool:
    """Tell whether a text as a whole is kept apart already."""
    return text.startswith(APART[0]) and text.find(APART[1]) == len(text) - 1


def from_the_right(text: str) -> bool:
    """Tell whether a text has letters that are read from right to left."""
    return any(map(_turned, text))


def begins_from_the_right(text: str) -> bool:
    """Tell whether a text as a whole is read from right to left: by its first letter."""
    return _turned(next((letter for letter in text if letter.isalpha()), "a"))


def _turned(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc"
