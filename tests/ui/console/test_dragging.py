"""The mouse on the board of step 1: it does what the keys do, and nothing by accident."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.boards import order
from tests.support.console.at_board import letter, take_the_board
from tests.support.console.opened import Opened, opened
from tests.support.core.scenes import block, evening, voting
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource
from wijkworkshop.ui.console.panels.board.lying import Lying
from wijkworkshop.ui.console.panels.board.panel import BoardPanel

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CARDS = ("Wie meer verdient, blijft", "Buren kennen elkaar", "Rust in de straat")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Two goals of a card each, and one card that is loose."""
    votes = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, votes))
    made.do(ShowScreen(1, ScreenKind.BOARD))
    made.do(*(WriteCard(1, text, table) for table, text in enumerate(CARDS, 1)))
    made.do(MakeGoal(1), MakeGoal(2), ShowBoard(1))
    with opened(qtbot, tmp_path, made.session) as at:
        qtbot.waitUntil(lambda: lying(at)._places[2].height() > 0)
        yield at


def lying(desk: Opened) -> Lying:
    found = desk.console.middle.panel
    assert isinstance(found, BoardPanel)
    return found.lying


def at(desk: Opened, card: int) -> int:
    return desk.session.get(GoalCard, card, 0).goal


def middle(desk: Opened, piece: QWidget) -> QPoint:
    return piece.mapTo(lying(desk), piece.rect().center())


def window_and(desk: Opened, point: QPoint) -> tuple[QWindow, QPoint]:
    """Return the window that gets what the mouse does, and where a point of the board is in it."""
    desk.qtbot.waitUntil(lambda: desk.console.windowHandle() is not None)
    return desk.console.windowHandle(), lying(desk).mapTo(desk.console, point)


def click(desk: Opened, piece: QWidget) -> None:
    QApplication.processEvents()  # what moved has its place
    window, point = window_and(desk, middle(desk, piece))
    QTest.mouseClick(window, LEFT, pos=point)
    desk.rest()


def carry(desk: Opened, piece: QWidget, to: QPoint) -> None:
    """Take hold of a piece and carry it to a point of the board, without letting go."""
    begin = middle(desk, piece)
    window, point = window_and(desk, begin)
    QTest.mousePress(window, LEFT, pos=point)
    for part in (1, 2, 3, 4):
        QTest.mouseMove(window, window_and(desk, begin + (to - begin) * part / 4)[1])
        QApplication.processEvents()


def let_go(desk: Opened, to: QPoint) -> None:
    window, point = window_and(desk, to)
    QTest.mouseRelease(window, LEFT, pos=point)
    desk.rest()


def drag(desk: Opened, piece: QWidget, to: QPoint) -> None:
    carry(desk, piece, to)
    let_go(desk, to)


def undo(desk: Opened) -> str:
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    told = desk.console.middle.told
    return told.title.text() + told.text.text()


def test_a_card_that_is_dragged_to_a_goal_lies_there_as_keys_would_lay_it(desk: Opened) -> None:
    drag(desk, lying(desk)._cards[3], middle(desk, lying(desk)._places[2].head))
    assert at(desk, 3) == 2
    dragged = desk.session.all(GoalCard), undo(desk)
    assert at(desk, 3) == 0
    click(desk, lying(desk)._cards[3])
    desk.press(KEY.Key_2)
    desk.press(KEY.Key_Return)
    assert (desk.session.all(GoalCard), undo(desk)) == dragged


def test_a_card_that_is_dragged_out_is_loose_and_the_undo_says_so(desk: Opened) -> None:
    drag(desk, lying(desk)._cards[1], middle(desk, lying(desk)._cards[3]))
    assert at(desk, 1) == 0
    assert CARDS[0] in undo(desk)
    assert at(desk, 1) == 1


def test_a_goal_that_is_dragged_to_another_goes_on_in_it(desk: Opened) -> None:
    drag(desk, lying(desk)._places[1].head, middle(desk, lying(desk)._places[2].head))
    assert [goal.id for goal in desk.session.all(Goal)] == [2]
    assert {at(desk, 1), at(desk, 2)} == {2}
    undo(desk)
    assert [goal.id for goal in desk.session.all(Goal)] == [1, 2]


def above(desk: Opened, number: int) -> QPoint:
    """Return a point of the board just above a goal."""
    piece = lying(desk)._places[number]
    return piece.mapTo(lying(desk), QPoint(piece.width() // 2, -3))


def below(desk: Opened, number: int) -> QPoint:
    """Return a point of the board just below a goal."""
    piece = lying(desk)._places[number]
    return piece.mapTo(lying(desk), QPoint(piece.width() // 2, piece.height() + 3))


def test_a_goal_that_is_dragged_between_two_others_comes_there_as_with_keys(desk: Opened) -> None:
    desk.do(MakeGoal(3), ShowBoard(1))
    QApplication.processEvents()
    drag(desk, lying(desk)._places[3].head, above(desk, 2))
    assert order(desk.session) == [1, 3, 2]
    dragged = desk.session.all(Goal), undo(desk)
    assert order(desk.session) == [1, 2, 3]
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert (desk.session.all(Goal), undo(desk)) == dragged
    assert CARDS[2] in dragged[1]


@pytest.mark.parametrize(("goal", "where", "after"), [(2, above, [2, 1]), (1, below, [2, 1])])
def test_a_goal_comes_before_the_first_and_after_the_last(
    desk: Opened, goal: int, where: Callable[[Opened, int], QPoint], after: list[int]
) -> None:
    drag(desk, lying(desk)._places[goal].head, where(desk, 3 - goal))
    assert order(desk.session) == after


def test_a_line_shows_where_a_goal_would_come(desk: Opened) -> None:
    line = lying(desk).line
    carry(desk, lying(desk)._places[2].head, above(desk, 1))
    assert line.isVisible()
    assert line.geometry().contains(line.geometry().center().x(), above(desk, 1).y())
    letter(desk, KEY.Key_Escape)
    assert not line.isVisible()
    let_go(desk, above(desk, 1))
    assert order(desk.session) == [1, 2]


def test_between_itself_and_the_next_a_goal_stays_and_no_line_shows(desk: Opened) -> None:
    before = desk.session.all(Goal)
    for point in (below(desk, 1), above(desk, 1)):
        carry(desk, lying(desk)._places[1].head, point)
        assert lying(desk).carries
        assert not lying(desk).line.isVisible()
        let_go(desk, point)
    assert desk.session.all(Goal) == before


def test_a_card_between_two_goals_is_laid_at_none_by_accident(desk: Opened) -> None:
    before = desk.session.all(GoalCard)
    drag(desk, lying(desk)._cards[3], above(desk, 2))
    assert desk.session.all(GoalCard) == before


def test_the_room_sees_it_only_after_the_space_bar(desk: Opened) -> None:
    before = shown(desk.session, BOARD, 1)
    drag(desk, lying(desk)._cards[3], middle(desk, lying(desk)._places[1].head))
    assert shown(desk.session, BOARD, 1) == before
    assert "1 wijziging" in desk.console.middle.head.primary.text()
    desk.press(KEY.Key_Space)
    assert shown(desk.session, BOARD, 1).place_of(3) == 1


def test_what_is_carried_is_seen_and_where_it_would_go(desk: Opened) -> None:
    goal = lying(desk)._places[2]
    carry(desk, lying(desk)._cards[3], middle(desk, goal.head))
    assert lying(desk).carries
    assert lying(desk).along.isVisible()
    assert at(desk, 3) == 0
    let_go(desk, middle(desk, goal.head))
    assert not lying(desk).along.isVisible()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_1, KEY.Key_S, KEY.Key_Escape])
def test_a_key_ends_it_without_a_drop(desk: Opened, key: Qt.Key) -> None:
    before = desk.session.all(GoalCard)
    to = middle(desk, lying(desk)._places[2].head)
    carry(desk, lying(desk)._cards[3], to)
    letter(desk, key)
    assert not lying(desk).carries
    let_go(desk, to)
    assert desk.session.all(GoalCard) == before


def test_a_click_while_keys_hold_a_card_lays_nothing_and_forgets_the_number(desk: Opened) -> None:
    before = desk.session.all(GoalCard)
    take_the_board(desk)
    desk.press(KEY.Key_2)
    click(desk, lying(desk)._places[1].head)
    click(desk, lying(desk)._cards[3])
    desk.press(KEY.Key_Return)
    assert desk.session.all(GoalCard) == before


def test_a_small_move_and_a_drop_beside_the_board_or_where_it_lay_do_nothing(desk: Opened) -> None:
    before = desk.session.all(GoalCard), desk.session.all(Goal)
    card, surface = lying(desk)._cards[3], lying(desk)
    drag(desk, card, middle(desk, card) + QPoint(2, 1))
    drag(desk, card, QPoint(-40, -40))
    drag(desk, card, middle(desk, card) + QPoint(30, 60))
    drag(desk, surface._cards[1], middle(desk, surface._places[1].head))
    drag(desk, surface._places[1].head, middle(desk, card))
    assert (desk.session.all(GoalCard), desk.session.all(Goal)) == before


@pytest.mark.seconds
def test_a_board_that_is_voted_on_takes_no_drop_and_says_so(desk: Opened) -> None:
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Space)
    desk.do(ShowScreen(1, ScreenKind.BOARD))
    before = desk.session.all(GoalCard)
    drag(desk, lying(desk)._cards[3], middle(desk, lying(desk)._places[2].head))
    assert desk.session.all(GoalCard) == before
    assert desk.console.middle.told.isVisible()


def test_a_card_that_is_taken_away_under_the_mouse_is_not_laid(desk: Opened) -> None:
    to = middle(desk, lying(desk)._places[2].head)
    carry(desk, lying(desk)._cards[3], to)
    desk.do(LayCard(3, 1))
    let_go(desk, to)
    assert at(desk, 3) in (1, 2)
