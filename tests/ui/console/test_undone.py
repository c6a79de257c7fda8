"""Ctrl+Z at the console: it says what was taken back, and shows whether there is anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.accessible import faults
from tests.support.console.opened import Opened, focus, opened, played
from tests.support.disks import held_up, taken_away
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    TakeBackContribution,
)
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.terms import Group
from wijkworkshop.ui.console.panels.in_view import is_in_view

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CAME_IN = ChangePresence(Group.RESIDENTS, 1)
PASSES = 6
SIZES = ((1440, 900), (1024, 768), (720, 430))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def undo(desk: Opened) -> None:
    desk.press(KEY.Key_Z, CTRL)


def said(desk: Opened) -> tuple[str, str]:
    """What the notice says; nothing when it is away."""
    told = desk.console.middle.told
    return (told.title.text(), told.text.text()) if told.isVisible() else ("", "")


def lay_out(desk: Opened, wide: int, tall: int) -> None:
    desk.console.resize(wide, tall)
    for _ in range(PASSES):
        QGuiApplication.sync()


def test_it_says_what_was_taken_back_in_one_line(desk: Opened) -> None:
    desk.do(CAME_IN, AddContribution(1, "De lift is stuk", parked=True))
    undo(desk)
    assert said(desk) == ("Ongedaan: parkeerpunt ‘De lift is stuk’", "")
    undo(desk)
    assert said(desk) == ("Ongedaan: Bewoners +1", "")


def test_who_hears_the_console_is_told_at_once(
    desk: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[QAccessible.Event, object]] = []
    desk.do(CAME_IN)
    with monkeypatch.context() as now:

        def hear(event: QAccessibleEvent) -> None:
            heard.append((event.type(), event.object()))

        now.setattr(QAccessible, "updateAccessibility", hear)
        undo(desk)
    assert heard == [(QAccessible.Event.Alert, desk.console.middle.told)]
    assert faults(desk.console.middle) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_is_seen_wherever_the_column_is_scrolled_to(desk: Opened, size: tuple[int, int]) -> None:
    """Whole, and over no button: the column begins below it."""
    desk.do(AddContribution(1, "Al drie jaar is de lift kapot en niemand komt", parked=True))
    lay_out(desk, *size)
    middle = desk.console.middle
    down = middle._column.verticalScrollBar()
    down.setValue(down.maximum())
    undo(desk)
    lay_out(desk, *size)
    assert down.value() > 0
    told = middle.told
    assert is_in_view(told)
    assert told.visibleRegion().boundingRect() == told.rect()
    assert told.title.height() >= told.title.heightForWidth(told.title.width())
    assert told.geometry().bottom() < middle._column.geometry().top()
    assert told.width() == middle.width() - 2 * told.x()  # the edges of the cards below


def test_the_button_takes_back_what_is_on_its_way_too(desk: Opened, tmp_path: Path) -> None:
    people, button = headcount(desk.session), desk.console.middle.head.undo
    assert not button.isEnabled()
    with held_up(tmp_path / "archive.db"):
        desk.live.request(CAME_IN)
        assert button.isEnabled()
        button.click()
        assert said(desk) == ("", "")
    desk.rest()
    assert said(desk) == ("Ongedaan: Bewoners +1", "")
    assert headcount(desk.session) == people
    assert not button.isEnabled()


def test_one_that_fails_says_so_and_can_be_done_later(desk: Opened, tmp_path: Path) -> None:
    desk.do(CAME_IN)
    with taken_away(tmp_path / "archive.db"):
        undo(desk)
    assert desk.console.calm.isVisible()
    assert said(desk) == ("", "")
    desk.press(KEY.Key_Return)
    undo(desk)
    assert said(desk) == ("Ongedaan: Bewoners +1", "")


def test_a_refusal_says_of_which_act_and_why(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played("12.45")) as desk:
        desk.do(CAME_IN, CloseSession())
        for _ in range(2):
            undo(desk)
            title, text = said(desk)
            assert title == "Niet ongedaan: Bewoners +1"
            assert text.startswith("De bijeenkomst is afgesloten. Wilt u nog iets veranderen?")
        desk.do(ReopenSession())
        undo(desk)
        assert said(desk) == ("Ongedaan: Bewoners +1", "")


def test_words_that_are_erased_do_not_stay_in_the_notice(desk: Opened) -> None:
    desk.do(AddContribution(1, "het geheim"))
    words = desk.session.all(Contribution)[-1]
    desk.do(EditContribution(words.id, "een beter geheim", words.group, 0, words.tag))
    undo(desk)
    assert said(desk) == ("Ongedaan: verbetering ‘een beter geheim’", "")
    desk.do(TakeBackContribution(words.id))
    assert said(desk) == ("", "")
    assert "geheim" not in desk.console.middle.told.title.text()
    undo(desk)
    assert said(desk)[0] == "Er is niets om ongedaan te maken"


def test_keys_in_a_hurry_take_back_one_act_each(desk: Opened, tmp_path: Path) -> None:
    people = headcount(desk.session)
    desk.do(CAME_IN)
    with held_up(tmp_path / "archive.db"):
        desk.live.request(ChangePresence(Group.RESIDENTS, 5))
        for _ in range(2):
            QTest.keyClick(focus(), KEY.Key_Z, CTRL)
    desk.rest()
    assert headcount(desk.session) == people
    assert said(desk) == ("Ongedaan: Bewoners +1", "")
