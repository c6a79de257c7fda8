"""A session that comes in from a file or a backup, also when it is here already."""

from collections.abc import Callable
from enum import Enum, auto

from sqlalchemy import Connection, delete
from sqlalchemy.exc import IntegrityError

from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.travelling import check_may_travel
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.emptying import forget_session
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.sessions import find_session, read_session
from wijkworkshop.storage.tables import SESSION
from wijkworkshop.storage.transfer import Parcel, unpack


class Same(Enum):
    """What to do with a session of which the archive has one already."""

    REPLACE = auto()
    COPY = auto()


def is_here(archive: Archive, session_id: str) -> bool:
    """Tell whether the archive has a session, be it in the bin."""
    with archive.reading() as connection:
        return _is_here(connection, session_id)


def take_in(
    archive: Archive, parcel: Parcel, ids: Callable[[], str], same: Same | None = None
) -> str:
    """Store a session, and return the id that it has here.

    Raises Refused when it is here already and nobody said what to do then, and when replacing
    would lose votes of a round that is open or being counted. Raises StorageProblem.
    """
    new_id = ids() if same is Same.COPY else parcel.session.id
    try:
        with archive.writing() as connection:
            if same is Same.REPLACE and _is_here(connection, new_id):
                _make_room(connection, new_id)
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


def _make_room(connection: Connection, session_id: str) -> None:
    check_may_travel(read_session(connection, session_id))
    number, _ = find_session(connection, session_id)
    forget_session(connection, number)
    connection.execute(delete(SESSION).where(SESSION.c.id == session_id))
