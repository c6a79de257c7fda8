"""The run sheet: where we are, planned and real times, and an evening that runs late."""

from dataclasses import replace
from datetime import timedelta

from tests.ui.console.opened import BUSY, played
from wijkworkshop.core.acts.walking import ChangeMinutes, GoToBlock, ShowScreen
from wijkworkshop.core.evening import Block, Details
from wijkworkshop.core.public.screens import Stage
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.walk import blocks, here
from wijkworkshop.ui.console.run_sheet_rows import delay_view, run_sheet_rows


def test_blocks_with_the_steps_of_the_one_where_we_are() -> None:
    session = played()
    rows = run_sheet_rows(session)
    titles = [row.title for row in rows if not row.step]
    assert titles == [*(block.title for block in blocks(session)), "Einde"]
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
    block = session.get(Block, view.request.block)
    assert block.started_at is None
    assert view.request.minutes == block.minutes - 5
    assert view.action == f"{block.title.split(' · ')[0]} inkorten met 5 minuten"


def test_on_time_and_after_the_end_it_says_nothing() -> None:
    session = played()
    block = session.get(Block, here(session).block)
    on_time = session.after(Change(put=(replace(block, started_at=BUSY - timedelta(minutes=16)),)))
    assert delay_view(on_time, BUSY).words == ""
    details = replace(session.get(Details, 1), closed_at=BUSY)
    closed = session.after(Change(put=(details,)))
    assert delay_view(closed, BUSY + timedelta(hours=2)).words == ""


def begun_early(minutes: int) -> Session:
    session = played()
    block = session.get(Block, here(session).block)
    return session.after(
        Change(put=(replace(block, started_at=BUSY - timedelta(minutes=minutes)),))
    )


def test_ahead_it_says_so_and_asks_nothing() -> None:
    view = delay_view(begun_early(50), BUSY - timedelta(minutes=30))
    assert "voor op de planning" in view.words
    assert view.request is None


def test_trying_out_the_day_before_is_not_being_ahead() -> None:
    assert delay_view(begun_early(600), BUSY - timedelta(minutes=590)).words == ""
