"""Retention: the bin, and how long contributions are kept."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select, text, update

from wijkworkshop.core.erasing import KEPT_MONTHS, erase_before, erasing
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.storage.instants import instant, instant_text
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.raw_sqlite import MEBIBYTE
from wijkworkshop.storage.sessions import LogLine, find_session
from wijkworkshop.storage.settings import read_setting, write_setting
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import SESSION, TABLES

BIN_DAYS = 30
"""Days that a session stays in the bin."""

MONTHS = "contributions_kept_months"
ERASED = "EraseContributions"
"""The name of this act in the history of a session."""

CHEAP = 32 * MEBIBYTE
"""Bytes up to which an archive with much free space is rewritten; that takes under a second."""

_PUT = update(SESSION).where(SESSION.c.number == bindparam("this"))
_DISCARD = _PUT.values(discarded_at=bindparam("moment"))
_DISCARDED = text(
    "SELECT session.id, session.discarded_at, details.name, details.day FROM session "
    "LEFT JOIN details ON details.session = session.number "
    "WHERE session.discarded_at IS NOT NULL ORDER BY session.discarded_at DESC, session.number"
)
_details = TABLES[Details]
_CLOSED = (
    select(SESSION.c.id)
    .join(_details, _details.c.session == SESSION.c.number)
    .where(_details.c.closed_at < bindparam("before"))
)


@dataclass(frozen=True)
class Discarded:
    """A session in the bin."""

    id: str
    name: str
    day: date | None
    discarded_at: datetime

    def days_left(self, now: datetime) -> int:
        """Return after how many days it is gone; 0 when it should be gone by now."""
        left = self.discarded_at + timedelta(days=BIN_DAYS) - now
        return max(0, -(-left // timedelta(days=1)))


class Retention:
    """The bin of a store, and how long contributions stay. Methods may raise StorageProblem."""

    def __init__(self, store: Store) -> None:
        """Apply retention to this store."""
        self._store, self._archive = store, store.archive

    def discard(self, session_id: str, now: datetime) -> None:
        """Put a session in the bin. Raises Refused when it is not there."""
        self._mark(session_id, instant_text(now))

    def bring_back(self, session_id: str) -> None:
        """Take a session out of the bin. Raises Refused when it is not there."""
        self._mark(session_id, None)

    def discarded(self) -> tuple[Discarded, ...]:
        """Return the sessions in the bin, newest there first. Raises DamagedRow."""
        with self._archive.reading() as connection:
            return tuple(_discarded(*row) for row in connection.execute(_DISCARDED))

    def purge(self, now: datetime) -> int:
        """Erase sessions that have been in the bin for `BIN_DAYS`; return how many."""
        over = [each.id for each in self.discarded() if not each.days_left(now)]
        for session_id in over:
            self._store.delete(session_id)
        return len(over)

    @property
    def months(self) -> int:
        """Return after how many months contributions are erased; 0 means never."""
        with self._archive.reading() as connection:
            found = read_setting(connection, MONTHS, "0")
        return int(found) if found in map(str, KEPT_MONTHS) else 0

    def keep_months(self, months: int) -> None:
        """Set after how many months contributions are erased. Raises Refused."""
        if months not in KEPT_MONTHS:
            raise Refused(Reason.OUT_OF_RANGE, max(KEPT_MONTHS))
        with self._archive.writing() as connection:
            write_setting(connection, MONTHS, str(months))

    def erase_contributions(self, now: datetime) -> int:
        """Erase contributions that are too old; return in how many sessions."""
        months = self.months
        if not months:
            return 0
        first = erase_before(now.date(), months)
        before = instant_text(now.replace(year=first.year, month=first.month, day=first.day))
        with self._archive.reading() as connection:
            found = connection.execute(_CLOSED, {"before": before}).scalars().all()
        return sum(self._erase_in(session_id, now) for session_id in found)

    def tidy(self) -> None:
        """Rewrite the archive when it is small and a quarter of it is free space."""
        with self._archive.reading() as connection:
            pages, empty, size = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
                for name in ("page_count", "freelist_count", "page_size")
            )
        if empty * 4 > pages and pages * size <= CHEAP:
            self._archive.compact()
            self._archive.truncate_log()

    def _mark(self, session_id: str, moment: str | None) -> None:
        with self._archive.writing() as connection:
            number, _ = find_session(connection, session_id)
            connection.execute(_DISCARD, {"this": number, "moment": moment})

    def _erase_in(self, session_id: str, now: datetime) -> bool:
        session = self._store.load(session_id)
        change = erasing(session, now.date())
        if change is None:
            return False
        line = LogLine(now, ERASED)
        self._store.write(session, lambda here, _box: erasing(here, now.date()) or Change(), line)
        return True


def _discarded(session_id: str, moment: str, name: str | None, day: str | None) -> Discarded:
    try:
        found = date.fromisoformat(day) if day else None
        return Discarded(session_id, name or "", found, instant(moment))
    except (ValueError, TypeError) as error:
        raise DamagedRow("session", (session_id,)) from error
