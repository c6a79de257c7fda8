"""What a new entry begins as, and how it is named in the file."""

import re
from collections.abc import Container, Mapping
from gettext import gettext as _
from typing import Any
from unicodedata import normalize

from wijkworkshop.core.catalogue import Argument, Case, Event, Item, Measure
from wijkworkshop.core.safe_text import is_name
from wijkworkshop.core.terms import BlockKind

STEPS = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
LONGEST = 40


def begin(kind: type) -> dict[str, Any]:
    """Return the values of a new entry that nobody has to fill in, or that are likely."""
    if kind is Case:
        return _case()
    found: Mapping[type, dict[str, Any]] = {
        Measure: {"icon": "bulb", "actors": ["residents"], "step": 4},
        Item: {"own_work": True},
        Argument: {"icon": "message-dots", "own_work": True},
        Event: {},
    }
    return found.get(kind, {})


def _case() -> dict[str, Any]:
    return {
        "own_work": True,
        "look_back": {"title": _("Terugkijken")},
        "verdict": {"title": _("Is dit een gemengde wijk?")},
        "outlook": {"title": _("Wat kan nu?"), "blocks": [each.value for each in STEPS]},
    }


def slug_for(title: str, taken: Container[str]) -> str:
    """Return a name for the file from a title: plain letters, and one that is free."""
    plain = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall("[a-z0-9]+", plain)
    slug = "-".join(words)[:LONGEST].strip("-") or "eigen"
    numbered = (slug if number == 1 else f"{slug}-{number}" for number in range(1, 10_000))
    return next(each for each in numbered if each not in taken and is_name(each))
