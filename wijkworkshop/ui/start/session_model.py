"""The rows of the list with a heading above each group, and what fits the search."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkworkshop.ui.start.row import Row

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Entry:
    """A heading (no row), or a row and whether it is the first or last of its group."""

    heading: str = ""
    row: Row | None = None
    first: bool = False
    last: bool = False


class SessionModel(QAbstractListModel):
    """What the list shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._wanted = self._area = ""
        self._entries: tuple[Entry, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, as far as they fit the search."""
        self._rows = tuple(rows)
        self._fill()

    def search(self, wanted: str) -> None:
        """Show only the rows with these words."""
        self._wanted = wanted
        self._fill()

    def keep_area(self, area: str) -> None:
        """Show only the rows of this area; none means all."""
        self._area = area
        self._fill()

    def place_of(self, session_id: str) -> QModelIndex:
        """Return the index of a session, or of the first one when it is not shown."""
        rows = [place for place, entry in enumerate(self._entries) if entry.row]
        found = [place for place in rows if self._id(place) == session_id]
        return self.index((found or rows)[0]) if rows else QModelIndex()

    def entry(self, place: int) -> Entry:
        """Return the entry at a place."""
        return self._entries[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the entry, or its words for a screen reader."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.row.spoken if entry.row else entry.heading
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let nobody choose a heading."""
        if not index.isValid() or self._entries[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _id(self, place: int) -> str:
        row = self._entries[place].row
        return row.id if row else ""

    def _fill(self) -> None:
        here = (row for row in self._rows if not self._area or self._area in row.areas)
        fitting = [row for row in here if row.fits(self._wanted)]
        now = [row for row in fitting if not row.past]
        been = [row for row in fitting if row.past]
        self.beginResetModel()
        self._entries = (*_group(_("Nu en straks"), now), *_group(_("Geweest"), been))
        self.endResetModel()


def _group(heading: str, rows: Sequence[Row]) -> tuple[Entry, ...]:
    last = len(rows) - 1
    entries = (Entry("", row, place == 0, place == last) for place, row in enumerate(rows))
    return (Entry(heading), *entries) if rows else ()
