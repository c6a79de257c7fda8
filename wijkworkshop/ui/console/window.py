"""The facilitator's window: run sheet, one panel, what the room sees; and keys that steer."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.summaries.thread_steps import Spot
from wijkworkshop.live import Live
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.conductor import Conductor
from wijkworkshop.ui.console.folding import Folding
from wijkworkshop.ui.console.footer import Footer, Frame
from wijkworkshop.ui.console.gong_watch import GongWatch
from wijkworkshop.ui.console.header import Header
from wijkworkshop.ui.console.key_frame import KeyFrame
from wijkworkshop.ui.console.middle import Middle
from wijkworkshop.ui.console.overlays import Overlays
from wijkworkshop.ui.console.panels.panel import Mode, Panels
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.reading_order import focus_beside
from wijkworkshop.ui.console.room_screen import RoomScreen
from wijkworkshop.ui.console.run_sheet import RunSheet
from wijkworkshop.ui.console.side import Side
from wijkworkshop.ui.console.steering import Steering
from wijkworkshop.ui.console.undone.notices import UndoNotices
from wijkworkshop.ui.console.window_keys import WindowKeys
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.stage.projection import Projection
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.widgets import paint_background
from wijkworkshop.ui.wording.messages import Messages, Weight
from wijkworkshop.ui.wording.words import Message

BORDER = 4
LEAST = QSize(600, 340)
SIZE = QSize(1440, 900)
TICK_MS = 1000


class Console(QWidget):
    """Shows a live session and sends requests back; `closed` when the window goes.

    It needs a projection that somebody else places and closes. `awake` is held while it is open.
    `server_requested` asks to try once more to serve phones.
    """

    closed = Signal()
    server_requested = Signal()
    handed_over = Signal(int, str)  # the round, and the code to come back with

    def __init__(
        self,
        live: Live,
        projection: Projection,
        clock: Callable[[], datetime],
        *,
        awake: Awake | None = None,
        messages: Messages | None = None,
        content: Catalogue | None = None,
        panels: Panels = PANELS,
    ) -> None:
        """Open on a session; `content` is what it can show of the content that it carries."""
        super().__init__(None, Qt.WindowType.Window)
        self._live, self._projection, self._clock = live, projection, clock
        self._awake = awake or Awake(lambda: None)
        self.gong: Callable[[], None] = lambda: None  # sounds when the time is up
        self._watch = GongWatch()
        self._tick = QTimer(self)
        self.messages = messages or self._own_messages()
        self.header, self.footer = Header(), Footer()
        self.run_sheet = RunSheet(self._request)
        self.side = Side(Stage(), self._request)
        self.conductor = Conductor(
            live, projection, clock, self._request, self.side.pages, self, panels
        )
        self.middle = Middle(live.session, clock(), self._actions(), content, panels)
        self.room = RoomScreen(
            projection, self.side, self.header, lambda: self.conductor.content, clock
        )
        self.side.words.content = content
        self.key_frame = KeyFrame(self.middle, self.side.note, self._show_frame)
        self.keys = WindowKeys(panels, self.middle, self.conductor, projection)
        self.over = Overlays(self, projection.display, self.keys.known)
        self.help, self.calm = self.over.help, self.over.calm
        self.conductor.content = content
        types = partial(self.keys.type_into, self.over)
        self.steering = Steering(self.keys.now, self._steers, types, self)
        self._arrange()
        self._connect()
        self._begin()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Return the parts of the window in reading order."""
        middle = self.middle
        beside = () if self.folding.tight else (self.side,)
        return (self.header, self.run_sheet, middle.content, middle.strip, *beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the columns when there is little room."""
        self.folding.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border that says what keys do."""
        QPainter(self).fillRect(self.rect(), QColor(self.key_frame.frame.color))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow the reading order, in what is open over the rest when something is."""
        return focus_beside(self.over.open[:1] or self.parts, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed, and let go of everything that was held."""
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()  # a number or a text that was not finished is told now
        for drafts in self.findChildren(Drafts):
            drafts.keep()
        self._tick.stop()
        self.steering.stop()
        self.messages.stop_listening()
        self._awake.stop()
        self.closed.emit()
        super().closeEvent(event)

    def show_content(self, content: Catalogue) -> None:
        """Show other content than before: the session took it over."""
        self.conductor.content = self.side.words.content = content
        self.middle.show_content(content)
        self._show(self._live.session)

    def show_closing_files(self, closing_files: ClosingFiles) -> None:
        """Show what was made of the session since it was closed."""
        self.conductor.closing_files = closing_files
        self.middle.show_closing_files(closing_files)

    def _actions(self) -> ConsoleActions:
        """Return what panels can ask of the session, and of what stands around them."""
        return ConsoleActions(
            ask=self.conductor.black_screen.request,
            go=self._choose,
            counted=self.conductor.counted,
            read_ballots=self._live.read_ballots,
            undo=self._live.undo,
            leaf=self.conductor.leaf,
            hand_over=self.handed_over.emit,
            serve_again=self.server_requested.emit,
            after=self.conductor.after,
            fill_in=lambda block: self.middle.choose(Mode.OUTCOME, block=block),
            fill_in_at=self._fill_in_at,
        )

    def _fill_in_at(self, spot: Spot) -> None:
        self.middle.choose(Mode.OUTCOME, block=spot.block)
        self.middle.panel.show_spot(spot)

    def _own_messages(self) -> Messages:
        messages = Messages(self)
        messages.follow(self._live)
        return messages

    def _arrange(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(LEAST)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        paint_background(self, LIGHT.card.fill)
        hairlines = QWidget()
        paint_background(hairlines, LIGHT.line)
        columns = QHBoxLayout(hairlines)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(1)
        columns.addWidget(self.run_sheet)
        columns.addWidget(self.middle, 1)
        columns.addWidget(self.side)
        self.folding = Folding(columns, self.header, self.run_sheet, self.middle, self.side)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(BORDER, BORDER, BORDER, BORDER)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(hairlines, 1)
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        live, projection, do = self._live, self._projection, self.conductor
        self.middle.head.primary_requested.connect(do.primary)
        self.middle.head.pressed.connect(do.do)
        self.header.pressed.connect(do.do)
        do.mode_requested.connect(self._go)
        do.note_requested.connect(self.side.note.begin)
        do.regie_requested.connect(self._to_regie)
        do.over_requested.connect(self._turn)
        do.idle_key.connect(self.middle.tell)
        do.second.waits.connect(lambda _waits: self.middle.show_asked(do.second.asked))
        self.middle.close_requested.connect(do.close_round)
        self.middle.strip.way_requested.connect(do.go_to)
        self.steering.pressed.connect(self.keys.do)
        self.steering.typed.connect(self.side.note.begin)
        self.messages.told.connect(self._tell)
        self.calm.closed.connect(self.middle.take_focus)
        self._connect_live()
        projection.black_changed.connect(lambda: self.room.show_session(live.session))
        self.side.follow(projection.shape_changed, projection.display)
        projection.placed.connect(self.room.show_placement)
        projection.screen_lost.connect(self.room.show_placement)
        self._tick.timeout.connect(self._show_time)

    def _connect_live(self) -> None:
        live = self._live
        live.changed.connect(self._show)
        live.ballots_read.connect(self.middle.show_ballots)
        for not_done in (live.refused, live.failed, live.broke):
            not_done.connect(self._put_back)
        live.stored.connect(self._keep_drafts)
        self.footer.follow(live)
        UndoNotices(live, self.middle)

    def _begin(self) -> None:
        self.side.show_shape(self._projection.size())
        self._show(self._live.session)
        self.room.show_placement()
        self.key_frame.look()
        self.middle.take_focus()
        self.messages.listen()
        self._awake.start()
        self._tick.start(TICK_MS)

    def _request(self, request: Request) -> None:
        self._live.request(request)

    def _show(self, session: Session) -> None:
        """Show a session in every part; each does nothing when its tables are the same."""
        now = self._clock()
        self.setWindowTitle(session.get(Details, 1).name)
        self.header.show_session(session, now)
        self.run_sheet.show_session(session, now)
        self.middle.show_session(session, now)
        self.side.show_session(session, now)
        self.room.show_session(session)

    def _put_back(self, _why: object) -> None:
        """Show what is stored, and give back what somebody typed."""
        self.middle.show_refused()
        self.side.note.put_back()

    def _keep_drafts(self, _moment: object) -> None:
        """The disk takes things: also half-typed text and a black screen it did not take before."""
        for drafts in self.findChildren(Drafts):
            drafts.keep_again(self._live.session)
        self.conductor.black_screen.store_again()

    def _show_time(self) -> None:
        """Each second: the time of day, the time left, how far behind."""
        now, session = self._clock(), self._live.session
        if self._watch.is_due(session, now):
            self.gong()
        self.header.show_time(now)
        self.footer.show_busy()
        self.middle.show_time(now)
        self.run_sheet.notice.show_session(session, now)
        self.room.show_time(session, now)

    def _tell(self, message: Message, weight: Weight) -> None:
        if weight is Weight.GRAVE:
            self.calm.tell(message)
        else:
            self.middle.tell(message)

    def _go(self, mode: str, round_id: int) -> None:
        """Go to a panel; the same one again leads back. One with keys gets them at its place."""
        if self.middle.take_keys(mode):
            return
        same = mode == self.middle.mode and not round_id
        self.middle.choose(None if same else mode, round_id)

    def _choose(self, panel: str) -> None:
        self.middle.choose(panel)

    def _to_regie(self) -> None:
        """Leave what one was typing: keys steer again."""
        self._projection.leave()
        self.activateWindow()  # the projection may have had the keyboard
        if not self.over.close():
            self.middle.choose(None)
        self.middle.take_focus()

    def _turn(self, does: str) -> None:
        if not self.over.turn(does):
            self.middle.take_focus()

    def _steers(self, window: QWidget) -> bool:
        return self.isVisible() and window in (self, self._projection)

    def _show_frame(self, frame: Frame) -> None:
        """Say what keys do now, on the border and the tab."""
        self.footer.show_frame(frame)
        self.update()
