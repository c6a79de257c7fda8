"""Rounds on and off from the run sheet of the console, in a session that was made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.opened import Opened, opened
from tests.support.core.scenes import block, dots, evening, voting
from wijkworkshop import places
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.navigation import rounds
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.console.rounds_menu import RoundsMenu

MORE = voting(FormKind.SINGLE_CHOICE, "Ja", "Nee")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    made = evening(
        block(BlockKind.OPENING), block(BlockKind.STEP_1, dots("A", "B")), block(BlockKind.CLOSING)
    )
    with opened(qtbot, tmp_path, made.session) as at:
        at.console.run_sheet.offers = lambda: {BlockKind.STEP_1: (MORE,)}
        yield at


def menu_of(desk: Opened, number: int) -> RoundsMenu:
    column = desk.console.run_sheet
    place = next(at for at, row in enumerate(column.list.rows) if row.block == number)
    column.list.setFocus()
    column.list.choose(place)
    menu = column.menu()
    assert menu is not None
    return menu.rounds


def titles(desk: Opened) -> list[str]:
    return [vote.title for vote in rounds(desk.session, 2)]


def test_a_round_goes_on_and_off_and_undo_brings_it_back(desk: Opened) -> None:
    before = titles(desk)
    lines = {each.text(): each for each in menu_of(desk, 2).actions()}
    assert {text: line.isChecked() for text, line in lines.items()} == {
        before[0]: True,
        MORE.title: False,
    }
    lines[MORE.title].trigger()
    desk.rest()
    assert titles(desk) == [*before, MORE.title]
    menu_of(desk, 2).actions()[0].trigger()
    desk.rest()
    assert titles(desk) == [MORE.title]
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(desk) == [*before, MORE.title]


def test_what_was_opened_stays_on(desk: Opened) -> None:
    desk.do(GoToBlock(2), OpenRound(1))
    first = menu_of(desk, 2).actions()[0]
    assert (first.isChecked(), first.isEnabled()) == (True, False)


def test_a_block_without_rounds_has_none_to_choose(desk: Opened) -> None:
    assert not menu_of(desk, 1).isEnabled()


def test_what_ships_offers_every_round() -> None:
    offers = Shipped(places.resources() / "content", places.run_sheets()).offers()
    names = [plan.title for plan in offers[BlockKind.QUESTION_1]]
    assert names == ["Stemming", "Acht zinnen over uw wijk", "Uw cijfers", "Over twee jaar"]
    assert all(plan.options for plan in offers[BlockKind.STEP_4] if plan.actor)
    assert offers[BlockKind.BREAK] == ()
