"""What the keys and the primary button do to the session and the projection."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound
from wijkworkshop.core.navigation import Stop, beside, here, listening, overlay, position
from wijkworkshop.core.primary_action import AFTER, Primary, Step, asks_twice, primary
from wijkworkshop.core.public.glossary_terms import next_term, terms_on_screen
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import lit_screen, screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import Channel, Subject
from wijkworkshop.core.voting.rounds import Round, open_round
from wijkworkshop.live import Live
from wijkworkshop.ui.console.black_screen import BlackScreen
from wijkworkshop.ui.console.counting_keys import CountingKeys
from wijkworkshop.ui.console.keys import Does
from wijkworkshop.ui.console.panels.panel import Mode, PanelRow, Panels
from wijkworkshop.ui.console.panels.phones.emergency import emergency
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.second_press import SecondPress
from wijkworkshop.ui.console.time_keys import TimeKeys
from wijkworkshop.ui.console.words import no_phone_round, no_word
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.stage.projection import Projection

if TYPE_CHECKING:
    from wijkworkshop.core.catalogue import Catalogue

Pages = Callable[[PublicView], int]


class Conductor(QObject):
    """Turns keys into requests; where nothing is asked of the session, it says where to go.

    `mode_requested` carries a panel and the round that it is about (0: none), `swapped` where
    console and projection are now (a Placement), `over_requested` what to lay over the console
    (a Does), `after_requested` what a closed session still wants (a Step).
    """

    mode_requested = Signal(str, int)
    note_requested = Signal()
    regie_requested = Signal()
    over_requested = Signal(str)
    idle_key = Signal(object)  # a Message: why a key did nothing
    swapped = Signal(object)
    after_requested = Signal(object)

    def __init__(
        self,
        live: Live,
        projection: Projection,
        clock: Callable[[], datetime],
        ask: Ask,
        pages: Pages,
        parent: QObject,
        panels: Panels = PANELS,
    ) -> None:
        """Steer this session and this projection; `pages` counts the pages of a view."""
        super().__init__(parent)
        self._panels = panels
        self._live = live
        self._projection = projection
        self._clock = clock
        self._ask = ask
        self._pages = pages
        self.content: Catalogue | None = None
        self.closing_files = ClosingFiles()
        self.second = SecondPress(self)
        self.counting = CountingKeys(panels, self.mode_requested.emit, self.idle_key.emit)
        self.black_screen = BlackScreen(live, projection)
        self.time = TimeKeys(live, ask)
        self._doing = self._by_key()

    def _by_key(self) -> Mapping[str, Callable[[], None]]:
        """Return what each key does, and how each panel opens."""
        return {
            Does.PRIMARY: self.primary,
            Does.NEXT: lambda: self._walk(1),
            Does.BACK: lambda: self._walk(-1),
            Does.BLACK: self.black_screen.turn,
            Does.TIMER: self.time.turn,
            Does.MINUTE: self.time.add_minute,
            Does.UNDO: self._live.undo,
            Does.EMERGENCY: self._go_on_without_phones,
            Does.COUNT_ON: lambda: self.counting.count_on(self._live.session),
            Does.READ_ON: lambda: self._ask(ReadNext(1)),
            Does.READ_BACK: lambda: self._ask(ReadNext(-1)),
            Does.WORD: self._word,
            Does.BOXES: self._boxes,
            Does.GONG: self.time.turn_gong,
            Does.STOP_TIMER: self.time.stop,
            Does.NOTE: self.note_requested.emit,
            Does.REGIE: self.regie_requested.emit,
            Does.PLACE_AGAIN: self.place_again,
            Does.SWAP: lambda: self.swapped.emit(self._projection.swap()),
            Does.DISPLAY: lambda: self.over_requested.emit(Does.DISPLAY),
            Does.HELP: lambda: self.over_requested.emit(Does.HELP),
            **{row.name: partial(self._open, row) for row in self._panels.values()},
            Mode.LISTENING: self._listen,
        }

    def do(self, does: str) -> None:
        """Do what a key means (a Does), or open the panel of that name."""
        if does != Does.PRIMARY:
            self.second.forget()
        self._doing[does]()

    def primary(self) -> None:
        """Do the primary action; nothing while another act is on its way to the disk."""
        if self._live.busy:
            return
        session = self._live.session
        first = primary(session, self.closing_files.kept(session))
        if first.step in (*AFTER.values(), Step.LEAVE):
            self.after(first.step)
        elif (panel := self.counting.panel_for(session, first.step)) is not None:
            self.mode_requested.emit(*panel)
        elif first.step in (Step.BEGIN, Step.NEXT):
            self._go_on(session, first)
        elif first.step is Step.UNCOVER:
            self._uncover(session)
        elif first.step is Step.CLOSE_ROUND and first.request is not None:
            self._close(session, first.request)
        elif first.request is not None and self._sure(session, first.request):
            self._ask(first.request)

    def _go_on(self, session: Session, first: Primary) -> None:
        """Go a page on: a long screen has more of them. Who begins lifts a black screen."""
        if first.request is None or not self._sure(session, first.request):
            return
        if first.step is Step.BEGIN:
            self.black_screen.lift()
        self._walk(1)

    def counted(self, round_id: int) -> None:
        """Take it that all votes of a round are in: settling it asks for one press then.

        That lasts until another vote comes in.
        """
        self.counting.note_counted(self._live.session, round_id)
        self.second.forget()
        self.mode_requested.emit(Mode.VOTE, 0)

    def after(self, step: Step) -> None:
        """Ask for what a closed session still wants, one file at a time; one can always leave."""
        self.second.forget()
        if step is Step.LEAVE or self.closing_files.making is None:
            self.after_requested.emit(step)

    def close_round(self, round_id: int) -> None:
        """Close a round from elsewhere; where that may be a mistake, at the second press."""
        request = CloseRound(round_id)
        if not self._live.busy and self._sure(self._live.session, request):
            self._ask(request)

    def go_to(self, stop: Stop) -> None:
        """Go to a screen, and let the keys steer there."""
        if here(self._live.session) != stop:
            self._show(stop, 0)
        self.regie_requested.emit()

    def place_again(self) -> None:
        """Put the projection where it belongs; on the only screen, over it, or off it again."""
        if self._projection.place().projection is None:
            self._projection.show_here()

    def _close(self, session: Session, request: Request) -> None:
        """Close the round where we are; what does not count itself is counted next."""
        vote = session.get(Round, here(session).round)

        def count(error: BaseException | None) -> None:
            if error is None and not self._live.closed:
                self.counting.after_closing(self._live.session, vote)

        if self._sure(session, request):
            self._live.request(request, count)

    def _sure(self, session: Session, request: Request) -> bool:
        if asks_twice(session, request, self._clock(), self.counting.counted(session)):
            return self.second.press(request)
        self.second.forget()
        return True

    def _walk(self, step: int) -> None:
        """Go a page on or back, or to the next or last place of the walk."""
        session = self._live.session
        over = overlay(session)
        if over is not None:
            self._leaf(session, over, step)
            return
        part = position(session).part + step
        if 0 <= part < self._parts(session, here(session)):
            self._show(here(session), part)
            return
        stop = beside(session, step)
        if stop is not None:
            self._show(stop, 0 if step > 0 else self._parts(session, stop) - 1)

    def leaf(self, step: int) -> None:
        """Go a page on or back in what lies over the walk; the walk itself stays."""
        session = self._live.session
        over = overlay(session)
        if over is not None and not self._live.busy:
            self._leaf(session, over, step)

    def _leaf(self, session: Session, over: Overlay, step: int) -> None:
        """Go a page on or back in what lies over the walk; beyond either end it is taken away."""
        part = over.part + step
        if over.over is Over.LISTENING:
            return  # nobody ends it by a clicker
        if 0 <= part < self._pages(PublicView(lit_screen(session, self.content))):
            self._ask(ShowOver(over.over, over.subject, over.slug, part))
        else:
            self._ask(TakeAway())

    def _word(self) -> None:
        """Show a word of the glossary that stands on the screen, then the next; then none."""
        session = self._live.session
        if self.content is None or not terms_on_screen(session, self.content):
            self.idle_key.emit(no_word())
            return
        term = next_term(session, self.content)
        shown = term and ShowOver(Over.MATERIAL, Subject.TERMS, term.identifier)
        self._ask(shown or TakeAway())

    def _boxes(self) -> None:
        """Show the three boxes of the opening, or take them away again."""
        over = overlay(self._live.session)
        shown = over is not None and over.over is Over.BOXES
        self._ask(TakeAway() if shown else ShowOver(Over.BOXES))

    def _listen(self) -> None:
        """Listen first; what is said is typed in a panel of its own."""
        if listening(self._live.session) is None:
            self._ask(ListenFirst())
        self.mode_requested.emit(Mode.LISTENING, 0)

    def _uncover(self, session: Session) -> None:
        """Take away what lies over the walk; after listening, see what can be shorter."""
        self._ask(TakeAway())
        if listening(session) is not None:
            self.mode_requested.emit(Mode.LISTENING, 0)

    def _parts(self, session: Session, stop: Stop) -> int:
        return self._pages(PublicView(screen_at(session, stop)))

    def _show(self, stop: Stop, part: int) -> None:
        self._ask(ShowScreen(stop.block, stop.screen, stop.round, part))

    def _go_on_without_phones(self) -> None:
        """Let the open round go on in another way, when people vote in it by phone."""
        vote = open_round(self._live.session)
        if vote is not None and vote.channel is Channel.PHONE:
            self._ask(ChooseChannel(vote.id, emergency(vote)))
        else:
            self.idle_key.emit(no_phone_round())

    def _open(self, row: PanelRow) -> None:
        """Go to a panel; one that counts is about the round where we are, or one that waits."""
        if row.counts:
            self.counting.count(self._live.session, row.name)
        else:
            self.mode_requested.emit(row.name, 0)
