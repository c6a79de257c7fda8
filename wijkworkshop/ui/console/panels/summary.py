"""What binds the blocks, derived from what was filled in: plan, advice check, and thread."""

from datetime import datetime
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.summary_screens import AdviceCheck, ThreadScreen
from wijkworkshop.core.public.view import screen_over
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over, Overlay
from wijkworkshop.core.summaries.thread_steps import spot_of, talked_about
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.miniature import Miniature
from wijkworkshop.ui.console.panels.advice_lines import AdviceLines
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.thread_walk import ThreadWalk
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.widgets import Act, Flow, Kind, Label
from wijkworkshop.ui.widgets.on_key import on_key

CHOICES = (Over.PLAN, Over.ADVICE_CHECK, Over.THREAD)
"""What can be chosen, by the digits from 1."""


class SummaryPanel(Panel):
    """A page as the room would see it; Enter shows it to the room, or takes it away again."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._content: Catalogue | None = None
        self._chosen = CHOICES[0]
        self._seen = ChangeTracker()
        self.choices = {
            each: Act(words, str(digit)).make_small()
            for digit, (each, words) in enumerate(zip(CHOICES, choice_words(), strict=True), 1)
        }
        self.show_it = Act(_("Toon aan de zaal"), _("Enter"), Kind.PRIMARY)
        self.walk = ThreadWalk()
        self.advice = AdviceLines(self.ask)
        self.page = Miniature(Stage())
        self.keys = Label("", 14, color=LIGHT.muted, wrap=True)
        self._opened = False
        self._arrange()
        self._connect()

    def show_content(self, content: Catalogue) -> None:
        """Take the content of the session: it has the advice."""
        self._content = content
        if self._session is not None:
            self._show(self._session)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the page of this session, and whether the room sees it."""
        self._session = session = self._seen.watch(session)
        if self._opened:
            self._open(session)
        elif self._seen.is_new:
            self._show(session)

    def show_block(self, block: int) -> None:
        """Know that it is opened: from a board at the thread, at the goal that is talked about."""
        self._opened = True

    def focus_first(self) -> None:
        """Start at the button that shows it."""
        first = self.choices[self._chosen] if self.show_it.isHidden() else self.show_it
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, session: Session) -> None:
        self._opened = False
        goal = talked_about(session)
        self._chosen = self._chosen if goal is None else Over.THREAD
        self._show(session)
        self.walk.go_to_goal(goal or 0)

    def _show(self, session: Session) -> None:
        over = overlay(session)
        shown = over is not None and over.over is self._chosen
        for each, act in self.choices.items():
            act.setChecked(each is self._chosen)
        self.show_it.setChecked(shown)
        self.show_it.setVisible(session.get(Details, 1).closed_at is None)
        screen = screen_over(session, Overlay(1, self._chosen), self._content)
        self.walk.setVisible(isinstance(screen, ThreadScreen))
        self.advice.setVisible(isinstance(screen, AdviceCheck))
        self.keys.setText(keys_words(self._chosen))
        self.keys.setVisible(bool(self.keys.text()))
        if isinstance(screen, ThreadScreen):
            self.walk.show_screen(screen)
        if isinstance(screen, AdviceCheck):
            self.advice.show_screen(screen, changeable=not self.show_it.isHidden())
        if screen is not None:
            self.page.stage.show_view(PublicView(screen), over.part if over and shown else 0)

    def _choose(self, chosen: Over) -> None:
        """Turn to another page; the room sees it only when it is shown."""
        self._chosen = chosen
        if self._session is not None:
            self._show(self._session)

    def _press(self) -> None:
        """Fill in what is under the bar; elsewhere show the page, or take it away."""
        if self.walk.hasFocus():
            self._fill_in()
        elif self.advice.holds_focus():
            self.advice.enter()
        elif not self.show_it.isHidden():
            self.show_it.click()

    def _fill_in(self) -> None:
        """Go to where the loose end is filled in; nothing is after the closing."""
        end = self.walk.loose_end()
        if self._session is not None and end is not None and not self.show_it.isHidden():
            spot = spot_of(self._session, end)
            if spot is not None:
                self.console.fill_in_at(spot)

    def _step(self, by: int) -> None:
        """Go along the lines of a page; from elsewhere to its bar, and from the first back up."""
        for bar in (self.walk, self.advice.lines):
            if bar.isVisibleTo(self) and not bar.hasFocus():
                bar.take_focus()
            elif bar.isVisibleTo(self) and not bar.step_on(by) and by < 0:
                self.focus_first()

    def _leap(self, by: int) -> None:
        if not self.walk.isHidden():
            self.walk.take_focus()
            self.walk.leap(by)

    def _turn(self) -> None:
        self.ask(ShowOver(self._chosen) if self.show_it.isChecked() else TakeAway())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        row = Flow(gap=6)
        for act in (*self.choices.values(), self.show_it):
            act.setCheckable(True)
            row.addWidget(act)
        column.addWidget(Label(said(), 14, color=LIGHT.muted, wrap=True))
        column.addLayout(row)
        column.addWidget(self.keys)
        column.addWidget(self.walk)
        column.addWidget(self.advice)
        column.addWidget(self.page)
        column.addStretch(1)

    def _connect(self) -> None:
        for digit, (each, act) in enumerate(self.choices.items(), 1):
            act.clicked.connect(partial(self._choose, each))
            on_key(self, str(digit), act.click)
        self.show_it.clicked.connect(self._turn)
        on_key(self, "Enter", self._press)
        for by, along, across in ((1, "Down", "Right"), (-1, "Up", "Left")):
            on_key(self, along, partial(self._step, by))
            on_key(self, across, partial(self._leap, by))
        self.walk.doubleClicked.connect(lambda _index: self._fill_in())
        on_key(self, "PgDown", partial(self.console.leaf, 1))
        on_key(self, "PgUp", partial(self.console.leaf, -1))


def choice_words() -> tuple[str, ...]:
    """Return the names of what can be chosen."""
    return _("Plan op één blad"), _("Is het advies geregeld?"), _("Van doel naar afspraak")


def said() -> str:
    """Return where the page comes from, and the keys."""
    return _("Dit komt uit wat u invulde: verander het daar. PageUp en PageDown bladeren.")


def keys_words(chosen: Over) -> str:
    """Return the keys of a page that has lines to go along."""
    if chosen is Over.THREAD:
        return _(
            "Met de pijltjes gaat u langs de draad en de doelen. Enter bij een los einde vult in."
        )
    if chosen is Over.ADVICE_CHECK:
        return _("Ziet de zaal het anders? Kies de regel met de pijltjes, druk op Enter en typ.")
    return ""
