"""The column with the run sheet, and a notice when the evening is off its plan."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from wijkworkshop.core.public.screens import Stage
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.delay_notice import DelayNotice
from wijkworkshop.ui.console.run_sheet_delegate import ROW, RunSheetDelegate
from wijkworkshop.ui.console.run_sheet_rows import READ, Row, run_sheet_rows
from wijkworkshop.ui.console.seen import Seen
from wijkworkshop.ui.widgets import BASE, BOLD, Label, paint_background, thin_bars

WIDE, FOLDED = 290, 76
MARGINS, FOLDED_MARGINS = (12, 18, 10, 16), (6, 10, 4, 10)
Index = QModelIndex | QPersistentModelIndex


class RunSheetModel(QAbstractListModel):
    """The rows, for the list."""

    def __init__(self) -> None:
        """Start without rows."""
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Show other rows; return whether they differ."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, and what it says to a screen reader."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in (*spoken, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None


class RunSheet(QWidget):
    """Where the evening is; Enter or a double click goes to a line. Folds to marks and times."""

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self._seen = Seen(*READ)
        self.title = Label(_("Draaiboek"), BASE, BOLD, LIGHT.muted)
        self.model = RunSheetModel()
        self.delegate = RunSheetDelegate()
        self.list = QListView()
        self.notice = DelayNotice(stacked=True)
        self._prepare_list()
        self._arrange()
        self.list.activated.connect(self._go)
        self.notice.requested.connect(self.requested)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the evening is."""
        if self._seen.is_new(session):
            kept = self.list.currentIndex().row()
            if self.model.show_rows(run_sheet_rows(session)):
                self._keep_in_sight(kept)
        self.notice.show_session(session, now)

    def fold(self, folded: bool) -> None:
        """Show marks and times only, or all."""
        self.delegate.folded = folded
        self.setFixedWidth(FOLDED if folded else WIDE)
        self.column.setContentsMargins(*(FOLDED_MARGINS if folded else MARGINS))
        self.title.setVisible(not folded)
        self.notice.set_away(folded)
        self.list.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.list.doItemsLayout()

    def _go(self, index: QModelIndex) -> None:
        request = self.model.rows[index.row()].request
        if request is not None:
            self.requested.emit(request)

    def _keep_in_sight(self, kept: int) -> None:
        rows = self.model.rows
        now = max((at for at, row in enumerate(rows) if row.stage is Stage.NOW), default=0)
        focused = self.list.hasFocus() and 0 <= kept < len(rows)
        index = self.model.index(kept if focused else now)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(_("Draaiboek"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        thin_bars(self.list)

    def _arrange(self) -> None:
        paint_background(self, LIGHT.card.fill)
        self.setFixedWidth(WIDE)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addWidget(self.notice)
        self.title.setContentsMargins(4, 0, 0, 0)
