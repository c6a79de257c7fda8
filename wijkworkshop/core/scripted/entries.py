"""Entries of outcomes as a script writes them: each text turned into the field's own type."""

from dataclasses import fields
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_type_hints

from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes import ENTRY_KINDS
from wijkworkshop.core.scripted.script import Put


def entry_of(put: Put, block: int) -> PutEntry:
    """Return the entry that a script writes down, each text turned into the field's own type.

    An area is written by its name.
    """
    kind = next(each for each in ENTRY_KINDS if each.__name__ == put.kind)
    hints = get_type_hints(kind)
    areas = {each.name for each in fields(kind) if each.metadata.get("refers") == "Area"}
    values = {
        name: _value(hints[name], text) for name, text in put.fields.items() if name not in areas
    }
    return PutEntry(kind(block=block, **values), area=put.fields.get("area", "") if areas else "")


def _value(hint: Any, text: str) -> Any:
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]
    if hint is bool:
        return text == "true"
    if hint is date:
        return date.fromisoformat(text)
    if isinstance(hint, type) and issubclass(hint, Enum | int):
        return hint(text)
    return text
