"""The entries of the list of sessions: rows with a heading above each group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.ui.start.row import Row


@dataclass(frozen=True)
class Entry:
    """A heading (no row), or a row and whether it is the first or last of its group."""

    heading: str = ""
    row: Row | None = None
    first: bool = False
    last: bool = False

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return self.row.spoken if self.row else self.heading


def entries(rows: Iterable[Row], wanted: str = "", area: str = "") -> tuple[Entry, ...]:
    """Return the rows with these words, and of this area; without an area all."""
    here = (row for row in rows if not area or area in row.areas)
    fitting = [row for row in here if row.fits(wanted)]
    now = [row for row in fitting if not row.past]
    been = [row for row in fitting if row.past]
    return (*_group(_("Nu en straks"), now), *_group(_("Geweest"), been))


def place_of(session_id: str, shown: Sequence[Entry]) -> int:
    """Return the place of a session, or of the first one when it is not shown; none: -1."""
    rows = [(place, entry.row.id) for place, entry in enumerate(shown) if entry.row]
    found = (place for place, id_ in rows if id_ == session_id)
    return next(found, rows[0][0] if rows else -1)


def _group(heading: str, rows: Sequence[Row]) -> tuple[Entry, ...]:
    last = len(rows) - 1
    entries = (Entry("", row, place == 0, place == last) for place, row in enumerate(rows))
    return (Entry(heading), *entries) if rows else ()
