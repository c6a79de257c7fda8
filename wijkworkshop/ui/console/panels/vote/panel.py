"""A round that is ready, open or being counted."""

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.choices import TakeOptions
from wijkworkshop.core.acts.navigating import AddTime
from wijkworkshop.core.acts.rounds import LookAtRunning, RepeatRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.invalidate import Invalidate
from wijkworkshop.ui.console.panels.panel import Mode, Panel, Panels
from wijkworkshop.ui.console.panels.phones.strip import PhoneStrip
from wijkworkshop.ui.console.panels.vote.about import About
from wijkworkshop.ui.console.panels.vote.channel_choice import ChannelChoice
from wijkworkshop.ui.console.panels.vote.count_ways import CountWays
from wijkworkshop.ui.console.panels.vote.hand_over import HandOver
from wijkworkshop.ui.console.panels.vote.limit import Limit
from wijkworkshop.ui.console.panels.vote.option_editor import OptionEditor
from wijkworkshop.ui.console.panels.vote.read_aloud import ReadAloud
from wijkworkshop.ui.console.panels.vote.received import Received
from wijkworkshop.ui.console.panels.vote.running import Running, running_lines
from wijkworkshop.ui.console.panels.vote.view import MINUTE, VoteView, offered, vote_view
from wijkworkshop.ui.console.panels.vote.waiting import Waiting
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Banner, Card, Flow, Kind, Label, show_part
from wijkworkshop.ui.wording.words import NO_MESSAGE


class VotePanel(Panel):
    """The question and how to vote; what came in; how to read the options aloud; counting."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._view: VoteView | None = None
        self._content: Catalogue | None = None
        self._looking, self._seen = False, ChangeTracker()
        self.minute = Act(_("+1 minuut"))
        self.look = Act(_("Tussenstand bekijken"), kind=Kind.QUIET)
        self.invalid = Act(_("Ongeldig verklaren"), kind=Kind.QUIET)
        self.repeat = Act(_("Nieuwe ronde"), kind=Kind.QUIET)
        self.question = Label("", 18, wrap=True)
        self.hint = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.lasts = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.channels = ChannelChoice(self.ask)
        self.limit = Limit(self.ask)
        self.hand_over = HandOver(console.hand_over)
        self.phones = PhoneStrip(self.ask)
        self.ways = CountWays(self.go)
        self.received = Received()
        self.running = Running()
        self.why = Invalidate(self.ask)
        self.waiting = Waiting(self.ask)
        self.take = Act(_("Kies zelf welke"), icon="list-check")
        self.take.setToolTip(_("Laat keuzes weg voordat de ronde opent"))
        self.fill_in = Act("").make_small()
        self.trouble = Banner(act=self.fill_in, icon="info-circle")
        self.editor = OptionEditor(self.ask)
        self.aloud = ReadAloud(self.ask)
        self._arrange()
        self._connect()

    def acts(self) -> Sequence[Act]:
        """Return the buttons that stand beside the primary one."""
        return (self.minute, self.look)

    def show_panels(self, panels: Panels) -> None:
        """Lead to where votes are counted, and to the outcome, which can hold the options."""
        self.ways.show_panels(panels)
        outcome = panels[Mode.OUTCOME]
        self.fill_in.show_text(looked_up(outcome.way))
        self.fill_in.show_key(outcome.key)

    def show_content(self, content: Catalogue) -> None:
        """Know which measures there are."""
        self._content = content
        self._show()

    def show_hosted(self, hosted: Hosted) -> None:
        """Say when phones cannot reach us."""
        self.phones.show_hosted(hosted)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the round where we are."""
        self._session = session = self._seen.watch(session)
        if self._seen.is_new:
            vote = session.find(Round, here(session).round)
            if vote is not None and self._round not in (0, vote.id):
                self._hide_running()
            self._show()

    def show_time(self, session: Session, now: datetime) -> None:
        """Say when phones keep us waiting."""
        self.phones.show_time(session, now)

    def show_ballots(self, ballots: tuple[Ballot, ...]) -> None:
        """Show the running result, when somebody asked for it."""
        if self._looking and self._session is not None and self._view is not None:
            self.running.show_lines(running_lines(self._session, self._view.vote, ballots))
            self.look.show_text(_("Tussenstand weg"))

    @property
    def _round(self) -> int:
        """Return the round that is shown, 0 before there is one."""
        return self._view.vote.id if self._view is not None else 0

    def _show(self) -> None:
        """Show the round where we are."""
        session = self._session
        vote = session.find(Round, here(session).round) if session is not None else None
        if session is None or vote is None:
            return
        self.why.show_round(session, vote.id)
        self.phones.show_round(session, vote)
        self._view = vote_view(session, vote, offered(session, vote, self._content))
        self._show_view(self._view)
        if self._view.options.editable:
            self.editor.drafts.show_session(session, f"option-{vote.id}")

    def _show_view(self, view: VoteView) -> None:
        vote, begun = view.vote, not view.is_ready
        counting = view.count is not None or view.waiting is not None
        self.column.removeWidget(self.how)
        self.column.insertWidget(0 if view.is_ready else self.column.count() - 2, self.how)
        self.question.show_text(vote.question or vote.title)
        self.hint.show_text(vote.hint, hide_empty=True)
        self.lasts.show_text(view.lasts, hide_empty=True)
        self.channels.show_round(vote, phones=view.phones)
        self.channels.setEnabled(not counting)
        self.limit.show_view(vote.id, view.limit)
        self.about.show_view(vote.id, view.about)
        self.hand_over.show_round(vote.id if view.on_laptop else 0)
        self.received.show_view(view.received)
        self.ways.show_view(view.count)
        self.waiting.show_round(vote.id, view.waiting)
        self._show_options(view)
        for part, wanted in (
            (self.how, not counting),
            (self.minute, view.timed),
            (self.look, begun),
            (self.invalid, begun),
            (self.repeat, counting),
        ):
            show_part(part, wanted)

    def _show_options(self, view: VoteView) -> None:
        options = view.options
        trouble = options.trouble or options.dealt or NO_MESSAGE
        show_part(self.take, options.take)
        self.trouble.show_text(trouble.title, trouble.text, hide_empty=True)
        show_part(self.fill_in, options.fill_in)
        show_part(self.editor, options.editable)
        if options.editable:
            self.editor.show_options(view.vote, options.options)
        self.aloud.show_view(options)

    def _how(self) -> Card:
        card = Card()
        card.body.addWidget(self.question)
        card.body.addWidget(self.hint)
        card.body.addSpacing(2)
        card.body.addWidget(Label(_("Zo stemt de zaal"), BASE, BOLD, LIGHT.muted))
        card.body.addWidget(self.channels)
        card.body.addWidget(self.limit)
        self.about = About(self.ask)
        card.body.addWidget(self.about)
        card.body.addWidget(self.lasts)
        return card

    def _arrange(self) -> None:
        self.minute.setAccessibleDescription(_("toets +"))
        self.how = self._how()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        for widget in (
            self.why, self.trouble, self.waiting, self.received, self.phones, self.hand_over,
            self.ways, self.running, self.editor, self.aloud, self.how,
        ):  # fmt: skip
            self.column.addWidget(widget)
        rarely = Flow()
        rarely.addWidget(self.take)
        rarely.addWidget(self.invalid)
        rarely.addWidget(self.repeat)
        self.column.addLayout(rarely)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.fill_in.clicked.connect(lambda: self.go(Mode.OUTCOME))
        self.minute.clicked.connect(lambda: self.ask(AddTime(MINUTE)))
        self.look.clicked.connect(self._look)
        self.take.clicked.connect(self._take)
        self.invalid.clicked.connect(lambda: self.why.begin(self._round))
        self.repeat.clicked.connect(lambda: self.ask(RepeatRound(self._round)))

    def _take(self) -> None:
        if self._session is not None and self._view is not None:
            vote = self._view.vote
            self.ask(TakeOptions(vote.id, offered(self._session, vote, self._content)))

    def _look(self) -> None:
        if self._looking:
            self._hide_running()
        elif self._view is not None:
            self._looking = True
            self.ask(LookAtRunning(self._round))
            self.console.read_ballots(self._round)

    def _hide_running(self) -> None:
        self._looking = False
        self.running.show_lines(())
        self.look.show_text(_("Tussenstand bekijken"))
