"""A round that is open, or to count, is never out of sight: a strip, and marks in the run sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.opened import BUSY, Opened, done_to, focus, opened, played
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.navigation import blocks, here
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.round_strip import RoundStrip, strip_view
from wijkworkshop.ui.console.run_sheet_rows import run_sheet_rows

KEY = Qt.Key
SIZES = [(1920, 1080), (1440, 900), (1024, 768)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A round is open, and most have voted."""
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def elsewhere(session: Session) -> int:
    return next(each.id for each in blocks(session) if each.kind is BlockKind.QUESTION_3)


def away(desk: Opened) -> Round:
    """Leave the open round for another block; the round."""
    vote = desk.vote
    desk.do(GoToBlock(elsewhere(desk.session)))
    return vote


def strip_of(desk: Opened) -> RoundStrip:
    return desk.console.middle.strip


def test_it_says_which_round_is_open_and_how_many_came(desk: Opened) -> None:
    assert strip_of(desk).isHidden()
    vote = away(desk)
    strip = strip_of(desk)
    assert strip.isVisible()
    assert strip.title.text() == title_of(desk.session, vote)
    assert strip.open_words.text() == "is nog open · 35 ontvangen"
    assert not strip.counting.isVisible()


@pytest.mark.seconds
@pytest.mark.parametrize("key", ["i", "u", "m", "k"])
def test_behind_another_panel_the_round_is_out_of_sight_too(
    desk: Opened, qtbot: QtBot, key: str
) -> None:
    desk.type(key)
    qtbot.waitUntil(lambda: desk.console.middle.typing)
    assert strip_of(desk).isVisible()
    click(strip_of(desk).go_act)
    assert strip_of(desk).isHidden()
    assert desk.console.middle.mode is Mode.VOTE
    assert focus() is desk.console.middle.head.primary


def test_there_it_leads(desk: Opened) -> None:
    stop = here(desk.session)
    away(desk)
    click(strip_of(desk).go_act)
    desk.rest()
    assert here(desk.session) == stop
    assert strip_of(desk).isHidden()


@pytest.mark.seconds
def test_it_closes_at_once_when_most_have_voted(desk: Opened) -> None:
    vote = away(desk)
    place = here(desk.session)
    click(strip_of(desk).close_act)
    desk.rest()
    assert desk.session.get(Round, vote.id).state is RoundState.COUNTING
    assert here(desk.session) == place
    assert not strip_of(desk).opened.isVisible()
    assert strip_of(desk).count_words.text().startswith("Nog te tellen: ")


def test_early_closing_asks_for_a_second_press_and_says_so_there_only(desk: Opened) -> None:
    vote = away(desk)
    assert vote.opened_at is not None
    desk.clock.now = vote.opened_at
    primary = desk.console.middle.head.primary.text()
    click(strip_of(desk).close_act)
    desk.rest()
    assert desk.session.get(Round, vote.id).state is RoundState.OPEN
    assert strip_of(desk).close_act.text() == "Nog een keer: sluiten"
    assert desk.console.middle.head.primary.text() == primary
    click(strip_of(desk).close_act)
    desk.rest()
    assert desk.session.get(Round, vote.id).state is RoundState.COUNTING


def test_behind_a_panel_it_asks_for_a_second_press_too(desk: Opened, qtbot: QtBot) -> None:
    """The big button, which would say so, is away."""
    assert desk.vote.opened_at is not None
    desk.clock.now = desk.vote.opened_at
    desk.type("i")
    qtbot.waitUntil(lambda: desk.console.middle.typing)
    click(strip_of(desk).close_act)
    desk.rest()
    assert strip_of(desk).close_act.text() == "Nog een keer: sluiten"
    assert "Nog een keer" in strip_of(desk).close_act.accessibleName()
    click(strip_of(desk).close_act)
    desk.rest()
    assert desk.state() is RoundState.COUNTING


def test_by_keyboard_it_is_reached_after_the_middle(desk: Opened) -> None:
    away(desk)
    close = strip_of(desk).close_act
    for _ in range(60):
        if focus() is close:
            break
        desk.press(KEY.Key_Tab)
    assert focus() is close
    assert close.accessibleName().endswith(": Sluiten")
    desk.press(KEY.Key_Tab)
    assert focus() is strip_of(desk).go_act


def two(desk: Opened) -> tuple[Round, Round]:
    """One round is to count and another one open, and we are at neither."""
    first = desk.vote
    desk.do(CloseRound(first.id))
    later = next(
        vote
        for vote in desk.session.where(Round, state=RoundState.READY)
        if vote.block == first.block
    )
    desk.do(OpenRound(later.id), GoToBlock(elsewhere(desk.session)))
    return first, desk.session.get(Round, later.id)


def test_one_strip_lists_what_is_open_and_what_is_to_count(desk: Opened) -> None:
    first, second = two(desk)
    strip = strip_of(desk)
    assert strip.opened.isVisible()
    assert strip.counting.isVisible()
    assert strip.title.text() == title_of(desk.session, second)
    assert title_of(desk.session, first) in strip.count_words.text()
    desk.press(KEY.Key_F8)
    assert desk.console.middle.mode is Mode.PAPER
    assert strip.opened.isVisible()  # that one is still out of sight
    assert not strip.counting.isVisible()


def test_a_round_in_the_way_can_be_closed_where_it_is_said(desk: Opened) -> None:
    vote = away(desk)
    other = next(
        each
        for each in desk.session.where(Round, state=RoundState.READY)
        if each.block == here(desk.session).block
    )
    desk.do(ShowScreen(other.block, ScreenKind.ROUND, other.id))
    desk.press(KEY.Key_Space)
    told = desk.console.middle.told
    assert told.text.text() == f"Sluit eerst ‘{title_of(desk.session, vote)}’."
    click(told.close_act)
    desk.rest()
    assert desk.session.get(Round, vote.id).state is RoundState.COUNTING
    assert told.isHidden()
    desk.do(ShowScreen(other.block, ScreenKind.ROUND, other.id))
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.OPEN


def test_other_refusals_have_no_such_button(desk: Opened) -> None:
    desk.press(KEY.Key_F8)
    assert desk.console.middle.told.isVisible()
    assert not desk.console.middle.told.close_act.isVisible()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", [None, Mode.HANDS, Mode.OUTCOME])
def test_it_covers_nothing_that_is_asked_for(
    desk: Opened, size: tuple[int, int], mode: Mode | None
) -> None:
    """Neither the big button nor what has the focus, also where little room is left."""
    desk.console.resize(*size)
    QGuiApplication.sync()
    two(desk)
    if mode is not None:
        desk.console.middle.choose(mode)
    QGuiApplication.sync()
    strip = strip_of(desk)
    assert strip.isVisible()
    asked = focus()
    assert wholly_visible(asked), asked
    assert not in_window(asked).intersects(in_window(strip))
    for part in (strip.close_act, strip.go_act):
        assert wholly_visible(part)
        assert part.width() >= part.sizeHint().width()
    assert strip.height() < size[1] / 7


def test_who_counts_below_goes_on_seeing_where(desk: Opened, qtbot: QtBot) -> None:
    """The strip comes while somebody types in the last field that fits."""
    desk.console.resize(1024, 768)
    first = desk.vote
    desk.do(CloseRound(first.id))
    desk.console.middle.choose(Mode.STICKERS, first.id)
    QGuiApplication.sync()
    column = desk.console.middle._column
    window = in_window(column)
    fields = desk.console.middle.panel.findChildren(QLineEdit)
    low = [each for each in fields if window.contains(in_window(each)) and each.isVisible()]
    lowest = max(low, key=lambda each: in_window(each).bottom())
    lowest.setFocus()
    other = next(
        vote
        for vote in desk.session.where(Round, state=RoundState.READY)
        if vote.block == first.block
    )
    desk.do(OpenRound(other.id))
    assert strip_of(desk).isVisible()
    assert focus() is lowest
    qtbot.waitUntil(lambda: wholly_visible(lowest))


def wholly_visible(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def in_window(widget: QWidget) -> QRect:
    return widget.rect().translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def test_the_run_sheet_marks_what_is_open_and_to_count(desk: Opened) -> None:
    first, second = two(desk)
    rows = {row.title: row for row in run_sheet_rows(desk.session) if row.note}
    assert rows[title_of(desk.session, second)].note == "open"
    assert rows[title_of(desk.session, first)].note == "te tellen"
    for row in rows.values():
        assert isinstance(row.request, ShowScreen)
        assert row.note in row.spoken


def test_here_it_is_marked_too() -> None:
    session = played()
    rows = [row for row in run_sheet_rows(session) if row.note == "open"]
    assert [row.request for row in rows] == [ShowScreen(*place(session))]


def place(session: Session) -> tuple[int, ScreenKind, int]:
    at = here(session)
    return at.block, at.screen, at.round


def test_what_is_in_sight_is_not_said_twice() -> None:
    session = done_to(played(), BUSY, GoToBlock(elsewhere(played())))
    (vote,) = session.where(Round, state=RoundState.OPEN)
    assert strip_view(session, ()).opened is not None
    assert strip_view(session, (vote.id,)).opened is None
