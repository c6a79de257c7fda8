"""An evening's mess on a real console and archive: by keys, and nothing by accident."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.console.opened import Opened, opened, played
from wijkworkshop import places
from wijkworkshop.core.acts.arranging import SkipBlock, is_to_come
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import AddTime, GoToBlock, StartTimer
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import blocks, here, listening, overlay
from wijkworkshop.core.planning.run_sheet import BlockPlan
from wijkworkshop.core.presence import present
from wijkworkshop.core.public import screens
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, Over, Timer
from wijkworkshop.core.terms import BlockKind, Group, Tag
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.console.gong_watch import GongWatch
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.run_sheet_menu import insertable

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLANS = {
    BlockKind.BREAK: BlockPlan(BlockKind.BREAK, "Pauze", 15),
    BlockKind.STEP_4: BlockPlan(BlockKind.STEP_4, "Stap 4", 30),
    BlockKind.CLOSING: BlockPlan(BlockKind.CLOSING, "Nog een einde", 5),
}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        at.console.run_sheet.plans = lambda: PLANS
        yield at


def mode(desk: Opened) -> str:
    return desk.console.middle.mode


def letter(desk: Opened, key: Qt.Key, qtbot: QtBot) -> None:
    """Press a letter, and wait until it is clear that no word follows."""
    desk.press(key)
    qtbot.waitUntil(lambda: not desk.console.steering._letters)
    desk.rest()


def test_one_key_listens_and_what_is_said_is_typed_at_once(desk: Opened, qtbot: QtBot) -> None:
    before = here(desk.session)
    letter(desk, KEY.Key_L, qtbot)
    assert listening(desk.session) is not None
    assert mode(desk) is Mode.LISTENING
    assert isinstance(desk.console.room.view.screen, screens.Listening)
    desk.type("Te duur, zegt men")
    desk.press(KEY.Key_Return)
    objections = [each for each in desk.session.all(Contribution) if each.tag is Tag.OBJECTION]
    assert objections[-1].text == "Te duur, zegt men"
    desk.press(KEY.Key_Return, ALT)
    assert listening(desk.session) is None
    assert here(desk.session) == before
    assert mode(desk) is Mode.LISTENING


def test_a_clicker_does_not_end_it_and_space_does(desk: Opened, qtbot: QtBot) -> None:
    letter(desk, KEY.Key_L, qtbot)
    desk.press(KEY.Key_Escape)
    for key in (KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_B, KEY.Key_B):
        desk.press(key)
    assert listening(desk.session) is not None
    desk.press(KEY.Key_Space)
    assert listening(desk.session) is None
    assert mode(desk) is Mode.LISTENING


@pytest.mark.seconds
def test_each_panel_has_its_key(desk: Opened, qtbot: QtBot) -> None:
    for key, wanted in (
        (KEY.Key_K, Mode.PARKING),
        (KEY.Key_R, Mode.RESPONSES),
        (KEY.Key_E, Mode.DETAILS),
    ):
        letter(desk, key, qtbot)
        assert mode(desk) is wanted
        desk.press(KEY.Key_Escape)
        assert mode(desk) is not wanted


def test_the_timer_is_taken_away_by_a_key_or_its_button(desk: Opened, qtbot: QtBot) -> None:
    letter(desk, KEY.Key_W, qtbot)
    assert desk.session.find(Timer, 1) is None
    desk.do(StartTimer(60))
    desk.console.middle.head.stop.click()
    desk.rest()
    assert desk.session.find(Timer, 1) is None


def test_the_header_counts_what_is_parked_and_hints_at_who_is_missing(desk: Opened) -> None:
    header = desk.console.header
    before = len([each for each in desk.session.all(Contribution) if each.parking])
    desk.do(AddContribution(1, "De brug", parked=True))
    assert header.parking.text() == f"Parkeerlijst {before + 1}"
    desk.do(ChangePresence(Group.RESIDENTS, 4 - present(desk.session)[Group.RESIDENTS]))
    assert "4 van de" in header.presence.toolTip()
    header.fold(narrow=False)
    assert header.presence.text().endswith(" · 4 bewoners")
    header.parking.click()
    assert mode(desk) is Mode.PARKING
    header.details.click()
    assert mode(desk) is Mode.DETAILS
    header.listen.click()
    desk.rest()
    assert listening(desk.session) is not None
    assert mode(desk) is Mode.LISTENING


class TestRunSheet:
    def choose(self, desk: Opened, number: int) -> None:
        sheet = desk.console.run_sheet
        row = next(at for at, row in enumerate(sheet.list.rows) if row.block == number)
        sheet.list.setFocus()
        sheet.list.choose(row)

    def later(self, session: Session) -> list[Block]:
        return [each for each in blocks(session) if is_to_come(session, each) and not each.skipped]

    def struck(self, desk: Opened) -> list[str]:
        return [row.title for row in desk.console.run_sheet.list.rows if row.skipped]

    def test_delete_skips_and_takes_up_again(self, desk: Opened) -> None:
        block, before = self.later(desk.session)[0], self.struck(desk)
        self.choose(desk, block.id)
        desk.press(KEY.Key_Delete)
        assert desk.session.get(Block, block.id).skipped
        assert self.struck(desk) == [*before, block.title]
        desk.press(KEY.Key_Delete)
        assert not desk.session.get(Block, block.id).skipped

    def test_a_block_moves_and_undo_moves_it_back(self, desk: Opened) -> None:
        first, second = self.later(desk.session)[:2]
        self.choose(desk, first.id)
        desk.press(KEY.Key_Down, CTRL)
        assert self.later(desk.session)[:2][0].id == second.id
        desk.press(KEY.Key_Escape)
        desk.press(KEY.Key_Z, CTRL)
        assert self.later(desk.session)[:2][0].id == first.id

    def test_what_was_done_stays_in_its_place(self, desk: Opened) -> None:
        self.choose(desk, 1)
        before = desk.session
        desk.press(KEY.Key_Delete)
        desk.press(KEY.Key_Down, CTRL)
        assert desk.session is before

    def test_a_break_is_put_in_from_the_menu(self, desk: Opened) -> None:
        at = here(desk.session).block
        self.choose(desk, at)
        menu = desk.console.run_sheet.menu()
        assert menu is not None
        offered = {each.text(): each for each in menu.more.actions()}
        assert list(offered) == ["Pauze · 15 minuten"]  # step 4 is there, a closing never is
        offered["Pauze · 15 minuten"].trigger()
        desk.rest()
        order = [each.title for each in blocks(desk.session)]
        place = [each.id for each in blocks(desk.session)].index(at)
        assert order[place + 1] == "Pauze"

    def test_the_button_opens_the_menu_of_the_line(self, desk: Opened) -> None:
        self.choose(desk, self.later(desk.session)[0].id)
        desk.console.run_sheet.more.click()
        menu = next(each for each in desk.console.findChildren(QMenu) if each.isVisible())
        assert menu.accessibleName().endswith(self.later(desk.session)[0].title)
        menu.close()

    def test_going_on_passes_what_is_skipped(self, desk: Opened) -> None:
        first, second = self.later(desk.session)[:2]
        last = here(desk.session)
        desk.do(SkipBlock(first.id), CloseRound(last.round), GoToBlock(second.id))
        desk.press(KEY.Key_Left)
        assert here(desk.session).block == last.block


class TestGong:
    @pytest.fixture
    def heard(self, desk: Opened) -> list[str]:
        rang: list[str] = []
        desk.console.gong = lambda: rang.append("gong")
        return rang

    def tick(self, desk: Opened, seconds: int) -> None:
        desk.clock.pass_by(seconds)
        desk.console._show_time()

    def test_it_sounds_once_when_the_time_is_up(self, desk: Opened, heard: list[str]) -> None:
        desk.do(StartTimer(60))
        for _ in range(4):
            self.tick(desk, 20)
        assert heard == ["gong"]
        self.tick(desk, 60)
        assert heard == ["gong"]

    def test_with_time_added_it_sounds_again(self, desk: Opened, heard: list[str]) -> None:
        desk.do(StartTimer(60))
        self.tick(desk, 1)
        self.tick(desk, 60)
        desk.do(AddTime(60))
        self.tick(desk, 1)
        self.tick(desk, 60)
        assert heard == ["gong", "gong"]

    def test_a_key_and_a_button_turn_it_off_and_on(
        self, desk: Opened, heard: list[str], qtbot: QtBot
    ) -> None:
        letter(desk, KEY.Key_G, qtbot)
        assert desk.session.get(Details, 1).quiet
        assert desk.console.middle.head.gong.accessibleName() == "Gong staat uit"
        desk.do(StartTimer(60))
        self.tick(desk, 1)
        self.tick(desk, 60)
        assert heard == []
        desk.console.middle.head.gong.click()
        desk.rest()
        assert not desk.session.get(Details, 1).quiet

    def test_of_a_time_that_was_up_before_it_says_nothing(self, desk: Opened) -> None:
        desk.do(StartTimer(60))
        desk.clock.pass_by(90)
        assert not GongWatch().is_due(desk.session, desk.clock.now)


def test_the_boxes_and_the_list_are_laid_over_by_turns(desk: Opened, qtbot: QtBot) -> None:
    letter(desk, KEY.Key_K, qtbot)
    desk.console.middle.panel.show_it.click()  # type: ignore[attr-defined]
    desk.rest()
    over = overlay(desk.session)
    assert over is not None
    assert over.over is Over.PARKING
    desk.press(KEY.Key_Escape)
    letter(desk, KEY.Key_V, qtbot)
    over = overlay(desk.session)
    assert over is not None
    assert over.over is Over.BOXES


def test_what_ships_offers_a_break_and_some_practice_to_put_in() -> None:
    plans = Shipped(places.resources() / "content", places.run_sheets()).plans()
    offered = {plan.kind: plan for plan in insertable(played(), plans)}
    assert {BlockKind.BREAK, BlockKind.PRACTICE} <= set(offered)
    assert not {BlockKind.OPENING, BlockKind.CLOSING, BlockKind.STEP_4} & set(offered)
    assert offered[BlockKind.PRACTICE].rounds
