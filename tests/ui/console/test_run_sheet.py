"""The run sheet: where we are, planned and real times, and an evening that runs late."""

from dataclasses import replace
from datetime import datetime, timedelta

from tests.support.console.opened import BUSY, played
from tests.support.core.scenes import START, block, evening
from wijkworkshop.core.acts.navigating import ChangeMinutes, GoToBlock, ShowScreen
from wijkworkshop.core.navigation import blocks, here
from wijkworkshop.core.public.screens import Stage
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.console.run_sheet_rows import delay_view, run_sheet_rows


def test_blocks_with_the_steps_of_the_one_where_we_are() -> None:
    session = played()
    rows = run_sheet_rows(session)
    titles = [row.title for row in rows if not row.step]
    assert titles == [*(each.title for each in blocks(session)), "Einde"]
    steps = [row for row in rows if row.step]
    now = [row for row in rows if row.stage is Stage.NOW]
    assert [row.step for row in now] == [False, True]
    assert now[0].title == session.get(Block, here(session).block).title
    assert all(isinstance(row.request, ShowScreen) for row in steps)
    assert rows[-1].request is None


def test_a_late_start_shows_both_times() -> None:
    rows = {row.title: row for row in run_sheet_rows(played())}
    assert (rows["Opening"].time, rows["Opening"].plan) == ("13.04", "13.00")
    assert rows["Opening"].stage is Stage.DONE
    assert rows["Afsluiting"].plan == ""
    assert rows["Opening"].spoken == "Opening, 13.04, gepland 13.00, klaar"
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
    assert view.words == "15 minuten achter. Zo wordt het 20.35."
    assert isinstance(view.request, ChangeMinutes)
    assert view.request.block == 2


def test_slack_stands_in_the_run_sheet_and_is_no_place_to_go_to() -> None:
    rows = {row.title: row for row in run_sheet_rows(with_slack(0)[0])}
    assert rows["slack"].request is None
    assert rows["slack"].time == "20.20"
