"""Names of files that are made from a session."""

from datetime import date
from unicodedata import category

UNSAFE = frozenset('\\/:*?"<>|')
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of letters that nobody sees: they turn others around, or no system has them in a name."""
LONGEST, MOST_BYTES = 60, 150
"""Letters of a name, and bytes: a file's name has 255 at most."""


def file_name(kind: str, day: date, name: str, ending: str) -> str:
    """Return 'Verslag 2026-11-24 Samen wonen.pdf', sound on every system.

    There is always a day in it, so it is none of the names that Windows keeps for devices.
    """
    words = "".join(" " if each in UNSAFE or category(each) in UNSEEN else each for each in name)
    short = " ".join(words.split())[:LONGEST].encode()[:MOST_BYTES].decode(errors="ignore")
    return f"{kind} {day} {short}".strip(" .") + ending
