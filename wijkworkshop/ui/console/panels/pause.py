"""A break: when it ends, what comes next, and what is still to count."""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.navigation import here, onwards
from wijkworkshop.core.primary_action import to_count
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.timers import break_ends
from wijkworkshop.core.voting.rounds import title_of
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.panel import Panel, Panels
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.console.panels.way_to_count import count_words, way_of
from wijkworkshop.ui.console.run_sheet_rows import step_title
from wijkworkshop.ui.console.words import clock_words
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Label


@dataclass(frozen=True)
class NextBlock:
    """What comes after the break: its title, how long it takes, what people do, its screens."""

    title: str
    minutes: int
    task: str
    screens: tuple[str, ...]


@dataclass(frozen=True)
class PauseView:
    """A break on the console; `waiting` has the title and the count of each round to count."""

    until: str
    next: NextBlock | None
    waiting: tuple[tuple[str, str], ...]


def pause_view(session: Session) -> PauseView:
    """Return what the facilitator has to know in the break where we are."""
    block = session.get(Block, here(session).block)
    return PauseView(
        clock_words(session, break_ends(session, block)),
        _next_block(session),
        tuple((title_of(session, vote), count_words(session, vote)) for vote in to_count(session)),
    )


def _next_block(session: Session) -> NextBlock | None:
    at = here(session)
    later = [stop for stop in onwards(session, at) if stop.block != at.block]
    if not later:
        return None
    block = session.get(Block, later[0].block)
    screens = tuple(step_title(session, stop) for stop in later if stop.block == block.id)
    return NextBlock(block.title, block.minutes, block.task, screens)


class PausePanel(Panel):
    """What a facilitator does in a break."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._seen = ChangeTracker()
        self._session: Session | None = None
        self._view: PauseView | None = None
        self._panels: Panels = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def show_panels(self, panels: Panels) -> None:
        """Lead to those where votes are counted."""
        self._panels = panels

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the break where we are."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        view = pause_view(session)
        if view != self._view:
            self._view = view
            self._show(view)

    def _show(self, view: PauseView) -> None:
        empty(self.column)
        card = Card()
        words = _("We gaan om {time} verder.").format(time=view.until)
        card.body.addWidget(Label(words, 20, BOLD, wrap=True))
        self.column.addWidget(card)
        if view.waiting:
            self.column.addWidget(self._waiting(view.waiting))
        if view.next is not None:
            self.column.addWidget(_coming(view.next))
        self.column.addStretch(1)

    def _waiting(self, waiting: tuple[tuple[str, str], ...]) -> Card:
        card = titled(_("Nog te tellen"))
        for place, (title, count) in enumerate(waiting):
            counted = Label(_("{count} geteld").format(count=count), color=LIGHT.muted)
            parts: list[QWidget] = [Label(title, BASE, BOLD, wrap=True), counted]
            if not place:
                act = Act(_("Verder tellen"), first_key(Does.COUNT_ON)).make_small()
                act.clicked.connect(self._count_on)
                parts.append(act)
            card.body.addWidget(Line(*parts, wide=0))
        return card

    def _count_on(self) -> None:
        """Go where the first of the rounds is counted."""
        waiting = to_count(self._session) if self._session is not None else ()
        if self._session is not None and waiting:
            self.go(way_of(self._session, waiting[0], self._panels))


def _coming(block: NextBlock) -> Card:
    card = titled(_("Na de pauze"))
    minutes = ngettext("{n} minuut", "{n} minuten", block.minutes).format(n=block.minutes)
    title = Label(block.title, BASE, BOLD, wrap=True)
    card.body.addWidget(Line(title, Label(minutes, color=LIGHT.muted), wide=0))
    for text in (block.task, *block.screens):
        if text:
            card.body.addWidget(Line(Label(text, wrap=True)))
    return card
