"""The archive on the start screen: finding, templates, the bin and backups, by hand."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.start.listed import make, some
from tests.support.start.pages import (
    TODAY,
    OpenAt,
    Stored,
    button,
    choose,
    esc,
    page,
    said,
    store_of,
)
from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import ChangeMinutes, CloseSession, ShowScreen
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.backups import Backups
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.backups_page import BackupsPage
from wijkworkshop.ui.start.bin_page import BinPage
from wijkworkshop.ui.start.new_session import NewSession


@pytest.fixture
def filled(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The start window on an archive with some sessions."""
    stored(some)
    return desk_at(place)


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
    Retention(store_of(filled)).discard("Klaar", NOW - timedelta(days=7))
    press(button(filled, "Prullenbak"))
    assert "nog 23 dagen" in said(page(filled))
    press(button(filled, "Nu wissen"))
    assert filled.dialog.windowTitle() == "‘Klaar’ voorgoed wissen?"
    QTest.keyClick(filled.dialog, Qt.Key.Key_Escape)
    assert len(Retention(store_of(filled)).discarded()) == 1
    press(button(filled, "Nu wissen"))
    press(button(filled, "Voorgoed wissen"))
    assert Retention(store_of(filled)).discarded() == ()
    assert "‘Klaar’ is gewist" in said(page(filled))


def test_how_long_words_are_kept_is_set_for_the_archive(filled: Desk) -> None:
    press(button(filled, "Prullenbak"))
    kept = filled.named("Wis wat mensen zeiden na", QComboBox)
    assert kept.currentText() == "nooit"
    kept.setFocus()
    for _ in range(3):
        QTest.keyClick(kept, Qt.Key.Key_Down)
    assert Retention(store_of(filled)).months == 12
    esc(filled)
    press(button(filled, "Prullenbak"))
    again = filled.named("Wis wat mensen zeiden na", QComboBox, page(filled))
    assert again.currentText() == "12 maanden"


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
    press(button(filled, "Toch vervangen"))  # what is here was changed after the backup
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
    soon = filled.workshop.controller.maintenance._wait
    assert soon.isActive()
    soon.start(1)
    qtbot.waitUntil(lambda: len(Backups(place).kept()) == 1)
    filled.workshop.controller.maintenance.stop()


def test_what_did_not_work_at_the_start_is_told(qtbot: QtBot, filled: Desk, place: Path) -> None:
    Backups(place).folder.write_text("in de weg", encoding="utf-8")
    filled.workshop.controller.maintenance.begin()
    qtbot.waitUntil(lambda: "De back-up van vandaag is niet gemaakt" in said(filled.screen))


def test_closing_does_not_wait_for_a_backup(filled: Desk, place: Path) -> None:
    filled.workshop.controller.maintenance.begin()
    filled.workshop.close()
    assert list(place.parent.rglob("*.draft")) == []
    with closing(Store(open_archive(place))) as store:
        assert len(store.listings()) == 4


def test_everything_on_the_pages_has_a_name(filled: Desk, place: Path) -> None:
    Backups(place).make(TODAY)
    Retention(store_of(filled)).discard("Klaar", NOW)
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
    Retention(store).keep_months(3)
    assert Retention(store).erase_contributions(NOW + timedelta(days=80)) == 0
