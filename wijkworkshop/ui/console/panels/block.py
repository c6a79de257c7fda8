"""A block without a round on the screen: its outcome, its rounds, its questions for the tables."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.navigation import (
    here,
)
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.planning.preparation import Unprepared
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.asking_room import AskingAct
from wijkworkshop.ui.console.panels.block_view import (
    BlockView,
    GapLine,
    RoundLine,
    StepLine,
    block_view,
)
from wijkworkshop.ui.console.panels.outcome_card import OutcomeCard
from wijkworkshop.ui.console.panels.owned_line import Owned
from wijkworkshop.ui.console.panels.panel import Mode, Panel, Panels
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import (
    BASE,
    BOLD,
    NOTICE,
    NOW,
    QUIET,
    REGULAR,
    Act,
    Banner,
    Card,
    Flow,
    Label,
    Pill,
)
from wijkworkshop.ui.wording.preparation import unprepared_words
from wijkworkshop.wording.open_points import who_words

MOST_GAPS = 8

FILLED_IN = {Unprepared.BOXES: Mode.DETAILS, Unprepared.PEOPLE: Mode.PRESENCE}
"""The panel where each thing that was not prepared is filled in."""


class BlockPanel(Panel):
    """The checklist of a block."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._view: BlockView | None = None
        self._seen = ChangeTracker()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self._open: OutcomeCard | None = None
        self._panels: Panels = {}
        self.asking = AskingAct(self.ask, "A")

    def acts(self) -> Sequence[Act]:
        """Return what asks the room what the outcome lacks, beside the primary action."""
        return (self.asking,)

    def show_panels(self, panels: Panels) -> None:
        """Lead to those that have a way from a block."""
        self._panels = panels

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what is to do here."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        view = block_view(session, here(session).block)
        if view != self._view:
            self._view = view
            self._show(view)
        if self._open is not None:
            self._open.ways.show_waiting(len(session.table(Submission)))

    def _show(self, view: BlockView) -> None:
        empty(self.column)
        self._open = None
        self.asking.show_asking(view.asking)
        for lacking in view.unprepared:
            self.column.addWidget(self._unprepared(lacking))
        if view.waiting:
            self.column.addWidget(self._waiting(view.waiting))
        if view.gaps is not None and view.asking is not None:
            self.column.addWidget(self._outcome(view.gaps))
        self._show_talk(view)
        if view.gaps is not None and view.asking is None:
            self.column.addWidget(self._outcome(view.gaps))
        self.column.addStretch(1)

    def _show_talk(self, view: BlockView) -> None:
        """Show what people do, and when, with the rounds and the questions for the tables."""
        if view.task:
            self.column.addWidget(_texts(_("Wat mensen nu doen"), (view.task,)))
        if view.steps:
            self.column.addWidget(self._steps(view.steps))
        if view.rounds:
            self.column.addWidget(self._rounds(view.rounds))
        if view.discuss:
            self.column.addWidget(_texts(_("Vragen voor aan tafel"), view.discuss))

    def _unprepared(self, missing: Unprepared) -> Banner:
        """Say what was not filled in, with the way there."""
        row = self._panels[FILLED_IN[missing]]
        act = Act(_("Invullen"), row.key).make_small()
        act.clicked.connect(lambda: self.go(row.name))
        words = unprepared_words(missing)
        return Banner(words.title, words.text, act, icon="alert-triangle")

    def _waiting(self, items: Sequence[Owned]) -> Card:
        """Show what is open, those first that nobody takes up, with the way to deal with it."""
        card = titled(_("Nog te doen"))
        order = sorted(items, key=lambda item: item.is_decided)
        for item in order[:MOST_GAPS]:
            name, color = ("circle-check", GOOD) if item.is_decided else ("circle-dashed", WRONG)
            who = Label(who_words(item.owner, let_go=item.let_go), 14, color=LIGHT.muted)
            mark = Tile(name, color, plain=True)
            card.body.addWidget(Line(mark, Label(item.text, wrap=True), who, wide=1))
        if len(order) > MOST_GAPS:
            more = _("en nog {n}").format(n=len(order) - MOST_GAPS)
            card.body.addWidget(Label(more, color=LIGHT.muted))
        card.body.addSpacing(6)
        row = self._panels[Mode.PARKING]
        act = Act(_("Verdelen"), row.key).make_small()
        act.clicked.connect(lambda: self.go(row.name))
        below = Flow()
        below.addWidget(act)
        card.body.addLayout(below)
        return card

    def _outcome(self, gaps: Sequence[GapLine]) -> Card:
        card = OutcomeCard(self.ask, self.go, self._panels)
        card.show_gaps(gaps)
        self._open = card
        return card

    def _steps(self, lines: Sequence[StepLine]) -> Card:
        card = titled(_("Zo verdeelt u de tijd"))
        begun = max((place for place, line in enumerate(lines, 1) if line.done), default=0)
        first = next(iter(lines[begun:]), None)
        for line in lines:
            begins = Label(line.begins, BASE, tabular=True, color=LIGHT.muted)
            title = Label(line.title, BASE, BOLD if line is first else REGULAR, wrap=True)
            start = Act(line.minutes, first_key(Does.TIMER) if line is first else "").make_small()
            start.setAccessibleName(_("Tijd starten: {title}").format(title=line.title))
            start.clicked.connect(partial(self.ask, line.request))
            card.body.addWidget(Line(begins, title, start, wide=1))
        return card

    def _rounds(self, lines: Sequence[RoundLine]) -> Card:
        card = titled(_("Stemrondes"))
        tones = {RoundState.OPEN: NOW, RoundState.COUNTING: NOTICE}
        for line in lines:
            pill = Pill(line.words, tones.get(line.state, QUIET))
            go = Act(_("Ga erheen")).make_small()
            go.setAccessibleName(_("Ga naar {title}").format(title=line.title))
            go.clicked.connect(partial(self.ask, line.request))
            title = Label(line.title, BASE, BOLD, wrap=True)
            card.body.addWidget(Line(title, pill, go, wide=0))
        return card


def _texts(title: str, texts: Sequence[str]) -> Card:
    card = titled(title)
    for place, text in enumerate(texts):
        card.body.addWidget(Line(Label(text, wrap=True), ruled=place > 0))
    return card
