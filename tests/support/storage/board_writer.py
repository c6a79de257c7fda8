"""A process in which a facilitator works at the boards of steps 1 and 2 until it is killed.

Before it asks for anything it prints how the board will be (`DOING`), and how it is once the
console would show that (`DONE`): as it is arranged, and as the room sees it.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from tests.support.storage.power import CHANCE
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    LayCard,
    MakeGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.boards.alignment import points
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.open_points import PointDecision, open_points
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Alignment, Decision
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

DOING, DONE = "doing", "done"
NOW = datetime(2026, 11, 24, 15, 11, 40, tzinfo=UTC)
UNDO_ONE_IN = 5
ALIGNED = (Instrument, AlignmentCell, ClashDecision, BoardFocus)
"""What people say and decide at the board of step 2."""


def board_seen(session: Session) -> str:
    """Return both boards in one line: as they are arranged or filled, and what the room sees."""
    kept = (session.all(kind) for kind in (*ALIGNED, PointDecision))
    return repr((BOARD.arranged(session, 1), screen_now(session), *kept))


def _tries(session: Session) -> Iterator[Request]:
    """Yield acts of all kinds on what lies there, in any order, without an end."""
    cards = [each.id for each in session.all(GoalCard)] or [0]
    goals = [each.id for each in session.all(Goal)] or [0]
    while True:
        card, goal, other = CHANCE.choice(cards), CHANCE.choice(goals), CHANCE.choice(goals)
        number = CHANCE.randrange(1000)
        yield CHANCE.choice(
            (
                *_aligning(session, goal, number),
                *_closing(session, number),
                WriteCard(1, f"Kaart {number}", number % 4),
                LayCard(card, goal),
                LayCard(card, 0),
                MakeGoal(card),
                NameGoal(goal, f"Doel {number}"),
                MergeGoals(goal, other),
                ShowBoard(1),
                FocusOn(1, goal),
                AnswerWhy(goal, f"Dan {number}"),
            )
        )


def _aligning(session: Session, goal: int, number: int) -> Iterator[Request]:
    """Yield acts at the board of step 2: rules, cells, and what is decided about them."""
    rules = [each.id for each in session.all(Instrument)] or [0]
    rule, table = CHANCE.choice(rules), number % 4 + 1
    cell = AlignmentCell(2, goal=goal, instrument=rule, table=table)
    yield PutEntry(Instrument(2, text=f"Regel {number}"))
    yield PutEntry(replace(cell, value=CHANCE.choice(tuple(Alignment)), reason=f"Om {number}"))
    yield DropEntry(cell)
    for point in CHANCE.sample(points(session, 2), 1) if points(session, 2) else ():
        yield FocusOn(2, *point.place)
    decision = CHANCE.choice((Decision.ADJUST, Decision.STOP, Decision.POSTPONED))
    yield PutEntry(ClashDecision(2, goal=goal, instrument=rule, decision=decision, owner="wij"))


def _closing(session: Session, number: int) -> Iterator[Request]:
    """Yield what becomes of something that is open."""
    found = tuple(open_points(session))
    if found:
        key = CHANCE.choice(found).key
        yield TakeUpPoint(key, f"Wie {number}")
        yield LetPointGo(key, f"Om {number}")


def _next(session: Session) -> tuple[Request, Session]:
    """Return an act that can be done, and the session after it."""
    for request in _tries(session):
        with suppress(Refused):
            return request, session.after(decide(request, session, NOW, BoxInMemory()))
    raise AssertionError


class Work:
    """Asks for the next act as soon as the last one is stored."""

    def __init__(self, live: Live) -> None:
        """Work on this session."""
        self.live = live
        self.before: list[Session] = []  # what an undo leads back to
        live.changed.connect(lambda _session: self.go_on())
        live.not_undone.connect(lambda _why: self.go_on())

    def go_on(self) -> None:
        """Say what is there now, and do something more."""
        _say(DONE, self.live.session)
        if self.before and not CHANCE.randrange(UNDO_ONE_IN):
            _say(DOING, self.before.pop())
            self.live.undo()
        else:
            request, after = _next(self.live.session)
            if request.reversible:
                self.before.append(self.live.session)
            else:  # an undo would take back what was before it
                self.before.clear()
            _say(DOING, after)
            self.live.request(request)


def _say(word: str, session: Session) -> None:
    print(word, board_seen(session), flush=True)  # noqa: T201 - what is read of this process


def main(path: Path) -> None:
    """Work at the board of the session in this archive."""
    app = QCoreApplication([])
    store = Store(open_archive(path, environment={}))
    (listed,) = store.listings()
    work = Work(Live(store, store.load(listed.id), lambda: NOW))
    QTimer.singleShot(0, work.go_on)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
