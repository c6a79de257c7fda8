"""One facilitator at the keyboard: eighteen cards of six tables in twelve minutes.

Time is counted by the model in `support/keystrokes.py`: a line read for each card, a decision for
each card that is laid, each name and each answer of the room.
"""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.console.desk import with_tables
from tests.support.console.opened import Opened, focus, opened
from tests.support.core.scenes import block, evening, voting
from tests.support.keystrokes import SEARCHING, SLOW, Work
from tests.support.table_cards import CARDS, NAMES, RENT
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.shown import changes
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, GoalServes
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, GoalKind, OptionSource

MINUTES = 12


class Operator:
    """Presses keys, and counts them and what has to be decided or read."""

    def __init__(self, desk: Opened) -> None:
        self.desk, self.keys, self.decided, self.read = desk, 0, 0, 0

    @property
    def work(self) -> Work:
        return Work(self.keys, self.decided, self.read)

    def press(self, key: Qt.Key) -> None:
        self.keys += 1
        self.desk.press(key)
        self.desk.qtbot.waitUntil(lambda: not self.desk.console.steering._patience.isActive())
        self.desk.rest()

    def type(self, text: str) -> None:
        self.keys += len(text)
        QTest.keyClicks(focus(), text)
        self.press(Qt.Key.Key_Return)


def collect(hands: Operator) -> None:
    """Type the cards, table by table."""
    table = 0
    for at, text, _goal in CARDS:
        hands.read += 1
        if at != table:
            if table:
                hands.press(Qt.Key.Key_Escape)
                hands.press(Qt.Key.Key_A)
            hands.press(Qt.Key.Key_P)
            hands.type(str(at))
            table = at
        hands.type(text)
    hands.press(Qt.Key.Key_Escape)


def arrange(hands: Operator) -> None:
    """Lay every card at its goal; the first card of a goal makes it."""
    hands.press(Qt.Key.Key_A)
    made: dict[int, int] = {}
    for number, (_table, _text, goal) in enumerate(CARDS, 1):
        hands.decided += 1
        if not goal:
            hands.press(Qt.Key.Key_Down)
        elif goal not in made:
            hands.press(Qt.Key.Key_N)
            made[goal] = hands.desk.session.get(GoalCard, number, 0).goal
        else:
            hands.press(Qt.Key(Qt.Key.Key_0 + made[goal]))
            hands.press(Qt.Key.Key_Return)
    for goal, name in NAMES.items():
        hands.decided += 1
        while hands.desk.console.middle.panel._hand.goal != made[goal]:  # type: ignore[attr-defined]
            there = sorted(made.values())
            at = hands.desk.console.middle.panel._hand.goal  # type: ignore[attr-defined]
            back = there.index(made[goal]) < there.index(at)
            hands.press(Qt.Key.Key_Left if back else Qt.Key.Key_Right)
        hands.press(Qt.Key.Key_T)
        hands.type(name)
    hands.press(Qt.Key.Key_X)
    hands.press(Qt.Key.Key_Space)


def ask(hands: Operator) -> None:
    """Let the room say what the means is for, up to a goal that there is."""
    hands.press(Qt.Key.Key_F)
    for answer in ("Dan is er iets tussen sociale huur en koop", "Dan hoeft niemand weg"):
        hands.decided += 1
        hands.press(Qt.Key.Key_W)
        hands.type(answer)
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_L)


@pytest.mark.slow
def test_one_facilitator_does_eighteen_cards_in_twelve_minutes(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    votes = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = with_tables(evening(block(BlockKind.STEP_1, votes)), 6)
    made.do(ShowScreen(1, ScreenKind.BOARD))
    with opened(qtbot, tmp_path, made.session) as desk:
        hands = Operator(desk)
        hands.press(Qt.Key.Key_A)
        for part in (collect, arrange, ask):
            part(hands)
        session = desk.session
        kind = BOARD
        laid = {card.text: card.goal for card in session.all(GoalCard)}
        assert [text for text, goal in laid.items() if not goal] == [
            text for _table, text, goal in CARDS if not goal
        ]
        assert sorted(goal.text for goal in session.all(Goal)) == sorted(NAMES.values())
        (means,) = session.where(Goal, kind=GoalKind.OUTPUT)
        assert means.text == NAMES[RENT]
        assert [link.goal for link in session.all(GoalServes)] == [means.id]
        assert changes(session, kind, 1) == 0
    with capsys.disabled():
        sys.stdout.write(f"\nstep 1: {hands.work.told}\n")
    told = Path("docs/de-bijeenkomst.md").read_text(encoding="utf-8")
    found = re.search(
        r"(\d+) toetsen, ongeveer (\d+) minuten.*?ongeveer (\d+) minuten nodig.*?ongeveer (\d+)",
        told,
    )
    assert found is not None
    work = hands.work
    usual, slow, searching = work.minutes(), work.minutes(SLOW), work.minutes(SEARCHING)
    assert tuple(map(int, found.groups())) == (work.keys, usual, slow, searching)
    assert usual < slow < MINUTES < searching
