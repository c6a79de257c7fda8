"""A session as large as they come stays quick: what an act makes anew is little, and all is there.

Counted are widgets, not milliseconds; `tests/benchmarks/test_big.py` has those.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.big import (
    CLOSING,
    LAST,
    PARKED,
    STEP_2,
    STEP_4,
    TABLES,
    big_evening,
    with_counts,
)
from tests.support.big_outcomes import GOALS, INSTRUMENTS
from tests.support.boards import board_with
from tests.support.console.desk import Hands, at_work, click, named
from tests.support.console.panel_desk import shown
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.boards import LayCard, ShowBoard, WriteCard
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import RecordCount
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import CloseRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.boards.board import MOST_CARDS, MOST_PLACES
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.terms import Alignment, Channel, Group
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count
from wijkworkshop.ui.console.panels.board.panel import BoardPanel
from wijkworkshop.ui.console.panels.contributions import ContributionsPanel
from wijkworkshop.ui.console.panels.outcome.alignment import AlignmentSection
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.parking import ParkingPanel
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.result.stacked_bar import StackedBar
from wijkworkshop.ui.console.panels.tally.board import FEW
from wijkworkshop.ui.console.panels.tally.stickers import StickersPanel
from wijkworkshop.ui.lists.line_list import PAGE

LINE = 14
"""Widgets of one line, at the most."""


class Made(QObject):
    """Counts the widgets that are shown for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Polish and isinstance(watched, QWidget)
        return False


@contextmanager
def making() -> Iterator[Made]:
    """Count what is made here."""
    app, made = QApplication.instance(), Made()
    assert app is not None
    app.installEventFilter(made)
    try:
        yield made
        rest()
    finally:
        app.removeEventFilter(made)


def rest() -> None:
    """Let everything be laid out, painted and made that comes in view."""
    for _turn in range(10):
        QApplication.processEvents()


def size(panel: QWidget) -> int:
    return len(panel.findChildren(QWidget))


def test_a_contribution_makes_one_line(qtbot: QtBot) -> None:
    with at_work(qtbot, big_evening(), ContributionsPanel) as desk:
        before = size(desk.panel)
        with making() as made:
            desk.do(AddContribution(STEP_4, "Een bankje bij de bakker"))
        named(desk.panel, "Verbeteren: Een bankje bij de bakker", QPushButton)
        assert made.count <= LINE
        assert size(desk.panel) <= before + LINE
        assert before < PAGE * LINE


@pytest.mark.seconds
def test_all_that_was_said_can_be_reached(qtbot: QtBot) -> None:
    with at_work(qtbot, big_evening(), ContributionsPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ContributionsPanel)
        while not panel.list.more.isHidden():
            click(panel.list.more)
        shown = [line.said for line in panel.list.lines]
        assert shown == [*desk.evening.session.where(Contribution, block=STEP_4)][::-1]


def test_a_search_uses_the_lines_that_are_there(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, big_evening(), ContributionsPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ContributionsPanel)
        panel.search.editor.setFocus()
        with making() as made:
            hands.type("(7)")
        assert made.count == 0
        assert [line.said.id for line in panel.list.lines if line.said] == [8]


def test_a_count_makes_the_cells_that_are_looked_at(qtbot: QtBot) -> None:
    with at_work(qtbot, with_counts(big_evening()), StickersPanel, LAST) as desk:
        rest()
        assert len(desk.panel.findChildren(QLineEdit)) <= 2 * FEW
        with making() as made:
            desk.do(RecordCount(LAST, Channel.STICKERS, Group.UNKNOWN, 3, 5, 0, 1))
        assert made.count == 0
        assert named(desk.panel, "Tafel 3, 5 ", QLineEdit).text() == "1"


def test_the_last_cell_of_the_last_table_is_typed_in(qtbot: QtBot, hands: Hands) -> None:
    tonight = big_evening()
    last = options_of(tonight.session, LAST)[-1].number
    with at_work(qtbot, tonight, StickersPanel, LAST) as desk:
        for _table in range(TABLES - 1):
            hands.press(Qt.Key.Key_Right)
        for _option in range(last):
            hands.press(Qt.Key.Key_Down)
        hands.type("9")
        hands.press(Qt.Key.Key_Up)
        place = (LAST, Channel.STICKERS, Group.UNKNOWN, TABLES, last, 0)
        assert desk.asked == [RecordCount(*place, 9)]
        assert [each.number for each in desk.evening.session.where(Count, round=LAST)] == [9]
        QApplication.processEvents()
        assert len(desk.panel.findChildren(QLineEdit)) <= 4 * FEW


def test_the_parking_list_goes_on_after_a_page(qtbot: QtBot) -> None:
    with at_work(qtbot, big_evening(), ParkingPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ParkingPanel)
        assert len(panel.list.list.lines) == PAGE
        click(named(panel, f"Toon er nog {PARKED - PAGE}", QPushButton))
        assert len(panel.list.list.lines) == PARKED
        assert panel.list.list.more.isHidden()


def at_step_2() -> Evening:
    tonight = big_evening()
    tonight.do(GoToBlock(STEP_2))
    return tonight


def test_a_large_matrix_is_filled_in_goal_by_goal(qtbot: QtBot) -> None:
    with at_work(qtbot, at_step_2(), OutcomePanel) as desk:
        panel = desk.panel
        assert isinstance(panel, OutcomePanel)
        section = next(each for each in panel.sections if isinstance(each, AlignmentSection))
        goals = named(panel, "Bij welk doel?", QComboBox)
        assert (goals.count(), len(section.rows)) == (GOALS, INSTRUMENTS)
        with making() as made:
            section.show_table(TABLES)
            section.show_goal(GOALS)
        assert made.count == 0
        row = section.rows[GOALS, 1]
        row.value.chosen.emit(Alignment.NEUTRAL)
        asked = desk.asked[-1]
        assert isinstance(asked, PutEntry)
        assert isinstance(asked.entry, AlignmentCell)
        assert (asked.entry.goal, asked.entry.table) == (GOALS, TABLES)


def test_a_long_result_is_shown_whole_when_asked(qtbot: QtBot) -> None:
    tonight = with_counts(big_evening())
    tonight.do(CloseRound(LAST), SettleRound(LAST), RevealRound(LAST))
    with shown(qtbot, tonight, ResultPanel) as desk:
        panel = desk.panel
        assert len(panel.findChildren(StackedBar)) == PAGE
        click(named(panel, "Toon alle 64", QPushButton))
        QApplication.processEvents()
        bars = [each for each in panel.findChildren(StackedBar) if each.isVisibleTo(panel)]
        assert len(bars) == 64


def test_what_lies_on_a_full_board_is_not_made_anew(qtbot: QtBot) -> None:
    tonight = board_with(MOST_CARDS - 1, MOST_PLACES)
    with at_work(qtbot, tonight, BoardPanel) as desk:
        rest()
        before = size(desk.panel)
        with making() as made:
            for act in (LayCard(1, 1), MergeGoals(1, 2), ShowBoard(1), ReadNext(1)):
                desk.do(act)
        assert made.count == 0
        assert size(desk.panel) <= before
        with making() as made:
            desk.do(WriteCard(1, "Een bankje bij de bakker"))
        assert made.count <= LINE


def test_the_closing_has_the_list_too(qtbot: QtBot) -> None:
    tonight = big_evening()
    tonight.do(GoToBlock(CLOSING))
    with at_work(qtbot, tonight, ParkingPanel) as desk:
        panel = cast("ParkingPanel", desk.panel)
        assert len(panel.open.lines) <= PAGE
        assert size(panel) < (2 * PAGE + 5) * LINE  # a page of it, and a page of what is open
