"""The list of sessions; Enter or a double click opens one."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.start.list_head import TALL, ListHead
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.start.session_entries import Entry, entries, place_of
from wijkworkshop.ui.start.session_painter import SessionPainter
from wijkworkshop.ui.widgets.enter import ENTER


class SessionList(RowList[Entry]):
    """Shows sessions in two groups. `chosen` carries the Row under the bar, or None."""

    chosen = Signal(object)
    open_requested = Signal(str)
    discard_requested = Signal()
    _head: ListHead | None = None  # Qt asks for its place while the list is made

    def __init__(self) -> None:
        """Start empty."""
        name = _("Bijeenkomsten")
        super().__init__(name, SessionPainter(), can_be_chosen=lambda entry: entry.row is not None)
        self._head = ListHead(self)
        self._every: tuple[Row, ...] = ()
        self._wanted = self._area = self._kept = ""
        self.setViewportMargins(0, TALL, 0, 0)
        self.row_chosen.connect(self._tell)
        self.doubleClicked.connect(self._open)

    @property
    def row(self) -> Row | None:
        """Return the session that is chosen."""
        return self.current.row if self.current is not None else None

    @property
    def empty(self) -> bool:
        """Tell whether nothing is shown."""
        return not self.rows

    def show_sessions(self, rows: Sequence[Row], choose: str = "") -> None:
        """Show these rows, with this session chosen, or else the one that was, or the first."""
        self._every = tuple(rows)
        self._show(choose or self._kept)

    def search(self, wanted: str) -> None:
        """Show only the rows with these words."""
        self._wanted = wanted
        self._show(self._kept)

    def keep_area(self, area: str) -> None:
        """Show only the rows of this area; none means all."""
        self._area = area
        self._show(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete throws away; the rest is the list's own."""
        if event.key() in ENTER:
            self._open()
            return
        if event.key() == Qt.Key.Key_Delete:
            self.discard_requested.emit()
            return
        super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        """Keep the head as wide as the rows, beside a scroll bar too."""
        super().updateGeometries()
        rows = self.viewport().geometry()
        if self._head is not None:
            self._head.setGeometry(rows.x(), rows.y() - TALL, rows.width(), TALL)

    def _show(self, choose: str) -> None:
        shown = entries(self._every, self._wanted, self._area)
        self.show_rows(shown, place_of(choose, shown))
        self._tell()

    def _tell(self, _entry: object = None) -> None:
        row = self.row
        self._kept = row.id if row else self._kept
        self.chosen.emit(row)

    def _open(self) -> None:
        if self.row is not None:
            self.open_requested.emit(self.row.id)
