"""Preparing a session from the start screen: by keys, kept with the session, and nothing else."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import nameless
from tests.support.start.listed import OpenAt, Stored
from tests.support.start.prepare_page import CTRL, first_page, key, page
from tests.ui.start.conftest import Desk, press
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.phones.codes import short_code
from wijkworkshop.core.phones.records import phones_of
from wijkworkshop.core.planning.packing import Packed, Thing, cards_for, packing
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import InfluenceLevel
from wijkworkshop.performing import perform
from wijkworkshop.ui.laptop.checks import Grade
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.prepare.room_window import parts_words, walk_of

HERE = (
    Place(Rank.WIFI, False, "wlan0", "192.168.8.10"),
    Place(Rank.VIRTUAL, False, "docker0", "172.17.0.1"),
)


@pytest.fixture
def ready(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The page of the first session, opened with its key."""
    return first_page(stored, desk_at, place)


def stored_now(desk: Desk) -> Details:
    opened = desk.workshop.controller._open
    assert opened is not None
    return opened.store.load(page(desk).session.id).get(Details, 1)


def test_its_key_and_its_button_open_it_and_escape_goes_back(ready: Desk) -> None:
    assert "Eerst" in said_on(page(ready))
    key(ready, Qt.Key.Key_Escape)
    assert ready.window.currentWidget() is ready.screen
    press(ready.named("Voorbereiden en afdrukken", QAbstractButton))
    assert page(ready).part is page(ready).packing


def said_on(where: QWidget) -> str:
    texts = [getattr(each, "text", None) for each in where.findChildren(QWidget)]
    return " ".join(str(text()) for text in texts if callable(text))


def test_ctrl_and_a_number_go_to_each_part_and_the_arrows_too(ready: Desk) -> None:
    found = page(ready)
    for place, part in enumerate(found.parts):
        key(ready, Qt.Key(Qt.Key.Key_1.value + place), CTRL)
        assert found.part is part
        assert found.rail.items[place].hasFocus()
    key(ready, Qt.Key.Key_Up)
    assert found.part is found.dress_rehearsal


def test_whatever_takes_the_focus_has_a_name(ready: Desk) -> None:
    found = page(ready)
    for place in range(len(found.parts)):
        found.go_to(place)
        assert nameless(found) == []


def test_what_lies_ready_is_ticked_by_key_and_remembered(ready: Desk) -> None:
    found = page(ready)
    left = len(packing(found.session))
    assert found.packing.status == f"nog {left} dingen"
    found.packing.rows[Thing.PENS].setFocus()
    key(ready, Qt.Key.Key_Return)
    assert found.packing.status == f"nog {left - 1} dingen"
    key(ready, Qt.Key.Key_Escape)
    press(ready.named("Voorbereiden en afdrukken", QAbstractButton))
    assert page(ready).packing.rows[Thing.PENS].isChecked()
    assert page(ready).session.find(Packed, Thing.PENS) is not None


def test_all_things_ticked_is_done(ready: Desk) -> None:
    found = page(ready)
    for row in found.packing.rows.values():
        row.click()
    assert found.packing.done
    assert found.rail.items[0].accessibleDescription().startswith("alles ligt klaar")


def test_answers_of_the_client_are_kept_also_the_one_that_is_half_typed(ready: Desk) -> None:
    found = page(ready)
    key(ready, Qt.Key.Key_2, CTRL)
    assert found.client.status == "0 van 5 bekend"
    assert said_on(found.client).count("Nog niet bekend") == 5
    for name, words in (("1. Wat ligt al vast?", "Het plein"), ("2. Waarover", "De volgorde")):
        editor = next(
            each
            for each in found.client.findChildren(QPlainTextEdit)
            if each.accessibleName().startswith(name)
        )
        editor.setFocus()
        QTest.keyClicks(editor, words)
    key(ready, Qt.Key.Key_Escape)
    press(ready.named("Voorbereiden en afdrukken", QAbstractButton))
    details = stored_now(ready)
    assert (details.fixed, details.influence) == ("Het plein", "De volgorde")
    assert page(ready).client.status == "2 van 5 bekend"


def test_the_level_of_influence_is_kept(ready: Desk) -> None:
    client = page(ready).client
    level = ready.named("Hoeveel invloed hebben mensen?", QComboBox, client)
    level.setCurrentText("Meebeslissen")
    assert stored_now(ready).influence_level is InfluenceLevel.CO_DECIDE


def test_a_closed_session_refuses_and_shows_what_is_stored(ready: Desk) -> None:
    opened = ready.workshop.controller._open
    assert opened is not None
    found = page(ready)
    closing = perform(opened.store, found.session, CloseSession(), ready.workshop._needs.clock)
    found.show_session(closing.session)
    found.packing.rows[Thing.PENS].click()
    assert ready.dialogs
    assert not found.packing.rows[Thing.PENS].isChecked()
    QTest.keyClick(ready.dialog, Qt.Key.Key_Escape)


@pytest.mark.seconds
@pytest.mark.parametrize(("button", "kind"), [("all", "Briefjes"), ("sheets", "Vellen")])
def test_paper_is_made_and_its_folder_can_be_opened(
    qtbot: QtBot, ready: Desk, place: Path, monkeypatch: pytest.MonkeyPatch, button: str, kind: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    found, ready.answers.pdf = page(ready).packing, place.parent / "uit.pdf"
    getattr(found, button).click()
    assert ready.answers.proposed == [f"{kind} 2026-12-01 Eerst.pdf"]
    qtbot.waitUntil(found.folder.isVisible)
    assert ready.answers.pdf.read_bytes().startswith(b"%PDF")
    found.folder.click()
    assert opened == [str(place.parent)]


def test_cards_are_made_for_the_address_that_is_chosen(
    qtbot: QtBot, ready: Desk, place: Path
) -> None:
    found = page(ready).packing
    ready.answers.pdf = place.parent / "kaarten.pdf"
    found.cards_form.look = lambda: HERE
    QTest.keyClick(found.cards, Qt.Key.Key_Space)
    form = found.cards_form
    assert form.isVisible()
    assert form.address.editor.hasFocus()
    assert form.address.text == "192.168.8.10:8080"
    assert [act.text() for act in form.offered] == ["Wifi waar deze laptop op zit · 192.168.8.10"]
    assert "werkt alleen op dit adres" in said_on(form)
    assert form.number.number == cards_for(page(ready).session)
    assert Thing.VOTE_CARDS not in found.rows
    key(ready, Qt.Key.Key_Return)
    assert ready.answers.proposed == ["Stemkaarten 2026-12-01 Eerst.pdf"]
    qtbot.waitUntil(found.folder.isVisible)
    made = phones_of(page(ready).session)
    assert made is not None
    assert not made.running
    with pymupdf.open(ready.answers.pdf) as file:
        assert short_code(made.secret, 1)[:4] in file[0].get_text()
    assert found.rows[Thing.VOTE_CARDS].accessibleDescription().startswith(str(form.number.number))


def test_an_address_that_is_none_makes_no_cards_and_no_codes(ready: Desk) -> None:
    found = page(ready).packing
    found.cards_form.look = tuple
    found.cards.click()
    form = found.cards_form
    for typed in ("", "router.lan", "192.168.8.300", "192.168.8.1:0", "192.168.8.1:x"):
        form.address.put_text(typed)
        form.make.click()
        assert "Vul een adres in als 192.168.8.10:8080" in said_on(form)
    form.address.put_text("192.168.8.1")
    form.number.setText("0")
    form.make.click()
    assert "Vul in hoeveel kaarten" in said_on(form)
    assert ready.answers.proposed == []
    assert phones_of(page(ready).session) is None


def test_the_times_are_those_of_this_session(ready: Desk) -> None:
    key(ready, Qt.Key.Key_3, CTRL)
    words = said_on(page(ready).times)
    starts = page(ready).times.status[:5]
    assert f"{starts} – " in words
    assert "Einde" in words


def test_every_screen_of_the_evening_is_leafed_through_by_key(ready: Desk) -> None:
    page(ready).room.open.click()
    window = ready.workshop.controller.preparing.room
    assert window is not None
    seen, pages = {window.stop}, 0
    while window.on.isEnabled():
        QTest.keyClick(window, Qt.Key.Key_Right)
        seen.add(window.stop)
        assert window.hint.text() == parts_words(window._part, window.stage.parts)
        pages += 1
    assert seen == set(walk_of(page(ready).session))
    assert pages + 1 >= len(seen)
    for _step in range(pages):
        QTest.keyClick(window, Qt.Key.Key_Left)
    assert not window.back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_screen_in_parts_says_so() -> None:
    assert parts_words(0, 1) == ""
    assert parts_words(1, 3).startswith("Blad 2 van 3")
    assert "toont de rest" in parts_words(1, 3)
    assert "toont de rest" not in parts_words(2, 3)


def test_the_laptop_is_checked_at_a_press(ready: Desk) -> None:
    found = page(ready).laptop
    assert found.status == "nog niet gecontroleerd"
    key(ready, Qt.Key.Key_6, CTRL)
    found.check.click()
    named = {check.name: check for check in found.checks}
    assert named["archive"].grade is Grade.GOOD
    assert named["fonts"].grade is Grade.GOOD
    assert "archief: in orde" in said_on(found).lower()
    assert found.status.endswith(("aandachtspunt", "aandachtspunten"))  # one screen: no beamer


def test_each_block_with_an_outcome_has_an_example_that_says_it_is_made_up(ready: Desk) -> None:
    key(ready, Qt.Key.Key_8, CTRL)
    found = page(ready).examples
    assert found.acts
    for act in found.acts.values():
        act.click()
        assert "Voorbeeld, verzonnen" in said_on(found)
        assert len(said_on(found.view)) > 60
