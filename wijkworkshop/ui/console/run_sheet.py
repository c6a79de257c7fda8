"""The column with the run sheet, and a notice when the evening is off its plan."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.progress import Progress
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.delay_notice import DelayNotice
from wijkworkshop.ui.console.keys import key_of
from wijkworkshop.ui.console.run_sheet_menu import Offers, Plans, RunSheetMenu, block_items
from wijkworkshop.ui.console.run_sheet_painter import FOLDED, NAMES, WHOLE, RunSheetPainter
from wijkworkshop.ui.console.run_sheet_rows import Row, run_sheet_rows
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Kind, Label, MoreBelow, paint_background

FULL, NARROW, SMALL, TIGHT, LEAST = 290, 240, 148, 112, 94
MARGINS, FOLDED_MARGINS = (12, 18, 10, 16), (6, 10, 6, 10)


class RunSheetList(RowList[Row]):
    """The lines of the run sheet."""

    def __init__(self, painter: RunSheetPainter) -> None:
        """Start empty."""
        super().__init__(_("Draaiboek"), painter, tips=True)
        MoreBelow(self)


class RunSheet(QWidget):
    """Where the evening is; Enter or a double click goes to a line. Folds to short names.

    A right click, or the button above it, opens what can be done with a block; so do keys.
    """

    def __init__(self, ask: Ask) -> None:
        """Make an empty column."""
        super().__init__()
        self._ask = ask
        self.plans: Plans = dict  # the blocks that can be put in
        self.offers: Offers = dict  # the rounds that they can have
        self._session: Session | None = None
        self._seen = ChangeTracker()
        self.title = Label(_("Draaiboek"), BASE, BOLD, LIGHT.muted)
        self.more = Act("", icon="dots-vertical", kind=Kind.QUIET).make_small()
        self.more.setAccessibleName(_("Onderdeel overslaan, verplaatsen of invoegen"))
        self.more.setToolTip(self.more.accessibleName())
        self.painter = RunSheetPainter()
        self.list = RunSheetList(self.painter)
        self.notice = DelayNotice(ask, stacked=True)
        self._prepare_list()
        self._arrange()
        self.list.activated.connect(self._go)
        self.list.customContextMenuRequested.connect(self._open_at)
        self.more.clicked.connect(self._open_menu)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the evening is."""
        self._session = session
        watched = self._seen.watch(session)
        if self._seen.is_new:
            rows = run_sheet_rows(watched)
            if rows != self.list.rows:
                self._show_rows(rows)
        self.notice.show_session(session, now)

    def fold(self, narrow: bool, small: bool, tight: bool, least: bool = False) -> None:
        """Show short names, in a tight window without times.

        A narrow column has no room for what the notice offers, a folded one for none of it.
        """
        folded = small or tight
        self.painter.measures = NAMES if tight else FOLDED if small else WHOLE
        names = LEAST if least else TIGHT
        self.setFixedWidth(names if tight else SMALL if small else NARROW if narrow else FULL)
        self.column.setContentsMargins(*(FOLDED_MARGINS if folded else MARGINS))
        self.title.setVisible(not folded)
        self.more.setVisible(not folded)
        self.notice.place(told=not folded, offered=not narrow)
        self.list.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew, and keep the line of now in sight."""
        super().resizeEvent(event)
        self.list.doItemsLayout()  # before it scrolls
        self._scroll_to(self.list.currentIndex())

    def _go(self, index: QModelIndex) -> None:
        request = self.list.rows[index.row()].request
        if request is not None:
            self._ask(request)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key of the menu says with the block of the line; the list has the rest."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        block, pressed = self._block(), key_of(event)
        items = block_items(self._session, block) if self._session and block else ()
        asked = next((item for item in items if item.key and item.key == pressed), None)
        if asked is not None and asked.request is not None:
            self._ask(asked.request)
        return asked is not None

    def menu(self) -> RunSheetMenu | None:
        """Return the menu of the block of the line that is chosen."""
        block = self._block()
        if self._session is None or block is None:
            return None
        offered = self.offers().get(block.kind, ())
        return RunSheetMenu(self._session, block, self.plans(), self._ask, self, offered)

    def _block(self) -> Block | None:
        row = self.list.currentIndex().row()
        if self._session is None or not 0 <= row < len(self.list.rows):
            return None
        return self._session.find(Block, self.list.rows[row].block)

    def _open_at(self, place: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.open_at(self.list.viewport().mapToGlobal(place))

    def _open_menu(self) -> None:
        menu = self.menu()
        if menu is not None:
            menu.open_at(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show them with the line of now in sight, or the one that keys are at."""
        kept = self.list.currentIndex().row()
        now = max((at for at, row in enumerate(rows) if row.progress is Progress.NOW), default=0)
        focused = self.list.hasFocus() and 0 <= kept < len(rows)
        self.list.show_rows(rows, kept if focused else now)
        self._scroll_to(self.list.currentIndex())

    def _scroll_to(self, index: QModelIndex) -> None:
        """Have a line in the middle, so that what comes after it is in sight too."""
        self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _prepare_list(self) -> None:
        self.list.installEventFilter(self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _arrange(self) -> None:
        paint_background(self, LIGHT.card.fill)
        self.setFixedWidth(FULL)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.notice)
        self.title.setContentsMargins(4, 0, 0, 0)
