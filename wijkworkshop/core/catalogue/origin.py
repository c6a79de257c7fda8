"""Whose words a text is: the deck's, which never change, or ours.

The fields of the catalogue say it once, as `Deck`, `Ours` or `Either`. The suite compares every
text of the deck with the deck itself, and screens mark what is ours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, auto
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints


class Origin(Enum):
    """Whose words a field holds."""

    DECK = auto()
    OURS = auto()
    EITHER = auto()  # ours when the record is marked as own work, and else the deck's


Deck = Annotated[str, Origin.DECK]
Ours = Annotated[str, Origin.OURS]
Either = Annotated[str, Origin.EITHER]


@dataclass(frozen=True)
class Said:
    """A text with its place in the catalogue ('cases/0/look_back/title') and whose it is."""

    place: str
    text: str
    origin: Origin  # DECK or OURS


@cache
def origins_of(kind: type) -> Mapping[str, Origin]:
    """Return whose words the fields of a dataclass hold; fields with other values are left out."""
    hints = get_type_hints(kind, include_extras=True)
    found = {field.name: _origin(hints[field.name]) for field in fields(kind)}
    return {name: origin for name, origin in found.items() if origin is not None}


def _origin(hint: Any) -> Origin | None:
    """Return the origin in a type, also within an optional one or a tuple."""
    if get_origin(hint) is Annotated:
        return next((each for each in hint.__metadata__ if isinstance(each, Origin)), None)
    return next(filter(None, map(_origin, get_args(hint))), None)


def is_ours(origin: Origin, *, own_work: bool) -> bool:
    """Tell whether a field is ours; in a record of our own everything is."""
    return own_work or origin is Origin.OURS


def said(value: object, place: str = "", *, own_work: bool = False) -> Iterator[Said]:
    """Yield every text in a value whose origin is known, with records of our own as ours."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from said(each, f"{place}/{key}", own_work=own_work)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from said(each, f"{place}/{number}", own_work=own_work)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _fields(value, place, own_work or getattr(value, "own_work", False) is True)


def _fields(record: Any, place: str, own_work: bool) -> Iterator[Said]:
    kind: type = type(record)
    known = origins_of(kind)
    for field in fields(record):
        value, at = getattr(record, field.name), f"{place}/{field.name}"
        if field.name not in known:
            yield from said(value, at, own_work=own_work)
            continue
        ours = is_ours(known[field.name], own_work=own_work)
        origin = Origin.OURS if ours else Origin.DECK
        yield from (Said(at, text, origin) for text in _texts(value) if text)


def _texts(value: Any) -> Iterator[str]:
    """Yield a text, or those of a list or a table."""
    many = value.values() if isinstance(value, Mapping) else value or ()
    yield from (value,) if isinstance(value, str) else many
