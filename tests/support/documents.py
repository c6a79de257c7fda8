"""Documents for tests: facts by the names of their labels, and the parts of one kind."""

import sys
from datetime import date
from typing import TypeVar

from wijkworkshop.core.document import Card, Deadline, Document, Fact, RoomDocument, Value
from wijkworkshop.core.messages import Label
from wijkworkshop.core.outcome_views import (
    action_plan,
    alignment,
    area_plan,
    definition,
    evaluation,
    goals,
    labels,
    recognition,
)
from wijkworkshop.core.outcome_views.facts import wanted
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry, Need

P = TypeVar("P")


def needs() -> tuple[Need, ...]:
    """Return everything that outcomes can lack."""
    modules = (sys.modules[kind.__module__] for kind in (Entry, *ENTRY_KINDS))
    found = (value for module in modules for value in vars(module).values())
    return tuple(dict.fromkeys(value for value in found if isinstance(value, Need)))


LABELS: dict[str, Label] = {
    name.lower(): label
    for module in (
        labels, recognition, goals, alignment, area_plan, action_plan, evaluation, definition
    )
    for name, label in vars(module).items()
    if isinstance(label, Label)
}  # fmt: skip
"""The labels that examples use, by their names."""

MATTERS = ("outcome", "explanation", "consensus")
DEADLINES = ("due", "owner")


def fact(name: str, *values: Value) -> Fact:
    """Return a fact; of what has to be done by a day the day is a deadline."""
    given = (_deadline(value) if name in DEADLINES else value for value in values)
    return wanted(LABELS[name], *given, matters=name in MATTERS)


def facts(**said: Value) -> tuple[Fact, ...]:
    """Return a fact for each name."""
    return tuple(fact(name, value) for name, value in said.items())


def parts(document: Document | RoomDocument, kind: type[P]) -> tuple[P, ...]:
    """Return the parts of one kind."""
    return tuple(part for part in document if isinstance(part, kind))


def cards(document: Document | RoomDocument) -> tuple[Card, ...]:
    """Return the cards of a document."""
    return parts(document, Card)


def _deadline(value: Value) -> Value:
    return Deadline(value) if isinstance(value, date) else value
