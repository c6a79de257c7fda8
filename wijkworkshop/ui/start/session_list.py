"""The list of sessions; Enter or a double click opens one."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from wijkworkshop.ui.start.list_head import TALL, ListHead
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.start.row_delegate import RowDelegate
from wijkworkshop.ui.start.session_model import ENTRY, SessionModel
from wijkworkshop.ui.widgets.enter import ENTER
from wijkworkshop.ui.widgets.scroll import plain_list


class SessionList(QListView):
    """Shows rows in two groups. `chosen` carries the row under the bar, or None."""

    chosen = Signal(object)
    open_requested = Signal(str)
    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._head = ListHead(self)  # first: Qt places it while the rest is made
        self._rows = SessionModel(self)
        self._chosen = ""
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(_("Bijeenkomsten"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        plain_list(self)
        self.setViewportMargins(0, TALL, 0, 0)
        self.doubleClicked.connect(self._open)

    @property
    def row(self) -> Row | None:
        """Return the row that is chosen."""
        index = self.currentIndex()
        return index.data(ENTRY).row if index.isValid() else None

    @property
    def empty(self) -> bool:
        """Tell whether nothing is shown."""
        return self._rows.rowCount() == 0

    def show_rows(self, rows: Sequence[Row], choose: str = "") -> None:
        """Show these rows, with this session chosen, or else the one that was, or the first."""
        self._rows.show_rows(rows)
        self._choose(choose or self._chosen)

    def search(self, wanted: str) -> None:
        """Show only the rows with these words."""
        self._rows.search(wanted)
        self._choose(self._chosen)

    def keep_area(self, area: str) -> None:
        """Show only the rows of this area; none means all."""
        self._rows.keep_area(area)
        self._choose(self._chosen)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row is chosen now."""
        super().selectionChanged(selected, deselected)
        row = self.row
        self._chosen = row.id if row else self._chosen
        self.chosen.emit(row)

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
        self._head.setGeometry(rows.x(), rows.y() - TALL, rows.width(), TALL)

    def _choose(self, session_id: str) -> None:
        index = self._rows.place_of(session_id)
        self.setCurrentIndex(index)
        if not index.isValid():
            self.chosen.emit(None)

    def _open(self) -> None:
        if self.row is not None:
            self.open_requested.emit(self.row.id)
