"""A session goes on a stick and comes from it; what is not ours is refused in plain words."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.start.listed import some
from tests.support.start.pages import OpenAt, Stored, button, choose, esc, page, said, store_of
from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import OptionSource
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.performing import perform
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.store import LogLine
from wijkworkshop.ui.files.file_dialogs import ask_to_save_session, with_ending


@pytest.fixture
def filled(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The start window on an archive with some sessions."""
    stored(some)
    return desk_at(place)


def test_a_session_goes_on_a_stick_and_comes_from_it(
    qtbot: QtBot, filled: Desk, desk_at: OpenAt, tmp_path: Path
) -> None:
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op stick…"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    assert filled.answers.proposed == ["2026-11-03 Klaar.wijksessie"]
    other = desk_at(tmp_path / "ander.db")
    other.answers.stick = filled.answers.stick
    press(button(other, "Ophalen van stick…"))
    assert other.names == ["Geweest", "Klaar, di 3 nov 2026, Osdorp, 2, bewaard"]
    assert "‘Klaar’ staat in de lijst" in said(other.screen)


@pytest.fixture
def on_stick(qtbot: QtBot, filled: Desk, tmp_path: Path) -> Desk:
    """The session 'Klaar' is on a stick as well."""
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op stick…"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    return filled


def say_at_home(desk: Desk) -> None:
    """Change it here, an hour after it was put on the stick."""
    store, later = store_of(desk), NOW + timedelta(hours=1)
    line = LogLine(later, "AddContribution")
    act = AddContribution(1, "thuis gezegd")
    store.write(store.load("Klaar"), lambda here, box: act.change(here, later, box), line)


def of_klaar(desk: Desk) -> list[str]:
    return sorted(name.split(",")[0] for name in desk.names if "Klaar" in name)


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Als kopie", ["Klaar", "Klaar (kopie)"]),
        ("Vervangen", ["Klaar"]),
        ("Laten staan", ["Klaar"]),
    ],
)
def test_the_same_session_again_is_asked_about(
    on_stick: Desk, answer: str, names: list[str]
) -> None:
    press(button(on_stick, "Ophalen van stick…"))
    assert on_stick.dialog.windowTitle() == "Deze bijeenkomst staat er al"
    press(button(on_stick, answer))
    assert of_klaar(on_stick) == names
    assert len(Retention(store_of(on_stick)).discarded()) == (answer == "Vervangen")


@pytest.mark.parametrize(
    ("answer", "names", "here"),
    [
        ("Als kopie", ["Klaar", "Klaar (kopie)"], 1),
        ("Toch vervangen", ["Klaar"], 0),
        ("Laten staan", ["Klaar"], 1),
    ],
)
def test_before_an_older_session_replaces_a_newer_one_it_is_asked_with_both_moments(
    on_stick: Desk, answer: str, names: list[str], here: int
) -> None:
    say_at_home(on_stick)
    press(button(on_stick, "Ophalen van stick…"))
    assert on_stick.dialog.windowTitle() == "Wat hier staat, is nieuwer"
    text = said(on_stick.dialog)
    assert "‘Klaar’ is hier veranderd op di 24 nov 2026, 14.00." in text
    assert "De versie die u kiest, is van di 24 nov 2026, 13.00." in text
    press(button(on_stick, answer))
    assert of_klaar(on_stick) == names
    assert len(store_of(on_stick).load("Klaar").all(Contribution)) == here


def test_enter_and_esc_replace_nothing(on_stick: Desk) -> None:
    say_at_home(on_stick)
    for key, names in (
        (Qt.Key.Key_Escape, ["Klaar"]),
        (Qt.Key.Key_Return, ["Klaar", "Klaar (kopie)"]),
    ):
        press(button(on_stick, "Ophalen van stick…"))
        QTest.keyClick(on_stick.dialog, key)
        assert of_klaar(on_stick) == names
    assert len(store_of(on_stick).load("Klaar").all(Contribution)) == 1


@pytest.mark.seconds
def test_what_was_replaced_comes_back_from_the_bin(on_stick: Desk) -> None:
    say_at_home(on_stick)
    press(button(on_stick, "Ophalen van stick…"))
    press(button(on_stick, "Toch vervangen"))
    told = said(on_stick.screen)
    assert "‘Klaar’ staat in de lijst" in told
    assert "Wat er stond, vindt u nog 30 dagen in de prullenbak: ‘Klaar (vervangen)’." in told
    press(button(on_stick, "Prullenbak"))
    assert "Klaar (vervangen)" in said(page(on_stick))
    press(button(on_stick, "Terugzetten"))
    esc(on_stick)
    assert of_klaar(on_stick) == ["Klaar", "Klaar (vervangen)"]
    store = store_of(on_stick)
    (back,) = [each.id for each in store.listings() if each.name == "Klaar (vervangen)"]
    assert [each.text for each in store.load(back).all(Contribution)] == ["thuis gezegd"]


def test_a_file_that_is_not_ours_is_refused_in_plain_words(filled: Desk, tmp_path: Path) -> None:
    filled.answers.stick = tmp_path / "foto.wijksessie"
    filled.answers.stick.write_bytes(b"\xff\xd8\xff" * 500)
    press(button(filled, "Ophalen van stick…"))
    assert filled.dialog.windowTitle() == "Dit is geen bijeenkomst van Wijkworkshop"
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    assert len(filled.names) == 6
    assert filled.window.isVisible()


def test_votes_on_the_way_keep_a_session_off_the_stick(filled: Desk, tmp_path: Path) -> None:
    store = store_of(filled)
    session = perform(store, store.load("Eerst"), ShowScreen(1, ScreenKind.BOXES), lambda: NOW)
    fixed = session.session.where(Round, source=OptionSource.FIXED)
    perform(store, session.session, OpenRound((vote := fixed[0]).id), lambda: NOW)
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Eerst")
    press(button(filled, "Opslaan op stick…"))
    assert filled.dialog.windowTitle() == f"Er loopt nog een stemronde: {vote.title}"
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    assert filled.answers.proposed == []
    assert not filled.answers.stick.exists()


def test_a_full_or_missing_stick_is_told(qtbot: QtBot, filled: Desk, tmp_path: Path) -> None:
    filled.answers.stick = tmp_path / "eruit" / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op stick…"))
    qtbot.waitUntil(lambda: bool(filled.dialogs))
    assert filled.dialog.windowTitle() == "Het bestand is niet gemaakt"
    filled.answers.stick.parent.mkdir()
    press(button(filled, "Opnieuw proberen"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    assert filled.answers.stick.exists()


def test_a_session_file_can_be_opened_like_any_file(
    qtbot: QtBot, filled: Desk, desk_at: OpenAt, tmp_path: Path
) -> None:
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op stick…"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    other = desk_at(tmp_path / "ander.db")
    other.answers.archive = filled.answers.stick
    press(button(other, "Bestand openen"))
    assert other.names == ["Geweest", "Klaar, di 3 nov 2026, Osdorp, 2, bewaard"]
    assert other.remembered == []


def test_a_name_for_a_stick_gets_its_ending_and_replaces_nothing_unasked(tmp_path: Path) -> None:
    assert with_ending(tmp_path / "a.wijksessie") == tmp_path / "a.wijksessie"
    assert with_ending(tmp_path / "St. Jan").name == "St. Jan.wijksessie"
    (tmp_path / "St. Jan.wijksessie").touch()
    assert with_ending(tmp_path / "St. Jan").name == "St. Jan 2.wijksessie"


def test_where_a_session_goes_is_asked_with_a_name_at_hand(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for answer, wanted in ((1, tmp_path / "avond.wijksessie"), (0, None)):
        monkeypatch.setattr(QFileDialog, "exec", lambda _dialog, said=answer: said)
        assert ask_to_save_session(parent, "avond.wijksessie") == wanted
    parent.close()
