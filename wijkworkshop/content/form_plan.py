"""Which fields an entry of the content has to fill in, from the types of its dataclass."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum, auto
from typing import Any, get_args, get_origin

from wijkworkshop.content.shapes import LONGEST, RANGES, Slot, slots_of
from wijkworkshop.content.sheet_files import BlockText, RoundText

Place = tuple[str, ...]

UNSEEN = frozenset(
    {"slug", "identifier", "number", "icon", "deck_words", "own_work", "sources", "source"}
)
"""Fields that nobody fills in: names, what ships with the deck's own words, pictograms."""

SEEN: Mapping[type, frozenset[str]] = {
    BlockText: frozenset({"title", "question", "task", "passages", "rounds"}),
    RoundText: frozenset({"title", "question", "hint"}),
}
"""Of these kinds only the words: the rest is how the app works."""

FEW = 5
"""So many whole numbers are a choice."""


class FieldKind(Enum):
    """What somebody fills in."""

    LINE = auto()
    TEXT = auto()
    NUMBER = auto()
    YES_NO = auto()
    CHOICE = auto()
    CHOICES = auto()
    LINES = auto()
    TABLE = auto()


@dataclass(frozen=True)
class FieldPlan:
    """A field of the form; `place` is where its value stands within the entry."""

    place: Place
    kind: FieldKind
    required: bool
    choices: tuple[Any, ...] = ()
    columns: tuple["FieldPlan", ...] = ()
    longest: int = 0

    @property
    def name(self) -> str:
        """Return the name of the field itself."""
        return self.place[-1]


def plans_of(kind: type, values: Mapping[str, Any]) -> tuple[FieldPlan, ...]:
    """Return the fields of an entry, in the order of its dataclass."""
    return tuple(_record(kind, values, (), needed=True))


def value_at(values: object, place: Place) -> Any:
    """Return what stands at a place; None when nothing does."""
    for name in place:
        values = values.get(name) if isinstance(values, Mapping) else None
    return values


def _record(
    kind: type, values: Mapping[str, Any], at: Place, *, needed: bool
) -> Iterator[FieldPlan]:
    seen = SEEN.get(kind)
    for name, slot in slots_of(kind).items():
        if name in UNSEEN if seen is None else name not in seen:
            continue
        yield from _field((*at, name), slot, values.get(name), needed=needed)


def _field(place: Place, slot: Slot, value: object, *, needed: bool) -> Iterator[FieldPlan]:
    origin, required = get_origin(slot.kind), slot.required and needed
    below = value if isinstance(value, Mapping) else {}
    if origin is tuple:
        yield _list(place, get_args(slot.kind)[0], required)
    elif origin is not None:
        inner = Slot(get_args(slot.kind)[1], required=False)
        for name, each in below.items():
            yield from _field((*place, name), inner, each, needed=False)
    elif is_dataclass(slot.kind):
        yield from _record(_class(slot), below, place, needed=required)
    else:
        yield _plain(place, slot.kind, required)


def _class(slot: Slot) -> type:
    return slot.kind  # type: ignore[no-any-return]  # a dataclass, not one of its values


def _list(place: Place, kind: type, required: bool) -> FieldPlan:
    if is_dataclass(kind):
        columns = tuple(
            _plain((name,), slot.kind, slot.required)
            for name, slot in slots_of(kind).items()
            if name not in UNSEEN
        )
        return FieldPlan(place, FieldKind.TABLE, required, columns=columns)
    if issubclass(kind, Enum):
        return FieldPlan(place, FieldKind.CHOICES, required, tuple(kind))
    return FieldPlan(place, FieldKind.LINES, required)


def _plain(place: Place, kind: Any, required: bool) -> FieldPlan:
    name = place[-1]
    if kind is bool:
        return FieldPlan(place, FieldKind.YES_NO, required)
    if kind is int:
        few = RANGES.get(name, range(FEW + 1))
        choices = tuple(few) if len(few) <= FEW else ()
        return FieldPlan(
            place, FieldKind.CHOICE if choices else FieldKind.NUMBER, required, choices
        )
    if issubclass(kind, Enum):
        return FieldPlan(place, FieldKind.CHOICE, required, tuple(kind))
    line = name in LONGEST or name in SHORT
    longest = LONGEST.get(name, 0)
    return FieldPlan(place, FieldKind.LINE if line else FieldKind.TEXT, required, longest=longest)


SHORT = frozenset({"title", "word", "name", "period", "years", "credit", "indicator", "rank"})
"""Texts of a line."""
