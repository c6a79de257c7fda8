"""The board of step 3: areas beside each other, and what is chosen for each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from gettext import gettext as _
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan, MeetingPlace
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.area_board.cells import AreasTable
from wijkworkshop.ui.console.panels.area_board.choices import (
    Choice,
    Typing,
    beginning,
    choices,
    new_area,
    new_group,
    taking_away,
    typing,
)
from wijkworkshop.ui.console.panels.area_board.keys import CHOOSE, OnAreas
from wijkworkshop.ui.console.panels.area_board.view import (
    AreaColumn,
    AreaRow,
    AreasView,
    areas_view,
)
from wijkworkshop.ui.console.panels.area_board.words import (
    about_words,
    keys_words,
    no_area_words,
    read_words,
    waterbed_words,
    way_words,
)
from wijkworkshop.ui.console.panels.asking_room import Asking, AskingAct
from wijkworkshop.ui.console.panels.block_view import block_view
from wijkworkshop.ui.console.panels.board.fitting import GAP, FittingBoard
from wijkworkshop.ui.console.panels.board.surface import Surface
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome_card import OutcomeCard
from wijkworkshop.ui.console.panels.panel import Panels
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Field, Flow, Label, show_part

T = TypeVar("T")

PAD = 8


class AreaBoardPanel(FittingBoard):
    """What is chosen for each area, what digits do in one cell, and who is welcome in none."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        self.table, surface = AreasTable(), Surface(_("Gebieden naast elkaar"))
        super().__init__(console, surface, keys_words(), way_words())
        self.surface = surface
        self.asking = AskingAct(self.ask, "A")
        self._asks: Asking | None = None
        self.open: OutcomeCard | None = None
        self._view: AreasView | None = None
        self._at = (0, 0)
        self._asked: tuple[int, int] | None = None
        self._offered: tuple[Choice, ...] | None = None
        self._typing: Typing | None = None
        self._form: EntryForm | None = None
        self._form_of = 0
        self.about = Label("", BASE, BOLD, wrap=True)
        self.typed = Field("", _("Typ het en druk op Enter"), name=_("In dit vakje"))
        self.kept = KeptField(self.typed, "areas/typed", self.ask, _texts)
        self.typed.entered.connect(self._enter)
        self.unplaced = Label("", BASE, BOLD, wrap=True)
        self._arrange()
        self.table.chosen.connect(self._choose_cell)

    def acts(self) -> Sequence[Act]:
        """Return the way to the board, and what asks the room what is still open."""
        return (*super().acts(), self.asking)

    def show_panels(self, panels: Panels) -> None:
        """Say below the table what is open, with the ways to fill it in."""
        self.open = OutcomeCard(self.ask, self.go, panels)
        self._column.insertWidget(self._column.indexOf(self.keys), self.open)

    def press(self, does: str) -> None:
        """Do what a key means on the board."""
        if does.startswith(CHOOSE):
            self._choose(int(does.removeprefix(CHOOSE)))
        else:
            self._doing()[OnAreas(does)]()

    def show_refused(self) -> None:
        """Put back what could not be stored."""
        self.kept.show_refused()
        if self._form is not None:
            self._form.show_refused()

    def _doing(self) -> Mapping[OnAreas, Callable[[], None]]:
        return {
            OnAreas.UP: lambda: self._step(-1, 0),
            OnAreas.DOWN: lambda: self._step(1, 0),
            OnAreas.BACK: lambda: self._step(0, -1),
            OnAreas.ON: lambda: self._step(0, 1),
            OnAreas.TYPE: lambda: self._type(self._of_cell(typing)),
            OnAreas.TAKE_AWAY: self._take_away,
            OnAreas.AREA: lambda: self._type(new_area(self._block)),
            OnAreas.GROUP: lambda: self._type(self._of_cell(new_group)),
            OnAreas.BEGIN: lambda: self._send(self._of_cell(beginning)),
            OnAreas.WATERBED: self._answer,
            OnAreas.ASK: self.asking.click,
        }

    @property
    def _cell(self) -> tuple[AreaColumn, AreaRow] | None:
        """Return what keys are about; None while there is no area."""
        view, (row, column) = self._view, self._at
        return (view.columns[column], view.rows[row]) if view and view.columns else None

    def _of_cell(self, made: Callable[[AreaColumn, AreaRow], T]) -> T | None:
        return made(*self._cell) if self._cell else None

    def _send(self, request: Request | None) -> None:
        if request is not None:
            self.ask(request)

    def _step(self, down: int, on: int) -> None:
        row, column = self._at
        self._go(row + down, column + on)

    def _choose_cell(self, row: int | None, column: int) -> None:
        """Go to a cell, or to the goals of an area; the board has the keyboard from now on."""
        self.focus_first()
        self._go(row or 0, column)

    def _go(self, row: int, column: int) -> None:
        self._at = row, column
        self._show_cell()

    def _choose(self, digit: int) -> None:
        """Choose what a digit says, unless it stands there already and stays."""
        for choice in (self._offered or ())[digit - 1 : digit]:
            self.ask(choice.request)

    def _take_away(self) -> None:
        session = self._session
        if session is not None:
            self._send(self._of_cell(partial(taking_away, session)))

    def _type(self, what: Typing | None) -> None:
        """Start typing, where there is something to type."""
        self._typing = what
        show_part(self.typed, what is not None)
        if what is None:
            return
        self.about.show_text(what.name)
        self.typed.editor.setAccessibleName(what.name)
        if not self.typed.text:
            self.typed.put_text(what.text)
        self.kept.focus()
        bring_in_view_soon(self.typed)

    def _enter(self) -> None:
        """Keep what was typed, and come back to the board."""
        what, text = self._typing, self.kept.take()
        self._typing = None
        if what is not None and text != what.text:
            self.ask(what.request(text))
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        self.focus_first()
        self._show_cell()

    def _show_there(self, there: bool) -> None:
        """Ask the room from the board only: elsewhere its key leads to the board."""
        self.asking.show_asking(self._asks if there else None)

    def _answer(self) -> None:
        """Start typing where people go who are welcome nowhere."""
        if self._form is not None and not self.below.isHidden():
            self._form.focus_first()
            bring_in_view_soon(self.below)

    def _show(self) -> None:
        if self._session is None:
            return
        self._view = view = areas_view(self._session, self._block)
        shown = block_view(self._session, self._block)
        self._asks = shown.asking
        self._show_there(self._holds(QApplication.focusWidget()))
        if self.open is not None:
            self.open.show_gaps(shown.gaps or ())
            self.open.ways.show_waiting(len(self._session.table(Submission)))
        self.kept.show_session(self._session)
        if view.asked != self._asked and view.asked is not None:
            self._at = view.asked
        self._asked = view.asked
        words = waterbed_words(view)
        self.unplaced.show_text(words)
        show_part(self.below, bool(words or view.waterbed))
        self._show_form()
        self._show_cell()

    def _show_cell(self) -> None:
        """Show what keys are about, and what digits do there."""
        view, session = self._view, self._session
        if view is None or session is None:
            return
        row, column = self._at
        last = len(view.rows) - 1, len(view.columns) - 1
        self._at = max(0, min(last[0], row)), max(0, min(last[1], column))
        show_part(self.surface, bool(view.columns))
        if view.columns:
            self.table.show_view(view, self._at)
        self.surface.say(self._of_cell(read_words) or "")
        about = self._of_cell(about_words) or no_area_words()
        self.about.show_text(self._typing.name if self._typing else about)
        show_part(self.typed, self._typing is not None)
        self._offer(self._of_cell(partial(choices, session)) or ())
        self._fit()

    def _offer(self, offered: tuple[Choice, ...]) -> None:
        """Show what digits choose, unless it is there already."""
        if offered == self._offered:
            return
        self._offered = offered
        empty(self.offers)
        for digit, choice in enumerate(offered, 1):
            act = Act(choice.words, str(digit)).make_small().lead_with_key()
            act.setCheckable(True)
            act.setChecked(choice.chosen)
            act.clicked.connect(partial(self._pick, digit))
            self.offers.addWidget(act)

    def _pick(self, digit: int) -> None:
        """Choose with the mouse; keys go on at the board."""
        self.focus_first()
        self._choose(digit)

    def _show_form(self) -> None:
        """Show the field about all areas together, of the block where we are."""
        if self._session is None:
            return
        if self._form is not None and self._form_of == self._block:
            self._form.show_session(self._session)
            return
        if self._form is not None:
            self._form.let_go()
        empty(self.answer)
        found = self._session.find(AreaPlan, self._block, 0) or AreaPlan(block=self._block)
        self._form = EntryForm(found, self._session, self.ask, skip=("remark",))
        self._form_of = self._block
        self.answer.addWidget(self._form)

    def _fit_in(self, room: int) -> None:
        """Let the table be whole where there is room, and what digits do always in sight."""
        room -= self._height(self.choosing) + 2 * PAD
        high = max(self.table.least_height(), room)
        self.table.setFixedHeight(min(self.table.whole_height(), high))

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        inside = QVBoxLayout(self.surface)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        inside.addWidget(self.table)
        self.choosing, self.below = Card(padding=12), Card()
        self.offers, self.answer = Flow(gap=0), QVBoxLayout()
        self.choosing.body.setSpacing(6)
        self.choosing.body.addWidget(self.about)
        self.choosing.body.addWidget(self.typed)
        self.choosing.body.addLayout(self.offers)
        self.below.body.addWidget(self.unplaced)
        self.below.body.addLayout(self.answer)
        for part in (self.surface, self.choosing, self.below, self.keys):
            column.addWidget(part)
        column.addStretch(1)
        self.typed.hide()
        self._arranged = True


def _texts(session: Session) -> Iterator[str]:
    """Yield all that can have been typed: areas, groups, places, what stays."""
    yield from (each.name for each in session.all(Area))
    yield from (each.target_group for each in session.all(AreaFlow))
    yield from (each.text for each in session.all(MeetingPlace))
    yield from (each.stays for each in session.all(AreaChoice))
