"""Sessions with records of every kind, made from the annotations of the records."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st

from tests.support.outcome_examples import JPEG
from tests.support.storage.evenings import block, details, voting
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.open_points import NEEDS, PointDecision
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.pictures import MOST_SIDE, AreaPicture
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.core.session_records import MOST_TABLES, Area, Block, Details
from wijkworkshop.core.terms import Group, Tag
from wijkworkshop.core.voting.rounds import CorrectedCount, Correction, Round, RoundOption
from wijkworkshop.storage.tables import Field, fields_of

Records = list[Record]
Strategy = st.SearchStrategy[Any]
PARTS = tuple(kind for kind in KINDS if kind not in (Block, Round))
"""The kinds that refer to blocks and rounds, and that none of these refer to."""
IDS = (1, 2, 3)
EDITIONS = (0, 1, 2)
PLAIN: Mapping[type, Strategy] = {
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    str: st.text(max_size=12),
    date: st.dates(),
    datetime: st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone comes apart
}


SOUND: Mapping[type[Record], Mapping[str, Strategy]] = {
    Details: {
        "id": st.just(1),
        "zone": st.sampled_from(("Europe/Amsterdam", "America/Paramaribo")),
        "tables": st.integers(1, MOST_TABLES),
    },
    Area: {"parent": st.just(0)},
    Correction: {"follows": st.just(0)},
    CorrectedCount: {"option": st.just(1)},
    PointDecision: {
        "need": st.sampled_from(sorted(NEEDS)),
        "place": st.just(0),
        "across": st.just(0),
    },
    AreaPicture: {
        "caption": st.text(min_size=1, max_size=12),
        "data": st.just(JPEG),
        "width": st.integers(1, MOST_SIDE),
        "height": st.integers(1, MOST_SIDE),
    },
}
"""What a session must say to be one (`storage/consistency.py`)."""

SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
AREAS: Records = [Area(number, "") for number in IDS]
TARGETS: Mapping[type[Record], Records] = {
    Area: AREAS,
    Block: [*map(block, IDS)],
    Round: [*map(voting, IDS)],
    RoundOption: [RoundOption(1, "", "", "", "", "", number) for number in IDS],
    Correction: [Correction(number, SOME_DAY, "", whole=True, round=number) for number in IDS],
    Instrument: [Instrument(1, 0, number) for number in IDS],
    **{
        kind: [kind(1, edition, number) for edition in EDITIONS for number in IDS]
        for kind in (Goal, AreaChoice, Agreement, Indicator)
    },
    TableCard: [TableCard(number, "", 1, SOME_DAY, 1) for number in IDS],
    Contribution: [
        Contribution(number, "", Group.OTHER, 0, Tag.IDEA, SOME_DAY, 1) for number in IDS
    ],
}
"""Records with the numbers of IDS, of no variety, for others to refer to."""


def frame(kind: type[Record]) -> Records:
    """Return what records of a kind may refer to."""
    return [each for target, found in TARGETS.items() if target is not kind for each in found]


def records(kind: type[Record], most: int = 4) -> st.SearchStrategy[Records]:
    """Return lists of records of a kind with different keys; what they refer to is in IDS."""
    made = st.builds(kind, **_values(kind))
    least, most = (1, 1) if kind is Details else (0, most)
    return st.lists(made, min_size=least, max_size=most, unique_by=lambda record: record.key)


@st.composite
def frames(draw: st.DrawFn) -> Records:
    """Return blocks and rounds with the numbers of IDS, of any content, and their areas."""
    return [
        *AREAS,
        *(
            draw(st.builds(kind, **{**_values(kind), "id": st.just(number)}))
            for kind in (Block, Round)
            for number in IDS
        ),
    ]


def new_session(*parts: Records) -> Session:
    """Return a session under an id of its own, with facts if no part has any."""
    return session_of(str(uuid4()), [details(), *(record for part in parts for record in part)])


def _values(kind: type[Record]) -> dict[str, Strategy]:
    referring = {each.name for each in fields(kind) if "refers" in each.metadata}
    made = {
        field.name: _reference(field) if field.name in referring else _value(field)
        for field in fields_of(kind)
    }
    editions = {"edition": st.sampled_from(EDITIONS)} if issubclass(kind, Entry) else {}
    return {**made, **editions, **SOUND.get(kind, {})}


def _reference(field: Field) -> Strategy:
    return st.sampled_from(IDS if field.table and field.key else (0, *IDS))


def _value(field: Field) -> Strategy:
    listed = issubclass(field.type, StrEnum)
    value = st.sampled_from(list(field.type)) if listed else PLAIN[field.type]  # type: ignore[call-overload]
    return st.none() | value if field.optional else value
