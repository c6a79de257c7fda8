"""A board that the app does not have is one module; console, projection and phones play it.

Its places, its questions and its gaps are functions on the described types; everything else comes
with them. `docs/add-an-exercise.md` says how, and which files a real one touches.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support import toy_board
from tests.support.console.at_board import letter, take_the_board
from tests.support.console.desk import named
from tests.support.console.opened import Opened, opened
from tests.support.core.scenes import block, evening
from tests.support.toys import add_lines
from tests.support.web.told import texts as said
from wijkworkshop.core import open_points
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.boards import BOARDS
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.web.mirror import mirrored

KEY = Qt.Key
DOC = Path(__file__).parent.parent / "docs" / "add-an-exercise.md"
FIRST, SECOND = "Wat moet in Osdorp zo blijven?", "Waarom moet dat in Osdorp zo blijven?"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    add_lines(monkeypatch, toy_board.STEP, toy_board.LINES)
    for need in toy_board.BOARD.needs:  # collected from the table when the app starts
        monkeypatch.setitem(open_points.NEEDS, need.name, need)
    made = evening(block(toy_board.STEP), block(BlockKind.CLOSING))
    made.do(ShowScreen(1, ScreenKind.QUESTION))
    made.do(PutEntry(AreaChoice(1), area="Osdorp"), PutEntry(AreaChoice(1), area="Slotermeer"))
    with opened(qtbot, tmp_path, made.session) as at:
        at.do(ShowScreen(1, ScreenKind.HARVEST))
        yield at


def projected(desk: Opened) -> str:
    page = pages_of(desk.console.room.view, 1920.0, LIGHT, measure)[0]
    return " ".join(text.text for text in texts(page))


def on_phones(desk: Opened) -> str:
    return " ".join(said(mirrored(lit_screen(desk.session))))


def answer(desk: Opened, field: str, words: str) -> None:
    """Type an answer in the form of the outcome, away from the board, and come back."""
    desk.press(KEY.Key_Escape)
    letter(desk, KEY.Key_U)
    desk.qtbot.waitUntil(lambda: desk.console.middle.mode is Mode.OUTCOME)
    panel = desk.console.middle.panel
    assert isinstance(panel, OutcomePanel)
    (section,) = (each for each in panel.sections if each.kind is AreaChoice)
    assert isinstance(section, PartsSection)
    section.open(1)
    named(panel, field, QPlainTextEdit).setFocus()
    desk.type(words)
    desk.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Escape)


def ask(desk: Opened) -> None:
    """Ask the room the next question: at the board, which the same key takes first."""
    if not desk.console.middle.lays:
        take_the_board(desk)
    letter(desk, KEY.Key_A)


def test_one_key_asks_its_questions_on_projection_and_phones(desk: Opened) -> None:
    for asked in (FIRST, SECOND, FIRST.replace("Osdorp", "Slotermeer")):
        ask(desk)
        assert asked in projected(desk)
        assert asked in on_phones(desk)


def test_an_answer_that_is_typed_is_read_before_the_next_question(desk: Opened) -> None:
    ask(desk)
    answer(desk, "Wat moet hier zo blijven?", "De markt")
    assert desk.session.get(AreaChoice, 1, 0).stays == "De markt"
    assert "De markt" in projected(desk)
    assert "De markt" in on_phones(desk)
    ask(desk)
    assert SECOND in projected(desk)


def test_what_stays_open_is_gathered_before_the_end_and_scolds_nobody(desk: Opened) -> None:
    ask(desk)
    ask(desk)
    found = [(each.gap.what, each.gap.where) for each in gathered(desk.session)]
    areas, needs = ("Osdorp", "Slotermeer"), toy_board.BOARD.needs[1:]
    wanted = [(need, area) for area in areas for need in needs]
    assert found == wanted
    assert FIRST not in projected(desk)
    desk.do(ShowScreen(2, ScreenKind.PARKING))
    assert FIRST in projected(desk)
    assert FIRST in on_phones(desk)


def test_a_board_with_nothing_on_it_asks_for_a_place() -> None:
    empty = evening(block(toy_board.STEP)).session
    assert [gap.what for gap in toy_board.gaps(empty, 1)] == [toy_board.NO_AREA]


def test_its_line_in_the_table_of_boards_comes_by_itself() -> None:
    assert toy_board.STEP in BOARDS


def test_the_page_says_which_files_a_real_one_touches() -> None:
    section = DOC.read_text("utf-8").split("## A board by one module")[1].split("\n## ")[0]
    told = re.findall(r"^\| `(core/[^`]+)` \|", section, re.MULTILINE)
    assert told == ["core/outcomes/mine.py", *toy_board.LINES]
    assert f"{len(told)} files" in section
