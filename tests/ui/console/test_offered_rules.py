"""Rows of step 2 are chosen from a list with real keys, before anybody has typed one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter
from tests.support.console.desk import click, named
from tests.support.console.fresh import content
from tests.support.console.opened import Opened, focus, opened
from tests.support.core.by_tables import aligned
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.offered_rules import RulesList
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    made = aligned("Buren kennen elkaar", rules=())
    made.do(ShowScreen(2, ScreenKind.ROUND, 1))
    with opened(qtbot, tmp_path, made.session) as at:
        at.console.show_content(content())
        yield at


def rules(desk: Opened) -> list[str]:
    return [each.text for each in desk.session.all(Instrument)]


def names(shown: RulesList) -> list[str]:
    return [row.offered.text for row in shown.rows]


def at_list(desk: Opened) -> RulesList:
    """Go to the outcome of step 2, where the keys are at the list."""
    letter(desk, KEY.Key_U)
    assert desk.console.middle.mode is Mode.OUTCOME
    found = focus()
    assert isinstance(found, RulesList)
    return found


def test_rules_are_chosen_one_after_another_and_the_round_can_open(desk: Opened) -> None:
    shown = at_list(desk)
    offered = names(shown)
    for key in (KEY.Key_Return, KEY.Key_Space):
        desk.press(key)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    assert rules(desk) == [offered[0], offered[1], offered[3]]
    assert names(shown) == [offered[2], *offered[4:]]
    assert focus() is shown
    assert {each.owner for each in desk.session.all(Instrument)} == {
        "Woningcorporaties",
        "Gemeente",
    }
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.OPEN


def test_letters_go_to_the_rule_that_begins_so(desk: Opened) -> None:
    at_list(desk)
    desk.type("rotterd")
    desk.press(KEY.Key_Return)
    assert rules(desk) == ["Rotterdamwet verkennen"]


def test_what_was_chosen_is_taken_back_and_is_offered_again(desk: Opened) -> None:
    shown = at_list(desk)
    offered = names(shown)
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Z, CTRL)
    assert rules(desk) == []
    assert names(at_list(desk)) == offered


def test_an_own_rule_is_added_beside_the_list(desk: Opened) -> None:
    at_list(desk)
    click(named(desk.console.middle.panel, "Regel of plan toevoegen", Act))
    desk.type("Wijkbudget")
    desk.press(KEY.Key_Tab)
    named(desk.console.middle.panel, "Regels en plannen om uit te kiezen", RulesList).setFocus()
    desk.press(KEY.Key_Return)
    assert rules(desk) == ["Wijkbudget", "Passend toewijzen"]


def test_where_there_are_rules_already_the_list_is_folded_in_behind_a_button(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = aligned("Buren kennen elkaar", rules=("Wijkbudget",))
    made.do(ShowScreen(2, ScreenKind.ROUND, 1))
    with opened(qtbot, tmp_path, made.session) as desk:
        desk.console.show_content(content())
        letter(desk, KEY.Key_U)
        assert isinstance(focus(), EntryLine)
        fold = named(desk.console.middle.panel, "Kies uit een lijst", Act)
        fold.setFocus()
        desk.press(KEY.Key_Space)
        desk.press(KEY.Key_Return)
        assert rules(desk) == ["Wijkbudget", "Passend toewijzen"]
