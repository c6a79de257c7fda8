"""Importing a session from a file or a backup, also when the archive has it already."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, update
from sqlalchemy.exc import IntegrityError

from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.copy_rules import check_copyable
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.instants import instant_text
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.rows import write_change
from wijkworkshop.storage.sessions import LogLine, find_session, read_lines, read_session
from wijkworkshop.storage.tables import SESSION
from wijkworkshop.storage.transfer import Parcel, unpack
from wijkworkshop.storage.versions import version_id


@dataclass(frozen=True)
class Copy:
    """Keep both: the imported session gets a new id."""


@dataclass(frozen=True)
class Replace:
    """Replace the session in the archive, which goes to the bin under the given name.

    `newer` says that the user agreed to replace one that was changed later than the imported one.
    """

    at: datetime
    name: str
    newer: bool = False


COPY = Copy()
OnConflict = Copy | Replace
"""What to do when the archive has the session already."""


@dataclass(frozen=True)
class Moments:
    """When a session was last changed: the one in the archive, and the imported one."""

    here: datetime
    coming: datetime


def is_here(archive: Archive, session_id: str) -> bool:
    """Tell whether the archive has a session, also when it is in the bin."""
    with archive.reading() as connection:
        return _is_here(connection, session_id)


def newer_here(archive: Archive, parcel: Parcel) -> Moments | None:
    """Return both moments if the session in the archive was changed later, else None.

    Raises StorageProblem, and Refused when the archive does not have it.
    """
    with archive.reading() as connection:
        return _newer_here(connection, parcel)


def import_session(
    archive: Archive, parcel: Parcel, ids: Callable[[], str], same: OnConflict | None = None
) -> str:
    """Store a session, and return the id that it got.

    Raises Refused when the archive has it already and `how` does not say what to do, when
    replacing would put an older one in place of a newer one without consent, and when votes of a
    round that is open or being counted would be lost. Raises StorageProblem.
    """
    new_id = ids() if isinstance(same, Copy) else parcel.session.id
    try:
        with archive.writing() as connection:
            if isinstance(same, Replace) and _is_here(connection, new_id):
                _make_room(connection, parcel, version_id(new_id, ids()), same)
            unpack(connection, parcel, new_id)
    except IntegrityError as error:
        raise StorageProblem(Problem.DAMAGED_SESSION_FILE, None, str(error.orig)) from error
    return new_id


def _is_here(connection: Connection, session_id: str) -> bool:
    try:
        find_session(connection, session_id)
    except Refused:
        return False
    return True


_PUT_ASIDE = (
    update(SESSION)
    .where(SESSION.c.number == bindparam("this"))
    .values(id=bindparam("becomes"), discarded_at=bindparam("moment"))
)


def _make_room(connection: Connection, parcel: Parcel, kept_id: str, how: Replace) -> None:
    """Give the session in the archive another id and name, and put it in the bin."""
    here = read_session(connection, parcel.session.id)
    check_copyable(here)
    if not how.newer and _newer_here(connection, parcel) is not None:
        raise Refused(Reason.NEWER_HERE)
    number, _ = find_session(connection, here.id)
    named = replace(here.get(Details, 1), name=how.name)
    write_change(connection, number, Change(put=(named,)))
    moment = instant_text(how.at)
    connection.execute(_PUT_ASIDE, {"this": number, "becomes": kept_id, "moment": moment})


def _newer_here(connection: Connection, parcel: Parcel) -> Moments | None:
    number, _ = find_session(connection, parcel.session.id)
    here, coming = read_session(connection, parcel.session.id), parcel.session
    moments = Moments(
        _last_change(here, read_lines(connection, number)), _last_change(coming, parcel.lines)
    )
    later = (moments.here, here.revision) > (moments.coming, coming.revision)
    return moments if later else None


def _last_change(session: Session, lines: Iterable[LogLine]) -> datetime:
    """Return the moment of the last act or record; words from phones are not in the history."""
    words, cards = session.all(Submission), session.all(TableCard)
    sent = (*(each.at for each in words), *(each.at for each in cards))
    return max((session.get(Details, 1).made_at, *(line.at for line in lines), *sent))
