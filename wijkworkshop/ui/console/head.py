"""The head of the middle: where we are, the time left, and the one primary action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.starting_time import offers_time
from wijkworkshop.core.boards.table_cards import left_by
from wijkworkshop.core.navigation import here, seconds_left, undecided
from wijkworkshop.core.primary_action import Step, primary, unseen
from wijkworkshop.core.public.view import is_secret
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.timers import counts_break, timer_here
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.run_sheet_rows import step_title
from wijkworkshop.ui.console.words import again_words, round_words, step_words
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import (
    BASE,
    BOLD,
    NOTICE,
    NOW,
    QUIET,
    STRONG,
    Act,
    Flow,
    Kind,
    Label,
    Pill,
)
from wijkworkshop.ui.widgets.act import RING
from wijkworkshop.wording.dutch import clock, joined
from wijkworkshop.wording.forms import few_words

TONES = {RoundState.OPEN: NOW, RoundState.COUNTING: NOTICE, RoundState.SHOWN: STRONG}


@dataclass(frozen=True)
class HeadView:
    """What the head says: title, state, one line, the time, and the primary action."""

    title: str
    under: str
    state: str = ""
    tone: Tone = QUIET
    time: str = ""
    over: bool = False
    held: bool = False
    own: bool = False  # the clock can be taken away
    action: str = ""
    quiet: bool = False
    busy: bool = False
    timed: bool = False  # the clock of this screen can start


def head_view(
    session: Session, now: datetime, closing_files: ClosingFiles, *, again: bool, loose: int = 0
) -> HeadView:
    """Return what the head says; `again` when the primary action waits for a second press.

    `loose` is how much of what the closing gathers nobody takes up.
    """
    if session.get(Details, 1).closed_at is not None:
        return _over(session, closing_files)
    at, timer = here(session), timer_here(session)
    block, vote = session.get(Block, at.block), session.find(Round, at.round)
    left = seconds_left(timer, now) if timer else 0
    step = primary(session).step
    return HeadView(
        title=title_of(session, vote) if vote else block.title,
        under=_under(session, block, vote),
        state=round_words(session, vote) if vote else "",
        tone=TONES.get(vote.state, QUIET) if vote else QUIET,
        time=("–" if left < 0 else "") + clock(abs(left)) if timer else "",
        over=left < 0,
        held=bool(timer and timer.paused_at),
        own=timer is not None and not counts_break(session),
        action=_action(session, step, loose, again=again),
        quiet=session.get(Details, 1).quiet,
        timed=offers_time(session),
    )


def _action(session: Session, step: Step, loose: int, *, again: bool) -> str:
    """Return what the primary button says; of a board how much the room has not seen.

    At the closing it says how much nobody takes up yet.
    """
    if step is Step.SHOW_BOARD:
        count = unseen(session, here(session).block)
        words = ngettext("Toon de zaal {n} wijziging", "Toon de zaal {n} wijzigingen", count)
        return words.format(n=count)
    if loose and not again:
        words = ngettext("Verder, {n} punt is nog open", "Verder, {n} punten zijn nog open", loose)
        return words.format(n=loose)
    return again_words(step) if again else step_words(step)


def _loose(session: Session) -> int:
    """Return how much nobody takes up, where the room goes along that."""
    return undecided(session) if here(session).screen is ScreenKind.PARKING else 0


def _over(session: Session, closing_files: ClosingFiles) -> HeadView:
    """Return what the head says once the session is closed."""
    details = session.get(Details, 1)
    kept = _("Alles is bewaard op deze laptop.")
    return HeadView(
        title=_("De bijeenkomst is afgesloten"),
        under=_("Dit was oefenen: er wordt niets bewaard.") if details.practice else kept,
        action=step_words(primary(session, closing_files.kept(session)).step),
        quiet=details.quiet,
        busy=closing_files.making is not None,
    )


def _under(session: Session, block: Block, vote: Round | None) -> str:
    if vote is None:
        step = step_title(session, here(session))
        alone = here(session).screen is ScreenKind.PAUSE
        said = (block.question,) if alone else (step, block.question)
        return " · ".join(words for words in said if words and words != block.title)
    secret = _("niemand ziet wat iemand kiest") if is_secret(session, vote) else ""
    cards = _left_words(session, vote)
    return " · ".join(filter(None, (block.title, few_words(vote.form, vote.budget), secret, cards)))


def _left_words(session: Session, vote: Round) -> str:
    """Return which tables sent cards that nobody decided on before this vote; nothing of none."""
    tables = [str(each.table) for each in left_by(session, vote)]
    if not tables:
        return ""
    words = ngettext(
        "tafel {tables} stuurde nog kaarten voor het bord",
        "tafels {tables} stuurden nog kaarten voor het bord",
        len(tables),
    )
    return words.format(tables=joined(tables))


class Title(Label):
    """A title in one line where there is room, in more where there is not."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__("", 27, BOLD, wrap=True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(wide, self.heightForWidth(wide))


class Head(QWidget):
    """Title, state and time; below them the primary action and what the panel offers.

    `pressed` carries a Does.
    """

    primary_requested = Signal()
    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self._view: HeadView | None = None
        self._session: Session | None = None
        self._loose = 0
        self._offered: tuple[Act, ...] = ()
        self._away = QWidget(self)  # keeps the buttons of panels that are not shown
        self._away.hide()
        self.title = Title()
        self.pill = Pill()
        self.time = Label("", 32, BOLD, tabular=True)
        self.gong = Act("", icon="bell", kind=Kind.QUIET).make_small()
        self.stop = Act("", icon="x", kind=Kind.QUIET).make_small()
        self.stop.setAccessibleName(_("Tijd weghalen"))
        self.stop.setToolTip(_("Tijd weghalen ({key})").format(key=first_key(Does.STOP_TIMER)))
        self.held = Label(_("staat stil"), 14, color=LIGHT.muted)
        self.under = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.primary = Act("", first_key(Does.PRIMARY), Kind.PRIMARY)
        self.primary.setProperty("primary", True)
        self.start = Act(_("Tijd starten"), first_key(Does.TIMER))
        self.undo = Act(_("Ongedaan maken"), first_key(Does.UNDO))
        self.undo.setAccessibleName(_("Ongedaan maken"))
        self.undo.setToolTip(_("Ongedaan maken"))
        self.acts = Flow(gap=4)
        self._arrange()
        self.primary.clicked.connect(self.primary_requested)
        for act, does in (
            (self.undo, Does.UNDO),
            (self.start, Does.TIMER),
            (self.stop, Does.STOP_TIMER),
            (self.gong, Does.GONG),
        ):
            act.clicked.connect(partial(self.pressed.emit, does))

    def show_session(
        self, session: Session, now: datetime, closing_files: ClosingFiles, *, again: bool
    ) -> None:
        """Show where we are; what is loose is worked out of a new session only, not each second."""
        if session is not self._session:
            self._session, self._loose = session, _loose(session)
        view = head_view(session, now, closing_files, again=again, loose=self._loose)
        if view != self._view:
            self._view = view
            self._show(view)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Put what a panel offers beside the primary action, in place of another panel's."""
        for act in self._offered:
            self.acts.removeWidget(act)
            act.setParent(self._away)
        self._offered = tuple(acts)
        for act in acts:
            self.acts.addWidget(act)

    def fold(self, narrow: bool) -> None:
        """Leave the word of the undo button out where there is little room."""
        self.undo.show_text("" if narrow else _("Ongedaan maken"))
        self.undo.show_icon("arrow-back-up" if narrow else "")

    def show_undoable(self, undoable: bool) -> None:
        """Show whether there is something to undo."""
        self.undo.setEnabled(undoable)

    def _show(self, view: HeadView) -> None:
        self.title.show_text(view.title)
        self.pill.show_text(view.state, view.tone)
        self.under.show_text(view.under, hide_empty=True)
        self.time.show_text(view.time, hide_empty=True)
        self.time.set_color(WRONG if view.over else LIGHT.muted if view.held else LIGHT.ink)
        self.held.setVisible(view.held)
        self.stop.setVisible(view.own)
        self.start.setVisible(view.timed)
        self._show_gong(view)
        self.primary.show_text(view.action)
        self.primary.setEnabled(not view.busy)

    def _show_gong(self, view: HeadView) -> None:
        """Show whether a gong sounds when the time is up, beside the time."""
        words = _("Gong staat uit") if view.quiet else _("Gong staat aan")
        self.gong.setVisible(bool(view.time))
        self.gong.show_icon("bell-off" if view.quiet else "bell")
        self.gong.setAccessibleName(words)
        self.gong.setToolTip(f"{words} ({first_key(Does.GONG)})")

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 0, RING, 0)  # its edges are those of the buttons
        self.under.setContentsMargins(RING, 0, RING, 0)
        line.setSpacing(14)
        line.addWidget(self.title, 0)
        line.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self.held)
        line.addWidget(self.time)
        line.addWidget(self.gong)
        line.addWidget(self.stop)
        self.acts.addWidget(self.primary)
        self.acts.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.under)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addLayout(self.acts, 1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
