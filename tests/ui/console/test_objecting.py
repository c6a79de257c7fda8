"""Zeros are heard: the console asks why, keeps the words with the goal, and asks nobody's name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.opened import Opened, opened
from tests.support.console.panel_desk import button
from tests.support.core.parks import goal
from tests.support.core.scenes import block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, Group, OptionSource
from wijkworkshop.ui.console.panels.result.panel import ResultPanel

KEY = Qt.Key
NAMES = ("Buren kennen elkaar", "Kinderen spelen samen", "Niemand hoeft weg")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A fist to five about three goals, of which the last two are held back; it is settled."""
    votes = voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, votes))
    made.do(*(PutEntry(goal(0, name)) for name in NAMES), ShowScreen(1, ScreenKind.ROUND, 1))
    made.do(OpenRound(1))
    for number in range(1, 13):
        answers = ((1, 4), (2, 4 * (number > 2)), (3, 5 * (number > 1)))
        made.do(CastBallot(1, number, answers, Group.RESIDENTS))
    made.do(CloseRound(1), SettleRound(1))
    with opened(qtbot, tmp_path, made.session) as at:
        yield at


def panel(desk: Opened) -> ResultPanel:
    found = desk.console.middle.panel
    assert isinstance(found, ResultPanel)
    return found


def concerns(desk: Opened) -> list[str]:
    return [each.concerns for each in desk.session.all(Goal)]


def test_it_is_asked_once_the_room_has_seen_it(desk: Opened) -> None:
    assert panel(desk).objecting.isHidden()
    desk.do(RevealRound(1))
    assert panel(desk).objecting.isVisible()
    assert panel(desk).objecting.asked.text() == f"Nu vragen: waarom niet ‘{NAMES[1]}’?"
    desk.do(HideRound(1))
    assert panel(desk).objecting.isHidden()


def test_what_is_said_is_kept_with_its_goal_and_with_nobody(desk: Opened) -> None:
    desk.do(RevealRound(1))
    panel(desk).objecting.kept.focus()
    for words in ("De straat is te druk", "Er rijdt te veel verkeer"):
        desk.type(words)
        desk.press(KEY.Key_Return)
    assert concerns(desk) == ["", "De straat is te druk\nEr rijdt te veel verkeer", ""]
    assert "te druk" in panel(desk).objecting.noted.text()
    click(button(panel(desk), NAMES[2]))
    desk.type("En wie wil verhuizen?")
    desk.press(KEY.Key_Return)
    assert concerns(desk)[2] == "En wie wil verhuizen?"
    desk.console.setFocus()
    desk.live.undo()
    desk.rest()
    assert concerns(desk)[2] == ""
    assert "bezwaar ‘En wie wil verhuizen?’" in desk.console.middle.told.title.text()
