"""The panel 'Materiaal': two keys to the room, searched and filtered by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import (
    Desk,
    Hands,
    at_work,
    click,
    named,
    nameless,
    unasked,
    with_content,
)
from tests.support.console.opened import Opened, opened, played
from tests.support.console.states import cut_texts, lay_out
from tests.support.core.scenes import block, dots, evening, options
from tests.support.pages.shown_material import content, screen_of
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.navigation import here, overlay
from wijkworkshop.core.public.glossary_terms import terms_on_screen
from wijkworkshop.core.public.material_screens import ArgumentPage, TermPage
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import BlockKind, Subject
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.material.panel import MaterialPanel
from wijkworkshop.ui.console.panels.material.text import read_out
from wijkworkshop.ui.console.panels.outcome.add_measure import AddMeasure
from wijkworkshop.ui.console.panels.outcome.likeness import likeness_words
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Act, Label
from wijkworkshop.wording.material import subject_words

KEY = Qt.Key
ENTER = KEY.Key_Return
MATERIAL = Over.MATERIAL


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    with at_work(qtbot, at, with_content(MaterialPanel, content())) as made:
        yield made


def panel_of(desk: Desk) -> MaterialPanel:
    return cast("MaterialPanel", desk.panel)


def rows_of(desk: Desk) -> list[str]:
    return [row.title for row in panel_of(desk).list.rows]


def text_of(desk: Desk) -> str:
    return "\n".join(label.text() for label in panel_of(desk).text.findChildren(Label))


def test_it_starts_at_what_is_likely_to_be_wanted_here(desk: Desk, hands: Hands) -> None:
    hands.press(ENTER)
    assert desk.asked == [ShowOver(MATERIAL, Subject.DEFINITION)]
    desk.evening.do(GoToBlock(2))
    desk.show()
    hands.press(ENTER)
    assert desk.asked[-1] == ShowOver(MATERIAL, Subject.MEASURES)


def test_every_subject_is_in_the_list_and_ten_have_a_digit(desk: Desk, hands: Hands) -> None:
    assert rows_of(desk) == [subject_words(subject) for subject in Subject]
    for place, subject in enumerate(list(Subject)[:10], start=1):
        hands.type(str(place % 10))
        assert desk.asked[-1] == ShowOver(MATERIAL, subject)


def test_cards_with_evidence_are_offered_where_they_belong_each_with_its_pictogram(
    desk: Desk, hands: Hands
) -> None:
    desk.evening.do(GoToBlock(2))
    desk.show()
    first, *cards = panel_of(desk).list.rows[:4]
    assert first.thing.subject is Subject.MEASURES
    offered = [each for each in content().evidence if BlockKind.STEP_4 in each.blocks]
    assert [(row.thing.card, row.icon) for row in cards] == [(e, e.icon) for e in offered]
    hands.type("2")
    assert desk.asked[-1] == ShowOver(MATERIAL, Subject.ARGUMENTS, f"evidence/{offered[0].slug}")
    assert "Lees de kaart voor" in text_of(desk)
    assert offered[0].basis in text_of(desk)
    assert f"De zaal ziet nu: {offered[0].label}" in panel_of(desk).sees.text()


def test_each_measure_has_its_pictogram_in_the_list(desk: Desk, hands: Hands) -> None:
    desk.evening.do(GoToBlock(2))
    desk.show()
    hands.press(KEY.Key_Right)
    found = [row for row in panel_of(desk).list.rows if row.thing.measure]
    assert [row.icon for row in found] == [each.icon for each in content().measures]


def test_it_says_what_the_room_sees_and_takes_it_away(desk: Desk, hands: Hands) -> None:
    panel = panel_of(desk)
    assert panel.sees.text() == "De zaal ziet nu het scherm: opening"
    hands.type("3")
    assert panel.sees.text() == "De zaal ziet nu: Tijdlijn van het beleid"
    hands.press(KEY.Key_Delete)
    assert desk.asked[-1] == TakeAway()
    assert panel.sees.text() == "De zaal ziet nu het scherm: opening"
    assert not panel.away.isEnabled()


def test_a_subject_opens_to_what_is_in_it(desk: Desk, hands: Hands) -> None:
    for _each in range(3):
        hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Right)
    hands.press(KEY.Key_Down)
    hands.press(ENTER)
    assert desk.asked == [ShowOver(MATERIAL, Subject.CONTEXT, "corporaties")]
    assert "Kunnen we?" in text_of(desk)
    hands.press(KEY.Key_Left)
    assert rows_of(desk) == [subject_words(subject) for subject in Subject]


def test_letters_search_whatever_their_accents(desk: Desk, hands: Hands) -> None:
    hands.type("een plan")
    assert "18 Eén plan voor alle corporatiewoningen" in rows_of(desk)
    hands.press(ENTER)
    assert desk.asked[-1].slug == "gezamenlijke-portefeuillestrategie"  # type: ignore[attr-defined]


def test_a_number_in_the_search_finds_a_measure(desk: Desk, hands: Hands) -> None:
    panel_of(desk).search.setFocus()
    hands.type("12")
    assert rows_of(desk)[0] == "12 Rotterdamwet verkennen"


def test_terms_events_and_cases_are_found(desk: Desk, hands: Hands) -> None:
    for asked, expected in (
        ("magic", "Magic mix"),
        ("heerlen", "Heerlen-Noord"),
        ("tijdlijn", "Tijdlijn van het beleid"),
        ("herziening", "Herziening Woningwet"),
    ):
        panel_of(desk).search.put_text("")
        panel_of(desk).focus_first()
        hands.type(asked)
        assert expected in rows_of(desk), asked


def test_nothing_found_is_said_and_shows_nothing(desk: Desk, hands: Hands) -> None:
    hands.type("qqq")
    assert panel_of(desk).nothing.isVisible()
    assert not panel_of(desk).show_it.isEnabled()
    hands.press(ENTER)
    assert desk.asked == []


def test_filters_leave_measures_and_show_them_as_a_list(desk: Desk, hands: Hands) -> None:
    hands.type("0")
    box = named(desk.panel, "Welk soort", ChoiceBox)
    box.setFocus()
    hands.press(KEY.Key_Down)
    box.chosen.emit(box.value)
    assert rows_of(desk)[0] == "Maatregelen"
    assert len(rows_of(desk)) == 1 + 5
    panel_of(desk).focus_first()
    hands.press(ENTER)
    assert desk.asked[-1] == ShowOver(MATERIAL, Subject.MEASURES, "kind:physical")
    assert "Fysiek" in panel_of(desk).sees.text()


def test_the_text_has_a_hint_and_the_sources(desk: Desk, hands: Hands) -> None:
    hands.type("3")
    words = text_of(desk)
    assert "Vraag wie er toen al woonde" in words
    assert "wijkwijzer.org" in words.replace("\u200b", "")


@pytest.mark.parametrize(("typed", "asks"), [("heerlen", True), ("nieuw-west", False)])
def test_what_nobody_knows_of_a_case_is_asked_of_who_leads(
    desk: Desk, hands: Hands, typed: str, asks: bool
) -> None:
    panel_of(desk).focus_first()
    hands.type(typed)
    asked = "is onbekend: het hoofddoel, wat er is gedaan, wat bewoners ervan merken. Weet u het?"
    assert (asked in text_of(desk)) is asks


def test_a_number_stands_before_what_it_counts() -> None:
    lines = [said.text for said in read_out(screen_of(Subject.MEASURES))]
    assert "12  Rotterdamwet verkennen" in lines


def test_pages_are_leafed_from_the_list_and_the_search(desk: Desk, hands: Hands) -> None:
    hands.press(KEY.Key_PageDown)
    panel_of(desk).search.setFocus()
    hands.press(KEY.Key_PageUp)
    assert desk.leafed == [1, -1]


def test_everything_has_a_name_and_tab_reaches_it(desk: Desk, hands: Hands) -> None:
    assert nameless(desk.panel) == []
    panel = panel_of(desk)
    desk.evening.do(GoToBlock(2), ShowOver(Over.BOXES))
    desk.show()
    expected = [panel.show_it, panel.away, panel.search.editor, panel.list, *panel.filters.boxes]
    panel.show_it.setFocus()
    order = []
    for _each in expected:
        order.append(QApplication.focusWidget())
        hands.press(KEY.Key_Tab)
    assert order == expected


def test_filters_are_there_for_measures_only(desk: Desk, hands: Hands) -> None:
    assert not panel_of(desk).filters.isVisible()
    hands.type("0")
    assert panel_of(desk).filters.isVisible()


def test_the_button_shows_it_too(desk: Desk) -> None:
    click(named(desk.panel, "Toon aan de zaal", Act))
    assert desk.asked == [ShowOver(MATERIAL, Subject.DEFINITION)]


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        at.console.middle.show_content(content())
        at.console.conductor.content = content()
        at.console.side.words.content = content()
        yield at


def wait_for_letter(at: Opened, mode: Mode) -> None:
    at.qtbot.waitUntil(lambda: at.console.middle.mode is mode)


@pytest.mark.seconds
def test_two_keys_show_it_and_the_walk_goes_on(console: Opened) -> None:
    place = here(console.session)
    console.press(KEY.Key_M)
    wait_for_letter(console, Mode.MATERIAL)
    console.press(ENTER)
    over = overlay(console.session)
    assert over is not None
    assert over.subject is Subject.MEASURES
    console.press(KEY.Key_PageDown)
    assert overlay(console.session) is not None
    console.press(KEY.Key_Escape)
    console.press(KEY.Key_Space)
    assert overlay(console.session) is None
    assert here(console.session) == place


def test_two_keys_show_a_card_with_evidence(console: Opened) -> None:
    console.press(KEY.Key_M)
    wait_for_letter(console, Mode.MATERIAL)
    console.press(KEY.Key_2)
    screen = console.console.room.view.screen
    assert isinstance(screen, ArgumentPage)
    assert BlockKind.STEP_4 in screen.argument.blocks


@pytest.mark.seconds
def test_one_key_explains_the_words_on_the_screen(console: Opened) -> None:
    words = terms_on_screen(console.session, content())
    assert words
    for term in words:
        console.press(KEY.Key_D)
        console.qtbot.waitUntil(lambda: _slug(console) == term.identifier)  # noqa: B023 - it waits within the loop
    screen = console.console.room.view.screen
    assert isinstance(screen, TermPage)
    console.press(KEY.Key_D)
    console.qtbot.waitUntil(lambda: overlay(console.session) is None)


def _slug(at: Opened) -> str:
    over = overlay(at.session)
    return over.slug if over is not None else ""


def test_a_word_in_the_side_column_is_shown_by_a_click(console: Opened) -> None:
    console.console.side.show_session(console.session, console.clock())
    term = terms_on_screen(console.session, content())[0]
    click(named(console.console.side, f"Leg uit: {term.word}", Act))
    console.rest()
    assert _slug(console) == term.identifier


def test_a_measure_that_is_added_says_what_it_is_easily_taken_for(qtbot: QtBot) -> None:
    labels = [each.short for each in content().measures]
    vote = evening(block(BlockKind.STEP_4, dots(*labels))).session.get(Round, 1)
    adding = AddMeasure(1, unasked)
    qtbot.addWidget(adding)
    adding.content = content()
    adding.show_measures([(vote, option) for option in options(*labels)])
    adding.measure.chosen.emit(2)
    assert content().alike[0].difference in adding.like.text()
    assert "17 Voorrang bij sociale en economische binding" in adding.like.text()
    adding.measure.chosen.emit(1)
    assert adding.like.text() == ""


def test_without_content_nothing_is_alike() -> None:
    assert likeness_words(None, 2) == ""
    assert likeness_words(content(), 0) == ""
    assert "17" in likeness_words(content(), 2)


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1024, 768), (960, 540)])
def test_nothing_is_cut_or_nameless_in_the_console(console: Opened, size: tuple[int, int]) -> None:
    console.console.middle.choose(Mode.MATERIAL)
    panel = console.console.middle.panel
    assert isinstance(panel, MaterialPanel)
    for words in ("", "sociaal"):
        panel.search.put_text(words)
        panel.search.typed.emit(words)
        lay_out(console.console, *size)
        assert cut_texts(console.console) == []
        assert nameless(panel) == []
        assert nameless(console.console.side) == []


def test_without_content_there_is_nothing_to_show(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, evening(block(BlockKind.OPENING)), MaterialPanel) as bare:
        assert rows_of(bare) == []
        for key in (ENTER, KEY.Key_Right, KEY.Key_Left, KEY.Key_Delete):
            hands.press(key)
        hands.type("1")
        assert bare.asked == []
