"""A block without a round on the screen: its outcome, its rounds, its questions for the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.navigating import ShowScreen, StartStep
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import about, here, parked, planned, rounds, steps
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.planning.preparation import Unprepared, unprepared
from wijkworkshop.core.progress import missing
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Passage, ScreenKind
from wijkworkshop.core.terms import RoundState, Slot
from wijkworkshop.core.voting.rounds import title_of
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.entry_links import EntryLinks
from wijkworkshop.ui.console.panels.open_lists import owned_point
from wijkworkshop.ui.console.panels.owned_line import Owned, owned_words
from wijkworkshop.ui.console.panels.panel import Mode, Panel, Panels
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.console.words import clock_words, gap_words, round_words
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


@dataclass(frozen=True)
class RoundLine:
    """A round of the block, how far it is, and the request that goes there."""

    title: str
    state: RoundState
    words: str
    request: Request


@dataclass(frozen=True)
class StepLine:
    """A step of the block, its minutes, when it begins, and what starts its timer."""

    title: str
    minutes: str
    begins: str
    done: bool
    request: Request


@dataclass(frozen=True)
class BlockView:
    """What a block needs and offers; `gaps` is None when it leaves no outcome."""

    task: str
    gaps: tuple[str, ...] | None
    rounds: tuple[RoundLine, ...]
    discuss: tuple[str, ...]
    steps: tuple[StepLine, ...] = ()
    unprepared: tuple[Unprepared, ...] = ()
    waiting: tuple[Owned, ...] = ()


def block_view(session: Session, number: int) -> BlockView:
    """Return what is to do in a block."""
    block = session.get(Block, number)
    told = about(session, block.id)
    gaps = missing(session, block)
    found = here(session).screen is ScreenKind.FINDINGS
    talk = Slot.REFLECT if found else Slot.DISCUSS
    texts = session.where(Passage, block=block.id, slot=talk)
    return BlockView(
        task=block.task,
        gaps=None if gaps is None else tuple(map(gap_words, gaps)),
        rounds=tuple(
            RoundLine(
                title_of(session, vote),
                vote.state,
                round_words(session, vote),
                ShowScreen(block.id, ScreenKind.ROUND, vote.id),
            )
            for vote in rounds(session, told.id)
        ),
        discuss=tuple(passage.text for passage in texts),
        steps=tuple(_step_lines(session, block)),
        unprepared=unprepared(session),
        waiting=_waiting(session) if here(session).screen is ScreenKind.PARKING else (),
    )


def _waiting(session: Session) -> tuple[Owned, ...]:
    """Return what the room goes along before the end: what was parked, then what is open."""
    return (*map(owned_words, parked(session)), *map(owned_point, gathered(session)))


def _step_lines(session: Session, block: Block) -> Iterator[StepLine]:
    """Return the steps, with the time at which each begins when the ones before keep theirs."""
    at = block.started_at or planned(session)[block.id]
    for step in steps(session, block.id):
        begins = step.started_at or at
        minutes = ngettext("{count} min", "{count} min", step.minutes).format(count=step.minutes)
        start = StartStep(block.id, step.number)
        done = step.started_at is not None
        yield StepLine(step.title, minutes, clock_words(session, begins), done, start)
        at = begins + timedelta(minutes=step.minutes)


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
        self._ways: EntryLinks | None = None
        self._panels: Panels = {}

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
        if self._ways is not None:
            self._ways.show_waiting(len(session.table(Submission)))

    def _show(self, view: BlockView) -> None:
        empty(self.column)
        self._ways = None
        for lacking in view.unprepared:
            self.column.addWidget(self._unprepared(lacking))
        if view.waiting:
            self.column.addWidget(self._waiting(view.waiting))
        if view.task:
            self.column.addWidget(_texts(_("Wat mensen nu doen"), (view.task,)))
        if view.steps:
            self.column.addWidget(self._steps(view.steps))
        if view.rounds:
            self.column.addWidget(self._rounds(view.rounds))
        if view.discuss:
            self.column.addWidget(_texts(_("Vragen voor aan tafel"), view.discuss))
        if view.gaps is not None:
            self.column.addWidget(self._outcome(view.gaps))
        self.column.addStretch(1)

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

    def _outcome(self, gaps: Sequence[str]) -> Card:
        card = titled(_("Uitkomst") if gaps else _("Uitkomst · klaar"))
        for words in gaps[:MOST_GAPS]:
            mark = Tile("circle-dashed", WRONG, plain=True)
            todo = Label(_("nog te doen"), 14, color=LIGHT.muted)
            card.body.addWidget(Line(mark, Label(words, wrap=True), todo, wide=1))
        if len(gaps) > MOST_GAPS:
            more = _("en nog {n}").format(n=len(gaps) - MOST_GAPS)
            card.body.addWidget(Label(more, color=LIGHT.muted))
        if not gaps:
            done = Label(_("Alles is ingevuld."), wrap=True)
            card.body.addWidget(Line(Tile("circle-check", GOOD, plain=True), done, wide=1))
        card.body.addSpacing(6)
        ways = self._ways = EntryLinks(self.ask, self.go, self._panels)
        card.body.addWidget(ways)
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
