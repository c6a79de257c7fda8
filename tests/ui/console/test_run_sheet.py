"""The run sheet: where we are, planned and real times, and an evening that runs late."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.support.console.opened import BUSY, played
from tests.support.core.scenes import START, block, dots, evening
from wijkworkshop.core.acts.navigating import ChangeMinutes, GoToBlock, ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.navigation import blocks, here, stops
from wijkworkshop.core.progress import Progress, missing
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.console.folding import NARROW, SMALL
from wijkworkshop.ui.console.run_sheet import RunSheet
from wijkworkshop.ui.console.run_sheet_painter import FOLDED, NAMES, WHOLE, RunSheetPainter
from wijkworkshop.ui.console.run_sheet_rows import Row, delay_view, run_sheet_rows
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import fitting_words
from wijkworkshop.ui.style.app_font import app_font

PLAIN = RowState(chosen=False, focused=False)


def test_blocks_with_the_steps_of_the_one_where_we_are() -> None:
    session = played()
    rows = run_sheet_rows(session)
    titles = [row.title for row in rows if not row.step]
    assert titles == [*(each.title for each in blocks(session)), "Einde"]
    steps = [row for row in rows if row.step]
    now = [row for row in rows if row.progress is Progress.NOW]
    assert [row.step for row in now] == [False, True]
    assert now[0].title == session.get(Block, here(session).block).title
    assert all(isinstance(row.request, ShowScreen) for row in steps)
    assert rows[-1].request is None


def test_a_late_start_shows_both_times() -> None:
    rows = {row.title: row for row in run_sheet_rows(played())}
    assert (rows["Opening"].time, rows["Opening"].plan) == ("13.04", "13.00")
    assert rows["Opening"].progress is Progress.DONE
    assert rows["Afsluiting"].plan == ""
    assert rows["Opening"].spoken == "Opening, 13.04, gepland 13.00, af"
    assert isinstance(rows["Afsluiting"].request, GoToBlock)


def test_late_it_offers_to_shorten_a_block_that_is_still_to_come() -> None:
    session = played()
    view = delay_view(session, BUSY + timedelta(minutes=40))
    assert "minuten achter" in view.words
    assert isinstance(view.request, ChangeMinutes)
    later = session.get(Block, view.request.block)
    assert later.started_at is None
    assert view.request.minutes == later.minutes - 5
    assert view.action == f"{later.title.split(' · ')[0]} inkorten met 5 minuten"


def test_on_time_and_after_the_end_it_says_nothing() -> None:
    session = played()
    now = session.get(Block, here(session).block)
    on_time = session.after(Change(put=(replace(now, started_at=BUSY - timedelta(minutes=20)),)))
    assert delay_view(on_time, BUSY).words == ""
    details = replace(session.get(Details, 1), closed_at=BUSY)
    closed = session.after(Change(put=(details,)))
    assert delay_view(closed, BUSY + timedelta(hours=2)).words == ""


def begun_early(minutes: int) -> Session:
    session = played()
    now = session.get(Block, here(session).block)
    return session.after(Change(put=(replace(now, started_at=BUSY - timedelta(minutes=minutes)),)))


def test_ahead_it_says_so_and_asks_nothing() -> None:
    view = delay_view(begun_early(50), BUSY - timedelta(minutes=30))
    assert "voor op de planning" in view.words
    assert view.request is None


@pytest.mark.parametrize(
    ("wide", "told", "offered"), [(1440, True, True), (1280, True, False), (1024, False, False)]
)
def test_the_column_tells_what_it_has_room_for_and_the_middle_the_rest(
    qtbot: QtBot, wide: int, told: bool, offered: bool
) -> None:
    column = RunSheet(list[Request]().append)
    qtbot.addWidget(column)
    column.fold(narrow=wide < NARROW, small=wide < SMALL, tight=False)
    column.show()
    column.show_session(begun_early(50), BUSY - timedelta(minutes=30))
    assert column.notice.isVisible() is told
    column.show_session(played(), BUSY + timedelta(minutes=40))
    assert column.notice.isVisible() is offered
    assert column.notice.act.isVisible() is offered


def test_trying_out_the_day_before_is_not_being_ahead() -> None:
    assert delay_view(begun_early(600), BUSY - timedelta(minutes=590)).words == ""


def with_slack(late: int) -> tuple[Session, datetime]:
    """An evening of an hour with ten minutes in reserve, so many minutes behind in its block."""
    tonight = evening(
        block(BlockKind.OPENING, minutes=20),
        block(BlockKind.STEP_1, minutes=30),
        block(BlockKind.SLACK, minutes=10),
    )
    tonight.do(ShowScreen(1, ScreenKind.BOXES))
    return tonight.session, START + timedelta(minutes=20 + late)


def test_slack_is_used_up_before_the_evening_gets_longer() -> None:
    view = delay_view(*with_slack(late=6))
    assert (view.words, view.request) == ("6 minuten achter. Er is daarna nog 4 min uitloop.", None)
    view = delay_view(*with_slack(late=15))
    assert view.words == "15 minuten achter. Verwacht einde: 20.35"
    assert isinstance(view.request, ChangeMinutes)
    assert view.request.block == 2


def test_slack_stands_in_the_run_sheet_and_is_no_place_to_go_to() -> None:
    rows = {row.title: row for row in run_sheet_rows(with_slack(0)[0])}
    assert rows["slack"].request is None
    assert rows["slack"].time == "20.20"


def test_been_there_busy_and_done_are_told_apart() -> None:
    """Only what leaves nothing to do has a tick: walking past a block does not do it."""
    tonight = evening(
        block(BlockKind.OPENING),
        block(BlockKind.STEP_4, dots("A", "B")),
        block(BlockKind.BREAK),
        block(BlockKind.CLOSING),
    )
    tonight.do(ShowScreen(1, ScreenKind.BOXES), GoToBlock(2), OpenRound(1), GoToBlock(3))
    tonight.do(GoToBlock(4))
    rows = {row.title: row for row in run_sheet_rows(tonight.session)}
    far = {title: row.progress for title, row in rows.items() if not row.step}
    assert far == {
        "opening": Progress.BEEN,  # no sentence was written
        "step_4": Progress.BEEN,
        "break": Progress.DONE,
        "closing": Progress.NOW,
        "Einde": Progress.TO_COME,
    }
    assert rows["opening"].spoken.endswith(", geweest")
    assert rows["break"].spoken.endswith(", af")
    assert rows["closing"].spoken.endswith(", bezig")
    (vote,) = (row for row in rows.values() if row.note)
    assert vote.spoken.endswith("geweest, open")


def test_a_screen_that_was_passed_is_not_done() -> None:
    tonight = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    tonight.do(GoToBlock(2))
    last = stops(tonight.session, 2)[-1]
    tonight.do(ShowScreen(2, last.screen))
    steps = [row.progress for row in run_sheet_rows(tonight.session) if row.step]
    assert steps == [Progress.BEEN, Progress.TO_COME, Progress.NOW]  # nobody voted


def test_a_block_whose_outcome_is_complete_is_done() -> None:
    session = played("")
    rows = [row for row in run_sheet_rows(session) if not row.step]
    kinds = {each.title: each for each in blocks(session)}
    for row in rows:
        found = kinds.get(row.title)
        if found is not None and found.id != here(session).block and not found.skipped:
            complete = not missing(session, found)
            assert (row.progress is Progress.DONE) == complete, row.title


@pytest.mark.usefixtures("qapp")
def test_each_has_a_mark_of_its_own() -> None:
    """Whole and folded, without colours."""
    for measures in (WHOLE, FOLDED, NAMES):
        painter = RunSheetPainter()
        painter.measures = measures
        drawn = [drawn_row(painter, Row("Stap", progress=each)) for each in Progress]
        assert all(a != b for a, b in combinations(drawn, 2))


@pytest.mark.usefixtures("qapp")
def test_a_word_that_is_too_long_for_a_line_shows_that_it_is_cut() -> None:
    font, words = app_font(12), "Maatregelen van het programmabureau"
    assert fitting_words(words, font, 200) == words
    first, *others, last = fitting_words(words, font, 50).split(" ")
    assert others == ["van", "het"]
    assert (first[-1], last[-1]) == ("…", "…")
    assert last.startswith("progr")


def drawn_row(painter: RunSheetPainter, row: Row) -> bytes:
    """The left part of a line in greys."""
    image = QImage(40, 44, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as canvas:
        painter.paint(canvas, QRectF(0, 0, 290 if not painter.folded else 94, 44), row, PLAIN)
    return bytes(image.constBits())
