"""The pages of one turn, from 'Uw beurt' to 'Uw stem is bewaard'."""

from collections.abc import Sequence
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.entry import Entry
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.page import Page
from wijkworkshop.ui.ballot.said_list import SaidList
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.widgets import Label, Scroll, show_part
from wijkworkshop.wording.terms import group_words

ACROSS = 2
TABLES_ACROSS = 5


class StartPage(Page):
    """'Uw beurt': nothing of anybody."""

    started = Signal()

    def __init__(self, look: Look, question: str) -> None:
        """Say what is asked, and wait for somebody."""
        super().__init__(look, _("Uw beurt"), question, icon="user")
        secret = _("Niemand ziet wat u kiest. Uw naam vragen we niet.")
        self.middle.addSpacing(look(10))
        self.middle.addWidget(Label(secret, look(30), color="#FFFFFF", wrap=True))
        self.middle.addSpacing(look(40))
        start = Target(look, _("Ik ga stemmen"), style=Style.BRIGHT).grow(130)
        start.clicked.connect(self.started)
        self.middle.addWidget(start)
        self.middle.addStretch(1)
        leave = Target(look, _("Voor de begeleider"), style=Style.ON_DARK)
        leave.setMaximumWidth(leave.sizeHint().width())
        leave.clicked.connect(self.code_wanted)
        self.foot.addStretch(1)
        self.foot.addWidget(leave)

    def first(self) -> QWidget:
        """Return the button that starts."""
        return next(each for each in self.findChildren(Target))


class AskPage(Page):
    """One question with a few answers; `chosen` carries the value."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        title: str,
        under: str,
        answers: Sequence[tuple[object, str]],
        across: int = ACROSS,
    ) -> None:
        """Offer answers; the last one is 'liever niet'."""
        super().__init__(look, title, under)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setSpacing(look(12))
        self._answers = [value for value, _words in answers]
        for place, (value, words) in enumerate(answers):
            target = Target(look, words, style=Style.TIGHT).grow(96)
            target.clicked.connect(partial(self._choose, value))
            last = place == len(answers) - 1
            row, column = divmod(place, across)
            if last:
                grid.addWidget(target, row + (column > 0), 0, 1, across)
            else:
                grid.addWidget(target, row, column)
        grid.setRowStretch(grid.rowCount(), 1)
        self.middle.addWidget(Scroll(inner, LIGHT.paper), 1)
        self.add_restart()

    def take_digit(self, digit: str) -> None:
        """Choose the answer with this value, where values are small numbers."""
        if int(digit) in self._answers and len(self._answers) <= len("0123456789"):
            self.chosen.emit(int(digit))

    def _choose(self, value: object, _on: bool = False) -> None:
        self.chosen.emit(value)


def group_page(look: Look, groups: Sequence[Group]) -> AskPage:
    """Ask who somebody is; nobody has to say."""
    answers: list[tuple[object, str]] = [(group, group_words(group)) for group in groups]
    answers.append((Group.UNKNOWN, _("Dat zeg ik liever niet")))
    why = _("Zo kunnen we laten zien wat bewoners vinden, en wat anderen vinden.")
    return AskPage(look, _("Wie bent u?"), why, answers)


def table_page(look: Look, tables: int) -> AskPage:
    """Ask where somebody sits; nobody has to say."""
    answers: list[tuple[object, str]] = [
        (number, _("Tafel {n}").format(n=number)) for number in range(1, tables + 1)
    ]
    answers.append((0, _("Dat zeg ik liever niet")))
    return AskPage(look, _("Aan welke tafel zit u?"), "", answers, TABLES_ACROSS)


class AnswerPage(Page):
    """The ballot itself."""

    done = Signal()

    def __init__(self, look: Look, question: str, entry: Entry) -> None:
        """Show the question over the widget that takes the answers."""
        super().__init__(look, question, " ")
        self.entry = entry
        self.middle.addWidget(entry, 1)
        self.add_restart()
        self.title.setFont(app_font(look(36), BOLD))
        for tool in entry.tools():
            tool.setFixedWidth(tool.sizeHint().width())
            self.foot.addWidget(tool)
        words = _("Klaar") if entry.tools() else _("Verder")
        self.on = Target(look, words, style=Style.PRIMARY)
        self.on.setMinimumWidth(look(200))
        self.foot.addWidget(self.on)
        self.on.clicked.connect(self._go_on)
        entry.changed.connect(self.show_state)
        entry.finished.connect(self._go_on)
        self.show_state()

    def show_state(self) -> None:
        """Say what to do now, and whether one can go on."""
        words = " ".join(filter(None, (self.entry.task(), self.entry.vote.hint)))
        show_part(self.under, True)
        self.under.show_text(words)
        self.on.setEnabled(self.entry.complete)
        self.on.show_primary(not self.entry.leads_on)

    def first(self) -> QWidget:
        """Return the first answer."""
        return next(each for each in self.entry.findChildren(Target) if each.isEnabled())

    def take_digit(self, digit: str) -> None:
        """Let the widget take it."""
        self.entry.take_digit(digit)

    def _go_on(self) -> None:
        if self.entry.complete:
            self.done.emit()


class CheckPage(Page):
    """'Klopt dit?': what was chosen, once more."""

    right = Signal()
    wrong = Signal()

    def __init__(self, look: Look, said: Sequence[tuple[str, str]]) -> None:
        """Show what was chosen."""
        super().__init__(look, _("Klopt dit?"), _("Daarna kunt u uw stem niet meer veranderen."))
        self.said = SaidList(look, said)
        self.middle.addWidget(self.said, 1)
        self.no = Target(look, _("Nee, veranderen"))
        self.yes = Target(look, _("Ja, bewaar mijn stem"), style=Style.PRIMARY)
        self.foot.addWidget(self.no, 1)
        self.foot.addWidget(self.yes, 2)
        self.no.clicked.connect(self.wrong)
        self.yes.clicked.connect(self.right)

    def first(self) -> QWidget:
        """Return the button that keeps the vote."""
        return self.yes

    def show_busy(self) -> None:
        """Wait until it is stored."""
        self.no.setEnabled(False)
        self.yes.setEnabled(False)
        self.under.show_text(_("Uw stem wordt bewaard …"))


class ToldPage(Page):
    """Something to read, with at most two things to press."""

    first_pressed = Signal()
    second_pressed = Signal()

    def __init__(
        self, look: Look, title: str, under: str, icon: str, acts: tuple[str, ...] = ()
    ) -> None:
        """Say it large."""
        super().__init__(look, title, under, icon=icon)
        first, second = (*acts, "", "")[:2]
        self.middle.addSpacing(look(40))
        if first:
            act = Target(look, first, style=Style.BRIGHT).grow(110)
            act.clicked.connect(self.first_pressed)
            self.middle.addWidget(act)
        if second:
            other = Target(look, second, style=Style.TIGHT).grow(84)
            other.clicked.connect(self.second_pressed)
            self.middle.addWidget(other)
        self.middle.addStretch(1)
