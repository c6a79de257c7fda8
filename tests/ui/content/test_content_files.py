"""Own content comes from somebody else, or does not hold: looked at first, told calmly, mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.support.content_page import CONTROL, begin, content, own_of, said
from tests.ui.start.conftest import Desk, press
from wijkworkshop.content.own_file import own_path
from wijkworkshop.content.reading import values_of
from wijkworkshop.ui.content.page import ContentPage
from wijkworkshop.ui.content.repair_page import RepairPage

OTHER = """
[terms.mixing]
gloss = "Van een ander."

[terms.buurtkamer]
word = "buurtkamer"
gloss = "Een huiskamer van de buurt."

[measures.sociaal-beheer]
hidden = true
"""


def read(desk: Desk, page: ContentPage, path: Path) -> None:
    desk.answers.content = path
    press(desk.named("Ophalen uit bestand…", QPushButton, page))


def test_content_of_somebody_else_is_taken_after_a_look(desk: Desk, tmp_path: Path) -> None:
    page, path = begin(desk), tmp_path / "ander.toml"
    path.write_text(OTHER, "utf-8")
    read(desk, page, path)
    assert "1 nieuw, 1 gewijzigd, 1 verborgen" in desk.dialog.accessibleDescription()
    assert own_of(desk) == {}
    press(desk.named("Overnemen", QPushButton, desk.dialog))
    assert own_of(desk) == values_of(path, OTHER)
    desk.answers.content = tmp_path / "terug.toml"
    press(desk.named("Opslaan als bestand…", QPushButton, page))
    back = (tmp_path / "terug.toml").read_text("utf-8")
    assert values_of(path, back) == values_of(path, OTHER)
    read(desk, page, tmp_path / "terug.toml")
    assert "Dit bestand verandert hier niets" in said(page)


@pytest.mark.parametrize(
    ("way", "gloss"),
    [
        ("Overnemen, en het bestand gaat voor", "Van een ander."),
        ("Overnemen, en wat ik heb gaat voor", "Van ons."),
        ("Niet overnemen", "Van ons."),
    ],
)
def test_of_what_both_have_one_goes_first(desk: Desk, tmp_path: Path, way: str, gloss: str) -> None:
    page, path = begin(desk), tmp_path / "ander.toml"
    path.write_text(OTHER, "utf-8")
    page.model.keep({"terms": {"mixing": {"gloss": "Van ons."}}})
    read(desk, page, path)
    assert "Van 1 ding hebt u zelf al iets anders." in desk.dialog.accessibleDescription()
    press(desk.named(way, QPushButton, desk.dialog))
    terms = own_of(desk)["terms"]
    assert isinstance(terms, dict)
    assert terms["mixing"] == {"gloss": gloss}
    assert ("buurtkamer" in terms) == (way != "Niet overnemen")


@pytest.mark.parametrize(
    "text", ["[terms.mixing]\ngloss = 3\n", "onbekend = 1\n", "= geen toml", "", "a = '\u0007'"]
)
def test_a_file_that_does_not_hold_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    page, path = begin(desk), tmp_path / "ander.toml"
    path.write_text(text, "utf-8")
    read(desk, page, path)
    assert "Er is niets veranderd" in desk.dialog.accessibleDescription()
    press(desk.named("Sluiten", QPushButton, desk.dialog))
    assert own_of(desk) == {}


BROKEN = '[terms.mixing]\n\ngloss = ""\n'


def with_broken(place: Path, former: str = "") -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    own_path(place).write_text(BROKEN, "utf-8")
    if former:
        own_path(place).with_name(f"{own_path(place).name}.vorige").write_text(former, "utf-8")


def test_a_broken_file_is_told_calmly_and_mended(
    desk_at: Callable[[Path], Desk], place: Path
) -> None:
    with_broken(place)
    desk = desk_at(place)
    told = desk.dialog.accessibleDescription()
    assert "Regel 3, bij ‘terms.mixing.gloss’: dit mag niet leeg zijn." in told
    press(desk.named("Openen om te herstellen", QPushButton, desk.dialog))
    page = desk.window.currentWidget()
    assert isinstance(page, RepairPage)
    page.text.put_text(BROKEN.replace('""', "3"))
    press(desk.named("Controleer en bewaar", QPushButton, page))
    assert "hier hoort een tekst" in page.wrong.text()
    assert own_path(place).read_text("utf-8") == BROKEN
    page.text.put_text(BROKEN.replace('""', '"Weer goed."'))
    QTest.keyClick(page.text.editor, Qt.Key.Key_Return, CONTROL)
    assert desk.window.currentWidget() is desk.screen
    assert "Weer goed." in {term.gloss for term in content(desk).terms}
    assert own_path(place).with_name(f"{own_path(place).name}.stuk").read_text("utf-8") == BROKEN


def test_one_can_go_on_without_or_put_the_former_version_back(
    desk_at: Callable[[Path], Desk], place: Path
) -> None:
    with_broken(place, '[terms.mixing]\ngloss = "Van toen."\n')
    desk = desk_at(place)
    press(desk.named("Zonder eigen inhoud verder", QPushButton, desk.dialog))
    assert desk.window.currentWidget() is desk.screen
    assert content(desk).terms
    press(desk.named("Inhoud", QPushButton))
    press(desk.named("Zet de vorige versie terug", QPushButton))
    assert "Van toen." in {term.gloss for term in content(desk).terms}


def test_each_archive_has_its_own(desk: Desk, tmp_path: Path) -> None:
    begin(desk).model.keep({"terms": {"mixing": {"gloss": "Van ons."}}})
    desk.workshop.controller._move_to(tmp_path / "ander.db")
    assert "Van ons." not in {term.gloss for term in content(desk).terms}
