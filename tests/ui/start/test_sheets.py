"""Run sheets on the start window: copied, changed, thrown away, and used for a new session."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from tests.ui.start.conftest import Desk, press
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own_file import own_path
from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.sheets.editor import SheetEditor
from wijkworkshop.ui.sheets.sheet_library import SheetLibrary
from wijkworkshop.ui.sheets.sheets_page import SheetsPage
from wijkworkshop.ui.start.new_session import NewSession

CTRL = Qt.KeyboardModifier.ControlModifier


def at_list(desk: Desk) -> SheetsPage:
    press(desk.named("Draaiboeken", QPushButton))
    page = desk.window.currentWidget()
    assert isinstance(page, SheetsPage)
    return page


def in_editor(desk: Desk) -> SheetEditor:
    page = desk.window.currentWidget()
    assert isinstance(page, SheetEditor)
    return page


def call_it(desk: Desk, title: str) -> None:
    field = desk.named("Naam", QLineEdit, in_editor(desk))
    field.selectAll()
    QTest.keyClicks(field, title)


def copy_of_kort(desk: Desk, title: str) -> None:
    at_list(desk).copy_requested.emit("kort")
    call_it(desk, title)
    in_editor(desk).save()


def shelf_of(desk: Desk) -> SheetLibrary:
    return SheetLibrary(desk.workshop.controller._needs.shipped)


def own(desk: Desk) -> dict[str, SheetFile]:
    return dict(shelf_of(desk).own)


def test_a_copy_is_kept_in_the_file_of_own_content(desk: Desk, place: Path) -> None:
    before = shelf_of(desk).files["kort"]
    copy_of_kort(desk, "Avond in Osdorp")
    assert isinstance(desk.window.currentWidget(), SheetsPage)
    said = tomllib.loads(own_path(place).read_text())["sheets"]
    assert list(said) == ["avond-in-osdorp"]
    assert said["avond-in-osdorp"]["title"] == "Avond in Osdorp"
    kept = own(desk)["avond-in-osdorp"]
    assert kept.blocks == before.blocks
    assert shelf_of(desk).files["kort"] == before


def test_an_own_one_is_changed_and_thrown_away(desk: Desk) -> None:
    copy_of_kort(desk, "Avond")
    press(desk.named("Aanpassen", QPushButton, desk.window.currentWidget()))
    in_editor(desk).drop(2)
    QTest.keyClick(in_editor(desk), Qt.Key.Key_S, CTRL)
    assert BlockKind.BREAK not in [block.kind for block in own(desk)["avond"].blocks]
    press(desk.named("Weggooien", QPushButton, desk.window.currentWidget()))
    press(desk.named("Laten staan", QPushButton, desk.dialog))
    assert "avond" in own(desk)
    press(desk.named("Weggooien", QPushButton, desk.window.currentWidget()))
    press(desk.named("Weggooien", QPushButton, desk.dialog))
    assert own(desk) == {}


def test_two_of_one_name_have_names_of_their_own(desk: Desk) -> None:
    copy_of_kort(desk, "Kort")
    press(desk.named("Terug", QPushButton, desk.window.currentWidget()))
    copy_of_kort(desk, "Kort")
    assert list(own(desk)) == ["kort-2", "kort-3"]


def test_what_was_not_kept_leaves_no_trace(desk: Desk, place: Path) -> None:
    at_list(desk).copy_requested.emit("kort")
    QTest.keyClick(in_editor(desk), Qt.Key.Key_Escape)
    press(desk.named("Niet opslaan", QPushButton, desk.dialog))
    assert isinstance(desk.window.currentWidget(), SheetsPage)
    assert not own_path(place).exists()


def test_from_a_new_session_and_back(desk: Desk) -> None:
    press(desk.named("Nieuwe bijeenkomst", QPushButton))
    page = desk.window.currentWidget()
    assert isinstance(page, NewSession)
    for name, text in {"Naam": "Avond", "Begint om": "20.00", "Bewoners": "60"}.items():
        QTest.keyClicks(desk.named(name, QLineEdit, page), text)
    desk.named("Draaiboek", QComboBox, page).setCurrentText("Kort")
    press(desk.named("Draaiboek aanpassen", QPushButton, page))
    rows = in_editor(desk)._rows
    assert rows[1].time == "20.00"
    assert any("180 briefjes" in row.warning for row in rows)
    call_it(desk, "Mijn avond")
    in_editor(desk).save()
    again = desk.window.currentWidget()
    assert isinstance(again, NewSession)
    assert desk.named("Naam", QLineEdit, again).text() == "Avond"
    assert desk.named("Draaiboek", QComboBox, again).currentText() == "Mijn avond"
    press(desk.named("Draaiboek aanpassen", QPushButton, again))
    assert desk.named("Naam", QLineEdit, in_editor(desk)).text() == "Mijn avond"
    in_editor(desk).leave()
    assert isinstance(desk.window.currentWidget(), NewSession)


X = "[sheets.x]\ntitle = 'X'\nsummary = 'X'\n"
BLOCK = f"{X}[[sheets.x.blocks]]\n"


@pytest.mark.parametrize(
    ("hostile", "why"),
    [
        (f"{X}blocks = 5\n", "sheets.x.blocks"),
        (f"{BLOCK}kind = 'feest'\nminutes = 5\n", "'feest' kan hier niet"),
        (f"{BLOCK}kind = 'break'\nminutes = 99999\n", "tussen 1 en 480"),
        (f"{BLOCK}kind = 'step_1'\nminutes = 9\nrounds = ['weg']\n", "'weg' is niet bekend"),
        (f"{BLOCK}kind = 'slack'\nminutes = 9\n", "meer dan alleen uitloop"),
        ("[sheets.x]\ntitle = '\\u0007'\n", "sheets.x"),
        ("sheets = 3\n", "sheets"),
        ("[sheets", "geen geldige TOML"),
    ],
)
def test_hostile_content_is_refused_and_not_written_over(
    desk_at: Callable[[Path], Desk], place: Path, hostile: str, why: str
) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    own_path(place).write_text(hostile)
    desk = desk_at(place)
    library = shelf_of(desk)
    assert library.own == {}
    assert "kort" in library.shipped
    with pytest.raises(ContentMistakes) as refused:
        library.keep("", library.files["kort"])
    assert why in str(refused.value)
    copy_of_kort(desk, "Avond")
    assert in_editor(desk)._told.text().startswith("Het is niet opgeslagen. ")
    assert own_path(place).read_text() == hostile


def test_a_disk_that_takes_nothing_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_anything: object) -> None:
        raise OSError

    monkeypatch.setattr("wijkworkshop.content.own_file._write", full)
    copy_of_kort(desk, "Avond")
    assert "kan niets worden bewaard" in in_editor(desk)._told.text()
    assert own(desk) == {}


def test_what_is_not_kept_is_still_unkept_after_a_failure(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_anything: object) -> None:
        raise OSError

    monkeypatch.setattr("wijkworkshop.content.own_file._write", full)
    copy_of_kort(desk, "Avond")
    in_editor(desk).leave()
    assert desk.dialog.accessibleName() == "Wijzigingen opslaan?"
