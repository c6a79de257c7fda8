"""'We luisteren eerst': what people have against it is typed; afterwards, what can be shorter."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import AddTime
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import listening, position, seconds_left
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Group, Tag
from wijkworkshop.core.timers import timer_here
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.owned_line import owned_words
from wijkworkshop.ui.console.panels.owned_list import OwnedList
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.quick_entry import QuickEntry
from wijkworkshop.ui.console.panels.shorter_card import ShorterCard
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import BOLD, Act, Flow, Label
from wijkworkshop.ui.widgets.on_key import on_key
from wijkworkshop.wording.dutch import clock

PLACE = "objection"
MINUTE = 60


@dataclass(frozen=True)
class ListeningView:
    """What was said against it, newest first; whether we listen now (`on`).

    `can_go_on`: we listened, and the evening is not over: what could be shorter is offered.
    """

    title: str
    under: str
    said: tuple[Contribution, ...]
    on: bool
    can_go_on: bool


def listening_view(session: Session) -> ListeningView:
    """Return what the panel shows of listening now, or of what was said then."""
    said = [each for each in session.all(Contribution) if each.tag is Tag.OBJECTION]
    on = listening(session) is not None
    closed = session.get(Details, 1).closed_at is not None
    if on:
        title = _("We luisteren eerst")
        under = _("De zaal ziet een rustig scherm. Schrijf op wat mensen zeggen, zonder namen.")
    else:
        title = _("We luisterden")
        under = _("Lees de bezwaren voor. Vraag bij elk: wie pakt het op?")
    return ListeningView(title, under, tuple(said[::-1]), on, not on and not closed)


class ListeningPanel(Panel):
    """While we listen: the time and a field. After it: what could be shorter."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._on = False
        self._seen = ChangeTracker()
        self.head = TallyHead()
        self.time = Label("", 28, BOLD, tabular=True)
        self.less = Act(_("−1 minuut"), "Alt+-").make_small()
        self.more = Act(_("+1 minuut"), "Alt++").make_small()
        self.go_on = Act(_("Verder met het programma"), "Alt+Enter").make_small()
        self.again = Act(_("Nog eens luisteren")).make_small()
        hint = _("Wat heeft iemand ertegen? Typ en druk op Enter.")
        self.entry = QuickEntry(self.ask, PLACE, hint, _("Bezwaar"))
        self.heard = OwnedList(self.ask)
        self.shorter = ShorterCard(self.ask)
        self._arrange()
        self._connect()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what was said so far, and the time or what can be shorter."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        view = listening_view(session)
        self._show_view(view)
        self.entry.show_session(session)
        self.heard.show_items(session, tuple(map(owned_words, view.said)))
        self.shorter.show_session(session, now)
        self.show_time(session, now)
        turned, self._on = view.on is not self._on, view.on
        if turned and self.isVisible():
            self.focus_first()

    def _show_view(self, view: ListeningView) -> None:
        self.head.show_words(view.title, view.under, "")
        said = len(view.said)
        self.head.show_total(said, ngettext("bezwaar", "bezwaren", said))
        for part in (self.time, self.less, self.more, self.go_on, self.entry):
            part.setVisible(view.on)
        for later in (self.again, self.shorter):
            later.setVisible(view.can_go_on)

    def show_time(self, session: Session, now: datetime) -> None:
        """Show the time that is left to listen."""
        timer = timer_here(session)
        if timer is None or listening(session) is None:
            self.time.show_text("")
            return
        left = seconds_left(timer, now)
        self.time.show_text(("–" if left < 0 else "") + clock(abs(left)))
        self.time.set_color(WRONG if left < 0 else LIGHT.ink)

    def show_refused(self) -> None:
        """Put back what could not be stored."""
        self.entry.show_refused()

    def focus_first(self) -> None:
        """Start typing, or go on."""
        if self.entry.isHidden():
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.entry.focus_first()

    def _store(self, text: str, owner: str, group: Group) -> None:
        if self._session is not None:
            block = position(self._session).block
            request = AddContribution(block, text, group, tag=Tag.OBJECTION, owner=owner)
            self.ask(request)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        row = Flow(gap=6)
        for part in (self.time, self.less, self.more, self.go_on, self.again):
            row.addWidget(part)
        column.addWidget(self.head)
        column.addLayout(row)
        for card in (self.entry, self.shorter, self.heard):
            column.addWidget(card)
        column.addStretch(1)

    def _connect(self) -> None:
        self.entry.entered.connect(self._store)
        self.less.clicked.connect(partial(self.ask, AddTime(-MINUTE)))
        self.more.clicked.connect(partial(self.ask, AddTime(MINUTE)))
        self.go_on.clicked.connect(partial(self.ask, TakeAway()))
        self.again.clicked.connect(partial(self.ask, ListenFirst()))
        for keys, act in (
            (("Alt+-",), self.less),
            (("Alt++", "Alt+="), self.more),
            (("Alt+Enter",), self.go_on),
        ):
            for key in keys:
                on_key(self, key, act.click)
