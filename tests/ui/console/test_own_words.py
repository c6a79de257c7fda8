"""Typing in what tables say, counting reasons, adding pictures: by keys, as a person does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import (
    Desk,
    Hands,
    at_work,
    click,
    named,
    nameless,
    settle,
    with_content,
)
from tests.support.core.scenes import Evening, block, evening
from tests.support.outcome_examples import JPEG
from tests.ui.files.test_pictures import coded, image
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.area_pictures import DescribePicture, DropPicture, PutPicture
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.catalogue import Catalogue, Side
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import BlockKind, GoalKind
from wijkworkshop.places import resources
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.pictures import PicturesSection
from wijkworkshop.ui.console.panels.outcome.reasons_side import CountBox
from wijkworkshop.ui.widgets import Act, Label

TAB, ENTER, UP, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture(scope="module")
def content() -> Catalogue:
    return load_catalogue(resources() / "content")


def working(qtbot: QtBot, made: Evening, content: Catalogue) -> Iterator[Desk]:
    with at_work(qtbot, made, with_content(OutcomePanel, content)) as desk:
        yield desk


@pytest.fixture
def opening(qtbot: QtBot, content: Catalogue) -> Iterator[Desk]:
    yield from working(qtbot, evening(block(BlockKind.OPENING)), content)


@pytest.fixture
def goals(qtbot: QtBot, content: Catalogue) -> Iterator[Desk]:
    yield from working(qtbot, evening(block(BlockKind.STEP_1)), content)


@pytest.fixture
def areas(qtbot: QtBot, content: Catalogue) -> Iterator[Desk]:
    yield from working(qtbot, evening(block(BlockKind.STEP_3)), content)


def said(desk: Desk) -> dict[int, str]:
    return {each.table: each.sentence for each in desk.evening.session.all(TableDefinition)}


def test_sentences_are_typed_table_after_table(opening: Desk, hands: Hands) -> None:
    named(opening.panel, "Tafel 1", QPlainTextEdit).setFocus()
    for words in ("Wij mengen per straat", "Wij mengen per blok", "Wij mengen niet"):
        hands.type(words)
        hands.press(TAB)
    assert said(opening) == {
        1: "Wij mengen per straat",
        2: "Wij mengen per blok",
        3: "Wij mengen niet",
    }
    assert named(opening.panel, "Tafel 4", QPlainTextEdit).hasFocus()


def test_one_sentence_is_taken_over_and_says_so(opening: Desk) -> None:
    first, second = (TableDefinition(1, 0, n, sentence=f"Zin {n}") for n in (1, 2))
    opening.evening.do(PutEntry(first), PutEntry(second))
    opening.show()
    click(named(opening.panel, "Tafel 2: Neem deze zin over", Act))
    assert opening.evening.session.get(WorkingDefinition, 1, 0).sentence == "Zin 2"
    assert not named(opening.panel, "Tafel 2: Overgenomen", Act).isEnabled()
    assert named(opening.panel, "Tafel 1: Neem deze zin over", Act).isEnabled()
    assert not named(opening.panel, "Tafel 3: Neem deze zin over", Act).isEnabled()


def test_the_five_answers_unfold(opening: Desk, hands: Hands) -> None:
    click(named(opening.panel, "Tafel 1: Vijf vragen en stemmen", Act))
    hands.type("Woningen")
    hands.press(TAB)
    (kept,) = opening.evening.session.all(TableDefinition)
    assert (kept.table, kept.what) == (1, "Woningen")
    click(named(opening.panel, "Tafel 1: Vijf vragen en stemmen", Act))
    assert nameless(opening.panel) == []


def test_a_means_asks_at_once_what_it_is_for(goals: Desk) -> None:
    goals.evening.do(PutEntry(Goal(1, text="Meer koopwoningen", kind=GoalKind.OUTPUT)))
    goals.show()
    line = named(goals.panel, "Meer koopwoningen", EntryLine)
    assert line.accessibleName() == "Meer koopwoningen, waarvoor is dit nodig?"
    shown = [each.text() for each in goals.panel.findChildren(Label)]
    assert "Waarvoor is dit nodig? Om … · Meer koopwoningen" in shown


def test_a_rule_asks_what_it_does_to_this_neighbourhood(qtbot: QtBot, content: Catalogue) -> None:
    made = evening(block(BlockKind.STEP_2))
    made.do(PutEntry(Instrument(1, text="Voorrang")))
    for desk in working(qtbot, made, content):
        line = named(desk.panel, "Voorrang", EntryLine)
        assert line.accessibleName() == "Voorrang, wat doet dit met déze wijk?"
        known = Instrument(1, id=1, text="Voorrang", owner="gemeente", effect_here="Buren blijven")
        desk.do(PutEntry(known))
        assert line.accessibleName() == "Voorrang, gemeente"


def count(desk: Desk, reason: str) -> CountBox:
    return named(desk.panel, f"Hoeveel mensen noemen dit? {reason}", CountBox)


def named_by(desk: Desk) -> dict[str, tuple[Side, int]]:
    found = desk.evening.session.all(NamedArgument)
    return {each.text: (each.side, each.people) for each in found}


def test_cards_are_counted_by_keys_on_both_sides(goals: Desk, hands: Hands) -> None:
    count(goals, "Groepen groeien uit elkaar").setFocus()
    for key in (UP, UP, UP, DOWN):
        hands.press(key)
    count(goals, "Een stempel op de buurt").setFocus()
    hands.type("11")
    hands.press(ENTER)
    assert named_by(goals) == {
        "Groepen groeien uit elkaar": (Side.FOR, 2),
        "Een stempel op de buurt": (Side.AGAINST, 11),
    }
    assert all(each.icon for each in goals.evening.session.all(NamedArgument))


def test_a_card_that_nobody_names_any_more_is_let_go(goals: Desk, hands: Hands) -> None:
    box = count(goals, "Groepen groeien uit elkaar")
    box.setFocus()
    hands.press(UP)
    hands.press(DOWN)
    assert named_by(goals) == {}
    assert isinstance(goals.asked[-1], DropEntry)


def test_a_group_adds_a_reason_of_its_own(goals: Desk, hands: Hands) -> None:
    named(goals.panel, "Voor mengen: nog een reden", QLineEdit).setFocus()
    hands.type("Kinderen zien dat het anders kan")
    hands.press(ENTER)
    count(goals, "Kinderen zien dat het anders kan").setFocus()
    hands.press(UP)
    assert named_by(goals) == {"Kinderen zien dat het anders kan": (Side.FOR, 1)}
    click(named(goals.panel, "Reden weghalen: Kinderen", Act))
    assert named_by(goals) == {}
    assert nameless(goals.panel) == []


def section(desk: Desk) -> PicturesSection:
    return desk.panel.findChildren(PicturesSection)[0]


def test_a_photo_is_added_shown_and_taken_away(areas: Desk, hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "plein.png"
    file.write_bytes(coded(image(300, 200), "PNG"))
    section(areas).choose_file = lambda _parent: file
    named(areas.panel, "Wat is er te zien?", QLineEdit).setFocus()
    hands.type("Het plein")
    click(named(areas.panel, "Foto of kaart kiezen", Act))
    (kept,) = areas.evening.session.all(AreaPicture)
    assert (kept.caption, kept.width, kept.height) == ("Het plein", 300, 200)
    click(named(areas.panel, "Tonen aan de zaal: Het plein", Act))
    assert areas.asked[-1] == ShowOver(Over.PICTURE, slug="1")
    click(named(areas.panel, "Niet meer tonen: Het plein", Act))
    assert TakeAway() in areas.asked
    assert nameless(areas.panel) == []
    click(named(areas.panel, "Weghalen: Het plein", Act))
    assert areas.evening.session.all(AreaPicture) == (kept,)
    click(named(areas.panel, "Nog een keer: weghalen: Het plein", Act))
    assert DropPicture(1) in areas.asked
    assert areas.evening.session.all(AreaPicture) == ()


def test_a_file_that_is_no_picture_is_told_and_nothing_is_lost(
    areas: Desk, hands: Hands, tmp_path: Path
) -> None:
    file = tmp_path / "plein.jpg"
    file.write_bytes(b"geen foto")
    section(areas).choose_file = lambda _parent: file
    click(named(areas.panel, "Foto of kaart kiezen", Act))
    assert section(areas).wrong.text() == "Schrijf eerst op wat er te zien is."
    hands.type("Het plein")
    click(named(areas.panel, "Foto of kaart kiezen", Act))
    assert section(areas).wrong.text().startswith("Dit is geen PNG, JPEG of WebP.")
    assert named(areas.panel, "Wat is er te zien?", QLineEdit).text() == "Het plein"
    assert areas.asked == []


def test_what_is_said_of_a_picture_can_be_mended(areas: Desk, hands: Hands) -> None:
    areas.evening.do(PutPicture(0, "Het plein", "", JPEG, 96, 64))
    areas.show()
    settle()
    row = section(areas).rows[1]
    row.credit.setFocus()
    hands.type("gemeente")
    hands.press(TAB)
    assert areas.asked == [DescribePicture(1, 0, "Het plein", "gemeente")]
    assert QApplication.focusWidget() is not None
