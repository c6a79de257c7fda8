"""Sessions with records of every kind, made from the annotations of the records."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st

from tests.storage.evenings import block, voting
from wijkworkshop.core.evening import Block
from wijkworkshop.core.kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.storage.tables import Field, fields_of

Records = list[Record]
Strategy = st.SearchStrategy[Any]
PARTS = tuple(kind for kind in KINDS if kind not in (Block, Round))
"""The kinds that refer to blocks and rounds, and that none of these refer to."""
IDS = (1, 2, 3)
PLAIN: Mapping[type, Strategy] = {
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    str: st.text(max_size=12),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def records(kind: type[Record], most: int = 4) -> st.SearchStrategy[Records]:
    """Return lists of records of a kind with different keys; what they refer to is in IDS."""
    made: st.SearchStrategy[Record] = st.builds(
        kind, **{field.name: _value(field) for field in fields_of(kind)}
    )
    return st.lists(made, max_size=most, unique_by=lambda record: record.key)


@st.composite
def frames(draw: st.DrawFn) -> Records:
    """Return blocks and rounds with the numbers of IDS, which other records may refer to."""
    blocks = [draw(_with_id(Block, number)) for number in IDS]
    return blocks + [draw(_with_id(Round, number)) for number in IDS]


FRAME: Records = [*map(block, IDS), *map(voting, IDS)]
"""Blocks and rounds with the numbers of IDS, of no variety."""


def new_session(*parts: Records) -> Session:
    """Return a session under an id of its own."""
    return session_of(str(uuid4()), [record for part in parts for record in part])


def _with_id(kind: type[Record], number: int) -> st.SearchStrategy[Record]:
    values = {field.name: _value(field) for field in fields_of(kind)}
    return st.builds(kind, **{**values, "id": st.just(number)})


def _value(field: Field) -> Strategy:
    value = _plain(field)
    return st.none() | value if field.optional else value


def _plain(field: Field) -> Strategy:
    if field.table:
        return st.sampled_from((0, *IDS) if field.null_is_zero else IDS)
    if issubclass(field.type, StrEnum):
        return st.sampled_from(list(field.type))
    return PLAIN[field.type]
