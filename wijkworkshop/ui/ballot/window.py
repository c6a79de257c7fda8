"""The full-screen window in which people vote one by one, and which only a code leaves."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from wijkworkshop.core.evening import Details
from wijkworkshop.core.options import options_of
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.live import Live
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.ballot.code import CodePage
from wijkworkshop.ui.ballot.entries import ENTRIES
from wijkworkshop.ui.ballot.lock import Lock
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.page import Page
from wijkworkshop.ui.ballot.pages import (
    AnswerPage,
    CheckPage,
    StartPage,
    ToldPage,
    group_page,
    table_page,
)
from wijkworkshop.ui.ballot.turn import Turn, begin, groups_to_offer
from wijkworkshop.ui.widgets import paint_background
from wijkworkshop.ui.words import bug_words, problem_words, refusal_words

P = TypeVar("P", bound=Page)
ACTIVITY = (
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin, QEvent.Type.Wheel,
)  # fmt: skip


@dataclass(frozen=True)
class Pace:
    """Milliseconds: how long 'bewaard' stands, how long nobody may touch it, and to come back."""

    saved: int = 5_000
    idle: int = 60_000
    back: int = 400


class BallotWindow(QWidget):
    """Covers the laptop's screen; `left` when the right code was typed.

    It holds one person's answers at a time, and no earlier ones.
    """

    left = Signal()

    def __init__(
        self,
        live: Live,
        round_id: int,
        lock: Lock,
        in_sight: Callable[[], bool] = lambda: False,
        pace: Pace | None = None,
    ) -> None:
        """Be about a round that is open; `in_sight` tells whether the room sees this screen."""
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, Qt.WindowType.Window | flags)
        pace = pace or Pace()
        self._live, self._round, self._lock = live, round_id, lock
        self._in_sight = in_sight
        self._look = Look()
        self._turn: Turn | None = None
        self._free = False  # whether it may be closed
        self._page: Page | None = None
        self._entry_page: AnswerPage | None = None
        self._code: CodePage | None = None
        self.stack = QStackedLayout(self)
        self._saved = self._timer(pace.saved, self._start_again)
        self._idle = self._timer(pace.idle, self._blank)
        self._back = self._timer(pace.back, self._come_back)
        self._dress()

    def show_on(self, screen: QScreen) -> None:
        """Cover a screen, and wait for the first person."""
        self._look = Look.for_height(screen.geometry().height())
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self._start_again()
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Close: the facilitator is back, or the app ends."""
        self._free = True
        for timer in (self._saved, self._idle, self._back):
            timer.stop()
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for the code instead: closing would show what is behind it."""
        event.setAccepted(self._free)
        if not self._free:
            self.ask_code()

    def changeEvent(self, event: QEvent) -> None:
        """Come back to the front when another window took the keyboard."""
        super().changeEvent(event)
        lost = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if event.type() is QEvent.Type.WindowStateChange:
            lost = lost or not self.isFullScreen()
        if lost and not self._free and self.isVisible():
            self._back.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks for the code; digits go to the page; everything else does nothing."""
        if event.key() == Qt.Key.Key_Escape:
            if self._code is None:
                self.ask_code()
            else:
                self._give_up()
        elif event.key() == Qt.Key.Key_Backspace and self._code is not None:
            self._code.take_back()
        elif (text := event.text()).isdigit() and text.isascii() and not event.isAutoRepeat():
            self._take_digit(text)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there; pass digits and Escape on from what has the focus."""
        if event.type() not in ACTIVITY or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self:
            return False
        if self._idle.isActive():
            self._idle.start()
        if isinstance(event, QKeyEvent) and watched is not self and _is_ours(event):
            self.keyPressEvent(event)
            return True
        return False

    def ask_code(self) -> None:
        """Ask for the facilitator's code, over whatever is there."""
        if self._code is not None:
            return
        self._code = CodePage(self._look, self._lock)
        self._code.opened.connect(self.left)
        self._code.given_up.connect(self._give_up)
        self.stack.addWidget(self._code)
        self.stack.setCurrentWidget(self._code)
        self._code.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._idle.start()

    @property
    def _vote(self) -> Round:
        return self._live.session.get(Round, self._round)

    def _take_digit(self, digit: str) -> None:
        page = self._code or self._page
        if page is not None:
            page.take_digit(digit)

    def _dress(self) -> None:
        self.setWindowTitle(_("Stemmen"))
        paint_background(self, LIGHT.paper)
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def _start_again(self) -> None:
        """Forget everything of the last person, and wait for the next."""
        self._turn, self._entry_page = None, None
        self._saved.stop()
        self._idle.stop()
        if self._vote.state is not RoundState.OPEN:
            self._stop(_("De stemronde is gesloten"))
            return
        if self._in_sight():
            self._stop(_("De zaal kan nu meekijken"))
            return
        page = self._show(StartPage(self._look, self._vote))
        page.started.connect(self._begin)

    def _stop(self, title: str) -> None:
        """Take no votes any more; Escape asks for the code."""
        words = _("Geef de laptop terug aan de begeleider.")
        page = ToldPage(self._look, title, words, "lock", (_("Voor de begeleider"),))
        self._show(page)
        page.first_pressed.connect(self.ask_code)

    def look_again(self) -> None:
        """Forget what was chosen when the room has come to see this screen."""
        if self._in_sight():
            self._start_again()

    def _begin(self) -> None:
        if self._in_sight():
            self._start_again()
            return
        tables = self._live.session.get(Details, 1).tables
        self._turn = begin(self._vote, tables)
        self._idle.start()
        self._ask_next()

    def _ask_next(self) -> None:
        """Ask the group, then the table, then the votes."""
        turn = self._turn
        if turn is None:
            return
        if turn.group is None:
            page = self._show(group_page(self._look, groups_to_offer(self._live.session)))
            page.chosen.connect(self._take_group)
        elif turn.table is None:
            tables = self._live.session.get(Details, 1).tables
            page = self._show(table_page(self._look, tables))
            page.chosen.connect(self._take_table)
        else:
            self._ask_votes()

    def _take_group(self, group: Group) -> None:
        if self._turn is not None:
            self._turn = replace(self._turn, group=group)
            self._ask_next()

    def _take_table(self, table: int) -> None:
        if self._turn is not None:
            self._turn = replace(self._turn, table=table)
            self._ask_next()

    def _ask_votes(self) -> None:
        vote = self._vote
        entry = ENTRIES[vote.form](vote, options_of(self._live.session, vote.id), self._look)
        page = self._show(AnswerPage(self._look, vote, entry))
        page.done.connect(self._check)
        self._entry_page = page

    def _check(self) -> None:
        page, turn = self._entry_page, self._turn
        if page is None or turn is None:
            return
        self._turn = replace(turn, answers=page.entry.answers)
        check = self._show(CheckPage(self._look, page.entry.said()), keep=page)
        check.right.connect(lambda: self._send(check))
        check.wrong.connect(self._change)

    def _change(self) -> None:
        page = self._entry_page
        if page is not None:
            page.entry.start_over()
            self._show(page)

    def _send(self, page: CheckPage | None = None) -> None:
        """Store the vote; only what comes back says that it is kept."""
        if self._turn is None:
            return
        self._idle.stop()
        if page is not None:
            page.show_busy()
        self._live.request(self._turn.request(), self._answered)

    def _answered(self, error: BaseException | None) -> None:
        if self._free or self._turn is None:
            return
        if error is None:
            self._turn = None
            words = _("Geef de laptop door.")
            self._show(ToldPage(self._look, _("Uw stem is bewaard"), words, "circle-check"))
            self._saved.start()
            return
        page = ToldPage(
            self._look,
            _("Uw stem is nog niet bewaard"),
            _("{why}. Uw keuze staat er nog. Roep de begeleider.").format(why=_why(error)),
            "alert-triangle",
            (_("Probeer het nog een keer"), _("Gooi mijn stem weg")),
        )
        self._show(page)
        page.first_pressed.connect(self._send)
        page.second_pressed.connect(self._start_again)

    def _blank(self) -> None:
        """Nobody touched it for a while: back to the start, nothing is stored."""
        if self._code is not None:
            self._give_up()
        if self._turn is not None:
            self._start_again()

    def _give_up(self) -> None:
        """Leave the code, back to where somebody was."""
        code, self._code = self._code, None
        if code is not None:
            self._drop(code)
        if self._page is not None:
            self.stack.setCurrentWidget(self._page)
            self._page.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, page: P, keep: Page | None = None) -> P:
        """Show a page, and throw the one before away with what it held."""
        before, self._page = self._page, page
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.code_wanted.connect(self.ask_code)
            page.again.connect(self._start_again)
        for old in {before, *self._leftovers()} - {None, page, keep}:
            if old is not None:
                self._drop(old)
        if self._code is None:
            self.stack.setCurrentWidget(page)
            page.first().setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def _leftovers(self) -> list[QWidget]:
        every = [self.stack.widget(place) for place in range(self.stack.count())]
        return [each for each in every if each is not None and each is not self._code]

    def _drop(self, page: QWidget) -> None:
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _come_back(self) -> None:
        if self._free or not self.isVisible():
            return
        if not self.isFullScreen():
            self.showFullScreen()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer


def _is_ours(event: QKeyEvent) -> bool:
    """Tell whether a key is for the window, whatever has the focus."""
    digit = event.text().isdigit() and event.text().isascii()
    return digit or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)


def _why(error: BaseException) -> str:
    """Return what went wrong, in a few words."""
    if isinstance(error, Refused):
        return refusal_words(error).title
    if isinstance(error, StorageProblem):
        return problem_words(error).title
    return bug_words().title
