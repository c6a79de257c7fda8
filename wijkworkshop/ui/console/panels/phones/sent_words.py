"""'Van telefoons': words that wait until the facilitator takes them up or lays them aside.

The room sees none of it: what is taken up is a contribution like any other.
"""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.core.acts.phones import LayAllAside, LayAside, LetPhonesSend
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.phones.records import Submission, phones_of
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.in_view import bring_in_view, is_in_view
from wijkworkshop.ui.console.panels.phones.sent_line import ALL_ASIDE, SentLine
from wijkworkshop.ui.console.second_press import SecondPress
from wijkworkshop.ui.lists.line_list import LineList
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label


@dataclass(frozen=True)
class SentView:
    """Words that wait, oldest first; whether phones take part (`running`), and may send any."""

    waiting: tuple[Submission, ...] = ()
    running: bool = False
    may_send: bool = False


def sent_view(session: Session) -> SentView:
    """Return what phones sent, and whether they can send more."""
    phones = phones_of(session)
    if phones is None:
        return SentView(session.all(Submission))
    return SentView(session.all(Submission), phones.running, phones.words)


class SentWords(Card):
    """Oldest first. `taken` and `edit_wanted` carry a Submission."""

    taken = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, ask: Ask) -> None:
        """Be away: most evenings have no phones."""
        super().__init__()
        self._ask = ask
        self._seen = ChangeTracker()
        self._asked: set[Submission] = set()  # on their way to the disk
        self.title = Label("", BASE, BOLD, LIGHT.muted)
        self.switch = Act(_("Telefoons mogen iets sturen")).make_small()
        self.switch.setCheckable(True)
        self.all_aside = Act("", ALL_ASIDE).make_small()
        self.twice = SecondPress(self)
        self._view = SentView()
        self.none = Label(
            _(
                "Wat mensen sturen, ziet alleen u. Aan de zaal tonen? Neem het op, kies Parkeer, "
                "en toon de parkeerlijst (toets K)."
            ),
            BASE,
            color=LIGHT.muted,
            wrap=True,
        )
        self.list = LineList(self._new_line, _show_line, lambda sent: sent.id)
        self._arrange()
        self.switch.clicked.connect(self._let)
        self.all_aside.clicked.connect(self._lay_all_aside)
        self.twice.waits.connect(self._ask_again)
        self._ask_again(asks=False)
        self.setVisible(False)

    @property
    def first(self) -> Submission | None:
        """Return the words at the top of the list."""
        return next((line.sent for line in self.list.lines), None)

    def show_session(self, session: Session) -> None:
        """Show what waits."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        self._asked.clear()
        self._view = view = sent_view(session)
        self.setVisible(view.running or bool(view.waiting))
        self.switch.setVisible(view.running)
        self.switch.setChecked(view.may_send)
        self.title.show_text(_("Van telefoons · {n}").format(n=len(view.waiting)))
        self.none.setVisible(not view.waiting)
        self.all_aside.setVisible(len(view.waiting) > 1)
        self.list.show_items(view.waiting)

    def take_first(self) -> None:
        """Take up the words at the top; a key that nobody sees the use of shows them first."""
        if self.first is not None and self._is_seen():
            self._take(self.first)

    def lay_first_aside(self) -> None:
        """Lay the words at the top aside, likewise."""
        if self.first is not None and self._is_seen():
            self._lay_aside(self.first)

    def lay_all_aside(self) -> None:
        """Lay all that waits aside, likewise; it is asked twice."""
        if not self.all_aside.isHidden() and self._is_seen():
            self.all_aside.click()

    def show_refused(self) -> None:
        """Let everything be asked again."""
        self._asked.clear()

    def _is_seen(self) -> bool:
        line = next(iter(self.list.lines))
        if is_in_view(line.words):
            return True
        bring_in_view(self)
        bring_in_view(line)
        return False

    def _take(self, sent: Submission) -> None:
        if self._is_new(sent):
            self.taken.emit(sent)

    def _lay_aside(self, sent: Submission) -> None:
        if self._is_new(sent):
            self._ask(LayAside(sent.id))

    def _lay_all_aside(self) -> None:
        """Ask once more; what comes in meanwhile stays, as nobody saw it."""
        request = self.twice.asked or LayAllAside(self._view.waiting[-1].id)
        seen = set(self._view.waiting)
        if self.twice.press(request) and not seen <= self._asked:
            self._asked |= seen
            self._ask(request)

    def _ask_again(self, asks: bool) -> None:
        again = _("Nog eens: alle {n} weg").format(n=len(self._view.waiting))
        self.all_aside.show_text(again if asks else _("Leg alles weg"))

    def _is_new(self, sent: Submission) -> bool:
        """Let each be asked once: by then other words may have its number."""
        new = sent not in self._asked
        self._asked.add(sent)
        return new

    def _let(self, on: bool) -> None:
        self.switch.setChecked(not on)  # until that is stored
        self._ask(LetPhonesSend(on))

    def _new_line(self) -> SentLine:
        line = SentLine()
        line.taken.connect(self._take)
        line.edit_wanted.connect(self.edit_wanted)
        line.laid_aside.connect(self._lay_aside)
        return line

    def _arrange(self) -> None:
        acts = Flow(gap=6)
        for act in (self.switch, self.all_aside):
            acts.addWidget(act)
        self.body.addWidget(self.title)
        self.body.addLayout(acts)
        self.body.addWidget(self.none)
        self.body.addLayout(self.list.column)


def _show_line(line: SentLine, sent: Submission, place: int) -> None:
    line.show_sent(sent, first=place == 0)
