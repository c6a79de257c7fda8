"""Words that people type say nothing in secret about the direction of the words around them.

And names are names: what stands for a file, a list or an entry never leads anywhere else.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast
from unicodedata import category

T = TypeVar("T")

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns text around, or keeps it apart: embeddings, overrides, isolates and their ends.

Whoever shows a text puts the isolates that it needs (`wording/dutch.py`).
"""
NAME = re.compile(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*")
LONGEST_NAME = 60
DEVICES = frozenset(("con", "prn", "aux", "nul")) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""What Windows takes for a device, whatever ending a file has."""
_GONE = dict.fromkeys(map(ord, TURNING))


def has_direction_controls(text: str) -> bool:
    """Tell whether a text has something that turns what stands around it."""
    return any(each in text for each in TURNING)


def strip_direction_controls(text: str) -> str:
    """Return a text without what turns others; its letters keep their own direction."""
    return text.translate(_GONE) if has_direction_controls(text) else text


def without_controls(text: str) -> str:
    """Return a text without control characters, that no keyboard has and no session file may."""
    return "".join(each for each in text if category(each) != "Cc")


def one_line(text: str) -> str:
    """Return a typed text in one line without controls; nothing when none of it can be read."""
    sound = without_controls(" ".join(strip_direction_controls(text).split()))
    return sound if any(each.isprintable() and not each.isspace() for each in sound) else ""


def is_name(text: str) -> bool:
    """Tell whether a text is a name that a file can have on any system, and never a path."""
    fits = len(text) <= LONGEST_NAME and NAME.fullmatch(text) is not None
    return fits and text.lower() not in DEVICES


def strip_all_direction_controls(value: T) -> T:
    """Return a value with every text in it plain; what has none to change is the same object."""
    return cast("T", _plain(value))


def _plain(value: object) -> object:
    if isinstance(value, str):
        return strip_direction_controls(value) if type(value) is str else value
    if type(value) is tuple:
        found = tuple(map(_plain, value))
        return value if _same(found, value) else found
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [each.name for each in fields(value) if each.init]
    before = [getattr(value, name) for name in names]
    after = [_plain(each) for each in before]
    return value if _same(after, before) else replace(value, **dict(zip(names, after, strict=True)))


def _same(one: object, other: object) -> bool:
    pairs = zip(cast("list[object]", one), cast("list[object]", other), strict=True)
    return all(each is another for each, another in pairs)
