"""The board of step 2 with real keys: the room goes along clashes, and decides."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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
from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.core.public.screens import Matrix, Screen
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment, Decision
from wijkworkshop.places import resources
from wijkworkshop.ui.console.panels.alignment_board.panel import AlignmentBoardPanel
from wijkworkshop.ui.console.panels.alignment_board.view import points_view
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


def test_a_key_leads_to_who_does_it(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_1)
    letter(desk, KEY.Key_W)
    desk.type("corporaties")
    desk.press(KEY.Key_Tab)
    desk.qtbot.waitUntil(lambda: decided(desk)[2, 1].owner == "corporaties")


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
    assert [_marks(shown[rule]) for rule in (1, 2)] == [(False, []), (True, [True])]


def _marks(screen: Screen) -> tuple[bool, list[bool]]:
    """Return whether the line above says that something is ours, and what is."""
    assert isinstance(screen, AlignmentBoard)
    return screen.heading.marked, [each.why.endswith(MARK) for each in screen.tensions]
