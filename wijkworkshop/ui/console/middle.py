"""The middle of the console: one panel at a time, its head, and what must not be forgotten."""

from datetime import datetime
from gettext import gettext as _
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import here
from wijkworkshop.core.primary_action import primary
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.content_offer import ContentOffer
from wijkworkshop.ui.console.delay_notice import DelayNotice
from wijkworkshop.ui.console.head import Head
from wijkworkshop.ui.console.panel_stack import PanelStack
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.panel import Mode, Panel, PanelRow, Panels
from wijkworkshop.ui.console.panels.table import PANELS, mode_at
from wijkworkshop.ui.console.passing_banner import PassingBanner
from wijkworkshop.ui.console.reading_order import keep_in_order
from wijkworkshop.ui.console.round_strip import RoundStrip
from wijkworkshop.ui.console.rounds_here import in_sight, round_here, takes_votes
from wijkworkshop.ui.console.words import no_board
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.style.palette import DESK
from wijkworkshop.ui.widgets import Scroll, paint_background
from wijkworkshop.ui.widgets.act import RING
from wijkworkshop.ui.widgets.scroll import BAR
from wijkworkshop.ui.wording.words import Message


class Middle(QWidget):
    """Shows one panel; `mode_changed` carries its name when it is another one.

    `close_requested` carries a round that is open somewhere else.
    """

    mode_changed = Signal(str)
    close_requested = Signal(int)

    def __init__(
        self,
        session: Session,
        now: datetime,
        console: ConsoleActions,
        content: Catalogue | None = None,
        panels: Panels = PANELS,
    ) -> None:
        """Show the panel of the place where the session is; `console` is what panels can ask."""
        super().__init__()
        self._session, self._now = session, now
        self._of_place = mode_at(session)
        self._closing_files = ClosingFiles()
        self._again = False
        self._rows = panels
        self._chosen: str | None = None  # by a key; None follows the place
        self._round = 0  # that is being counted
        self._shown: str | None = None
        self._at: object = None  # what the column was scrolled for
        self.head = Head()
        self.told = PassingBanner()
        self.delay = DelayNotice(console.ask, stacked=False)
        self.offer = ContentOffer(console.ask)
        self.strip = RoundStrip()
        self._above = QVBoxLayout()
        self._panels = PanelStack(panels, console, content)
        self._arrange()
        self._connect()
        self._show_mode()

    @property
    def mode(self) -> str:
        """Return the name of the panel that is shown."""
        return self._chosen or self._of_place

    @property
    def row(self) -> PanelRow:
        """Return what there is to know of the panel that is shown."""
        return self._rows[self.mode]

    @property
    def panel(self) -> Panel:
        """Return the panel that is shown."""
        return self._panels.panel(self.mode)

    @property
    def typing(self) -> bool:
        """Tell whether the panel has the keyboard to itself."""
        return not self.row.steered

    @property
    def lays(self) -> bool:
        """Tell whether the panel that is shown has keys of its own, and the focus."""
        focus = QApplication.focusWidget()
        return bool(self.row.keys) and focus is not None and self.panel.isAncestorOf(focus)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show a session; a panel that was chosen stays until it has nothing left to do."""
        held = self._holds_focus()
        self._session, self._now = session, now
        self._of_place = mode_at(session)
        if self.row.counts and not takes_votes(session, self._round):
            self._chosen = None
        self._show_mode()
        self.panel.show_session(session, now)
        self._show_around()
        if held and not self._holds_focus():  # what had it is gone
            self.take_focus()

    def show_time(self, now: datetime) -> None:
        """Show the time left, and how far behind we are."""
        self._now = now
        self._show_head()
        self.delay.show_session(self._session, now)
        self.panel.show_time(self._session, now)

    def show_asked(self, asked: Request | None) -> None:
        """Say which act waits for a second press, on the buttons that ask for it."""
        self._again = asked is not None and asked == primary(self._session).request
        closing = isinstance(asked, CloseRound)
        self.strip.show_again(again=closing)
        self.told.show_again(again=closing)
        self._show_head()

    def choose(self, mode: str | None, round_id: int = 0, block: int = 0) -> None:
        """Go to a panel, about a block; None and 0 follow the place where we are."""
        if mode is not None and mode not in self._rows:
            return
        row = None if mode is None else self._rows[mode]
        self._chosen = None if row is None or row.steered else row.name
        self._round = round_id or round_here(self._session)
        self._show_mode()
        if self.row.counts:
            self.panel.show_round(self._round)
        self.panel.show_block(block)
        self.panel.show_session(self._session, self._now)
        self._show_around()
        keep_in_order(self.panel)
        self.take_focus()

    def take_keys(self, mode: str) -> bool:
        """Let a panel have its own keys, or say where it is; return whether it has any.

        Where there is no board, the key is that of the button beside the primary action.
        """
        if not self._rows[mode].keys:
            return False
        act = next((each for each in self.panel.acts() if not each.isHidden()), None)
        if self.row.keys:
            self.panel.focus_first()
        elif act is not None:
            act.click()
        else:
            self.tell(no_board())
        return True

    def take_focus(self) -> None:
        """Give the focus to the primary action, or to where one types."""
        if self.typing:
            self.panel.focus_first()
        else:
            first = self.head.primary if self.head.primary.isEnabled() else self
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_view_soon(self.head.primary)

    def tell(self, message: Message) -> None:
        """Tell something in passing."""
        self.told.tell(message)

    def show_refused(self) -> None:
        """Let the panel put back what the session says."""
        self.panel.show_refused()

    def show_content(self, content: Catalogue) -> None:
        """Let every panel show other content."""
        self._panels.show_content(content)

    def show_hosted(self, hosted: Hosted) -> None:
        """Let every panel show how phones are served."""
        self._panels.show_hosted(hosted)

    def show_closing_files(self, closing_files: ClosingFiles) -> None:
        """Show what was made of the session since it was closed; the focus goes to what is next.

        Also behind a dialog, which gives the focus back to where it was.
        """
        focus = cast("QWidget | None", self.window().focusWidget())  # its stub knows no None
        here = focus is None or focus is self or self.isAncestorOf(focus)
        held = here and self.mode is Mode.CLOSED
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # what has it may go, or be off
        self._closing_files = closing_files
        self._panels.show_closing_files(closing_files)
        self._show_head()
        if held:
            self.take_focus()

    def show_ballots(self, ballots: tuple[Ballot, ...]) -> None:
        """Hand over the ballots that a panel asked for."""
        self.panel.show_ballots(ballots)

    def hold_below(self, side: QWidget) -> None:
        """Show what stands beside it below it, in a tight window."""
        self._inner.addWidget(side)
        side.show()

    def fold(self, narrow: bool, small: bool) -> None:
        """Take less room around, and show what the run sheet has no room for."""
        self.delay.place(told=small, offered=narrow)
        side = 16 if narrow else 26
        self._inner.setContentsMargins(side - RING, 18, side - RING - BAR, 16)
        self._above.setContentsMargins(side, 0, side, 0)
        self.strip.fold(side)
        self.head.fold(narrow)

    def _show_head(self) -> None:
        self.head.show_session(self._session, self._now, self._closing_files, again=self._again)

    def _show_mode(self) -> None:
        if self.mode == self._shown:
            return
        held = self._holds_focus()
        self._panels.hide_others(self.mode)
        panel = self.panel
        self.head.show_acts(panel.acts())
        panel.show_session(self._session, self._now)
        panel.setVisible(True)
        self.head.setVisible(self.row.steered)
        keep_in_order(panel)
        self._shown = self.mode
        self._start_at_top()
        if held:
            self.take_focus()
        self.mode_changed.emit(self.mode)

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _keep_in_sight(self) -> None:
        """Scroll to what has the focus: the strip took room from the column."""
        layout, focus = self.layout(), QApplication.focusWidget()
        if layout is not None and focus is not None and self.content.isAncestorOf(focus):
            layout.activate()
            self._column.ensureWidgetVisible(focus, 0, 12)

    def _start_at_top(self) -> None:
        """Show another place from its top: what comes next stands there."""
        at = here(self._session)
        vote = self._session.find(Round, at.round)
        about = (self.mode, at, vote and vote.state)
        if about != self._at:
            self._at = about
            self._column.verticalScrollBar().setValue(0)

    def _show_around(self) -> None:
        self._start_at_top()
        self.show_time(self._now)
        sight = in_sight(self._session, self.row, self._round, follows_place=self._chosen is None)
        self.strip.show_session(self._session, sight, at_board=self.mode is Mode.BOARD)
        self.told.show_session(self._session)

    def _arrange(self) -> None:
        paint_background(self, DESK)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Midden"))
        self.content = QWidget()
        self._inner = QVBoxLayout(self.content)
        self._inner.setSpacing(14)
        self._above.addWidget(self.told)  # also when the column is scrolled
        self.told.setContentsMargins(0, 18, 0, 0)  # no room while it tells nothing
        notices = QVBoxLayout()
        for widget in (self.offer, self.delay):
            notices.addWidget(widget)
        self._inner.addLayout(notices)
        self._inner.addWidget(self.head)
        self._inner.addLayout(self._panels, 1)
        for cards in (notices, self._panels):  # the edges of buttons are those of the cards
            cards.setContentsMargins(RING, 0, RING, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._above)
        self._column = Scroll(self.content, DESK, keep_room=True)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.strip)
        self.fold(narrow=False, small=False)

    def _connect(self) -> None:
        self.strip.chosen.connect(self.choose)
        self.strip.close_requested.connect(self.close_requested)
        self.strip.grew.connect(self._keep_in_sight, Qt.ConnectionType.QueuedConnection)
        self.told.close_requested.connect(self.close_requested)
