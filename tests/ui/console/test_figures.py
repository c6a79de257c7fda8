"""A figure of two years is typed beside a grade of the room, which is asked how both can be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter
from tests.support.console.desk import named
from tests.support.console.opened import Opened, opened
from tests.support.core.parks import slips
from tests.support.core.scenes import block, evening, voting
from tests.support.web.told import texts
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.recognition import Statistic
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.ui.widgets import Act
from wijkworkshop.web.mirror import mirrored

KEY = Qt.Key
LABELS = {ask.name: ask.label for ask in Statistic.FORM.asks}
FIVE = "Bij ‘Leefbaarheid’ werd het cijfer beter. De zaal geeft geen voldoende. Hoe kan dat?"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Question 1, in which everybody gave the neighbourhood a 5."""
    made = evening(block(BlockKind.QUESTION_1, voting(FormKind.GRADE, "Hoe prettig het is")))
    made.do(OpenRound(1), *slips(1, (1, 5), people=12), CloseRound(1), SettleRound(1))
    made.do(RevealRound(1), ShowScreen(1, ScreenKind.HARVEST))
    with opened(qtbot, tmp_path, made.session) as at:
        yield at


def typed(desk: Opened, **fields: str) -> None:
    """Type in the fields of a figure."""
    for name, text in fields.items():
        field = named(desk.console.middle.panel, LABELS[name], QLineEdit)
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, KEY.Key_Return)
        desk.rest()


def room(desk: Opened) -> str:
    return mirrored(lit_screen(desk.session)).title


def test_a_figure_beside_a_five_is_asked_about_and_explained(desk: Opened) -> None:
    letter(desk, KEY.Key_U)
    panel = desk.console.middle.panel
    (add,) = (each for each in panel.findChildren(Act) if each.text() == "Cijfer toevoegen")
    add.click()
    typed(desk, text="Leefbaarheid", first_year="2014", first="5,8", last_year="2024", last="6,3")
    (found,) = desk.session.all(Statistic)
    assert (found.text, found.first, found.last_year) == ("Leefbaarheid", "5,8", 2024)
    asked = []
    while FIVE not in asked:
        desk.press(KEY.Key_A, Qt.KeyboardModifier.AltModifier)
        assert room(desk) not in asked, "all questions were asked"
        asked.append(room(desk))
    told = " ".join(texts(mirrored(lit_screen(desk.session))))
    assert "2014: 5,8" in told
    assert "2024: 6,3" in told
    assert "krijgt een 5" in told
