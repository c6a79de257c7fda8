"""F7: dark for the room, calm, large; at once where that can be."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from pytestqt.qtbot import QtBot

from tests.support.console.opened import focus, opened, played
from wijkworkshop.pages.marks import Box
from wijkworkshop.pages.theme import DARK, LIGHT
from wijkworkshop.ui.stage.stage import Stage


def _paper(stage: Stage) -> str:
    return next(mark.fill for mark in stage.marks if isinstance(mark, Box))


def test_dark_is_there_at_once_for_the_room_and_in_small(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        card, stages = desk.console.over.display, (
            desk.projection.stage, desk.console.side.miniature.stage,
        )  # fmt: skip
        assert {_paper(stage) for stage in stages} == {LIGHT.paper}
        desk.press(Qt.Key.Key_F7)
        assert card.isVisible()
        assert focus() is card.dark
        desk.press(Qt.Key.Key_Space)
        assert {_paper(stage) for stage in stages} == {DARK.paper}
        desk.press(Qt.Key.Key_Escape)
        assert not card.isVisible()
        assert {_paper(stage) for stage in stages} == {DARK.paper}


def test_calm_stops_what_grows(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        stage = desk.projection.stage
        grows = stage._growing
        desk.press(Qt.Key.Key_F7)
        desk.press(Qt.Key.Key_Tab)
        grows.start()
        desk.press(Qt.Key.Key_Space)
        assert desk.console.over.display.choice.display.still
        assert grows.state() == QAbstractAnimation.State.Stopped


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_Escape])
def test_sizes_wait_for_the_next_start_and_say_so(
    key: Qt.Key, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        card = desk.console.over.display
        desk.press(Qt.Key.Key_F7)
        for _ in range(5):
            desk.press(Qt.Key.Key_Tab)
        assert focus() is card.sizes[200]
        assert not card.when.isVisible()
        desk.press(Qt.Key.Key_Space)
        assert card.choice.display.letters == 200
        assert [size for size, act in card.sizes.items() if act.isChecked()] == [200]
        assert card.when.isVisible()
        desk.press(Qt.Key.Key_Space)
        assert [size for size, act in card.sizes.items() if act.isChecked()] == [200]
        desk.press(key)
        assert not card.isVisible()


def test_tab_stays_within_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        card = desk.console.over.display
        desk.press(Qt.Key.Key_F7)
        for _ in range(9):
            assert card.isAncestorOf(focus())
            desk.press(Qt.Key.Key_Tab)
