"""The window: what it shows is stored, nothing leaks, nothing is cut, nothing is left behind."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.console.desk import nameless
from tests.support.console.opened import BUSY, Opened, focus, open_again, opened, played
from tests.support.console.states import (
    KEY,
    SIZES,
    STATES,
    cut_texts,
    go_to_block,
    go_to_ready,
    lay_out,
    reveal,
    stay,
)
from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import GoToBlock, StopTimer
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.navigation import here
from wijkworkshop.core.planning.run_sheet import StepPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import Block, Draft, Timer
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.reading_order import in_reading_order
from wijkworkshop.ui.console.window import LEAST, Console
from wijkworkshop.ui.widgets import Label


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


@pytest.mark.parametrize("state", STATES)
def test_no_text_is_cut_at_any_size(desk: Opened, state: object) -> None:
    state(desk)  # type: ignore[operator]
    for wide, tall in SIZES:
        lay_out(desk.console, wide, tall)
        assert cut_texts(desk.console) == [], (wide, tall)


@pytest.mark.parametrize("state", STATES)
def test_everything_that_takes_the_focus_has_a_name(desk: Opened, state: object) -> None:
    state(desk)  # type: ignore[operator]
    assert nameless(desk.console) == []


@pytest.mark.parametrize("state", [stay, go_to_block, go_to_ready, reveal])
def test_tab_follows_the_reading_order(desk: Opened, state: object) -> None:
    state(desk)  # type: ignore[operator]
    console = desk.console
    lay_out(console, 1440, 900)
    parts = console.parts
    order = in_reading_order(parts)
    console.header.details.setFocus()
    walked = [focus()]
    for _ in range(len(order) - 1):
        desk.press(KEY.Key_Tab)
        walked.append(focus())
    assert walked == order
    columns = [next(at for at, part in enumerate(parts) if part.isAncestorOf(w)) for w in order]
    assert columns == sorted(columns)
    desk.press(KEY.Key_Backtab)
    assert focus() is order[-2]


def test_a_window_that_is_closed_is_gone(desk: Opened, qtbot: QtBot) -> None:
    console, steering = desk.console, desk.console.steering
    console.close()
    assert desk.hold.released
    qtbot.waitUntil(lambda: not isValid(console))
    assert not isValid(steering)
    desk.do(ChangePresence(Group.RESIDENTS, 1))  # nobody is there to show it
    desk.console = Console(desk.live, desk.projection, desk.clock)


def test_it_says_what_is_stored_and_when(desk: Opened) -> None:
    footer = desk.console.footer
    assert footer.stored.text() == "Alles opgeslagen"
    said: list[str] = []
    desk.console._request(ChangePresence(Group.RESIDENTS, 1))
    said.append(footer.stored.text())
    desk.rest()
    assert said == ["Opslaan …"]
    assert footer.stored.text() == "Alles opgeslagen · 16.11"


def test_a_failure_is_told_calmly_and_seen_until_something_is_stored(desk: Opened) -> None:
    desk.live.failed.emit(StorageProblem(Problem.DISK_FULL))
    console = desk.console
    assert console.calm.isVisible()
    assert "vol" in console.calm.title.text()
    assert console.footer.stored.text() == "Niet opgeslagen: de schijf is vol"
    desk.press(KEY.Key_Return)
    assert not console.calm.isVisible()
    assert focus() is console.middle.head.primary
    desk.do(ChangePresence(Group.RESIDENTS, 1))
    assert "Alles opgeslagen" in console.footer.stored.text()


def test_a_refusal_is_told_in_passing(desk: Opened) -> None:
    desk.live.refused.emit(Refused(Reason.NOTHING_TO_UNDO))
    told = desk.console.middle.told
    assert told.isVisible()
    assert "niets om ongedaan" in told.title.text()
    assert not desk.console.calm.isVisible()


def test_a_half_typed_note_is_kept_within_two_seconds(desk: Opened, qtbot: QtBot) -> None:
    desk.press(KEY.Key_F2)
    desk.type("Bij de")
    assert desk.console.side.note.drafts._timer.remainingTime() < 2000
    qtbot.waitUntil(lambda: desk.session.find(Draft, "note") is not None)
    assert desk.session.get(Draft, "note").text == "Bij de"


def test_a_half_typed_note_is_offered_after_a_crash(qtbot: QtBot, tmp_path: Path) -> None:
    store = Store(open_archive(tmp_path / "archive.db", environment={}))
    session = played()
    store.create(session)
    with open_again(qtbot, store, session.id) as first:
        first.press(KEY.Key_F2)
        first.type("De brug")
        first.console.close()  # keeps it at once
    with open_again(qtbot, store, session.id) as second:
        assert second.console.side.note.field.text == "De brug"
        assert "eerder" in second.console.side.note.state.text()
        second.press(KEY.Key_F2)
        second.press(KEY.Key_Return)
        assert second.session.find(Draft, "note") is None
    store.close()


def test_what_somebody_types_is_not_overwritten(desk: Opened) -> None:
    desk.press(KEY.Key_F2)
    desk.type("half")
    desk.do(AddContribution(here(desk.session).block, "van een ander"))
    assert desk.console.side.note.field.text == "half"


def test_a_tick_changes_the_countdown_and_nothing_else(desk: Opened) -> None:
    before = desk.projection.stage.view
    desk.clock.pass_by(1)
    desk.console._show_time()
    after = desk.projection.stage.view
    assert after.screen is before.screen
    assert before.countdown
    assert after.countdown
    assert after.countdown.left == before.countdown.left - 1


def test_the_same_tables_are_not_shown_again(desk: Opened) -> None:
    rows = desk.console.run_sheet.list.rows
    desk.do(ChangePresence(Group.RESIDENTS, 1))
    assert desk.console.run_sheet.list.rows is rows


def test_the_room_sees_no_prompt_note_or_running_result(desk: Opened) -> None:
    prompts = [label.text() for label in desk.console.side.findChildren(Label)]
    desk.press(KEY.Key_F2)
    desk.type("geheim")
    seen = desk.projection.stage.text()
    assert "geheim" not in seen
    assert not any(words in seen for words in prompts if len(words) > 60)


def test_the_miniature_is_the_projection(desk: Opened) -> None:
    desk.press(KEY.Key_Right)
    assert desk.console.side.miniature.stage.text() == desk.projection.stage.text()


def test_columns_fold_when_there_is_little_room(desk: Opened) -> None:
    console = desk.console
    lay_out(console, 1440, 900)
    wide = console.run_sheet.width()
    lay_out(console, 1280, 800)
    assert wide / 3 < console.run_sheet.width() < wide
    assert not console.run_sheet.painter.folded
    assert console.header.details.text()
    lay_out(console, 1024, 768)
    assert console.run_sheet.width() < 2 * wide / 3
    assert console.run_sheet.painter.folded
    assert console.side.width() == 272
    assert console.minimumSize() == LEAST


def test_who_types_a_note_goes_on_typing_when_the_window_gets_narrow(desk: Opened) -> None:
    lay_out(desk.console, 1280, 800)
    desk.press(KEY.Key_F2)
    for wide in (800, 1280):
        lay_out(desk.console, wide, 700)
        assert focus() is desk.console.side.note.field.editor


def test_late_the_folded_window_says_so_in_the_middle(desk: Opened) -> None:
    desk.clock.pass_by(3000)
    desk.console._show_time()
    lay_out(desk.console, 1024, 768)
    assert desk.console.middle.delay.isVisible()
    assert not desk.console.run_sheet.notice.isVisible()
    before = {block.id: block.minutes for block in desk.session.all(Block)}
    desk.console.middle.delay.act.click()
    desk.rest()
    changed = [block for block in desk.session.all(Block) if block.minutes != before[block.id]]
    assert [before[block.id] - block.minutes for block in changed] == [5]


def test_enter_in_the_run_sheet_goes_there(desk: Opened) -> None:
    view = desk.console.run_sheet.list
    view.setFocus()
    desk.press(KEY.Key_Up)
    desk.press(KEY.Key_Return)
    assert here(desk.session).round != played().get(type(desk.vote), desk.vote.id).repeats
    assert here(desk.session) != here(played())


@pytest.mark.parametrize("mode", PANELS)
def test_every_mode_opens_and_escape_leaves_it(desk: Opened, mode: str) -> None:
    desk.console.conductor.mode_requested.emit(mode, 0)
    QGuiApplication.sync()
    assert desk.console.middle.panel.isVisible()
    assert desk.console.middle.isAncestorOf(focus())
    desk.press(KEY.Key_Escape)
    assert desk.console.middle.mode is Mode.VOTE
    assert "Regie" in desk.tab_words()


def test_two_consoles_after_each_other_leave_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    store = Store(open_archive(tmp_path / "archive.db", environment={}))
    session = played()
    store.create(session)
    for _ in range(2):
        with open_again(qtbot, store, session.id, BUSY) as desk:
            assert isinstance(desk.live, Live)
    store.close()


def test_t_starts_the_next_step_of_a_block_with_its_minutes(qtbot: QtBot, tmp_path: Path) -> None:
    steps = (StepPlan("Zelf invullen", 6), StepPlan("Aan tafel", 18))
    plan = replace(block(BlockKind.QUESTION_1, minutes=24), steps=steps)
    with opened(qtbot, tmp_path, evening(block(BlockKind.OPENING), plan).session) as desk:
        desk.do(GoToBlock(2))
        for seconds in (360, 1080, 300):
            desk.type("t")
            qtbot.waitUntil(lambda: desk.session.find(Timer, 1) is not None)
            assert desk.session.get(Timer, 1).seconds == seconds
            desk.do(StopTimer())
