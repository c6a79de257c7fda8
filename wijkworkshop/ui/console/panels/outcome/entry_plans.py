"""The plans of the fields of an entry, from its dataclass and the form that it describes. No Qt."""

import typing
from collections.abc import Callable
from dataclasses import Field, fields, replace
from functools import partial
from gettext import gettext as _
from gettext import gettext as looked_up
from typing import Any

from wijkworkshop.core.messages import Msgid
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, area_name
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan, plan_for

BOUND = ("id", "block", "edition")
"""Fields that say which entry it is: nobody fills them in."""


REFERRED = {Area.__name__: FieldKind.NAME}
"""Kinds of records that are referred to in another way than by choosing from a list."""

KINDS = {kind.__name__: kind for kind in ENTRY_KINDS}


def all_plans(kind: type[Entry]) -> tuple[FieldPlan, ...]:
    """Return the plans of all fields but those that say which entry it is; without their words."""
    hints = typing.get_type_hints(kind)
    return tuple(_plan(each, hints[each.name]) for each in fields(kind) if each.name not in BOUND)


def plans(kind: type[Entry]) -> tuple[FieldPlan, ...]:
    """Return the plans of the fields of a form, in the order in which they are asked."""
    found = {each.name: each for each in all_plans(kind)}
    return tuple(
        replace(found[ask.name], label=_said(ask.label), hint=_said(ask.hint), lines=ask.lines)
        for ask in kind.FORM.asks
    )


def label_of(entry: Entry, area: Callable[[int], str]) -> str:
    """Return the text by which people know an entry: its first text or area that is filled in.

    `area` returns the name of an area by its number.
    """
    asked = {each.name: each for each in all_plans(type(entry))}
    for ask in entry.FORM.asks:
        value, kind = getattr(entry, ask.name), asked[ask.name].kind
        text = area(value) if kind is FieldKind.NAME else value if kind is FieldKind.TEXT else ""
        if text:
            return text
    return ""


def labels_of(session: Session, refers: str) -> tuple[tuple[int, str], ...]:
    """Return ids and labels of the entries that a field can refer to, as they stand."""
    entries = session.where(KINDS[refers], edition=0)
    named = partial(area_name, session)
    return tuple((entry.key[0], label_of(entry, named)) for entry in entries)


def not_yet(value: object) -> tuple[object, str]:
    """Return what stands for no choice, with its words."""
    return value, _("nog niet gekozen")


def _plan(field: Field[Any], annotation: Any) -> FieldPlan:
    """Return the plan of a field; a term that may wait can be taken back."""
    plan = plan_for((field.name,), annotation, term_words, field.metadata.get("refers", ""))
    plan = replace(plan, kind=REFERRED.get(plan.refers, plan.kind))
    waits = plan.kind is FieldKind.CHOICE and plan.optional
    return replace(plan, choices=(not_yet(None), *plan.choices)) if waits else plan


def _said(words: Msgid) -> str:
    return looked_up(words) if words else ""  # an empty text is the header of a catalogue
