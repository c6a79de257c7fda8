"""How each field of an entry is filled in, read from its dataclass. No Qt."""

import types
import typing
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum, auto
from typing import Any

from wijkworkshop.core.evening import Area
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.session import Session

BOUND = ("id", "block", "edition")
"""Fields that say which entry it is: nobody fills them in."""


KINDS = {kind.__name__: kind for kind in ENTRY_KINDS}


class FieldKind(Enum):
    """The ways to fill in a field."""

    TEXT = auto()
    CHOICE = auto()
    DATE = auto()
    CHECK = auto()
    REFERENCE = auto()
    NUMBER = auto()


@dataclass(frozen=True)
class FieldPlan:
    """A field: its name, the way to fill it in, what there is to choose, and whether it may wait.

    `refers` is the name of the kind of entry that is chosen from.
    """

    name: str
    kind: FieldKind
    choices: tuple[Enum, ...] = ()
    optional: bool = False
    refers: str = ""


def all_plans(kind: type[Entry]) -> tuple[FieldPlan, ...]:
    """Return the plans of all fields but those that say which entry it is."""
    hints = typing.get_type_hints(kind)
    plans = {
        each.name: _plan(each.name, hints[each.name], each.metadata.get("refers", ""))
        for each in fields(kind)
        if each.name not in BOUND
    }
    return tuple(plans.values())


def plans(kind: type[Entry]) -> tuple[FieldPlan, ...]:
    """Return the plans of the fields of a form, in the order in which they are asked."""
    found = {each.name: each for each in all_plans(kind)}
    return tuple(found[ask.name] for ask in kind.FORM.asks)


def label_of(entry: Entry) -> str:
    """Return the text by which people know an entry: its first text that is filled in."""
    texts = (each.name for each in plans(type(entry)) if each.kind is FieldKind.TEXT)
    return next((text for name in texts if (text := getattr(entry, name))), "")


def labels_of(session: Session, refers: str) -> tuple[tuple[int, str], ...]:
    """Return ids and labels of what a field can refer to: an area, or entries as they stand."""
    if refers == Area.__name__:
        return tuple((area.id, area.name) for area in session.all(Area))
    entries = session.where(KINDS[refers], edition=0)
    return tuple((entry.key[0], label_of(entry)) for entry in entries)


def _plan(name: str, annotation: Any, refers: str) -> FieldPlan:
    optional = isinstance(annotation, types.UnionType)
    plain = typing.get_args(annotation)[0] if optional else annotation
    if refers:
        return FieldPlan(name, FieldKind.REFERENCE, refers=refers)
    if issubclass(plain, Enum):
        return FieldPlan(name, FieldKind.CHOICE, tuple(plain), optional)
    kinds = {str: FieldKind.TEXT, bool: FieldKind.CHECK, date: FieldKind.DATE}
    return FieldPlan(name, kinds.get(plain, FieldKind.NUMBER), optional=optional)
