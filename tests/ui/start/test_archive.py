"""The archive on the start screen: finding, templates, the bin, sticks and backups, by hand."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.start.conftest import NOW, Desk, press
from tests.ui.start.test_screen import make, some
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.walking import ChangeMinutes, CloseSession, ShowScreen
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.evening import Block, Details, ScreenKind
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.terms import OptionSource
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.backups import Backups
from wijkworkshop.storage.keeping import Keeping
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.asking import ask_to_save_session, with_ending
from wijkworkshop.ui.start.backups_page import BackupsPage
from wijkworkshop.ui.start.bin_page import BinPage
from wijkworkshop.ui.start.new_session import NewSession
from wijkworkshop.ui.start.page import Page
from wijkworkshop.ui.widgets.label import Label

Stored = Callable[[Callable[[Store], None]], None]
OpenAt = Callable[[Path], Desk]
TODAY = date(2026, 11, 24)


@pytest.fixture
def filled(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The start window on an archive with some sessions."""
    stored(some)
    return desk_at(place)


def said(where: QWidget) -> str:
    return " ".join(each.text() for each in where.findChildren(Label) if each.isVisible())


def button(desk: Desk, name: str, place: int = 0) -> QAbstractButton:
    """The button with this name that is in front."""
    over = desk.dialogs[0] if desk.dialogs else desk.window.currentWidget()
    assert over is not None
    named = [
        each
        for each in over.findChildren(QAbstractButton)
        if each.isVisible() and (each.accessibleName() or each.text()) == name
    ]
    return named[place]


def choose(desk: Desk, name: str) -> None:
    """Walk with the arrow keys to a session."""
    sessions = desk.screen.list
    sessions.setFocus()
    QTest.keyClick(sessions, Qt.Key.Key_Home)
    for _ in range(20):
        if sessions.row is not None and sessions.row.name == name:
            return
        QTest.keyClick(sessions, Qt.Key.Key_Down)
    raise AssertionError(name)


def store_of(desk: Desk) -> Store:
    opened = desk.workshop.reception._open
    assert opened is not None
    return opened.store


def page(desk: Desk) -> Page:
    over = desk.window.currentWidget()
    assert isinstance(over, Page)
    return over


def esc(desk: Desk) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Escape)


def test_a_slash_searches_without_regard_for_accents_and_case(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    def two(store: Store) -> None:
        make(store, "Café Één", TODAY)
        make(store, "Zaal", TODAY)

    stored(two)
    desk = desk_at(place)
    QTest.keyClick(desk.screen.list, Qt.Key.Key_Slash)
    search = desk.named("Zoeken", QLineEdit)
    assert search.hasFocus()
    QTest.keyClicks(search, "cafe EEN")
    assert len(desk.names) == 2
    assert "Café" in desk.names[1]
    QTest.keyClicks(search, "/")
    assert search.text() == "cafe EEN/"


def test_an_area_can_be_chosen_when_there_are_more(filled: Desk) -> None:
    areas = filled.named("Gebied kiezen", QComboBox)
    assert [areas.itemText(each) for each in range(areas.count())] == [
        "Alle gebieden", "Geuzenveld", "Osdorp", "Slotervaart",
    ]  # fmt: skip
    areas.setFocus()
    QTest.keyClick(areas, Qt.Key.Key_Down)
    assert len(filled.names) == 2
    QTest.keyClicks(filled.named("Zoeken", QLineEdit), "xyz")
    assert filled.names == []
    assert "Niets gevonden voor ‘xyz’ in Geuzenveld." in said(filled.screen)
    esc(filled)
    assert len(filled.names) == 6
    assert areas.currentText() == "Alle gebieden"


def test_with_one_area_there_is_nothing_to_choose(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    def one(store: Store) -> None:
        make(store, "Eén", TODAY)

    stored(one)
    assert desk_at(place).screen.areas.isHidden()


def test_a_session_is_used_as_a_template(filled: Desk) -> None:
    store = store_of(filled)
    klaar = store.load("Klaar")
    block = klaar.all(Block)[2]
    store.write(klaar, lambda here, box: ChangeMinutes(block.id, 7).change(here, NOW, box))
    choose(filled, "Klaar")
    press(button(filled, "Gebruik als sjabloon"))
    form = filled.window.currentWidget()
    assert isinstance(form, NewSession)
    assert "Overgenomen van ‘Klaar’" in said(form)
    assert form.form.read().areas == "Osdorp"
    assert form.form.read().groups == {}
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filled.window.currentWidget() is form  # a day is still asked for
    name, day = filled.named("Naam", QLineEdit), filled.named("Datum", QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Vervolg")
    QTest.keyClicks(day, "9-1-2027")
    QTest.keyClick(day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filled.screen.list.row is not None
    assert filled.screen.list.row.name == "Vervolg"
    made = store.load(filled.screen.list.row.id)
    assert made.get(Block, block.id).minutes == 7
    assert made.get(Details, 1).closed_at is None
    assert {each.started_at for each in made.all(Block)} == {None}


def test_a_session_goes_to_the_bin_with_a_key_and_comes_back(filled: Desk) -> None:
    choose(filled, "Klaar")
    QTest.keyClick(filled.screen.list, Qt.Key.Key_Delete)
    assert not any("Klaar" in name for name in filled.names)
    assert "‘Klaar’ is weggegooid Het staat nog 30 dagen in de prullenbak." in said(filled.screen)
    press(button(filled, "Prullenbak"))
    assert "di 3 nov 2026 · nog 30 dagen" in said(page(filled))
    assert button(filled, "Terugzetten").hasFocus()
    QTest.keyClick(button(filled, "Terugzetten"), Qt.Key.Key_Return)
    assert "De prullenbak is leeg." in said(page(filled))
    esc(filled)
    assert any("Klaar" in name for name in filled.names)


def test_erasing_now_asks_once_more(filled: Desk) -> None:
    Keeping(store_of(filled)).discard("Klaar", NOW - timedelta(days=7))
    press(button(filled, "Prullenbak"))
    assert "nog 23 dagen" in said(page(filled))
    press(button(filled, "Nu wissen"))
    assert filled.dialog.windowTitle() == "‘Klaar’ voorgoed wissen?"
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    assert len(Keeping(store_of(filled)).discarded()) == 1
    press(button(filled, "Nu wissen"))
    press(button(filled, "Voorgoed wissen"))
    assert Keeping(store_of(filled)).discarded() == ()
    assert "‘Klaar’ is gewist" in said(page(filled))


def test_how_long_words_are_kept_is_set_for_the_archive(filled: Desk) -> None:
    press(button(filled, "Prullenbak"))
    kept = filled.named("Wis wat mensen zeiden na", QComboBox)
    assert kept.currentText() == "nooit"
    kept.setFocus()
    for _ in range(3):
        QTest.keyClick(kept, Qt.Key.Key_Down)
    assert Keeping(store_of(filled)).months == 12
    esc(filled)
    press(button(filled, "Prullenbak"))
    again = filled.named("Wis wat mensen zeiden na", QComboBox, page(filled))
    assert again.currentText() == "12 maanden"


def test_a_session_goes_on_a_stick_and_comes_from_it(
    qtbot: QtBot, filled: Desk, desk_at: OpenAt, tmp_path: Path
) -> None:
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op een stick…"))
    assert filled.answers.proposed == ["2026-11-03 Klaar.wijksessie"]
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    other = desk_at(tmp_path / "ander.db")
    other.answers.stick = filled.answers.stick
    press(button(other, "Ophalen van een stick…"))
    assert other.names == ["Geweest", "Klaar, di 3 nov 2026, Osdorp, 2, klaar"]
    assert "‘Klaar’ staat in de lijst" in said(other.screen)


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Als kopie", ["Klaar", "Klaar (kopie)"]),
        ("Vervangen", ["Klaar"]),
        ("Laten staan", ["Klaar"]),
    ],
)
def test_the_same_session_again_is_asked_about(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answer: str, names: list[str]
) -> None:
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op een stick…"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    store = store_of(filled)
    store.write(
        store.load("Klaar"),
        lambda here, box: AddContribution(1, "thuis gezegd").change(here, NOW, box),
    )
    press(button(filled, "Ophalen van een stick…"))
    assert filled.dialog.windowTitle() == "Deze bijeenkomst staat er al"
    press(button(filled, answer))
    listed = [name.split(",")[0] for name in filled.names if "Klaar" in name]
    assert sorted(listed) == names
    told = len(store.load("Klaar").all(Contribution))
    assert told == (0 if answer == "Vervangen" else 1)


def test_a_file_that_is_not_ours_is_refused_in_plain_words(filled: Desk, tmp_path: Path) -> None:
    filled.answers.stick = tmp_path / "foto.wijksessie"
    filled.answers.stick.write_bytes(b"\xff\xd8\xff" * 500)
    press(button(filled, "Ophalen van een stick…"))
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
    press(button(filled, "Opslaan op een stick…"))
    assert filled.dialog.windowTitle() == f"Er loopt nog een stemronde: {vote.title}"
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    assert filled.answers.proposed == []
    assert not filled.answers.stick.exists()


def test_a_full_or_missing_stick_is_told(qtbot: QtBot, filled: Desk, tmp_path: Path) -> None:
    filled.answers.stick = tmp_path / "eruit" / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op een stick…"))
    qtbot.waitUntil(lambda: bool(filled.dialogs))
    assert filled.dialog.windowTitle() == "Het bestand is niet gemaakt"
    filled.answers.stick.parent.mkdir()
    press(button(filled, "Opnieuw proberen"))


def test_the_backups_are_listed_and_a_session_comes_back(filled: Desk, place: Path) -> None:
    Backups(place).make(TODAY - timedelta(days=1))
    store_of(filled).delete("Nooit")
    store = store_of(filled)
    press(button(filled, "Back-ups"))
    assert "ma 23 nov 2026 3 bijeenkomsten" in said(page(filled))
    assert button(filled, "Bekijken wat erin zit").hasFocus()
    QTest.keyClick(button(filled, "Bekijken wat erin zit"), Qt.Key.Key_Return)
    assert "In de back-up van ma 23 nov 2026" in said(page(filled))
    assert "Nooit" not in said(page(filled))  # what was erased for good stays away
    store.write(
        store.load("Klaar"), lambda here, box: AddContribution(1, "later").change(here, NOW, box)
    )
    press(button(filled, "Terugzetten", place=2))  # the third in the list
    press(button(filled, "Vervangen"))
    assert store.load("Klaar").all(Contribution) == ()
    assert isinstance(page(filled), BackupsPage)
    assert "‘Klaar’ staat in de lijst" in said(page(filled))
    esc(filled)
    assert "3 bijeenkomsten" in said(page(filled))
    esc(filled)
    assert filled.window.currentWidget() is filled.screen


def test_everything_goes_back_after_asking(filled: Desk, place: Path) -> None:
    Backups(place).make(TODAY - timedelta(days=1))
    make(store_of(filled), "Nieuw", TODAY)
    press(button(filled, "Back-ups"))
    press(button(filled, "Alles terugzetten"))
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    press(button(filled, "Alles terugzetten"))
    press(button(filled, "Alles terugzetten"))
    assert filled.window.currentWidget() is filled.screen
    assert len(filled.names) == 6
    assert not any("Nieuw" in name for name in filled.names)
    press(button(filled, "Back-ups"))
    assert "di 24 nov 2026, 13.00 (vóór terugzetten)" in said(page(filled))


def test_a_damaged_backup_is_said_to_be_so(filled: Desk, place: Path) -> None:
    Backups(place).make(TODAY).path.write_bytes(b"geen archief")
    press(button(filled, "Back-ups"))
    assert "Deze back-up kan niet worden gelezen." in said(page(filled))


def test_without_backups_the_page_says_so(filled: Desk) -> None:
    press(button(filled, "Back-ups"))
    assert "Er is nog geen back-up." in said(page(filled))
    assert page(filled).back.hasFocus()


def test_a_backup_is_made_a_moment_after_the_start(qtbot: QtBot, filled: Desk, place: Path) -> None:
    assert Backups(place).kept() == ()
    qtbot.waitUntil(lambda: len(Backups(place).kept()) == 1, timeout=8000)
    filled.workshop.reception.housework.stop()


def test_what_did_not_work_at_the_start_is_told(qtbot: QtBot, filled: Desk, place: Path) -> None:
    Backups(place).folder.write_text("in de weg", encoding="utf-8")
    filled.workshop.reception.housework.begin()
    qtbot.waitUntil(lambda: "De back-up van vandaag is niet gemaakt" in said(filled.screen))


def test_closing_does_not_wait_for_a_backup(filled: Desk, place: Path) -> None:
    filled.workshop.reception.housework.begin()
    filled.workshop.close()
    assert list(place.parent.rglob("*.draft")) == []
    with closing(Store(open_archive(place))) as store:
        assert len(store.listings()) == 4


def test_everything_on_the_pages_has_a_name(filled: Desk, place: Path) -> None:
    Backups(place).make(TODAY)
    Keeping(store_of(filled)).discard("Klaar", NOW)
    for name, kind in (("Prullenbak", BinPage), ("Back-ups", BackupsPage)):
        press(button(filled, name))
        over = page(filled)
        assert isinstance(over, kind)
        for each in over.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None:
                text = each.text() if isinstance(each, QAbstractButton) else ""
                assert each.accessibleName() or text, each
        esc(filled)


def test_a_session_that_is_closed_later_waits_for_its_time(filled: Desk) -> None:
    store = store_of(filled)
    session = perform(store, store.load("Eerst"), ShowScreen(1, ScreenKind.BOXES), lambda: NOW)
    perform(store, session.session, CloseSession(), lambda: NOW)
    Keeping(store).keep_months(3)
    assert Keeping(store).erase_contributions(NOW + timedelta(days=80)) == 0


def test_a_session_file_can_be_opened_like_any_file(
    qtbot: QtBot, filled: Desk, desk_at: OpenAt, tmp_path: Path
) -> None:
    filled.answers.stick = tmp_path / "stick.wijksessie"
    choose(filled, "Klaar")
    press(button(filled, "Opslaan op een stick…"))
    qtbot.waitUntil(lambda: "Bewaard" in said(filled.screen))
    other = desk_at(tmp_path / "ander.db")
    other.answers.archive = filled.answers.stick
    press(button(other, "Bestand openen"))
    assert other.names == ["Geweest", "Klaar, di 3 nov 2026, Osdorp, 2, klaar"]
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
