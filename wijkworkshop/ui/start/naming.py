"""Names of files that are made from a session."""

import re
from datetime import date

UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST = 60


def file_name(kind: str, day: date, name: str, ending: str = ".pdf") -> str:
    """Return 'Verslag 2026-11-24 Samen wonen.pdf', sound on every system."""
    words = UNSAFE.sub(" ", name)[:LONGEST]
    return f"{kind} {day} {' '.join(words.split())}".strip(" .") + ending
