"""A round that is ready, open or being counted."""

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.choices import TAKEN, TakeOptions
from wijkworkshop.core.acts.reading import ASKED
from wijkworkshop.core.acts.rounds import LookAtRunning, RepeatRound
from wijkworkshop.core.acts.walking import AddTime
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.evening import Timer
from wijkworkshop.core.phones.records import phones_run
from wijkworkshop.core.planning.clusters import as_options, measures_of_top
from wijkworkshop.core.planning.run_sheet import OptionPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import OptionSource, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_for, options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.walk import here, position
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.invalidate import Invalidate
from wijkworkshop.ui.console.panels.panel import Mode, Panel, Panels
from wijkworkshop.ui.console.panels.phones.strip import PhoneStrip
from wijkworkshop.ui.console.panels.vote.channel_choice import ChannelChoice
from wijkworkshop.ui.console.panels.vote.count_ways import CountWays
from wijkworkshop.ui.console.panels.vote.hand_over import HandOver
from wijkworkshop.ui.console.panels.vote.limit import Limit
from wijkworkshop.ui.console.panels.vote.option_editor import OptionEditor
from wijkworkshop.ui.console.panels.vote.read_aloud import ReadAloud
from wijkworkshop.ui.console.panels.vote.received import Received, received_view
from wijkworkshop.ui.console.panels.vote.running import Running
from wijkworkshop.ui.console.seen import Seen
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Banner, Card, Flow, Kind, Label, show_part
from wijkworkshop.ui.words import Message, refusal_words
from wijkworkshop.wording.dutch import clock
from wijkworkshop.wording.forms import level_words

MINUTE = 60
ELSEWHERE = frozenset({OptionSource.FIXED, OptionSource.TOP_PRINCIPLES})
"""Sources of options that the outcome's form does not fill."""


class VotePanel(Panel):
    """The question and how to vote; what came in; how to read the options aloud; counting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._session: Session | None = None
        self._vote: Round | None = None
        self._content: Catalogue | None = None
        self._looking = False
        self._seen = Seen()
        self.minute = Act(_("+1 minuut"))
        self.look = Act(_("Tussenstand bekijken"), kind=Kind.QUIET)
        self.invalid = Act(_("Ongeldig verklaren"), kind=Kind.QUIET)
        self.repeat = Act(_("Nieuwe ronde"), kind=Kind.QUIET)
        self.question = Label("", 18, wrap=True)
        self.hint = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.lasts = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.channels = ChannelChoice(self.ask)
        self.limit = Limit(self.ask)
        self.hand_over = HandOver()
        self.phones = PhoneStrip(self.ask)
        self.ways = CountWays(self.go)
        self.received = Received()
        self.running = Running()
        self.why = Invalidate(self.ask)
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
        if self._session is not None and self._vote is not None:
            self._show_options(self._session, self._vote)

    def show_hosted(self, hosted: Hosted) -> None:
        """Say when phones cannot reach us."""
        self.phones.show_hosted(hosted)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the round where we are."""
        self._session = session = self._seen.watch(session)
        vote = session.find(Round, here(session).round) if self._seen.is_new else None
        if vote is None:
            return
        moved = self._vote is None or vote.id != self._vote.id
        self._vote = vote
        if moved:
            self._hide_running()
        self._show(session, vote)

    def show_time(self, session: Session, now: datetime) -> None:
        """Say when phones keep us waiting."""
        self.phones.show_time(session, now)

    def show_ballots(self, ballots: object) -> None:
        """Show the running result, when somebody asked for it."""
        if self._looking and self._session is not None and self._vote is not None:
            self.running.show_ballots(self._session, self._vote, ballots)
            self.look.show_text(_("Tussenstand weg"))

    def _show(self, session: Session, vote: Round) -> None:
        ready = vote.state is RoundState.READY
        counting = vote.state is RoundState.COUNTING
        self.why.show_round(session, vote.id)
        self.column.removeWidget(self.how)
        self.column.insertWidget(0 if ready else self.column.count() - 2, self.how)
        self.question.show_text(vote.question or vote.title)
        self.hint.show_text(vote.hint, hide_empty=True)
        self.channels.show_round(vote, phones=phones_run(session))
        self.lasts.show_text(_lasts(vote.seconds) if ready else "", hide_empty=True)
        self.channels.setEnabled(not counting)
        self.how.setVisible(not counting)
        if counting:
            self.ways.show_session(session, vote)
        self.ways.setVisible(counting)
        self.limit.show_round(session, vote)
        self.hand_over.show_round(vote)
        self.phones.show_round(session, vote)
        self.received.setVisible(not ready)
        self.received.show_view(received_view(session, vote))
        self._show_acts(session, vote)
        self._show_options(session, vote)

    def _show_acts(self, session: Session, vote: Round) -> None:
        ready = vote.state is RoundState.READY
        show_part(self.minute, session.find(Timer, 1) is not None)
        show_part(self.look, not ready)
        self.invalid.setVisible(not ready)
        self.repeat.setVisible(vote.state is RoundState.COUNTING)

    def _show_options(self, session: Session, vote: Round) -> None:
        ready = vote.state is RoundState.READY
        editable = ready and vote.source is OptionSource.FIXED
        options: tuple[RoundOption, ...] = options_of(session, vote.id)
        trouble: Message | None = None
        if ready and not editable:
            try:
                options = options_for(session, vote)
            except Refused as refused:
                trouble = refusal_words(refused)
            if len(options) < FORMS[vote.form].fewest_options and trouble is None:
                trouble = refusal_words(Refused(Reason.NO_OPTIONS))
        most = FORMS[vote.form].most_options
        if ready and most is not None and len(options) > most:
            trouble = refusal_words(Refused(Reason.TOO_MANY_OPTIONS, len(options), most))
        self.take.setVisible(ready and vote.source in TAKEN and bool(options or self._offered()))
        if trouble is not None:
            self.trouble.show_text(trouble.title, trouble.text)
            self.fill_in.setVisible(vote.source not in ELSEWHERE)
        self.trouble.setVisible(trouble is not None)
        self.editor.setVisible(editable)
        reading = position(session).reading
        self.aloud.setVisible(bool(options) and bool(reading or not editable))
        if editable:
            self.editor.show_options(vote, options)
            self.editor.drafts.show_session(session, f"option-{vote.id}")
        self.aloud.show_options(options)
        stored = bool(options_of(session, vote.id)) and vote.state in ASKED
        self.aloud.show_reading(reading, _answer(vote, reading), can_read=stored)

    def _offered(self) -> tuple[OptionPlan, ...]:
        """Return the measures of the clusters with most dots, to weigh where no list was voted."""
        if self._session is None or self._vote is None or self._content is None:
            return ()
        if self._vote.source is not OptionSource.SHORTLIST:
            return ()
        return as_options(measures_of_top(self._session, self._vote.block, self._content))

    def _how(self) -> Card:
        card = Card()
        card.body.addWidget(self.question)
        card.body.addWidget(self.hint)
        card.body.addSpacing(2)
        card.body.addWidget(Label(_("Zo stemt de zaal"), BASE, BOLD, LIGHT.muted))
        card.body.addWidget(self.channels)
        card.body.addWidget(self.limit)
        card.body.addWidget(self.lasts)
        return card

    def _arrange(self) -> None:
        self.minute.setAccessibleDescription(_("toets +"))
        self.how = self._how()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        for widget in (
            self.why, self.trouble, self.received, self.phones, self.hand_over, self.ways,
            self.running, self.editor, self.aloud, self.how,
        ):  # fmt: skip
            self.column.addWidget(widget)
        rarely = Flow()
        rarely.addWidget(self.take)
        rarely.addWidget(self.invalid)
        rarely.addWidget(self.repeat)
        self.column.addLayout(rarely)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.hand_over.hand_over_requested.connect(self.hand_over_requested)
        self.fill_in.clicked.connect(lambda: self.go(Mode.OUTCOME))
        self.minute.clicked.connect(lambda: self.ask(AddTime(MINUTE)))
        self.look.clicked.connect(self._look)
        self.take.clicked.connect(
            lambda: self.ask(TakeOptions(here_round(self._session), self._offered()))
        )
        self.invalid.clicked.connect(lambda: self.why.begin(here_round(self._session)))
        self.repeat.clicked.connect(lambda: self.ask(RepeatRound(here_round(self._session))))

    def _look(self) -> None:
        if self._looking:
            self._hide_running()
        elif self._vote is not None:
            self._looking = True
            self.ask(LookAtRunning(self._vote.id))
            self.ballots_requested.emit(self._vote.id)

    def _hide_running(self) -> None:
        self._looking = False
        self.running.setVisible(False)
        self.look.show_text(_("Tussenstand bekijken"))


def _answer(vote: Round, reading: int) -> str:
    """Return the answer of the scale that is read aloud, with its number; nothing for an option."""
    if reading >= 0:
        return ""
    level = FORMS[vote.form].scale[-1 - reading]
    words = level_words(vote.form, level, vote.wording)
    return f"{level} · {words}" if words else str(level)


def _lasts(seconds: int) -> str:
    """Return how long a round is, as the clock will say it when that is no whole minutes."""
    minutes, rest = divmod(seconds, MINUTE)
    if rest:
        return _("De tijd is {time}.").format(time=clock(seconds))
    words = ngettext("De tijd is {n} minuut.", "De tijd is {n} minuten.", minutes)
    return words.format(n=minutes)


def here_round(session: Session | None) -> int:
    """Return the round that the room sees, 0 for none."""
    return here(session).round if session is not None else 0
