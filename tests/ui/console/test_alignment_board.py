"""The board of step 2 with real keys: the room goes along clashes, and decides."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter, take_the_board
from tests.support.console.opened import Opened, focus, opened
from tests.support.core.by_tables import AGAINST, HELPS, NEUTRAL, UNSURE, aligned, sheet
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.boards.alignment import About, Point
from wijkworkshop.core.boards.alignment import focus as talked
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision
from wijkworkshop.core.public.alignment_board import AlignmentBoard, BoardCell, Rated
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.core.public.screens import Matrix, Screen
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment, Decision
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.places import resources
from wijkworkshop.ui.console.panels.alignment_board.matrix import MatrixTable
from wijkworkshop.ui.console.panels.alignment_board.panel import AlignmentBoardPanel
from wijkworkshop.ui.console.panels.alignment_board.view import MatrixView, points_view
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Label

KEY = Qt.Key
STEP = 2


def rated() -> Session:
    """Two goals and two rules that three tables rated: two clashes, a gap, and an unknown."""
    made = aligned("Buren kennen elkaar", "Wie vooruitkomt, blijft")
    made.do(
        OpenRound(1),
        sheet(1, AGAINST, NEUTRAL, AGAINST, UNSURE),
        sheet(2, HELPS, NEUTRAL, AGAINST, UNSURE),
        sheet(3, HELPS, NEUTRAL, NEUTRAL, UNSURE),
        CloseRound(1),
        SettleRound(1),
        PutEntry(
            AlignmentCell(
                block=STEP, goal=1, instrument=1, table=1, value=Alignment.CLASHES,
                reason="Wie hier niet vandaan komt, voelt zich een gast",
            )
        ),
        ShowScreen(STEP, ScreenKind.MATRIX),
    )  # fmt: skip
    return made.session


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, rated()) as at:
        yield at


def panel(desk: Opened) -> AlignmentBoardPanel:
    found = desk.console.middle.panel
    assert isinstance(found, AlignmentBoardPanel)
    return found


def visible(desk: Opened) -> set[str]:
    return {each.text() for each in panel(desk).findChildren(Label) if each.isVisible()}


def at(desk: Opened) -> Point | None:
    return talked(desk.session, STEP)


def decided(desk: Opened) -> dict[tuple[int, int], ClashDecision]:
    return {(each.goal, each.instrument): each for each in desk.session.all(ClashDecision)}


def test_arriving_at_the_matrix_the_room_sees_all_of_it_and_a_key_takes_the_board(
    desk: Opened,
) -> None:
    assert desk.console.middle.mode is Mode.ALIGNMENT_BOARD
    assert isinstance(screen_now(desk.session), Matrix)
    take_the_board(desk)
    assert desk.tab_words().startswith("Bord")
    desk.press(KEY.Key_Escape)
    assert desk.tab_words().startswith("Regie")


def test_arrows_go_along_clashes_first_and_stop_at_both_ends(desk: Opened) -> None:
    take_the_board(desk)
    walked = []
    for _press in range(6):
        desk.press(KEY.Key_Right)
        walked.append(at(desk))
    assert walked == [
        Point(About.CLASH, 2, 1),
        Point(About.CLASH, 1, 1),
        Point(About.GAP, 2),
        Point(About.UNKNOWN, 2, 2),
        Point(About.UNKNOWN, 2, 2),
        Point(About.UNKNOWN, 2, 2),
    ]
    desk.press(KEY.Key_0)
    assert at(desk) is None
    desk.press(KEY.Key_Left)
    assert isinstance(screen_now(desk.session), Matrix)


def test_the_room_sees_both_sides_with_their_reasons(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Right)
    screen = screen_now(desk.session)
    assert isinstance(screen, AlignmentBoard)
    assert [(each.value, each.tables) for each in screen.voices] == [
        (Alignment.CLASHES, (1,)),
        (Alignment.REINFORCES, (2, 3)),
    ]
    reason = "‘Wie hier niet vandaan komt, voelt zich een gast’"
    desk.qtbot.waitUntil(lambda: reason in visible(desk))


def test_digits_decide_and_undo_takes_that_back_with_words(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_1)
    assert decided(desk) == {}, "nothing is talked about"
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_1)
    assert decided(desk)[2, 1].decision is Decision.ADJUST
    desk.press(KEY.Key_3)
    assert decided(desk)[2, 1].decision is Decision.PHASE
    assert panel(desk).progress.text() == "1 van 2 botsingen besloten"
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: decided(desk) == {})
    assert desk.console.middle.told.isVisible()
    assert not any(act.isChecked() for act in panel(desk).decisions.values())


def test_what_stays_as_it_is_asks_for_a_day_first(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_4)
    assert decided(desk) == {}
    form = panel(desk).form
    assert form is not None
    desk.qtbot.waitUntil(form.problem.isVisible)
    desk.type("30-6-2027")
    focus().clearFocus()
    desk.qtbot.waitUntil(lambda: bool(decided(desk)))
    made = decided(desk)[2, 1]
    assert (made.decision, made.due) == (Decision.ACCEPT, date(2027, 6, 30))


def decides_who(desk: Opened) -> None:
    """Decide about the first clash, and type who does it."""
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_1)
    letter(desk, KEY.Key_W)
    desk.type("corporaties")
    desk.press(KEY.Key_Tab)


def test_a_key_leads_to_who_does_it(desk: Opened) -> None:
    decides_who(desk)
    desk.qtbot.waitUntil(lambda: decided(desk)[2, 1].owner == "corporaties")


def test_who_and_then_when_are_typed_and_enter_leads_back_to_the_board(desk: Opened) -> None:
    decides_who(desk)
    desk.type("ooit")
    desk.press(KEY.Key_Return)
    assert desk.tab_words() == "Bord · toetsen typen · Esc naar Regie", "no day: it is typed again"
    desk.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("1-7-2027")
    desk.press(KEY.Key_Return)
    desk.qtbot.waitUntil(panel(desk).walk.hasFocus)
    made = decided(desk)[2, 1]
    assert (made.owner, made.due) == ("corporaties", date(2027, 7, 1))
    desk.press(KEY.Key_Right)
    assert at(desk) == Point(About.CLASH, 1, 1)


def test_about_a_goal_as_a_whole_nothing_is_decided(desk: Opened) -> None:
    take_the_board(desk)
    for _press in range(3):
        desk.press(KEY.Key_Right)
    assert at(desk) == Point(About.GAP, 2)
    desk.press(KEY.Key_1)
    assert decided(desk) == {}
    assert panel(desk).asked.text() == "Welke regel of welk plan is hier nodig?"


def test_a_clicker_never_walks_the_clashes(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_PageDown)
    assert here(desk.session).screen is ScreenKind.HARVEST
    assert at(desk) is None


def test_what_is_known_of_a_measure_stands_beside_its_clash() -> None:
    content = load_catalogue(resources() / "content")
    measure = next(each for each in content.measures if each.slug == "verkoop-sociale-huur")
    made = aligned("Wie hier woont, blijft", rules=("Parkeren", measure.title))
    for rule in (1, 2):
        cell = AlignmentCell(block=STEP, goal=1, instrument=rule, table=1, value=Alignment.CLASHES)
        made.do(PutEntry(cell))
    made.do(ShowScreen(STEP, ScreenKind.MATRIX))
    known, shown = {}, {}
    for rule in (1, 2):
        made.do(FocusOn(STEP, 1, rule))
        known[rule] = points_view(made.session, STEP, content).tensions
        shown[rule] = screen_now(made.session, content)
    assert known[1] == ()
    assert [each.slug for each in known[2]] == ["verkoop-en-blijven"]
    assert known[2][0].why.endswith(MARK), "it is ours, on the console too"
    assert [_marks(shown[rule]) for rule in (1, 2)] == [(False, []), (True, [True])]


def _marks(screen: Screen) -> tuple[bool, list[bool]]:
    """Return whether the line above says that something is ours, and what is."""
    assert isinstance(screen, AlignmentBoard)
    return screen.heading.marked, [each.why.endswith(MARK) for each in screen.tensions]


def cell(desk: Opened, row: int, column: int) -> str:
    """Return what a screen reader says of a cell of the table."""
    cells = panel(desk).walk.matrix.model()
    return str(cells.data(cells.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


def test_the_table_says_what_each_cell_holds_and_where_tables_differ(desk: Opened) -> None:
    heads = [
        [str(model.headerData(each, way)) for each in range(2)]
        for model in [panel(desk).walk.matrix.model()]
        for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)
    ]
    assert heads == [
        ["1 Buren kennen elkaar", "2 Wie vooruitkomt, blijft"],
        ["Passend toewijzen", "Verkoop"],
    ]
    assert cell(desk, 0, 0) == (
        "Passend toewijzen, doel 1 Buren kennen elkaar: Versterkt; het scheelt één stem; "
        "tafel 1 werkt tegen; tafel 2 versterkt; tafel 3 versterkt; botsing 2"
    )
    assert cell(desk, 1, 1).endswith("Weten we niet")


def test_a_screen_reader_finds_a_table(desk: Opened) -> None:
    found = QAccessible.queryAccessibleInterface(panel(desk).walk.matrix)
    assert found.role() is QAccessible.Role.Table
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    described = panel(desk).walk.accessibleDescription()
    assert described == "werkt tegen. Passend toewijzen en ‘Wie vooruitkomt, blijft’. nog open"


def click(desk: Opened, widget: QWidget, spot: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)
    desk.rest()


def test_a_click_lets_the_room_talk_about_a_cell_a_goal_or_a_tile(desk: Opened) -> None:
    matrix = panel(desk).walk.matrix
    spot = matrix.visualRect(matrix.model().index(0, 0)).center()
    click(desk, matrix.viewport(), spot)
    assert at(desk) == Point(About.CLASH, 1, 1)
    assert desk.console.middle.lays, "keys go along the others from here"
    spot = matrix.visualRect(matrix.model().index(1, 0)).center()
    click(desk, matrix.viewport(), spot)
    assert at(desk) == Point(About.CLASH, 1, 1), "about this cell there is nothing to say"
    heads = matrix.horizontalHeader()
    over = QPoint(heads.sectionViewportPosition(1) + 20, heads.height() - 10)
    click(desk, heads.viewport(), over)
    assert at(desk) == Point(About.GAP, 2)
    tile = panel(desk).walk.tiles.tiles[0]
    click(desk, tile, tile.rect().center())
    assert at(desk) == Point(About.CLASH, 2, 1)


SIZES = [(1440, 900), (1280, 800), (1024, 768), (1152, 720)]


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_what_is_decided_by_whom_and_when_is_in_sight_without_scrolling(
    desk: Opened, wide: int, high: int
) -> None:
    desk.console.resize(wide, high)
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Right)
    form = panel(desk).form
    assert form is not None
    parts = (*panel(desk).decisions.values(), form.fields["due"], form.fields["owner"])
    desk.qtbot.waitUntil(lambda: all(map(in_sight, parts)))
    desk.press(KEY.Key_0)
    desk.qtbot.waitUntil(lambda: in_sight(panel(desk).walk.matrix))


def in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget is seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_in_a_small_window_the_table_makes_room_for_what_the_room_talks_about(
    desk: Opened,
) -> None:
    desk.console.resize(1024, 600)
    take_the_board(desk)
    assert panel(desk).walk.matrix.isVisible()
    desk.press(KEY.Key_Right)
    desk.qtbot.waitUntil(lambda: not panel(desk).walk.matrix.isVisible())
    desk.press(KEY.Key_0)
    desk.qtbot.waitUntil(panel(desk).walk.matrix.isVisible)


def test_a_large_table_scrolls_under_its_heads_to_what_the_room_talks_about(
    qtbot: QtBot,
) -> None:
    matrix = MatrixTable()
    qtbot.addWidget(matrix)
    matrix.resize(700, 320)
    matrix.show()
    many = large()
    matrix.show_view(many)
    heads = (matrix.horizontalHeader(), matrix.verticalHeader())
    before = [each.pos() for each in heads]
    for row, column in ((24, 11), (0, 0), (12, 6)):
        matrix.show_view(replace(many, at=(row, column)))
        shown = matrix.visualRect(matrix.model().index(row, column))
        assert matrix.viewport().rect().contains(shown)
        assert [each.pos() for each in heads] == before


def large() -> MatrixView:
    """Return a table of 25 rules and 12 goals, of eight tables."""
    each = BoardCell(Alignment.CLASHES, (Alignment.CLASHES, Alignment.REINFORCES) * 4, close=True)
    goals = tuple(f"{number} Wie hier groot werd, vindt hier een woning" for number in range(1, 13))
    rules = tuple(f"{number} Voorrang bij binding met de buurt" for number in range(1, 26))
    rated = Rated(tuple(range(1, 13)), tuple(range(1, 26)), ((each,) * 12,) * 25)
    places = product(range(25), range(12))
    return MatrixView(rated, goals, rules, {place: n for n, place in enumerate(places, 1)}, None)


@pytest.mark.seconds
def test_a_key_leads_to_a_vote_of_the_room_on_this_cell_and_undo_leads_back(
    desk: Opened,
) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_V)
    assert here(desk.session).screen is ScreenKind.MATRIX, "nothing is talked about"
    desk.press(KEY.Key_Right)
    letter(desk, KEY.Key_V)
    assert here(desk.session).screen is ScreenKind.ROUND
    (option,) = options_of(desk.session, here(desk.session).round)
    assert (option.goal, option.instrument) == (2, 1)
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: here(desk.session).screen is ScreenKind.MATRIX)
    assert at(desk) == Point(About.CLASH, 2, 1)


def test_where_tables_agree_no_vote_is_offered(desk: Opened) -> None:
    take_the_board(desk)
    for _press in range(4):
        desk.press(KEY.Key_Right)
    assert at(desk) == Point(About.UNKNOWN, 2, 2)
    assert not panel(desk).again.isVisible()
    letter(desk, KEY.Key_V)
    assert here(desk.session).screen is ScreenKind.MATRIX


def test_with_letters_of_200_percent_walking_brings_the_decision_in_sight(desk: Opened) -> None:
    desk.console.resize(720, 450)
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.qtbot.waitUntil(lambda: all(map(in_sight, panel(desk).decisions.values())))
