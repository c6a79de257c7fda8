"""Typing faster than the disk: nothing is lost, doubled or put back meanwhile."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click, named
from tests.support.console.opened import Opened, focus, opened, played
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, MeetingPlace, of_area
from wijkworkshop.core.session_records import Block, area_name
from wijkworkshop.core.terms import BlockKind, Channel
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.tally.cell import CountCell
from wijkworkshop.ui.widgets import Act

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def fast(text: str) -> None:
    """Type and press Enter without waiting for anything."""
    QTest.keyClicks(focus(), text)
    QTest.keyClick(focus(), ENTER)


def test_slips(desk: Opened) -> None:
    vote = desk.vote.id
    desk.console.conductor.mode_requested.emit(Mode.PAPER, vote)
    desk.rest()
    first, *_, last = (str(each.number) for each in options_of(desk.session, vote))
    for number in range(20):
        fast(first + (last if number % 2 else first))
    desk.rest()
    typed = desk.store.ballots(desk.session.id, vote)
    one, other = int(first), int(last)
    assert [slip.number for slip in typed] == list(range(1, 21))
    assert {slip.answers for slip in typed[0::2]} == {((one, 2),)}
    assert {slip.answers for slip in typed[1::2]} == {((one, 1), (other, 1))}


def test_stickers(desk: Opened) -> None:
    vote = desk.vote.id
    desk.console.conductor.mode_requested.emit(Mode.STICKERS, vote)
    desk.rest()
    rows = 1 + len(options_of(desk.session, vote))
    numbers = [str(1 + place % 9) for place in range(3 * rows)]
    for number in numbers:
        fast(number)
    desk.rest()
    cells = desk.console.findChildren(CountCell)
    shown = [each.text() for each in cells if each.text()]
    assert shown == numbers
    stored = desk.session.where(Count, round=vote, channel=Channel.STICKERS)
    assert len(stored) == 3 * (rows - 1)


def test_a_new_part_of_an_outcome(desk: Opened) -> None:
    block = next(each for each in desk.session.all(Block) if each.kind is BlockKind.STEP_3)
    desk.do(GoToBlock(block.id))
    before = len(desk.session.where(AreaChoice, block=block.id, edition=0))
    desk.console.conductor.mode_requested.emit(Mode.OUTCOME, 0)
    desk.rest()
    click(named(desk.console, "Gebied toevoegen", Act))
    fast("Lodewijk van Deysselbuurt")
    named(desk.console, "Waarom zo?", QPlainTextEdit).setFocus()
    fast("daar is ruimte")
    named(desk.console, "Wat moet hier zo blijven?", QPlainTextEdit).setFocus()
    desk.rest()
    desk.rest()
    named(desk.console, "Voor welke groep?", QLineEdit).setFocus()
    fast("jonge gezinnen")
    named(desk.console, "Waar komen mensen elkaar tegen?", QLineEdit).setFocus()
    fast("op het plein")
    desk.rest()
    desk.rest()
    areas = desk.session.where(AreaChoice, block=block.id, edition=0)
    assert len(areas) == before + 1
    made = areas[-1]
    assert (area_name(desk.session, made.area), made.reason) == (
        "Lodewijk van Deysselbuurt",
        "daar is ruimte",
    )
    assert [each.target_group for each in of_area(desk.session, AreaFlow, made)] == [
        "jonge gezinnen"
    ]
    assert [each.text for each in of_area(desk.session, MeetingPlace, made)] == ["op het plein"]


def test_a_number_half_typed_when_the_console_closes_is_stored(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        vote = desk.vote.id
        desk.console.conductor.mode_requested.emit(Mode.STICKERS, vote)
        desk.rest()
        QTest.keyClick(focus(), Qt.Key.Key_Down)
        QTest.keyClicks(focus(), "8")
    with closing(Store(open_archive(tmp_path / "archive.db", environment={}))) as store:
        stored = store.load(played().id)
    found = stored.where(Count, round=vote, channel=Channel.STICKERS)
    assert 8 in [each.number for each in found]
