"""The result of a round: what it says, small bars, a table, and hiding or repeating it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.rounds import HideRound, RepeatRound, not_shown
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.marks import Shape
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.dot import Dashed, Dot
from wijkworkshop.ui.console.panels.invalidate import Invalidate
from wijkworkshop.ui.console.panels.panel import Mode, Panel
from wijkworkshop.ui.console.panels.result.by_group import (
    GroupView,
    LensChoice,
    group_card,
    group_view,
)
from wijkworkshop.ui.console.panels.result.compared import (
    ComparedView,
    compared_card,
    compared_view,
)
from wijkworkshop.ui.console.panels.result.grade_chart import GradeLines
from wijkworkshop.ui.console.panels.result.moving import Moving
from wijkworkshop.ui.console.panels.result.objecting import Objecting
from wijkworkshop.ui.console.panels.result.stacked_bar import StackedBar
from wijkworkshop.ui.console.panels.result.view import (
    ResultLine,
    ResultView,
    result_view,
    weighed_screen,
)
from wijkworkshop.ui.console.panels.sections import GAP, Line, empty, titled
from wijkworkshop.ui.lists.line_list import PAGE
from wijkworkshop.ui.style.app_font import app_font
from wijkworkshop.ui.widgets import (
    BASE,
    BOLD,
    HALF_BOLD,
    Act,
    Banner,
    Card,
    Flow,
    Kind,
    Label,
    show_part,
)
from wijkworkshop.ui.wording.words import NO_MESSAGE, refusal_words

NUMBER, LABEL, TOTAL, TOLD = 24, 230, 34, 160
SENTENCE = 60
"""Letters from which what is said of a line stands below it, over its whole width."""

MANY = 6
"""Columns of a table over which their names are set in more lines."""

LONG = PAGE + 5
"""So many options are shown at once; of more the first page, and the rest when it is asked for."""


class ResultPanel(Panel):
    """A settled or shown result."""

    _by_group: GroupView | None = None

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._round = 0
        self._view: ResultView | None = None
        self._compared: ComparedView | None = None
        self._seen = ChangeTracker()
        self._whole = False  # also the options that few chose, of a long list
        self.more = Act(_("Toon alles"), icon="chevron-down").make_small()
        self.hide_result = Act(_("Uitslag verbergen"))
        self.repeat = Act(_("Nieuwe ronde"), kind=Kind.QUIET)
        self.correct = Act(_("Telling verbeteren"), kind=Kind.QUIET)
        self.invalid = Act(_("Ongeldig verklaren"), kind=Kind.QUIET)
        self.why = Invalidate(self.ask)
        self.withheld = Banner()
        self.lens = LensChoice(self.ask)
        self.objecting = Objecting(self.ask)
        self.moving = Moving(self.ask)
        self.body = QVBoxLayout()
        self._arrange()
        self._connect()

    def acts(self) -> Sequence[Act]:
        """Return the buttons that stand beside the primary one."""
        return (self.hide_result,)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the result of the round where we are."""
        session = self._seen.watch(session)
        vote = session.find(Round, here(session).round) if self._seen.is_new else None
        if vote is None:
            return
        if vote.id != self._round:
            self._whole = False
        self._round = vote.id
        self.why.show_round(session, vote.id)
        show_part(self.hide_result, vote.state is RoundState.SHOWN)
        show_part(self.correct, vote.has_result)
        self._show_why(vote)
        self.objecting.show_round(session, vote)
        if vote.withheld is not None:
            self._view, self._compared, self._by_group = None, None, None
            self.moving.hide()
            self.lens.hide()
            empty(self.body)
            self.more.setVisible(False)
            return
        self.lens.show_round(session, vote)
        view, compared = result_view(session, vote), compared_view(session, vote)
        by_group = group_view(session, vote)
        self.moving.show_result(session, vote.id, weighed_screen(session, vote))
        if (view, compared, by_group) != (self._view, self._compared, self._by_group):
            self._view, self._compared, self._by_group = view, compared, by_group
            self._show(view)

    def show_refused(self) -> None:
        """Put back what was typed and not kept."""
        self.objecting.kept.show_refused()
        self.moving.kept.show_refused()

    def _show_why(self, vote: Round) -> None:
        why = vote.withheld
        words = refusal_words(not_shown(vote, why)) if why is not None else NO_MESSAGE
        self.withheld.show_text(words.title, words.text, hide_empty=True)

    def _show_whole(self) -> None:
        self._whole = True
        if self._view is not None:
            self._show(self._view)

    def _show(self, view: ResultView) -> None:
        empty(self.body)
        if self._by_group is not None:
            self.more.hide()
            self.body.addWidget(group_card(self._by_group))
            return
        cut = not self._whole and view.chart is None and len(view.lines) > LONG
        self.more.setVisible(cut)
        self.more.show_text(_("Toon alle {count}").format(count=len(view.lines)))
        if cut:
            view = replace(view, lines=view.lines[:PAGE], rows=view.rows[:PAGE])
        if self._compared is not None:
            self.body.addWidget(compared_card(self._compared))
        self.body.addWidget(_summary(view))
        if view.belongs:
            self.body.addWidget(_belongs(view))
        if view.columns:
            self.body.addWidget(_table(view))

    def _arrange(self) -> None:
        self.body.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.why, self.withheld, self.lens):
            column.addWidget(part)
        column.addWidget(self.objecting)
        column.addLayout(self.body)
        column.addWidget(self.moving)
        below = Flow()
        below.addWidget(self.more)
        column.addLayout(below)
        rarely = Flow()
        for act in (self.invalid, self.repeat, self.correct):
            rarely.addWidget(act)
        column.addLayout(rarely)
        column.addStretch(1)

    def _connect(self) -> None:
        self.more.clicked.connect(self._show_whole)
        self.hide_result.clicked.connect(lambda: self.ask(HideRound(self._round)))
        self.repeat.clicked.connect(lambda: self.ask(RepeatRound(self._round)))
        self.correct.clicked.connect(lambda: self.go(Mode.CORRECTION))
        self.invalid.clicked.connect(lambda: self.why.begin(self._round))


def _summary(view: ResultView) -> Card:
    card = Card()
    card.body.setSpacing(0)
    card.body.addWidget(Label(view.finding, 20, BOLD, wrap=True))
    if view.residents:
        words = _("Bewoners kozen eerst: {option}").format(option=view.residents)
        card.body.addSpacing(4)
        card.body.addWidget(Label(words, BASE, wrap=True))
    if view.gap:
        card.body.addSpacing(4)
        card.body.addWidget(Label(view.gap, BASE, wrap=True))
    card.body.addSpacing(8)
    if view.chart is None:
        for line in _lines(view):
            card.body.addWidget(line)
        card.body.addSpacing(8)
        card.body.addLayout(_legend(view))
    else:
        card.body.addWidget(GradeLines(view))
    card.body.addSpacing(6)
    card.body.addWidget(Label(view.foot, 14, color=LIGHT.muted, wrap=True))
    return card


def _belongs(view: ResultView) -> Card:
    card = titled(_("Dit hoort bij wat het vaakst is gekozen"))
    for words in view.belongs:
        card.body.addWidget(Label(words, BASE, wrap=True))
    return card


def _lines(view: ResultView) -> Iterator[Line]:
    """Yield a line per option, with bars of one width: what is longest has its room in each."""
    numbers = QFontMetrics(app_font(BASE, BOLD, tabular=True))
    words = QFontMetrics(app_font(14))
    wide = [TOTAL, *(numbers.horizontalAdvance(line.total) + 2 for line in view.lines)]
    said = [words.horizontalAdvance(line.said) + 2 for line in view.lines if line.said]
    sentences = any(len(line.said) > SENTENCE for line in view.lines)
    if said and not sentences:
        wide.append(min(max(said), TOLD))
    for line in view.lines:
        yield _line(line, view.most, max(wide), sentences, below=bool(said))


def _line(line: ResultLine, most: int, wide: int, sentences: bool, *, below: bool) -> Line:
    number = Label(str(line.number), BASE, BOLD, LIGHT.accent, tabular=True)
    number.setFixedWidth(NUMBER)
    label = Label(line.label, 14, HALF_BOLD, wrap=True)
    label.setFixedWidth(LABEL)
    bar = StackedBar(line.parts, most, f"{line.label}: {line.total}")
    total = Label(line.total, BASE, BOLD, tabular=True)
    total.setFixedWidth(wide)
    total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    said = Label(line.said, 14, wrap=True)
    show_part(said, bool(line.said))
    if sentences:
        row = Line(number, label, bar, total, wide=2, ruled=False)
        return Line(_with_sentence(row, said))
    told = _told(total, said, wide) if below else total
    return Line(number, label, bar, told, wide=2)


def _with_sentence(row: Line, said: Label) -> QWidget:
    """Return what is said in full below a row: a column in it would be too narrow."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(row)
    said.setContentsMargins(NUMBER + GAP, 0, 0, 4)  # below the label
    column.addWidget(said)
    return both


def _told(total: Label, said: Label, wide: int) -> QWidget:
    """Return both below each other: beside each other they would leave the bar no room."""
    told = QWidget()
    told.setFixedWidth(wide)
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    total.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    column.addWidget(total)
    column.addWidget(said)
    return told


def _legend(view: ResultView) -> Flow:
    row = Flow(gap=14)
    for words, color, shape in view.legend:
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(Dot(color, Shape(shape) if shape else Shape.SQUARE) if color else Dashed())
        line.addWidget(Label(words, 14))
        row.addWidget(entry)
    return row


def _table(view: ResultView) -> Card:
    card = titled(_("In getallen"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(0, LABEL - 50)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    for place, name in enumerate(view.columns, 1):
        tight = len(name) > 14 or len(view.columns) > MANY
        head = Label(name, 13, HALF_BOLD, LIGHT.muted, wrap=tight)
        head.setAlignment(right)
        grid.addWidget(head, 0, place)
    for down, (line, numbers) in enumerate(zip(view.lines, view.rows, strict=True), 1):
        label = f"{line.number} {line.label}" if line.number else line.label
        grid.addWidget(Label(label, 14, wrap=True), down, 0)
        for across, number in enumerate(numbers, 1):
            cell = Label(str(number), 14, wrap=isinstance(number, str), tabular=True)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            cell.setAccessibleName(f"{line.label}, {view.columns[across - 1]}: {number}")
            grid.addWidget(cell, down, across)
    card.body.addLayout(grid)
    return card
