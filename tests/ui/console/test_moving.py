"""A weighed measure is moved on the console: with a reason, and back again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, click, named, settle
from tests.support.console.panel_desk import button, shown, words
from tests.support.core.scenes import Evening, block, dots, evening, voting
from tests.support.web.told import texts
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, FormKind
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.ui.console.panels.result.moving import Moving
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Act
from wijkworkshop.web.mirror import mirrored


def weighed() -> Evening:
    """One table weighs: the club can be done but helps little, the square can be done now."""
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, "Kookclub", "Plein")))
    now.do(
        ChooseChannel(1, Channel.TABLES),
        OpenRound(1),
        CastBallot(1, 1, ((1, 25_000), (2, 44_000)), channel=Channel.TABLES),
        CloseRound(1),
        SettleRound(1),
        RevealRound(1),
    )
    return now


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with shown(qtbot, weighed(), ResultPanel) as at:
        yield at


def moving(desk: Desk) -> Moving:
    (found,) = desk.panel.findChildren(Moving)
    return found


def choose(desk: Desk, option: int) -> None:
    """Choose a measure as one does by hand."""
    box = named(desk.panel, "Maatregel", ChoiceBox)
    words = [box.itemText(each) for each in range(box.count())]
    place = next(place for place, each in enumerate(words) if each.startswith(f"{option} "))
    box.setCurrentIndex(place)
    box.activated.emit(place)


def type_why(desk: Desk, why: str) -> None:
    editor = moving(desk).field.editor
    assert editor.isVisibleTo(desk.panel)
    QTest.keyClicks(editor, why)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def moved(desk: Desk) -> tuple[MovedOption, ...]:
    return desk.evening.session.all(MovedOption)


def room(desk: Desk) -> str:
    """What phones read of what the room sees."""
    screen = screen_now(desk.evening.session)
    assert screen is not None
    return " ".join(texts(mirrored(screen)))


def test_a_measure_is_moved_with_a_reason_that_the_room_and_phones_see(desk: Desk) -> None:
    choose(desk, 1)
    click(button(desk.panel, "Nu doen"))
    assert moved(desk) == (), "a reason is needed"
    type_why(desk, "Koken hoort bij de plek.")
    assert moved(desk) == (MovedOption(1, Quadrant.DO_NOW, "Koken hoort bij de plek.", 1),)
    settle()
    assert "1 gaat naar Nu doen: ‘Koken hoort bij de plek’" in words(moving(desk))
    assert "helpt 2,0 · kan 5,0 · gaat naar Nu doen: ‘Koken hoort bij de plek’" in room(desk)


def test_it_is_put_back_by_its_button_and_where_the_votes_put_it(desk: Desk) -> None:
    for back in ("Zet 1 terug", "Klein meenemen"):
        choose(desk, 1)
        click(button(desk.panel, "Voorbereiden"))
        type_why(desk, "Eerst sparen")
        assert [each.quadrant for each in moved(desk)] == [Quadrant.PREPARE]
        acts = desk.panel.findChildren(Act)
        click(next(a for a in acts if back in (a.accessibleName(), a.text()) and not a.isHidden()))
        assert moved(desk) == ()


def test_another_measure_is_aimed_at_where_it_stands(desk: Desk) -> None:
    assert moving(desk).quadrants[Quadrant.DO_NOW].isChecked()
    choose(desk, 1)
    assert moving(desk).quadrants[Quadrant.SMALL].isChecked()
    assert moving(desk).field.isHidden()


def test_other_results_have_nothing_to_move(qtbot: QtBot) -> None:
    now = evening(block(BlockKind.STEP_4, dots("A", "B")))
    now.do(OpenRound(1), *(CastBallot(1, n, ((1, 1),)) for n in range(1, 9)))
    now.do(CloseRound(1), SettleRound(1), ShowScreen(1, ScreenKind.ROUND, 1))
    with shown(qtbot, now, ResultPanel) as at:
        assert moving(at).isHidden()
