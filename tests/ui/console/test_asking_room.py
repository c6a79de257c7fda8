"""The room is asked what an outcome lacks, by one key and by the mouse; phones read it too."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter, take_the_board
from tests.support.console.opened import Opened, opened
from tests.support.core.dotted import step_4 as with_lists
from tests.support.core.dotted import voted_and_shown
from tests.support.core.scenes import Evening, block, evening
from tests.support.web.told import texts as said
from wijkworkshop.core.acts.areas import PutArea
from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.document import Card
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.expectations import ExpectedItem
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session_records import Area, ScreenKind
from wijkworkshop.core.terms import BlockKind, Expectation, Flow
from wijkworkshop.ui.console.panels.owned_line import OwnedLine
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act, Pill
from wijkworkshop.web.mirror import mirrored

KEY = Qt.Key


def step_4() -> Evening:
    """A block with an agreement that has a lead, and nothing else."""
    made = evening(block(BlockKind.STEP_4), block(BlockKind.BREAK))
    made.do(ShowScreen(1, ScreenKind.QUESTION))
    made.do(PutEntry(Agreement(1, title="Een huismeester", lead="corporatie")))
    return made


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, step_4().session) as at:
        yield at


def room(desk: Opened) -> str:
    """Return the title that phones read, which is that of the projection."""
    return mirrored(lit_screen(desk.session)).title


def on_phones(desk: Opened) -> str:
    """Return all that phones read, which the projection says too."""
    return " ".join(said(mirrored(lit_screen(desk.session))))


def buttons(desk: Opened) -> list[Act]:
    panel = desk.console.middle.panel
    return [each for each in panel.findChildren(Act) if each.isVisibleTo(panel)]


def is_listed(desk: Opened, words: str) -> bool:
    """Tell whether what is open of this block is listed with a button that asks it."""
    return any(words in each.accessibleName() for each in buttons(desk))


def asked_by_keys(desk: Opened) -> list[str]:
    """Go along all questions with one key, and return what the room read.

    At a board the same key takes the board first.
    """
    whole, asked = room(desk), []
    if desk.console.middle.row.keys:
        take_the_board(desk)
    letter(desk, KEY.Key_A)
    while room(desk) != whole:
        asked.append(room(desk))
        letter(desk, KEY.Key_A)
    return asked


@pytest.mark.seconds
def test_one_key_goes_along_all_questions_and_ends_at_the_whole(desk: Opened) -> None:
    desk.do(ShowScreen(1, ScreenKind.HARVEST))
    assert asked_by_keys(desk) == [
        "Wanneer is deze afspraak klaar?",
        "Wat doen we bij deze afspraak, en hoe zien we dat?",
        "Wat merken bewoners van deze afspraak?",
        "Zegt corporatie ja tegen deze afspraak?",
    ]


@pytest.mark.seconds
def test_what_is_filled_in_is_read_before_the_next_question(desk: Opened) -> None:
    desk.do(ShowScreen(1, ScreenKind.HARVEST))
    letter(desk, KEY.Key_A)
    made = desk.session.get(Agreement, 1, 0)
    desk.do(PutEntry(replace(made, due=desk.clock.now.date())))
    assert room(desk) == "Klopt dit zo?"
    letter(desk, KEY.Key_A)
    assert room(desk).startswith("Wat doen we")


def test_a_question_of_the_list_is_asked_from_any_screen_of_the_block(desk: Opened) -> None:
    assert desk.console.middle.mode is Mode.BLOCK
    act = next(each for each in buttons(desk) if "Wat merken" in each.accessibleName())
    act.click()
    desk.rest()
    assert here(desk.session).screen is ScreenKind.HARVEST
    assert room(desk) == "Wat merken bewoners van deze afspraak?"
    pills = desk.console.middle.panel.findChildren(Pill)
    assert [each.text for each in pills] == ["in de zaal"]


def test_who_fills_in_asks_the_next_question_without_leaving_the_form(desk: Opened) -> None:
    desk.do(ShowScreen(1, ScreenKind.HARVEST))
    letter(desk, KEY.Key_U)
    assert desk.console.middle.mode is Mode.OUTCOME
    desk.press(KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    assert room(desk) == "Wanneer is deze afspraak klaar?"
    desk.press(KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    assert room(desk).startswith("Wat doen we")
    assert desk.console.middle.mode is Mode.OUTCOME


def test_while_tables_talk_the_key_does_not_take_their_screen_away(desk: Opened) -> None:
    letter(desk, KEY.Key_A)
    assert here(desk.session).screen is ScreenKind.QUESTION
    assert desk.console.middle.told.isVisible()


def test_with_nothing_open_there_is_nothing_to_ask(desk: Opened) -> None:
    desk.do(ShowScreen(2, ScreenKind.PAUSE))
    letter(desk, KEY.Key_A)
    assert here(desk.session).screen is ScreenKind.PAUSE
    assert desk.console.middle.told.isVisible()


@pytest.mark.seconds
def test_a_group_named_by_origin_is_asked_about_in_the_room(qtbot: QtBot, tmp_path: Path) -> None:
    made = evening(block(BlockKind.STEP_3), block(BlockKind.BREAK))
    made.do(ShowScreen(1, ScreenKind.HARVEST), PutArea(Area(0, name="Osdorp")))
    made.do(PutEntry(AreaChoice(1, area=1)), PutEntry(AreaFlow(1, choice=1, target_group="Turken")))
    with opened(qtbot, tmp_path, made.session) as desk:
        assert "Wat voor woning zoekt elke groep in Osdorp?" in asked_by_keys(desk)


@pytest.mark.seconds
def test_building_without_anything_for_people_is_asked_about_in_the_room(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = evening(block(BlockKind.STEP_4), block(BlockKind.QUESTION_3))
    made.do(ShowScreen(2, ScreenKind.HARVEST))
    made.do(PutEntry(Agreement(1, title="Portieken", builds=True)))
    made.do(PutEntry(ApproachCharter(2, coordinator="Het bureau")))
    with opened(qtbot, tmp_path, made.session) as desk:
        asked = asked_by_keys(desk)
    assert "Wat mag Het bureau beslissen?" in asked
    assert asked[-1] == "Wat helpt mensen, tegelijk met ‘Portieken’?"


@pytest.mark.seconds
def test_an_open_end_is_asked_large_below_the_sentence_of_the_deck(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = evening(block(BlockKind.OPENING), block(BlockKind.BREAK))
    made.do(ShowScreen(1, ScreenKind.HARVEST))
    made.do(PutEntry(WorkingDefinition(1, sentence="Wij willen mensen mengen (om..?)")))
    with opened(qtbot, tmp_path, made.session) as desk:
        assert asked_by_keys(desk)[-1] == "Waarvoor mengen we?"


def test_what_building_alone_can_do_is_asked_with_its_card(qtbot: QtBot, tmp_path: Path) -> None:
    made = evening(block(BlockKind.QUESTION_2), block(BlockKind.BREAK))
    made.do(ShowScreen(1, ScreenKind.HARVEST))
    contact = ExpectedItem(1, text="Meer contact", verdict=Expectation.BUILDING_CAN)
    made.do(PutEntry(contact), PutEntry(replace(contact, text="Zon", needs="Bouwen is genoeg.")))
    with opened(qtbot, tmp_path, made.session) as desk:
        desk.do(AskRoom(1, "building_alone", 1))
        assert room(desk) == "Is bouwen genoeg voor ‘Meer contact’? Of is er meer nodig?"
        shown = lit_screen(desk.session)
    assert isinstance(shown, Harvest)
    assert [each.title for each in shown.document if isinstance(each, Card)] == ["Meer contact"]


@pytest.mark.seconds
def test_what_is_promised_twice_is_asked_about_in_the_room(desk: Opened) -> None:
    desk.do(PutEntry(Agreement(1, title="een Huismeester.")), ShowScreen(1, ScreenKind.HARVEST))
    assert "Is deze afspraak hetzelfde als ‘Een huismeester’?" in asked_by_keys(desk)


@pytest.mark.seconds
def test_who_is_limited_and_welcome_nowhere_is_asked_about_in_the_room(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = evening(block(BlockKind.STEP_3), block(BlockKind.BREAK))
    made.do(ShowScreen(1, ScreenKind.HARVEST), PutArea(Area(0, name="Osdorp")))
    made.do(PutEntry(AreaChoice(1, area=1)))
    made.do(PutEntry(AreaFlow(1, choice=1, target_group="gezinnen", flow=Flow.LIMIT)))
    question = "In Osdorp komt minder plek voor ‘gezinnen’. Waar kunnen zij dan wel wonen?"
    with opened(qtbot, tmp_path, made.session) as desk:
        assert asked_by_keys(desk)[-1] == question
        qtbot.waitUntil(lambda: is_listed(desk, "Waar kan deze groep"))
        desk.do(PutEntry(AreaPlan(1, waterbed="In Geuzenveld.")))
        assert question not in asked_by_keys(desk)
        qtbot.waitUntil(lambda: not is_listed(desk, "Waar kan deze groep"))


@pytest.mark.seconds
def test_what_got_most_dots_and_no_agreement_is_asked_about_until_the_closing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = with_lists()
    voted_and_shown(made, 1, m11=9)
    made.do(PutEntry(Agreement(1, title="Een huismeester")), ShowScreen(1, ScreenKind.HARVEST))
    question = "‘Maatregel 11’ kreeg veel stippen. Maken we er een afspraak over?"
    with opened(qtbot, tmp_path, made.session) as desk:
        assert asked_by_keys(desk)[-1] == question
        desk.do(ShowScreen(2, ScreenKind.PARKING))
        assert question in on_phones(desk)
        letter(desk, KEY.Key_K)
        lines = desk.console.middle.panel.findChildren(OwnedLine)
        (line,) = (each for each in lines if each.item and each.item.text == question)
        line.loose.click()
        desk.rest()
        assert line.why is not None
        QTest.keyClicks(line.why.editor, "Dat kan alleen de regio.")
        QTest.keyClick(line.why.editor, KEY.Key_Return)
        desk.rest()
        assert "Dat kan alleen de regio." in on_phones(desk)
