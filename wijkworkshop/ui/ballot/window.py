"""The full-screen window in which people vote one by one, and which only a code leaves."""

from collections.abc import Callable
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.presence import groups_to_offer
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, question_of
from wijkworkshop.live import Live
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.ballot.entries import ENTRIES
from wijkworkshop.ui.ballot.guard import GuardedWindow, Pace
from wijkworkshop.ui.ballot.pages import (
    AnswerPage,
    CheckPage,
    StartPage,
    ToldPage,
    group_page,
    table_page,
)
from wijkworkshop.ui.ballot.turn import Turn, turn_of
from wijkworkshop.ui.laptop.lock import Lock
from wijkworkshop.ui.wording.words import bug_words, problem_words, refusal_words


class BallotWindow(GuardedWindow):
    """Covers the laptop's screen; `left` when the right code was typed.

    It holds one person's answers at a time, and no earlier ones.
    """

    def __init__(
        self,
        live: Live,
        round_id: int,
        lock: Lock,
        in_sight: Callable[[], bool] = lambda: False,
        pace: Pace | None = None,
    ) -> None:
        """Be about a round that is open; `in_sight` tells whether the room sees this screen."""
        pace = pace or Pace()
        super().__init__(lock, pace)
        self._live, self._round, self._in_sight = live, round_id, in_sight
        self._turn: Turn | None = None
        self._entry_page: AnswerPage | None = None
        self._saved = self._timer(pace.saved, self.begin)

    def let_go(self) -> None:
        """Close: the facilitator is back, or the app ends."""
        self._saved.stop()
        super().let_go()

    def nobody_there(self) -> None:
        """Go back to the start; nothing is stored."""
        if self._turn is not None:
            self.begin()

    @property
    def _vote(self) -> Round:
        return self._live.session.get(Round, self._round)

    def begin(self) -> None:
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
        page = self.turn_to(StartPage(self._look, question_of(self._live.session, self._vote)))
        page.started.connect(self._start)

    def _stop(self, title: str) -> None:
        """Take no votes any more; Escape asks for the code."""
        words = _("Geef de laptop terug aan de begeleider.")
        page = ToldPage(self._look, title, words, "lock", (_("Voor de begeleider"),))
        self.turn_to(page)
        page.first_pressed.connect(self.ask_code)

    def look_again(self) -> None:
        """Forget what was chosen when the room has come to see this screen."""
        if not self._free and self._in_sight():
            self.begin()

    def _start(self) -> None:
        if self._in_sight():
            self.begin()
            return
        tables = self._live.session.get(Details, 1).tables
        self._turn = turn_of(self._vote, tables)
        self._idle.start()
        self._ask_next()

    def _ask_next(self) -> None:
        """Ask the group, then the table, then the votes."""
        turn = self._turn
        if turn is None:
            return
        if turn.group is None:
            page = self.turn_to(group_page(self._look, groups_to_offer(self._live.session)))
            page.chosen.connect(self._take_group)
        elif turn.table is None:
            tables = self._live.session.get(Details, 1).tables
            page = self.turn_to(table_page(self._look, tables))
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
        session = self._live.session
        entry = ENTRIES[vote.form](vote, options_of(session, vote.id), self._look)
        page = self.turn_to(AnswerPage(self._look, question_of(session, vote), entry))
        page.done.connect(self._check)
        self._entry_page = page

    def _check(self) -> None:
        page, turn = self._entry_page, self._turn
        if page is None or turn is None:
            return
        self._turn = replace(turn, answers=page.entry.answers)
        check = self.turn_to(CheckPage(self._look, page.entry.said()), keep=page)
        check.right.connect(lambda: self._send(check))
        check.wrong.connect(self._change)

    def _change(self) -> None:
        page = self._entry_page
        if page is not None:
            page.entry.start_over()
            self.turn_to(page)

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
            self.turn_to(ToldPage(self._look, _("Uw stem is bewaard"), words, "circle-check"))
            self._saved.start()
            return
        page = ToldPage(
            self._look,
            _("Uw stem is nog niet bewaard"),
            _("{why}. Uw keuze staat er nog. Roep de begeleider.").format(why=_why(error)),
            "alert-triangle",
            (_("Probeer het nog een keer"), _("Gooi mijn stem weg")),
        )
        self.turn_to(page)
        page.first_pressed.connect(self._send)
        page.second_pressed.connect(self.begin)


def _why(error: BaseException) -> str:
    """Return what went wrong, in a few words."""
    if isinstance(error, Refused):
        return refusal_words(error).title
    if isinstance(error, StorageProblem):
        return problem_words(error).title
    return bug_words().title
