"""Checks that the records of a session fit together, which no row shows by itself."""

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from wijkworkshop.core.open_points import NEEDS, PointDecision, subjects
from wijkworkshop.core.pictures import AreaPicture, check_picture
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import MOST_TABLES, Details
from wijkworkshop.core.voting.rounds import CorrectedCount, Correction, ResultCell, RoundOption
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.tables import fields_of, table_name

_KINDS = {table_name(kind): kind for kind in KINDS}
_BY_NAME = {kind.__name__: kind for kind in KINDS}
REFERENCES: Mapping[type[Record], tuple[tuple[str, type[Record]], ...]] = {
    kind: tuple((each.name, _KINDS[each.table]) for each in fields_of(kind) if each.table)
    for kind in KINDS
}
"""The fields of each kind that are foreign keys, and the kind that they refer to. Where one is
broken, the file was not written by us."""


def check_consistent(session: Session) -> None:
    """Raise DamagedRow when the app could not work with this session."""
    details = session.find(Details, 1)
    if list(session.table(Details)) != [(1,)] or details is None:
        raise DamagedRow(table_name(Details), ())
    if not 1 <= details.tables <= MOST_TABLES or not _is_zone(details.zone):
        raise DamagedRow(table_name(Details), details.key)
    for record in (
        *_unfit_pictures(session),
        *_loose(session),
        *_of_no_options(session),
        *_of_no_point(session),
    ):
        raise DamagedRow(table_name(type(record)), record.key)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True


def _unfit_pictures(session: Session) -> Iterator[Record]:
    for picture in session.all(AreaPicture):
        try:
            check_picture(picture)
        except Refused:
            yield picture


def _loose(session: Session) -> Iterator[Record]:
    """Return the records that refer to a missing one."""
    numbers = {kind: {key[0] for key in table} for kind, table in session.tables.items()}
    for kind, table in session.tables.items():
        for name, target in REFERENCES[kind]:
            there = numbers.get(target, set())
            for record in table.values():
                number = getattr(record, name)
                if number and number not in there:
                    yield record


def _of_no_point(session: Session) -> Iterator[Record]:
    """Return decisions about what can never be open, or about entries that are not there."""
    yield from (
        each for each in session.table(PointDecision).values() if not _is_point(session, each)
    )


def _is_point(session: Session, decided: PointDecision) -> bool:
    need = NEEDS.get(decided.need)
    there = all(_has(session, kind, number) for kind, number in subjects(decided))
    return need is not None and there and not any((decided.place, decided.across)[len(need.of) :])


def _has(session: Session, kind: str, number: int) -> bool:
    return any(key[0] == number for key in session.table(_BY_NAME[kind]))


def _of_no_options(session: Session) -> Iterator[Record]:
    """Return records of results whose options are missing: nothing could be shown of them."""
    known = {option.round for option in session.table(RoundOption).values()}
    yield from (each for each in session.table(ResultCell).values() if each.round not in known)
    for count in session.table(CorrectedCount).values():
        correction = session.find(Correction, count.correction)
        if correction and session.find(RoundOption, correction.round, count.option) is None:
            yield count
