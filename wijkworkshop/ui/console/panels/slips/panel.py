"""Typing in numbered slips: keys and Enter, the number goes on by itself."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.given import given_to, tables_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Received, Round, title_of
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.check_bar import CheckBar
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.slips.check import SlipCheck
from wijkworkshop.ui.console.panels.slips.names import slip_names, still_to_come
from wijkworkshop.ui.console.panels.slips.typing_in import SlipTyping
from wijkworkshop.ui.console.panels.slips.view import SlipsView, slips_view
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.console.second_press import SecondPress
from wijkworkshop.ui.widgets import Act, Banner, Flow, Kind
from wijkworkshop.ui.widgets.on_key import on_key
from wijkworkshop.ui.wording.counts import present_words
from wijkworkshop.wording.counts import of_tables


class PaperPanel(Panel):
    """One slip after the other; each is found again by its number until the round is settled."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel; it is about a round once `show_round` said which."""
        super().__init__(console)
        self._round = 0
        self._channel = Channel.PAPER
        self._session: Session | None = None
        self._seen = ChangeTracker()
        self.slips: SlipTyping | None = None
        self.check: SlipCheck | None = None  # while a second person types
        self.bar = CheckBar(self.ask)
        self._twice = SecondPress(self)
        self.head = TallyHead()
        self.closed = Banner(
            _("De uitslag staat vast"), _("Wie wat stemde, is daarna niet meer te vinden.")
        )
        self.ready = Act(_("Klaar"), _("Ctrl+Enter"), Kind.PRIMARY)
        self.remove = Act(_("Briefje weghalen"))
        self._arrange()
        self._connect()

    def show_round(self, round_id: int) -> None:
        """Be about this round: ask for its slips."""
        if round_id != self._round:
            self._round = round_id
            self._take_slips_away()
            if self._session is not None:
                self._show(self._session)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show a session; when slips came in, ask for them."""
        before, self._session = self._session, self._seen.watch(session)
        if not self._seen.is_new:
            return
        had_slips = self.slips is not None
        self._show(self._session)
        came = before is None or before.table(Received) is not session.table(Received)
        if had_slips and self.slips is not None and came:
            self.console.read_ballots(self._round)

    def show_ballots(self, ballots: tuple[Ballot, ...]) -> None:
        """Take the slips of the round as they are stored."""
        if self.slips is not None and all(each.round == self._round for each in ballots):
            self.slips.take(each for each in ballots if each.channel is self._channel)
            self._show_removable()
            self._show_again()
            if self.check is not None:
                self.check.take(ballots)

    def show_refused(self) -> None:
        """Forget the slips that were on their way: they were refused."""
        if self.slips is not None:
            self.slips.give_up()
        if self.check is not None:
            self.check.show_refused()

    def focus_first(self) -> None:
        """Start with the keys of the next slip."""
        typing = self.check or self.slips
        if typing is not None:
            typing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, session: Session) -> None:
        vote = session.find(Round, self._round)
        if vote is None:
            return
        view = slips_view(session, vote, checking=self.check is not None)
        if not view.is_open or by_tables(vote) != (self._channel is Channel.TABLES):
            self._take_slips_away()
        if view.is_open and self.slips is None:
            self._make_slips(session, vote)
        if self.slips is not None:
            self.slips.show_groups(present(session))
            self.slips.show_tables(session.get(Details, 1).tables)
        if self.check is not None:
            self.check.show_groups(present(session))
            if not view.checking:
                self._turn_check(False)
        self._show_view(view)
        self._show_count(session, vote)

    def _show_view(self, view: SlipsView) -> None:
        self.closed.setVisible(not view.is_open)
        self.remove.setVisible(view.can_remove)
        self.bar.show_view(self._round, view.check)
        self.bar.show_checking(view.checking)
        if self.slips is not None:
            self.slips.setVisible(not view.checking)

    def _turn_check(self, wanted: bool) -> None:
        """Let a second person type, with nothing of the first one in sight; or the first again."""
        if self.slips is None or self._session is None:
            return
        self._drop_check()
        vote = self._session.get(Round, self._round)
        if wanted:
            self.check = SlipCheck(self.ask, vote, options_of(self._session, vote.id))
            self._place.addWidget(self.check)
            self.check.show()  # at once, so that it can take the focus
            self.check.show_groups(present(self._session))
            self.console.read_ballots(vote.id)
        self._show_view(slips_view(self._session, vote, checking=wanted))
        self.focus_first()

    def _drop_check(self) -> None:
        if self.check is not None:
            self._place.removeWidget(self.check)
            self.check.hide()
            self.check.deleteLater()
            self.check = None

    def _show_count(self, session: Session, vote: Round) -> None:
        received = session.find(Received, vote.id, self._channel)
        count = received.number if received else 0
        if self._channel is Channel.TABLES:
            self._show_tables(session, vote, count)
            return
        unit = ngettext("briefje", "briefjes", count)
        there = present_words(headcount(session))
        self.head.show_words(_("Briefjes invoeren"), title_of(session, vote), "")
        self.head.show_total(count, f"{unit} · {there}")

    def _show_tables(self, session: Session, vote: Round, count: int) -> None:
        """Show how many tables are in, and which are not."""
        self.head.show_words(slip_names(vote).title, title_of(session, vote), "")
        words = of_tables(len(tables_asked(session, vote)))
        if self.slips is not None:
            words = f"{words} · {still_to_come(self.slips.missing())}"
        self.head.show_total(count, words)

    def _show_again(self) -> None:
        vote = self._session.find(Round, self._round) if self._session else None
        if self._session is not None and vote is not None:
            self._show_count(self._session, vote)

    def _make_slips(self, session: Session, vote: Round) -> None:
        self._channel = Channel.TABLES if by_tables(vote) else Channel.PAPER
        self.slips = SlipTyping(vote, options_of(session, vote.id), given_to(session, vote))
        self.remove.show_text(self.slips.names.remove)
        self.slips.cast.connect(self._cast)
        self.slips.started.connect(self._forget_removal)
        self._place.addWidget(self.slips)
        self.console.read_ballots(vote.id)

    def _take_slips_away(self) -> None:
        """Show no slip of a round that is settled, or of another one."""
        self._drop_check()
        self.bar.show_checking(False)
        if self.slips is not None:
            self._place.removeWidget(self.slips)
            self.slips.hide()
            self.slips.deleteLater()
            self.slips = None

    def _cast(self, slip: Ballot) -> None:
        self.ask(
            CastBallot(slip.round, slip.number, slip.answers, slip.group, slip.table, slip.channel)
        )
        self._show_again()

    def _withdraw(self) -> None:
        """Take the slip in hand away, at the second press."""
        if self.slips is None:
            return
        request = WithdrawBallot(self._round, self.slips.number, self._channel)
        if self._twice.press(request):
            self.slips.forget(request.number)
            gone = self.slips.names.removed.format(number=request.number)
            self.slips.entry.show_news(gone)
            self.ask(request)
            self.focus_first()

    def _forget_removal(self) -> None:
        self._twice.forget()
        self._show_removable()

    def _show_removable(self) -> None:
        slips = self.slips
        self.remove.setEnabled(slips is not None and slips.is_stored(slips.number))

    def _show_waiting(self, waits: bool) -> None:
        name = self.slips.names.remove if self.slips else _("Briefje weghalen")
        self.remove.show_text(_("Echt weghalen? Nog eens") if waits else name)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._place = QVBoxLayout()
        acts = Flow(gap=6)
        acts.addWidget(self.ready)
        acts.addWidget(self.remove)
        column.addWidget(self.head)
        column.addWidget(self.closed)
        column.addWidget(self.bar)
        column.addLayout(self._place)
        column.addLayout(acts)
        column.addWidget(self.bar.override)
        column.addStretch(1)
        self.closed.hide()

    def _connect(self) -> None:
        self.ready.clicked.connect(self._finish)
        self.remove.clicked.connect(self._withdraw)
        self.bar.check_wanted.connect(self._turn_check)
        self._twice.waits.connect(self._show_waiting)
        on_key(self, "Ctrl+Enter", self._finish)

    def _finish(self) -> None:
        self.console.counted(self._round)
