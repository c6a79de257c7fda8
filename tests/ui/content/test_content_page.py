"""Own content is changed, added, hidden and put back on a page, by keyboard too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.content_page import CONTROL, begin, content, own_of, said
from tests.ui.start.conftest import Desk, press
from wijkworkshop.content.editable_lists import EDITABLE_LISTS
from wijkworkshop.content.own_file import own_path
from wijkworkshop.core.terms import Actor
from wijkworkshop.ui.content.lists import LEAST, ContentList, Line
from wijkworkshop.ui.content.page import ContentPage
from wijkworkshop.ui.forms.table_input import TableInput


def key(key_: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.processEvents()  # what was put on the page is shown
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key_, held)


def write(text: str) -> None:
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def go_to(page: ContentPage, mark: str, slug: str = "") -> None:
    """Choose a list and an entry with the arrow keys."""
    page.parts.shelves.setFocus()
    key(Qt.Key.Key_Home)
    for _ in range([each.mark for each in EDITABLE_LISTS].index(mark)):
        key(Qt.Key.Key_Down)
    assert page.editable_list.mark == mark
    key(Qt.Key.Key_Return)
    assert page.parts.entries.hasFocus()
    key(Qt.Key.Key_Home)
    while slug and page.parts.entries.value[-1] != slug:
        before = page.parts.entries.currentIndex().row()
        key(Qt.Key.Key_Down)
        assert page.parts.entries.currentIndex().row() > before


def fill(desk: Desk, page: ContentPage, name: str, text: str) -> None:
    kind = QLineEdit if any(e.accessibleName() == name for e in page.findChildren(QLineEdit)
                            if not e.isHidden()) else QPlainTextEdit  # fmt: skip
    field: QWidget = desk.named(name, kind, page.form)
    field.setFocus()
    key(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)


def test_a_text_is_changed_and_put_back_by_keys_alone(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "terms", "mixing")
    before = next(term.gloss for term in content(desk).terms if term.identifier == "mixing")
    key(Qt.Key.Key_Return)  # to the first field
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_A, CONTROL)
    write("Samen in een straat.")
    key(Qt.Key.Key_Return, CONTROL)
    assert own_of(desk) == {"terms": {"mixing": {"gloss": "Samen in een straat."}}}
    assert "Samen in een straat." in {term.gloss for term in content(desk).terms}
    assert f"oorspronkelijk: {before}" in said(page)
    assert page.parts.entries.value == ("terms", "mixing")
    assert page.parts.entries.hasFocus()
    press(desk.named("Zet terug", QPushButton))
    assert own_of(desk) == {}
    assert "oorspronkelijk:" not in said(page)


def test_a_measure_of_residents_is_added(desk: Desk) -> None:
    page = begin(desk)
    key(Qt.Key.Key_N, CONTROL)
    fill(desk, page, "Korte naam", "Buurtfeest")
    fill(desk, page, "Titel", "Een feest voor de hele buurt")
    fill(desk, page, "Uitleg", "Bewoners maken samen een feest.")
    fill(desk, page, "Wat er goed aan is", "Mensen leren elkaar kennen.")
    fill(desk, page, "Waar u op let", "Het blijft bij een dag.")
    desk.named("Soort", QComboBox, page.form).setCurrentText("Sociaal: mensen helpen")
    key(Qt.Key.Key_Return, CONTROL)
    (made,) = content(desk).of_actor(Actor.RESIDENTS)
    assert (made.slug, made.number, made.short) == ("buurtfeest", 25, "Buurtfeest")
    assert page.parts.entries.value == ("measures", "buurtfeest")
    assert "eigen" in said(page).lower()


def test_a_mistake_is_told_at_its_field_and_nothing_is_written(desk: Desk, place: Path) -> None:
    page = begin(desk)
    go_to(page, "terms")
    key(Qt.Key.Key_N, CONTROL)
    fill(desk, page, "Woord", "buurtkamer")
    key(Qt.Key.Key_Return, CONTROL)
    assert "Dit mag niet leeg zijn." in said(page)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Wat het betekent"
    assert focus.accessibleDescription() == "Dit mag niet leeg zijn."
    assert not own_path(place).exists()


def test_the_sentence_of_an_answer_is_changed_for_one_and_for_many(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "items.stay", "ja")
    fill(desk, page, "Zin: één mens", "wil blijven")
    fill(desk, page, "Zin: meer mensen", "willen blijven")
    key(Qt.Key.Key_Return, CONTROL)
    said_now = {"said_by_one": "wil blijven", "said_by_many": "willen blijven"}
    assert own_of(desk) == {"items": {"stay": {"ja": said_now}}}
    assert content(desk).items["stay"][0].said_by_many == "willen blijven"


def test_a_sentence_for_one_only_or_with_a_number_is_told_at_its_field(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "items.readings", "kosten-baat")
    fill(desk, page, "Zin: één mens", "kiest 1 verklaring")
    key(Qt.Key.Key_Return, CONTROL)
    assert "vul dit ook in" in said(page).lower()
    assert "geen cijfer" in said(page)
    assert own_of(desk) == {}


def test_an_item_that_is_not_chosen_from_others_has_no_sentence(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "items.statements")
    assert "Zin: één mens" not in said(page)
    go_to(page, "items.travel")
    assert "Zin: één mens" in said(page)


@pytest.mark.seconds
def test_an_entry_is_hidden_and_shown_again(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "measures", "sociaal-beheer")
    press(desk.named("Verbergen", QPushButton))
    assert "sociaal-beheer" not in {each.slug for each in content(desk).measures}
    assert page.parts.entries.value == ("measures", "sociaal-beheer")
    press(desk.named("Laat weer zien", QPushButton))
    assert "sociaal-beheer" in {each.slug for each in content(desk).measures}


def test_what_the_app_cannot_do_without_is_not_hidden(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "blocks", "step_1")
    assert page.parts.foot.hide_.isHidden()
    assert page.parts.new.isHidden()


@pytest.mark.seconds
def test_everything_on_the_page_has_a_name(desk: Desk) -> None:
    page = begin(desk)
    for mark in ("measures", "cases", "blocks", "events"):
        go_to(page, mark)
        QApplication.processEvents()
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QPushButton, QListWidget)
        found = [each for kind in kinds for each in page.findChildren(kind) if each.isVisible()]
        assert found
        assert [each for each in found if not _spoken(each)] == []


def _spoken(widget: QWidget) -> str:
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name)


def test_an_own_entry_is_thrown_away(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "terms")
    key(Qt.Key.Key_N, CONTROL)
    fill(desk, page, "Woord", "Buurtkamer en meer")
    fill(desk, page, "Wat het betekent", "Een huiskamer van de buurt.")
    key(Qt.Key.Key_Return, CONTROL)
    assert page.parts.entries.value == ("terms", "buurtkamer-en-meer")
    press(desk.named("Verwijder", QPushButton))
    assert own_of(desk) == {}


def test_a_case_of_ones_own_has_goals_and_results(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "cases")
    key(Qt.Key.Key_N, CONTROL)
    fill(desk, page, "Naam", "Onze wijk")
    fill(desk, page, "Periode", "1998 tot nu")
    fill(desk, page, "Tekst", "Hier werd veel gesloopt.")
    press(desk.named("Doelen en wat ervan kwam: regel erbij", QPushButton, page.form))
    fill(desk, page, "Doel, regel 1", "500 woningen erbij")
    fill(desk, page, "Jaar, regel 1", "1998")
    fill(desk, page, "Jaar daarvan, regel 1", "2010")
    fill(desk, page, "Wat nu kan", "Samen kiezen wat beter moet.")
    key(Qt.Key.Key_Return, CONTROL)
    case = content(desk).case("onze-wijk")
    (result,) = case.look_back.results
    assert (result.goal, result.goal_year, result.result) == ("500 woningen erbij", 1998, None)
    assert case.own_work


def test_rows_are_taken_away_and_what_ships_with_them_stays(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "cases", "nieuw-west")
    before = content(desk).case("nieuw-west").look_back.statistics
    table = next(each for each in page.findChildren(TableInput)
                 if each.plan.place == ("look_back", "statistics"))  # fmt: skip
    press(desk.named("Regel 2 weghalen", QPushButton, table))
    key(Qt.Key.Key_Return, CONTROL)
    press(page.parts.foot.save)
    assert content(desk).case("nieuw-west").look_back.statistics == (before[0], *before[2:])


@pytest.mark.seconds
def test_words_of_a_block_reach_a_new_session(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "blocks", "step_1")
    fill(desk, page, "Opdracht", "Schrijf samen drie doelen op.")
    key(Qt.Key.Key_Return, CONTROL)
    sheet = desk.workshop.controller._needs.shipped.sheets["halve-dag"]
    assert "Schrijf samen drie doelen op." in {block.task for block in sheet.blocks}


def test_a_search_finds_words_and_esc_shows_everything_again(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "terms")
    every = len(page.parts.entries.rows)
    key(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(page.parts.search.editor, "corporatie")
    assert 0 < len(page.parts.entries.rows) < every
    QTest.keyClicks(page.parts.search.editor, "zzz")
    assert "Niets gevonden" in said(page)
    key(Qt.Key.Key_Escape)
    assert len(page.parts.entries.rows) == every


def test_what_was_typed_waits_and_leaving_asks_first(desk: Desk) -> None:
    page = begin(desk)
    go_to(page, "terms", "mixing")
    fill(desk, page, "Wat het betekent", "Nog niet af")
    go_to(page, "measures")
    go_to(page, "terms", "mixing")
    assert desk.named("Wat het betekent", QPlainTextEdit, page.form).toPlainText() == "Nog niet af"
    key(Qt.Key.Key_Escape)
    press(desk.named("Blijven", QPushButton, desk.dialog))
    assert desk.window.currentWidget() is page
    press(desk.named("Terug", QPushButton, page))
    press(desk.named("Teruggaan zonder bewaren", QPushButton, desk.dialog))
    assert desk.window.currentWidget() is desk.screen
    assert own_of(desk) == {}


@pytest.mark.parametrize(
    "editable_list", EDITABLE_LISTS, ids=lambda editable_list: editable_list.mark
)
@pytest.mark.parametrize("most", [1, pytest.param(None, marks=pytest.mark.slow)])
def test_every_entry_of_a_list_can_be_kept_as_it_is(
    desk: Desk, editable_list: object, most: int | None
) -> None:
    page = begin(desk)
    entries = page.model.entries(editable_list)  # type: ignore[arg-type]
    assert entries
    for each in entries[:most]:
        page._show_shelf(editable_list, each.path)  # type: ignore[arg-type]
        assert page.form is not None
        answer = page.model.save(each, page.form.filled())[1]
        assert answer.kept, (each.path, answer)
        assert own_of(desk) == {}, each.path


def test_a_line_of_two_is_higher_as_soon_as_the_list_is_narrow(qtbot: QtBot) -> None:
    found = ContentList("Lijst")
    qtbot.addWidget(found)
    long = "Voorrang bij sociale en economische binding"
    found.show_lines([Line(1, "Wijken"), Line(2, long), Line(3, "Motieven")])
    found.show()
    heights = []
    for wide in (600, 220):
        found.resize(wide, 400)
        heights.append([found.visualRect(found.model().index(at, 0)).height() for at in range(3)])
    assert heights[0] == [LEAST] * 3
    assert heights[1][1] > LEAST
    assert [heights[1][0], heights[1][2]] == [LEAST] * 2
