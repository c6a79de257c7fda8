"""What people say, typed, corrected and taken away."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    TakeBackContribution,
)
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session_records import Draft
from wijkworkshop.core.terms import BlockKind, Group, Tag
from wijkworkshop.ui.console.panels.contributions import ContributionsPanel
from wijkworkshop.ui.widgets import Act

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_work(qtbot, evening(block(BlockKind.STEP_1)), ContributionsPanel) as at:
        yield at


def panel_of(desk: Desk) -> ContributionsPanel:
    return cast("ContributionsPanel", desk.panel)


def said(desk: Desk) -> tuple[Contribution, ...]:
    return desk.evening.session.all(Contribution)


def test_enter_keeps_what_is_typed_and_empties_the_field(desk: Desk, hands: Hands) -> None:
    hands.type("Meer bankjes")
    hands.press(ENTER)
    assert desk.asked == [AddContribution(1, "Meer bankjes")]
    assert panel_of(desk).field.text == ""
    hands.type("en licht")
    hands.press(ENTER)
    assert [each.text for each in said(desk)] == ["Meer bankjes", "en licht"]


def test_nothing_is_not_kept(desk: Desk, hands: Hands) -> None:
    hands.type("  ")
    hands.press(ENTER)
    assert desk.asked == []
    assert panel_of(desk).state.text() == "Typ eerst wat er gezegd is."


def test_group_and_kind_by_keys_stay_for_the_next(desk: Desk, hands: Hands) -> None:
    hands.type("Te duur")
    hands.press(Qt.Key.Key_B, ALT)
    hands.press(Qt.Key.Key_2, ALT)
    hands.press(Qt.Key.Key_T, ALT)
    hands.type("3")
    hands.press(ENTER)
    hands.press(ENTER)
    panel_of(desk).focus_first()
    hands.type("Te hoog")
    hands.press(ENTER)
    assert [(each.text, each.group, each.table, each.tag) for each in said(desk)] == [
        ("Te duur", Group.RESIDENTS, 3, Tag.CONCERN),
        ("Te hoog", Group.RESIDENTS, 3, Tag.CONCERN),
    ]


def test_a_table_that_is_not_there_is_told(desk: Desk, hands: Hands) -> None:
    hands.type("Te duur")
    hands.press(Qt.Key.Key_T, ALT)
    hands.type("9")
    hands.press(ENTER)
    assert desk.asked == []
    assert panel_of(desk).state.text() == "Tafel 9 is er niet. Er zijn 4 tafels."


def test_a_contribution_is_corrected(desk: Desk, hands: Hands) -> None:
    hands.type("Meer bankjes")
    hands.press(ENTER)
    click(named(desk.panel, "Verbeteren: Meer bankjes", Act))
    hands.ctrl(Qt.Key.Key_End)
    hands.type(" in het park")
    hands.press(ENTER)
    edit = EditContribution(1, "Meer bankjes in het park", Group.UNKNOWN, 0, Tag.IDEA)
    assert desk.asked[-1] == edit
    assert len(said(desk)) == 1


def test_words_are_taken_away_at_the_second_press(desk: Desk, hands: Hands) -> None:
    for text in ("een", "twee"):
        hands.type(text)
        hands.press(ENTER)
    click(named(desk.panel, "Neem terug: een", Act))
    assert len(said(desk)) == 2
    click(named(desk.panel, "Nog eens: voorgoed weg: een", Act))
    assert desk.asked[-1] == TakeBackContribution(1)
    assert [each.text for each in said(desk)] == ["twee"]


def test_another_ones_second_press_takes_nothing_away(desk: Desk, hands: Hands) -> None:
    for text in ("een", "twee"):
        hands.type(text)
        hands.press(ENTER)
    click(named(desk.panel, "Neem terug: een", Act))
    click(named(desk.panel, "Neem terug: twee", Act))
    assert len(said(desk)) == 2


@pytest.mark.seconds
def test_half_typed_words_survive_a_crash(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, evening(block(BlockKind.STEP_1)), ContributionsPanel) as desk:
        hands.type("Meer ban")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)))
        crashed = desk.evening.session
    with at_work(qtbot, Evening(crashed), ContributionsPanel) as desk:
        assert panel_of(desk).field.text == "Meer ban"
        hands.press(ENTER)
        assert [each.text for each in said(desk)] == ["Meer ban"]
        assert desk.evening.session.all(Draft) == ()


def test_letters_without_alt_are_text(desk: Desk, hands: Hands) -> None:
    hands.type("bgc1")
    assert panel_of(desk).field.text == "bgc1"
    assert panel_of(desk).groups.group is Group.UNKNOWN
    assert QApplication.focusWidget() is panel_of(desk).field.editor


def test_every_widget_that_takes_keys_has_a_name(desk: Desk, hands: Hands) -> None:
    hands.type("Meer bankjes")
    hands.press(ENTER)
    assert nameless(desk.panel) == []
