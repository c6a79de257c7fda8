"""A run sheet as plain values, ready to be written as TOML, without default values."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.core.safe_text import is_name

LONGEST_SLUG = 40


def sheet_values(sheet: SheetFile) -> dict[str, Any]:
    """Return the values of a run sheet's file; reading them gives an equal run sheet."""
    found: dict[str, Any] = _plain(sheet)
    return found


def slug_for(title: str, taken: Collection[str]) -> str:
    """Return a unique slug for a run sheet, from its title: 'avond-in-osdorp-2'."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only.lower())
    plain = "-".join(words)[:LONGEST_SLUG].strip("-") or "draaiboek"
    numbered = (f"{plain}-{number}" for number in range(2, len(taken) + 4))
    return next(slug for slug in (plain, *numbered) if slug not in taken and is_name(slug))


def _plain(value: object) -> Any:
    if is_dataclass(value):
        kept = ((each.name, getattr(value, each.name), each) for each in fields(value))
        return {name: _plain(item) for name, item, each in kept if item != _usual(each)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(_plain(name)): _plain(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _usual(field: Field[Any]) -> object:
    """Return the default of a field; a unique object when it is required."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
