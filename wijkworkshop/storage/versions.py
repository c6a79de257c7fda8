"""Versions of one session: what was replaced is kept under an id that begins with that of it.

So that what is erased for good in one version is erased in the others too: none brings it back.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from wijkworkshop.core.erasing import Erasable
from wijkworkshop.storage.erasing import erase_records, note_erased
from wijkworkshop.storage.tables import SESSION

MARK = "_v"
"""Stands behind the id of the session, before what tells its versions apart: a session file takes
no id that could not be the name of a file."""

LENGTH = 8
"""Of what tells versions apart; an id must not get too long for a session file."""


def version_id(session_id: str, chance: str) -> str:
    """Return the id for a version that is put aside, from a part of a new id."""
    return f"{_first(session_id)}{MARK}{chance[:LENGTH]}"


def erase_in_versions(connection: Connection, session_id: str, gone: Iterable[Erasable]) -> None:
    """Erase what is erased from one version from all others, and note it for each."""
    first, said = _first(session_id), tuple(gone)
    of_it = or_(SESSION.c.id == first, SESSION.c.id.startswith(f"{first}{MARK}", autoescape=True))
    others = select(SESSION.c.id).where(of_it, SESSION.c.id != session_id)
    for other in connection.execute(others).scalars().all() if said else ():
        note_erased(connection, other, said)
        erase_records(connection, other, said)


def _first(session_id: str) -> str:
    return session_id.partition(MARK)[0]
