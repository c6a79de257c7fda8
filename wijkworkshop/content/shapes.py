"""Turns plain TOML values into dataclasses and notes every value that does not fit."""

import re
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from wijkworkshop.content.positions import Keys
from wijkworkshop.core.safe_text import LONGEST_NAME, NAME, is_name

KINDS: Mapping[type, str] = {
    str: "een tekst tussen aanhalingstekens",
    int: "een geheel getal",
    bool: "true of false",
    list: "een lijst tussen [ en ]",
    dict: "een tabel met namen en waarden",
}
RANGES: Mapping[str, range] = {
    "number": range(1, 1000),
    "minutes": range(1, 481),
    "step": range(1, 5),
    "secondary_step": range(1, 5),
    "budget": range(1, 13),
    "seconds": range(10, 3601),
    "top": range(1, 13),
    "month": range(1, 13),
    **dict.fromkeys(("year", "starts", "ends", "goal_year", "result_year"), range(1900, 2101)),
}
LONGEST: Mapping[str, int] = {"short": 45, "label": 45, "said_by_one": 80, "said_by_many": 80}
LONGEST_TEXT = 1_500
MOST = range(10_000)
UNIQUE = ("slug", "number", "identifier", "word", "address")  # within one list
PLAIN_NAMES = ("slug", "identifier", "icon", "options")  # also names of files and lists
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Problem(NamedTuple):
    """An error at a key, in plain Dutch."""

    keys: Keys
    what: str


class Slot(NamedTuple):
    """What a field accepts: a type, whether it is required, and whether it may be None."""

    kind: Any
    required: bool
    optional: bool = False


class Shape:
    """Builds records; a value that does not fit becomes None, with an entry in `problems`."""

    def __init__(self, check: Callable[[object], Iterable[Problem]]) -> None:
        """Begin without problems; `check` is called for every record that was built."""
        self.problems: list[Problem] = []
        self._check = check

    def record(self, kind: Any, value: object, at: Keys) -> Any:
        """Return a dataclass of this kind from a table."""
        if not isinstance(value, dict):
            return self._refuse(at, f"hier hoort {KINDS[dict]}")
        before = len(self.problems)
        slots = slots_of(kind)
        self._names(value, slots, at)
        given = {
            name: self._value(slot.kind, value[name], (*at, name), required=slot.required)
            for name, slot in slots.items()
            if name in value
        }
        if len(self.problems) > before:
            return None
        absent = dict.fromkeys(name for name, slot in slots.items() if slot.optional)
        built = kind(**{**absent, **given})
        self.problems += (Problem((*at, *keys), what) for keys, what in self._check(built))
        return built

    def _names(self, value: dict[str, object], slots: Mapping[str, Slot], at: Keys) -> None:
        """Note unknown names and missing ones."""
        for name in value.keys() - slots.keys():
            valid = ", ".join(slots)
            self._refuse((*at, name), f"deze naam is niet bekend; wel: {valid}")
        for name, slot in slots.items():
            if name not in value and slot.required:
                self._refuse((*at, name), "dit ontbreekt")

    def _value(self, kind: Any, value: object, at: Keys, *, required: bool) -> object:
        """Return the value as the type of the field, None when it does not fit."""
        origin = get_origin(kind)
        if required and (value in ([], {}) or (isinstance(value, str) and not value.strip())):
            return self._refuse(at, "dit mag niet leeg zijn")
        if origin is tuple:
            return self._list(get_args(kind)[0], value, at)
        if origin is not None:
            key, item = get_args(kind)
            return self._mapping(key, item, value, at)
        if is_dataclass(kind):
            return self.record(kind, value, at)
        if issubclass(kind, Enum):
            return self._member(kind, value, at)
        return self._plain(kind, value, at)

    def _list(self, kind: Any, value: object, at: Keys) -> Any:
        """Return a list; duplicates are noted."""
        if not isinstance(value, list):
            return self._refuse(at, f"hier hoort {KINDS[list]}")
        built = tuple(
            self._value(kind, item, (*at, place), required=True) for place, item in enumerate(value)
        )
        self._doubles(value, at)
        return built

    def _doubles(self, items: list[object], at: Keys) -> None:
        """Note duplicates: of a word, or of the name or number of a record."""
        seen: set[tuple[str, object]] = set()
        for place, item in enumerate(items):
            marks = item if isinstance(item, dict) else {"": item}
            for name in ("", *UNIQUE):
                mark = (name, str(marks.get(name)).strip())
                if name in marks and mark in seen:
                    keys = (*at, place, name) if name else (*at, place)
                    self._refuse(keys, f"{_shown(marks[name])} staat er twee keer")
                seen.add(mark)

    def _mapping(self, key: Any, kind: Any, value: object, at: Keys) -> Any:
        """Return a table whose keys are free, or members of an enum."""
        if not isinstance(value, dict):
            return self._refuse(at, f"hier hoort {KINDS[dict]}")
        return {
            self._value(key, name, (*at, name), required=True): self._value(
                kind, item, (*at, name), required=True
            )
            for name, item in value.items()
        }

    def _member(self, kind: type[Enum], value: object, at: Keys) -> Any:
        """Return a member of an enum."""
        members = {member.value: member for member in kind}
        if isinstance(value, str) and value in members:
            return members[value]
        return self._refuse(at, f"{_shown(value)} kan hier niet; wel: {', '.join(members)}")

    def _plain(self, kind: type, value: object, at: Keys) -> object:
        """Return a text, a number or a boolean."""
        if type(value) is not kind:
            return self._refuse(at, f"hier hoort {KINDS[kind]}")
        name = str(at[-1])
        if isinstance(value, str):
            self._text(name, value, at)
        elif kind is int and value not in (allowed := RANGES.get(name, MOST)):
            self._refuse(at, f"dit getal moet tussen {allowed[0]} en {allowed[-1]} liggen")
        return value

    def _text(self, name: str, value: str, at: Keys) -> None:
        """Note a text that is too long, has invisible characters, or is no name."""
        if INVISIBLE.search(value):
            self._refuse(at, "hier staat een onzichtbaar teken in")
        longest = LONGEST.get(name, LONGEST_TEXT)
        if len(value) > longest:
            self._refuse(at, f"dit is langer dan {longest} tekens")
        if name in PLAIN_NAMES and value and (what := no_name(value)):
            self._refuse(at, what)

    def _refuse(self, keys: Keys, what: str) -> Any:
        """Note a problem; the value is left out."""
        self.problems.append(Problem(keys, what))
        return None


@cache
def slots_of(kind: type) -> dict[str, Slot]:
    """Return the slot of each field of a dataclass; one that may be None may be absent."""
    hints = get_type_hints(kind)
    return {field.name: _slot(field, hints[field.name]) for field in fields(kind)}


def no_name(text: str) -> str:
    """Return why a text is not a valid name, in plain Dutch; empty when it is."""
    if is_name(text):
        return ""
    if not NAME.fullmatch(text):
        return "gebruik alleen letters, cijfers en streepjes"
    if len(text) > LONGEST_NAME:
        return f"deze naam is langer dan {LONGEST_NAME} tekens"
    return f"'{text}' kan geen naam zijn; kies een andere"


def _slot(field: Field[Any], kind: Any) -> Slot:
    """Return what a field asks for."""
    if get_origin(kind) in (types.UnionType, Union):  # the latter with an Annotated type
        return Slot(get_args(kind)[0], required=False, optional=True)
    return Slot(kind, required=field.default is MISSING and field.default_factory is MISSING)


def _shown(value: object) -> str:
    """Return a value as it may stand in a sentence."""
    return f"'{str(value)[:40]}'"
