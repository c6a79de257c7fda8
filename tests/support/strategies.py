"""Values for laws: records of every kind, and sessions in which every reference resolves."""

import types
import typing
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.core.session_records import Details, Position
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.forms import FORMS, ranking

Ids = Mapping[str, Sequence[int]]
"""The ids that there are, by the name of the kind."""

ONE_OF = (Details, Position)
"""Kinds of which a session has one record, with id 1."""

EDITIONS = st.integers(0, 2)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone comes apart
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))

PLAIN: Mapping[type, st.SearchStrategy[Any]] = {
    int: st.integers(0, 40),
    bool: st.booleans(),
    str: TEXTS,
    date: DAYS,
    datetime: MOMENTS,
}


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of a field of a record, by its annotation."""
    if isinstance(annotation, types.UnionType):
        return st.one_of(*map(values, typing.get_args(annotation)))
    if typing.get_origin(annotation) is tuple:  # of a fixed length
        return st.tuples(*map(values, typing.get_args(annotation)))
    if annotation is type(None):
        return st.none()
    if issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    return PLAIN[annotation]


def records(kind: type[Record], ids: Ids) -> st.SearchStrategy[Record]:
    """Records of a kind that refer only to what is there."""
    hints = typing.get_type_hints(kind)
    drawn = {each.name: _field(kind, each, hints[each.name], ids) for each in fields(kind)}
    return st.builds(kind, **drawn)


def _field(
    kind: type[Record], each: Field[Any], annotation: Any, ids: Ids
) -> st.SearchStrategy[Any]:
    if "refers" in each.metadata:
        nobody = () if each.name in kind.KEY or each.default is MISSING else (0,)
        return st.sampled_from((*nobody, *ids.get(each.metadata["refers"], ())))
    if each.name == "id":
        return st.just(1) if kind in ONE_OF else st.integers(1, 9)
    return EDITIONS if each.name == "edition" else values(annotation)


def can_be_drawn(kind: type[Record], ids: Ids) -> bool:
    """Whether there is something for every field that has to refer to something."""
    needed = (
        each.metadata["refers"]
        for each in fields(kind)
        if "refers" in each.metadata and (each.default is MISSING or each.name in kind.KEY)
    )
    return all(ids.get(name) for name in needed)


@st.composite
def tables(draw: st.DrawFn, kind: type[Record], ids: Ids, most: int = 3) -> list[Record]:
    """A few records of a kind with different keys."""
    few = st.lists(records(kind, ids), max_size=most, unique_by=lambda record: record.key)
    return draw(few)


@st.composite
def sessions(draw: st.DrawFn, kinds: Sequence[type[Record]] = KINDS) -> Session:
    """Sessions with records of every kind, which need not make sense together."""
    ids: dict[str, list[int]] = {}
    found: list[Record] = []
    for kind in kinds:
        if can_be_drawn(kind, ids):
            drawn = [each for each in draw(tables(kind, ids)) if _has_owner(each, found)]
            found += drawn
            ids[kind.__name__] = sorted({record.key[0] for record in drawn})
    return session_of("b7c0f2f0-0000-4000-8000-000000000001", found)


def _has_owner(record: Record, found: Sequence[Record]) -> bool:
    """Whether what an entry belongs to is there in the same edition; it may belong to nothing."""
    within = record.FORM.within if isinstance(record, Entry) else ""
    if not isinstance(record, Entry) or not within or not getattr(record, within):
        return True
    (name,) = (each.metadata["refers"] for each in fields(record) if each.name == within)
    owner = (name, getattr(record, within), record.edition)
    return any(
        (type(each).__name__, each.key[0], each.edition) == owner
        for each in found
        if isinstance(each, Entry)
    )


BUDGET = 3
"""The dots that a person has in the rounds drawn here."""

GROUPS = st.sampled_from(Group)


def answers(kind: FormKind, options: Sequence[int]) -> st.SearchStrategy[Answers]:
    """Valid answers to a round of this form on options with these numbers."""
    if kind is FormKind.DOTS:
        placed = st.lists(st.sampled_from(options), min_size=1, max_size=BUDGET)
        return placed.map(lambda dots: tuple(sorted(Counter(dots).items())))
    if kind is FormKind.SINGLE_CHOICE:
        return st.sampled_from(options).map(lambda option: ((option, 1),))
    if kind is FormKind.RANKING:
        orders = st.permutations(options).flatmap(
            lambda order: st.integers(1, len(order)).map(lambda some: order[:some])
        )
        return orders.map(lambda order: ranking.placed(order, options))
    levels = st.sampled_from(FORMS[kind].scale or FORMS[kind].count_levels())
    some = st.dictionaries(st.sampled_from(options), levels, min_size=1)
    return some.map(lambda answered: tuple(sorted(answered.items())))


BEYOND: dict[FormKind, tuple[int, ...]] = {
    **{
        kind: (min(form.scale) - 1, max(form.scale) + 1, -max(form.scale))
        for kind, form in FORMS.items()
        if form.scale
    },
    FormKind.DOTS: (0, -1),
    FormKind.SINGLE_CHOICE: (0, 2),
    FormKind.WEIGHING: (0, 1, 10_000, 6_000, 16_000, 43_400, 430),
    FormKind.RANKING: (0, 1, 17),
}
"""Levels that each form refuses; those of a scale follow from it."""


def ballots(kind: FormKind, options: Sequence[int]) -> st.SearchStrategy[list[Ballot]]:
    """Ballots of people for round 1, a number once in each channel."""
    one = st.builds(
        Ballot,
        round=st.just(1),
        number=st.integers(1, 40),
        channel=st.sampled_from([c for c in FORMS[kind].channels if c is not Channel.TABLES]),
        group=GROUPS,
        table=st.integers(0, 4),
        answers=answers(kind, options),
    )
    return st.lists(one, max_size=12, unique_by=lambda ballot: (ballot.number, ballot.channel))
