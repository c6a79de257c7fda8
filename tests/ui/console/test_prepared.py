"""What a round or a session needs first is said with the way there, and never beside 'ready'."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click, named
from tests.support.console.opened import Opened, opened
from tests.support.core.parks import goal
from tests.support.core.scenes import block, evening, voting
from wijkworkshop.core.acts.navigating import EditDetails, ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act, Label

SPACE, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Escape
EMPTY, NOBODY = "De drie vakken zijn nog leeg", "Er is nog niemand aanwezig"


def said(desk: Opened) -> set[str]:
    labels = desk.console.middle.findChildren(Label)
    return {label.text() for label in labels if label.isVisible()}


def test_a_round_that_lacks_options_is_not_called_ready(qtbot: QtBot, tmp_path: Path) -> None:
    goals = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, goals))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    with opened(qtbot, tmp_path, made.session) as desk:
        head = desk.console.middle.head
        assert "Er valt nog te weinig te kiezen" in said(desk)
        assert head.pill.text == "nog niet klaar"
        assert head.primary.text() == "Eerst de keuzes invullen"
        desk.press(SPACE)
        assert desk.console.middle.mode is Mode.OUTCOME
        desk.do(PutEntry(goal()), PutEntry(goal()))
        desk.press(ESCAPE)
        assert head.pill.text == "klaar om te openen"
        assert head.primary.text() == "Stemronde openen"
        assert "Er valt nog te weinig te kiezen" not in said(desk)


def test_an_empty_preparation_is_told_before_the_room_reads_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = evening(block(BlockKind.OPENING), block(BlockKind.STEP_1), groups=())
    with opened(qtbot, tmp_path, made.session) as desk:
        head = desk.console.middle.head
        assert {EMPTY, NOBODY} <= said(desk)
        desk.press(SPACE)
        assert here(desk.session).screen is ScreenKind.WELCOME
        assert head.primary.text() == "Nog een keer: beginnen"
        desk.press(SPACE)  # one can go on all the same
        assert here(desk.session).screen is ScreenKind.BOXES
        assert EMPTY not in said(desk), "the room has read it"


def test_what_is_filled_in_is_not_asked_for_again(qtbot: QtBot, tmp_path: Path) -> None:
    made = evening(block(BlockKind.OPENING), block(BlockKind.STEP_1))
    with opened(qtbot, tmp_path, made.session) as desk:
        assert NOBODY not in said(desk)
        click(named(desk.console.middle, "Invullen", Act))
        assert desk.console.middle.mode is Mode.DETAILS
        details = desk.session.get(Details, 1)
        desk.do(EditDetails(replace(details, fixed="Het plein wordt opgeknapt.")))
        desk.press(ESCAPE)
        assert EMPTY not in said(desk)
        desk.press(SPACE)
        assert here(desk.session).screen is ScreenKind.BOXES
