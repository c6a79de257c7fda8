"""Which fields an entry of the content has to fill in, from the types of its dataclass. No Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from enum import Enum
from gettext import gettext as _
from typing import Any, get_args, get_origin

from wijkworkshop.content.editable_lists import ITEMS, ONE_CHOICE, Entry
from wijkworkshop.content.sayings import SAYINGS
from wijkworkshop.content.shapes import LONGEST, RANGES, Slot, slots_of
from wijkworkshop.content.sheet_files import BlockText, RoundText
from wijkworkshop.ui.content.field_words import help_words, label_words
from wijkworkshop.ui.content.words import choice_words
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan, Place, members_of, plan_for

UNSEEN = frozenset(
    {"slug", "identifier", "number", "icon", "sources", "source", "own_work"}
    | {"deck_words", "deck_titles", "main_goal_words"}
)
"""Fields that nobody fills in: names, what ships with the deck's own words, pictograms."""

SEEN: Mapping[type, frozenset[str]] = {
    BlockText: frozenset({"title", "question", "task", "passages", "rounds"}),
    RoundText: frozenset({"title", "question", "hint"}),
}
"""Of these kinds only the words: the rest is how the app works."""

FEW = 5
"""So many whole numbers are a choice."""

SHORT = frozenset({"title", "word", "name", "period", "years", "credit", "indicator", "rank"})
"""Texts of a line."""

TEXT, LINES = 3, 5
"""Lines of any other text, and of a list of texts."""


def plans_of(entry: Entry) -> tuple[FieldPlan, ...]:
    """Return the fields of an entry, in the order of its dataclass."""
    found = _record(entry.kind, entry.values, (), needed=True)
    said = entry.path[:1] == (ITEMS,) and entry.path[1] in ONE_CHOICE
    return tuple(plan for plan in found if said or plan.place[-1] not in SAYINGS)


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
    if origin is not None and origin is not tuple:
        inner = Slot(get_args(slot.kind)[1], required=False)
        for name, each in below.items():
            yield from _field((*place, name), inner, each, needed=False)
    elif is_dataclass(slot.kind):
        yield from _record(_class(slot), below, place, needed=required)
    else:
        yield _plan(place, slot.kind, required=required)


def _class(slot: Slot) -> type:
    return slot.kind  # type: ignore[no-any-return]  # a dataclass, not one of its values


def _plan(place: Place, annotation: Any, *, required: bool) -> FieldPlan:
    """Return the plan of a field; its values are those that stand in TOML."""
    name, found = place[-1], _few(place[-1], annotation)
    plan = plan_for(place, annotation) if not found else FieldPlan(place, FieldKind.CHOICE)
    members = found or members_of(annotation)
    nothing = [] if required or plan.kind is not FieldKind.CHOICE else [(None, _("geen keuze"))]
    return replace(
        plan,
        label=label_words(place),
        note=help_words(place, required=required),
        lines=_lines(plan.kind, name),
        longest=LONGEST.get(name, 0),
        optional=not required,
        empty="" if required and plan.kind is FieldKind.TEXT else None,
        choices=(*nothing, *((_stored(each), choice_words(each, name)) for each in members)),
        columns=_columns(annotation) if plan.kind is FieldKind.TABLE else (),
    )


def _few(name: str, annotation: Any) -> tuple[int, ...]:
    """Return the whole numbers that a field can be, where they are few enough to choose from."""
    found = RANGES.get(name, range(FEW + 1)) if annotation is int else range(0)
    return tuple(found) if len(found) <= FEW else ()


def _columns(annotation: Any) -> tuple[FieldPlan, ...]:
    """Return the fields of a row: numbers, and lines of text."""
    columns = (
        _plan((name,), slot.kind, required=slot.required)
        for name, slot in slots_of(get_args(annotation)[0]).items()
        if name not in UNSEEN
    )
    return tuple(
        each if each.kind is FieldKind.NUMBER else replace(each, kind=FieldKind.TEXT, lines=1)
        for each in columns
    )


def _lines(kind: FieldKind, name: str) -> int:
    if kind is FieldKind.LINES:
        return LINES
    return TEXT if kind is FieldKind.TEXT and name not in LONGEST and name not in SHORT else 1


def _stored(choice: Any) -> Any:
    return choice.value if isinstance(choice, Enum) else choice
