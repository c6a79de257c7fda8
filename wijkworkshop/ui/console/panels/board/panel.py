"""The board where we are: cards come in, keys lay them, and the room talks about one goal."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.acts.board_focus import FocusOn, SkipQuestion
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    MoveGoal,
    NameGoal,
    WriteCard,
)
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards import card_board
from wijkworkshop.core.outcomes.goals import AMBITION, Goal, GoalBeneficiary
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Beneficiary, GoalKind
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.board.answer_card import Answering, asks
from wijkworkshop.ui.console.panels.board.at_board import AtBoard
from wijkworkshop.ui.console.panels.board.cards_by_table import CardsByTable
from wijkworkshop.ui.console.panels.board.entries import CardEntry
from wijkworkshop.ui.console.panels.board.keys import DIGIT, OnBoard
from wijkworkshop.ui.console.panels.board.lying import Lying
from wijkworkshop.ui.console.panels.board.view import (
    BoardView,
    InHand,
    after_laying,
    before_which,
    beside_card,
    beside_goal,
    board_view,
)
from wijkworkshop.ui.console.panels.board.waiting_cards import WaitingCards
from wijkworkshop.ui.console.panels.board.words import (
    hand_words,
    keys_words,
    likely_words,
    read_words,
    way_words,
)
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Banner, Label

MOST_DIGITS = 2


class BoardPanel(AtBoard):
    """The board of step 1."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        self.lying = Lying()
        super().__init__(console, self.lying, keys_words(), way_words())
        self._chosen = InHand()  # with keys; it can be gone by now
        self._view: BoardView | None = None
        self._naming = 0  # the goal that gets another name
        self.entry = CardEntry(self.ask)
        self.waiting = WaitingCards()
        self.hand, self.came = Label("", color=LIGHT.muted, wrap=True), CardsByTable()
        self.fixed = Banner(_("Over deze doelen wordt gestemd"), _("Ze blijven zo liggen."))
        self.likely = Label("", wrap=True)
        self.aloud = Label("", BASE, HALF_BOLD, wrap=True)
        self.answering = Answering(self.ask, self._turn_whom)
        self._arrange()
        self._connect()
        self._doing = self._by_key()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the board of the block where we are, and what was half typed."""
        super().show_session(session, now)
        self.entry.kept.show_session(session)
        self.answering.kept.show_session(session)

    def show_refused(self) -> None:
        """Put back what was typed and not kept."""
        self.entry.kept.show_refused()
        self.answering.kept.show_refused()

    def press(self, does: str) -> None:
        """Do what a key means on the board; at a button it comes back to the board first.

        While the mouse carries something, a key only ends that.
        """
        if self.lying.carries:
            self.lying.let_go()
            return
        if self.answering.whom.holds_focus():
            self.focus_first()
            if does == OnBoard.LAY:
                return
        if does.startswith(DIGIT):
            digits = (self._hand.digits + does[-1])[-MOST_DIGITS:]
            self._take(replace(self._hand, digits=digits))
        else:
            self._doing[OnBoard(does)]()

    @property
    def _hand(self) -> InHand:
        return self._view.hand if self._view else self._chosen

    def _by_key(self) -> Mapping[OnBoard, Callable[[], None]]:
        return {
            OnBoard.UP: lambda: self._walk(beside_card, -1),
            OnBoard.DOWN: lambda: self._walk(beside_card, 1),
            OnBoard.BACK: lambda: self._walk(beside_goal, -1),
            OnBoard.ON: lambda: self._walk(beside_goal, 1),
            OnBoard.EARLIER: lambda: self._step(-1),
            OnBoard.LATER: lambda: self._step(1),
            OnBoard.LAY: self._lay,
            OnBoard.RUB_OUT: lambda: self._take(replace(self._hand, digits="")),
            OnBoard.NEW: lambda: self._of_card(MakeGoal(self._hand.card)),
            OnBoard.OUT: lambda: self._of_card(LayCard(self._hand.card, 0)),
            OnBoard.MERGE: self._merge,
            OnBoard.NAME: self._name,
            OnBoard.MEANS: self._turn_means,
            OnBoard.TALK: self._talk,
            OnBoard.ANSWER: self._answer,
            OnBoard.SKIP: self._skip,
            OnBoard.LIVES: self._end,
            OnBoard.TYPE: self.entry.focus_first,
            OnBoard.TAKE: self._take_over,
        }

    def _walk(self, way: Callable[..., InHand], steps: int) -> None:
        if self._view is not None:
            self._take(way(self._view.board, self._hand, steps))

    def _step(self, steps: int) -> None:
        """Move the goal in hand among the others; at an end it stays."""
        if self._view is None:
            return
        before = before_which(self._view.board, self._hand.goal, steps)
        if before is not None:
            self._put(self._hand.goal, before)

    def _put(self, goal: int, before: int) -> None:
        """Put a goal before another one, 0: last; it is in hand."""
        self._take(replace(self._hand, goal=goal, at_goal=True))
        self.ask(MoveGoal(goal, before))

    def _take(self, hand: InHand) -> None:
        self._chosen = hand
        self._show()

    def _lay(self) -> None:
        """Lay the card at the number that was typed, or where a card like it lies."""
        view = self._view
        if view is None or not self._hand.card:
            return
        goal = self._hand.number or (view.likely.goal if view.likely else 0)
        if not goal:
            return
        request = LayCard(self._hand.card, goal)
        self._take(after_laying(view.board, replace(self._hand, goal=goal)))
        self.ask(request)

    def _drop_card(self, card: int, place: int) -> None:
        """Do what keys do: take the card, type the number of the goal, and lay it there."""
        self._take(InHand(card, self._hand.goal, str(place or "")))
        self.press(OnBoard.LAY if place else OnBoard.OUT)

    def _drop_goal(self, goal: int, place: int) -> None:
        """Do what keys do: come to the goal, type the number of the other, and merge them."""
        self._take(InHand(self._hand.card, goal, str(place), at_goal=True))
        self.press(OnBoard.MERGE)

    def _take_over(self) -> None:
        """Take over what waits of the table whose number was typed, else of the first one."""
        if self._view is None or not self._view.waiting:
            return
        table = self._hand.number or self._view.waiting[0].table
        self._take(replace(self._hand, digits=""))
        self.ask(TakeCards(self._block, table))

    def _of_card(self, request: MakeGoal | LayCard) -> None:
        if self._view is None or not request.card:
            return
        if isinstance(request, MakeGoal):
            self._take(after_laying(self._view.board, self._hand))
        self.ask(request)

    def _merge(self) -> None:
        """Let the goal in hand go on in the one whose number was typed."""
        kept, gone = self._hand.number, self._hand.goal
        if kept and gone:
            self._take(replace(self._hand, goal=kept, digits=""))
            self.ask(MergeGoals(kept, gone))

    def _name(self) -> None:
        """Let the goal in hand be called something else: its name is typed."""
        if self._hand.goal:
            self._naming = self._hand.goal
            self._show()
            self.answering.kept.focus()

    def _turn_means(self) -> None:
        goal = self._goal(self._hand.goal)
        if goal is not None:
            kinds = {GoalKind.OUTCOME: GoalKind.OUTPUT, GoalKind.OUTPUT: GoalKind.OUTCOME}
            self.ask(PutEntry(replace(goal, kind=kinds[goal.kind])))

    def _talk(self) -> None:
        """Let the room talk about the goal in hand; about none when it does already."""
        if self._view is not None and self._hand.goal:
            same = self._view.talked == self._hand.goal
            self.ask(FocusOn(self._block, 0 if same else self._hand.goal))

    def _answer(self) -> None:
        self._naming = 0
        self._show()
        self.answering.focus_on(self._view.asked if self._view else None)

    def _skip(self) -> None:
        if self._view is not None and self._view.asked is not None:
            self.ask(SkipQuestion(self._block))

    def _end(self) -> None:
        """End the whys at the goal whose number was typed, else at the last answer."""
        goal = self._goal(self._view.talked) if self._view else None
        if goal is None:
            return
        serves = self._hand.number
        self._take(replace(self._hand, digits=""))
        self.ask(EndWhys(goal.id, serves))

    def _store_answer(self, text: str) -> None:
        """Keep what was typed: the name of a goal, or the answer to what is asked."""
        naming, self._naming = self._naming, 0
        goal = self._goal(self._view.talked) if self._view else None
        if naming:
            self.ask(NameGoal(naming, text))
        elif goal is not None and self._view and asks(self._view.asked, AMBITION):
            self.ask(PutEntry(replace(goal, ambition=text)))
        elif goal is not None:
            self.ask(AnswerWhy(goal.id, text))
        self._show()
        QTimer.singleShot(0, self, self.focus_first)  # this Enter is not for the board

    def _turn_whom(self, whom: Beneficiary) -> None:
        """Say that a goal is for these people, or not for them."""
        if self._session is None or self._view is None or not self._view.talked:
            return
        talked = self._view.talked
        found = self._session.where(GoalBeneficiary, goal=talked, edition=0, beneficiary=whom)
        new = GoalBeneficiary(self._block, goal=talked, beneficiary=whom)
        self.ask(DropEntry(found[0]) if found else PutEntry(new))

    def _goal(self, number: int) -> Goal | None:
        return self._session.find(Goal, number, 0) if self._session else None

    def _show(self) -> None:
        if self._session is None:
            return
        block = self._session.get(Block, self._block)
        if card_board(self._session, block.id) is None:
            return
        self._view = view = board_view(self._session, block, self._chosen)
        self.lying.show_view(view)
        if self.lying.hasFocus() and self.lying.chosen is not None:
            bring_in_view_soon(self.lying.chosen)
        self.hand.show_text(hand_words(view))
        self.hand.setWordWrap(bool(view.hand.digits))  # then it can be long, and is alone
        self.came.show_came(() if view.hand.digits else view.came)
        self.waiting.show_waiting(view.waiting)
        self.likely.show_text(likely_words(view), hide_empty=True)
        self.aloud.show_text(read_words(self._session, block), hide_empty=True)
        self.fixed.setVisible(view.fixed)
        naming = view.board.place(self._naming)
        self.answering.show_asked(self._session, view, naming.name if naming else "")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        asked = (self.entry, self.waiting, self.answering)
        counted = QHBoxLayout()
        counted.addWidget(self.hand)
        counted.addWidget(self.came, 1)
        above = (self.fixed, *asked, self.likely, self.aloud, self.keys)
        for part in above:
            column.addWidget(part)
        column.insertLayout(1 + len(asked), counted)
        column.addWidget(self.lying, 1)

    def _connect(self) -> None:
        self.lying.focused.connect(self._show)
        self.lying.picked.connect(lambda card: self._take(InHand(card, self._hand.goal)))
        self.lying.card_moved.connect(self._drop_card)
        self.lying.goal_moved.connect(self._drop_goal)
        self.lying.goal_put.connect(self._put)
        self.entry.entered.connect(self._write)
        self.entry.ended.connect(lambda: QTimer.singleShot(0, self, self.focus_first))
        self.waiting.taken.connect(lambda table: self.ask(TakeCards(self._block, table)))
        self.waiting.set_aside.connect(lambda sent: self.ask(SetCardAside(sent)))
        self.answering.entered.connect(self._store_answer)

    def _write(self, text: str, table: int) -> None:
        self.ask(WriteCard(self._block, text, table))
