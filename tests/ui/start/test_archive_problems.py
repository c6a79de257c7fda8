"""Trouble with an archive is said in plain Dutch with a way on; the file stays as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.start.conftest import Desk, press
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.archive_problems import Way, trouble_dialog, way_words, ways_of
from wijkworkshop.ui.widgets import Label
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.words import problem_words

OpenAt = Callable[[Path], Desk]


def text_file(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("geen archief " * 100, encoding="utf-8")


def newer_archive(path: Path) -> None:
    open_archive(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()


def click(desk: Desk, way: Way) -> None:
    button = desk.named(way_words(way), QPushButton, desk.dialog)
    press(button)


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_its_words_and_a_way_on(problem: Problem, qtbot: QtBot) -> None:
    dialog = trouble_dialog(StorageProblem(problem, Path("/map/archief.db")))
    qtbot.addWidget(dialog)
    words = problem_words(StorageProblem(problem))
    shown = [each.text().replace("\u200b", "") for each in dialog.findChildren(Label)]
    assert shown == [words.title, words.text, "/map/archief.db"]
    buttons = [each.text() for each in dialog.findChildren(QPushButton)]
    assert buttons == [way_words(way) for way in ways_of(problem)]
    assert len(buttons) > 1
    assert ways_of(problem)[-1] is Way.CLOSE
    dialog.close()


@pytest.mark.parametrize("spoil", [text_file, newer_archive])
def test_a_new_archive_beside_it_leaves_the_file_as_it_was(
    desk_at: OpenAt, place: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(place)
    before = place.read_bytes()
    desk = desk_at(place)
    click(desk, Way.BESIDE)
    beside = place.with_name("wijkworkshop-2.db")
    assert beside.exists()
    assert desk.remembered == [beside]
    assert desk.named("Nieuwe bijeenkomst", QPushButton).isEnabled()
    assert place.read_bytes() == before


def test_another_archive_can_be_chosen_or_not(desk_at: OpenAt, place: Path, tmp_path: Path) -> None:
    text_file(place)
    desk = desk_at(place)
    click(desk, Way.OTHER)
    assert desk.dialog.windowTitle() == "Dit bestand is geen archief van Wijkworkshop"
    desk.answers.archive = tmp_path / "ander.db"
    click(desk, Way.OTHER)
    assert desk.remembered == [tmp_path / "ander.db"]


def test_a_second_instance_is_told_where_the_first_is_and_can_try_again(
    desk_at: OpenAt, place: Path
) -> None:
    first = Store(open_archive(place))
    desk = desk_at(place)
    assert desk.dialog.windowTitle() == "De app is al open met dit archief"
    assert str(place) in desk.dialog.findChildren(Label)[-1].text().replace("\u200b", "")
    click(desk, Way.RETRY)
    assert desk.dialog.isVisible()
    first.close()
    click(desk, Way.RETRY)
    assert [each for each in desk.window.findChildren(Dialog) if each.isVisible()] == []


def test_giving_up_without_an_archive_leaves_the_app(
    desk_at: OpenAt, place: Path, qtbot: QtBot
) -> None:
    text_file(place)
    desk = desk_at(place)
    with qtbot.waitSignal(desk.window.left):
        QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)


def test_enter_takes_the_first_way(desk_at: OpenAt, place: Path) -> None:
    text_file(place)
    desk = desk_at(place)
    asked = desk.dialog
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert asked is not desk.dialog
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
