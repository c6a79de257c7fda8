"""The board with real keys: cards are typed, laid and shown, and no key surprises."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.boards import order
from tests.support.console.at_board import letter, take_the_board
from tests.support.console.desk import click
from tests.support.console.opened import Opened, focus, opened
from tests.support.core.scenes import Evening, block, evening, voting
from tests.support.web.told import texts as said
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.records import TableCard, TakenCard
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes.goals import (
    Goal,
    GoalBeneficiary,
    GoalCard,
    GoalReason,
    GoalServes,
)
from wijkworkshop.core.participating import AnswerPlace, SendCard
from wijkworkshop.core.phones.records import Participant, Phones, phones_run
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.view import lit_screen, screen_now
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, GoalKind, OptionSource, RoundState
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.ui.console.panels.board.panel import BoardPanel
from wijkworkshop.ui.console.panels.board.pieces import CardPiece
from wijkworkshop.ui.console.panels.in_view import is_in_view
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS, keys_within
from wijkworkshop.ui.widgets import Label
from wijkworkshop.web.mirror import mirrored

KEY = Qt.Key
CARDS = ("Wie meer verdient, blijft", "Buren kennen elkaar", "Buren kennen elkaar echt")


def at_the_board(*cards: str) -> Evening:
    votes = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, votes), block(BlockKind.STEP_2))
    made.do(ShowScreen(1, ScreenKind.BOARD))
    made.do(*(WriteCard(1, text, place) for place, text in enumerate(cards, 1)))
    return made


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, at_the_board(*CARDS).session) as at:
        yield at


def panel(desk: Opened) -> BoardPanel:
    found = desk.console.middle.panel
    assert isinstance(found, BoardPanel)
    return found


def at(desk: Opened, card: int) -> int:
    return desk.session.get(GoalCard, card, 0).goal


def test_arriving_at_the_board_keys_steer_until_a_key_takes_it(desk: Opened) -> None:
    assert desk.console.middle.mode is Mode.BOARD
    assert desk.tab_words().startswith("Regie")
    take_the_board(desk)
    assert desk.tab_words().startswith("Bord")
    desk.press(KEY.Key_Escape)
    assert desk.tab_words().startswith("Regie")


def test_enter_on_an_empty_line_leads_back_to_the_board(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_P)
    panel(desk).entry.kept.focus()
    desk.press(KEY.Key_Return)
    desk.qtbot.waitUntil(panel(desk).lying.hasFocus)
    assert len(desk.session.all(GoalCard)) == len(CARDS)


def test_keys_of_the_board_are_named_at_the_board_only(desk: Opened) -> None:
    # In Regie the same letters do something else: N is the way on without phones.
    keys = panel(desk).keys
    assert keys.text().startswith("A brengt u naar het bord")
    take_the_board(desk)
    assert "N nieuw doel" in keys.text()
    desk.press(KEY.Key_Escape)
    assert keys.text().startswith("A brengt u naar het bord")


def test_the_help_says_what_keys_do_on_the_board(desk: Opened) -> None:
    take_the_board(desk)
    desk.press(KEY.Key_F1)
    told = {label.text() for label in desk.console.help.findChildren(Label)}
    assert {"nieuw doel van deze kaart", "volgend scherm", "Toetsen op het bord"} <= told
    assert "handen tellen" not in told
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_F1)
    told = {label.text() for label in desk.console.help.findChildren(Label) if label.isVisible()}
    assert "handen tellen" in told
    assert "nieuw doel van deze kaart" not in told


def test_the_help_names_each_key_of_the_board_and_fits_a_small_screen(desk: Opened) -> None:
    desk.console.resize(1024, 768)
    take_the_board(desk)
    desk.press(KEY.Key_F1)
    told = {label.text() for label in desk.console.help.findChildren(Label)}
    within = keys_within(desk.console.middle.row, PANELS).values()
    assert {each.words for each in within} - {""} <= told
    desk.qtbot.waitUntil(lambda: 0 < desk.console.help.card.height() <= 768)


def test_elsewhere_the_key_of_the_board_says_where_it_is(desk: Opened) -> None:
    desk.press(KEY.Key_PageUp)
    letter(desk, KEY.Key_A)
    assert not desk.console.middle.lays
    assert desk.console.middle.told.isVisible()


@pytest.mark.seconds
def test_cards_are_laid_with_numbers_and_enter(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_N)
    assert at(desk, 1) == 1
    desk.press(KEY.Key_1)
    assert at(desk, 2) == 0
    desk.press(KEY.Key_Return)
    assert at(desk, 2) == 1
    desk.press(KEY.Key_7)
    desk.press(KEY.Key_Return)
    assert at(desk, 3) == 0
    desk.press(KEY.Key_Backspace)
    desk.press(KEY.Key_Up)
    desk.press(KEY.Key_Down)
    letter(desk, KEY.Key_S)
    assert sum(card.goal == 0 for card in desk.session.all(GoalCard)) >= 1


def test_enter_accepts_what_is_suggested_and_nothing_is_laid_by_itself(desk: Opened) -> None:
    desk.do(MakeGoal(2))
    take_the_board(desk)
    desk.press(KEY.Key_Down)
    assert panel(desk).likely.isVisible()
    assert at(desk, 3) == 0
    desk.press(KEY.Key_Return)
    assert at(desk, 3) == 1


def test_the_space_bar_shows_the_room_what_changed_and_then_goes_on(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_N)
    board = BOARD
    assert shown(desk.session, board, 1).places == ()
    assert "2 wijzigingen" in desk.console.middle.head.primary.text()
    desk.press(KEY.Key_Space)
    assert [each.number for each in shown(desk.session, board, 1).places] == [1]
    assert desk.console.middle.lays
    desk.press(KEY.Key_Space)
    assert here(desk.session).screen is ScreenKind.ROUND


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_B, KEY.Key_Period])
def test_a_clicker_never_moves_a_card(desk: Opened, key: Qt.Key) -> None:
    take_the_board(desk)
    before = desk.session.all(GoalCard), desk.session.all(Goal)
    letter(desk, key)
    assert (desk.session.all(GoalCard), desk.session.all(Goal)) == before


def test_who_starts_to_type_a_note_on_the_board_moves_nothing(desk: Opened) -> None:
    take_the_board(desk)
    before = desk.session.all(GoalCard), desk.session.all(Goal)
    desk.type("Nsx")
    assert (desk.session.all(GoalCard), desk.session.all(Goal)) == before
    assert desk.console.side.note.isAncestorOf(focus())


def test_cards_are_typed_one_after_the_other_for_a_table(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_P)
    desk.type("4")
    desk.press(KEY.Key_Return)
    for text in ("Een plek voor iedereen", "Rust"):
        desk.type(text)
        desk.press(KEY.Key_Return)
    *_others, one, other = desk.session.all(GoalCard)
    assert [(each.text, each.table) for each in (one, other)] == [
        ("Een plek voor iedereen", 4),
        ("Rust", 4),
    ]


def test_a_card_that_is_refused_comes_back_in_the_line(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_P)
    desk.type("9")
    desk.press(KEY.Key_Return)
    desk.type("Van een tafel die er niet is")
    desk.press(KEY.Key_Return)
    assert len(desk.session.all(GoalCard)) == len(CARDS)
    desk.qtbot.waitUntil(lambda: panel(desk).entry.field.text == "Van een tafel die er niet is")


def test_a_card_that_is_on_the_board_does_not_come_back_when_something_else_is_refused(
    desk: Opened,
) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_P)
    desk.press(KEY.Key_Return)
    desk.type("Rust")
    desk.press(KEY.Key_Return)
    assert desk.session.all(GoalCard)[-1].text == "Rust"
    desk.do(LayCard(1, 9))
    assert panel(desk).entry.field.text == ""


@pytest.mark.seconds
def test_a_goal_is_named_merged_and_called_a_means(desk: Opened) -> None:
    desk.do(MakeGoal(1), MakeGoal(2))
    take_the_board(desk)
    letter(desk, KEY.Key_T)
    desk.type("Wie vooruitkomt, blijft")
    desk.press(KEY.Key_Return)
    assert desk.session.get(Goal, 1, 0).text == "Wie vooruitkomt, blijft"
    desk.qtbot.waitUntil(panel(desk).lying.hasFocus)
    assert at(desk, 3) == 0  # the Enter that ended the name laid no card
    letter(desk, KEY.Key_X)
    assert desk.session.get(Goal, 1, 0).kind is GoalKind.OUTPUT
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_1)
    letter(desk, KEY.Key_M)
    assert [goal.id for goal in desk.session.all(Goal)] == [1]
    assert {at(desk, 1), at(desk, 2)} == {1}


@pytest.mark.seconds
def test_the_room_asks_what_a_means_is_for_and_the_answers_are_typed(desk: Opened) -> None:
    desk.do(MakeGoal(1), ShowBoard(1))
    desk.do(PutEntry(Goal(1, 0, 1, "Meer middeldure huur", GoalKind.OUTPUT)))
    take_the_board(desk)
    letter(desk, KEY.Key_F)
    assert "waarvoor is dit nodig" in panel(desk).answering.words.text()
    for words in ("Dan is er iets tussen huur en koop", "Dan hoeft niemand weg"):
        letter(desk, KEY.Key_W)
        desk.type(words)
        desk.press(KEY.Key_Return)
    assert len(desk.session.all(GoalReason)) == 2
    pill = panel(desk).lying._places[1].means
    assert pill.isVisible()
    letter(desk, KEY.Key_L)
    assert pill.isHidden()  # as on the projection: it is a means, and no longer open
    (link,) = desk.session.all(GoalServes)
    assert (link.goal, desk.session.get(Goal, link.serves, 0).text) == (1, "Dan hoeft niemand weg")
    letter(desk, KEY.Key_W)
    desk.press(KEY.Key_Space)
    assert len(desk.session.all(GoalBeneficiary)) == 1


@pytest.mark.seconds
def test_a_goal_can_be_for_more_people_and_the_board_keeps_the_keys(desk: Opened) -> None:
    desk.do(MakeGoal(1), ShowBoard(1), FocusOn(1, 1))
    take_the_board(desk)
    letter(desk, KEY.Key_W)
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Space)
    assert len(desk.session.all(GoalBeneficiary)) == 2
    assert desk.console.middle.lays
    desk.press(KEY.Key_Return)  # back to the board; it lays no card
    assert at(desk, 2) == 0
    assert panel(desk).lying.hasFocus()
    letter(desk, KEY.Key_W)
    desk.type("Mijn kinderen wonen hier nog")
    desk.press(KEY.Key_Return)
    assert desk.session.get(Goal, 1, 0).ambition == "Mijn kinderen wonen hier nog"


def test_the_goal_that_arrows_come_to_is_in_sight(desk: Opened) -> None:
    more = range(4, 16)
    desk.do(MakeGoal(1), *(WriteCard(1, f"Nog een kaart: {n}") for n in more))
    desk.do(*(LayCard(n, 1) for n in more), MakeGoal(2))
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    head = panel(desk).lying._places[2].head
    desk.qtbot.waitUntil(lambda: is_in_view(head))
    primary = desk.console.middle.head.primary
    assert not is_in_view(primary)
    desk.press(KEY.Key_Escape)
    assert desk.tab_words().startswith("Regie")
    desk.qtbot.waitUntil(lambda: is_in_view(primary))


CONTROL = Qt.KeyboardModifier.ControlModifier


def told_to_the_room(desk: Opened) -> list[list[str]]:
    """Return the goals in the order in which the projection has them, and in which phones do."""
    desk.rest()
    page = pages_of(desk.console.room.view, 1920.0, LIGHT, measure)[0]
    edges = [text.text for text in texts(page)], said(mirrored(lit_screen(desk.session)))
    longest = sorted(CARDS, key=len, reverse=True)  # one begins as another does
    began = (
        (next((c for c in longest if each.startswith(c)), "") for each in edge) for edge in edges
    )
    return [list(filter(None, each)) for each in began]


def test_keys_move_the_goal_in_hand_and_the_room_follows_after_the_space_bar(
    desk: Opened,
) -> None:
    first, second, third = CARDS
    desk.do(*map(MakeGoal, (1, 2, 3)), ShowBoard(1))
    take_the_board(desk)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Up, CONTROL)
    desk.press(KEY.Key_Up, CONTROL)
    desk.press(KEY.Key_Up, CONTROL)  # it is the first by now
    assert order(desk.session) == [3, 1, 2]
    assert panel(desk).lying.chosen is panel(desk).lying._places[3].head
    desk.press(KEY.Key_Down, CONTROL)
    assert order(desk.session) == [1, 3, 2]
    assert told_to_the_room(desk) == [[first, second, third]] * 2
    assert "1 wijziging" in desk.console.middle.head.primary.text()
    desk.press(KEY.Key_Space)
    assert told_to_the_room(desk) == [[first, third, second]] * 2


def test_a_move_is_taken_back_by_its_own_words(desk: Opened) -> None:
    desk.do(*map(MakeGoal, (1, 2, 3)))
    take_the_board(desk)
    desk.press(KEY.Key_Down, CONTROL)
    assert order(desk.session) == [2, 1, 3]
    desk.press(KEY.Key_Z, CONTROL)
    assert order(desk.session) == [1, 2, 3]
    assert f"doel ‘{CARDS[0]}’ verplaatst" in desk.console.middle.told.title.text()


@pytest.mark.seconds
def test_a_question_is_skipped_with_a_key(desk: Opened) -> None:
    desk.do(MakeGoal(1), FocusOn(1, 1))
    take_the_board(desk)
    before = panel(desk).answering.words.text()
    letter(desk, KEY.Key_G)
    assert panel(desk).answering.words.text() != before
    letter(desk, KEY.Key_W)
    desk.type("Mijn kinderen wonen hier nog")
    desk.press(KEY.Key_Return)
    assert desk.session.get(Goal, 1, 0).ambition == "Mijn kinderen wonen hier nog"


@pytest.mark.seconds
def test_a_key_reads_the_board_aloud_card_by_card_and_moves_nothing(desk: Opened) -> None:
    desk.do(MakeGoal(1), ShowBoard(1))
    take_the_board(desk)
    before = desk.session.all(GoalCard)
    said = []
    for _ in range(5):
        letter(desk, KEY.Key_O)
        said.append(panel(desk).aloud.text())
    goal = CARDS[0]
    assert said == [*(f"Lees voor: ‘{each}’" for each in (goal, *CARDS)), ""]
    desk.press(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    screen = screen_now(desk.session)
    assert isinstance(screen, BoardScreen)
    assert [each.text for each in screen.loose if each.aloud] == [CARDS[2]]
    assert desk.session.all(GoalCard) == before
    assert desk.console.middle.lays


def test_undo_takes_back_step_by_step_and_says_what(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_N)
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.all(Goal) == ()
    told = desk.console.middle.told
    assert CARDS[0] in told.title.text() + told.text.text()


PHONES = Phones(1, "0" * 32, address="192.0.2.7", port=8080)


def come(desk: Opened, *cards: str, table: int = 2) -> None:
    """Let the host of a table send cards, as the server stores them."""
    if not phones_run(desk.session):
        desk.do(StartPhones(PHONES))
    who, known = (
        Participant(5000 + table, table=table, hosts=True),
        len(desk.session.all(TableCard)),
    )
    once = desk.session.next_id(TableCard)
    jobs = [SendCard(who, once + n, 1, 0, 0, text) for n, text in enumerate(cards)]
    store_sent(desk, *jobs)
    wanted = known + len(cards)
    desk.qtbot.waitUntil(lambda: len(desk.session.all(TableCard)) == wanted)


def store_sent(desk: Opened, *jobs: SendCard | AnswerPlace) -> None:
    """Keep what phones send, as the server does."""
    with closing(open_archive(desk.store.archive.path, alone=False, environment={})) as archive:
        ParticipantStore(archive, desk.session.id).write(jobs, desk.clock())
    desk.clock.pass_by(60)


def texts_on(desk: Opened) -> list[str]:
    return [card.text for card in desk.session.all(GoalCard)]


def lines(desk: Opened) -> list[str]:
    return [each.words.text() for each in panel(desk).waiting.lines if each.isVisible()]


def test_cards_of_hosts_wait_until_a_key_takes_all_of_a_table_over(desk: Opened) -> None:
    come(desk, "Samen eten", "Groen")
    board = panel(desk).waiting
    assert board.title.text() == "Tafel 2 stuurde 2 kaarten"
    assert lines(desk) == ["Samen eten", "Groen"]
    assert texts_on(desk) == list(CARDS)
    take_the_board(desk)
    letter(desk, KEY.Key_R)
    assert texts_on(desk) == [*CARDS, "Samen eten", "Groen"]
    assert not board.isVisible()
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: texts_on(desk) == list(CARDS))
    assert board.isVisible()


@pytest.mark.seconds
def test_a_number_takes_the_cards_of_that_table(desk: Opened) -> None:
    come(desk, "Eerst", table=3)
    come(desk, "Later", table=1)
    assert panel(desk).waiting.others.text() == "Daarna tafel 1"
    take_the_board(desk)
    desk.press(KEY.Key_1)
    letter(desk, KEY.Key_R)
    assert texts_on(desk) == [*CARDS, "Later"]


def test_one_card_is_set_aside_with_its_button(desk: Opened) -> None:
    come(desk, "Samen eten", "Onzin")
    panel(desk).waiting.lines[1].aside.click()
    desk.rest()
    assert lines(desk) == ["Samen eten"]
    assert texts_on(desk) == list(CARDS)


def test_opening_the_vote_is_asked_twice_while_cards_of_hosts_wait(desk: Opened) -> None:
    come(desk, "Samen eten", table=3)
    desk.do(MakeGoal(1), MakeGoal(2), ShowBoard(1))
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Space)
    assert "tafel 3 stuurde nog kaarten voor het bord" in desk.console.middle.head.under.text()
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.READY
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.OPEN


def unfit_cards(desk: Opened) -> list[CardPiece]:
    pieces = panel(desk).lying.findChildren(CardPiece)
    return [each for each in pieces if each.unfit.isVisible()]


def test_cards_that_wait_are_told_wherever_the_console_is_with_the_way_there(desk: Opened) -> None:
    strip = desk.console.middle.strip
    come(desk, "Samen eten", "Groen")
    assert strip.isHidden()
    desk.do(ShowScreen(1, ScreenKind.QUESTION))
    assert strip.cards.isVisible()
    assert strip.card_words.text() == "2 kaarten van tafels wachten"
    click(strip.board_act)
    desk.rest()
    assert here(desk.session).screen is ScreenKind.BOARD
    assert strip.isHidden()
    desk.do(TakeCards(1, 2), ShowScreen(1, ScreenKind.QUESTION))
    assert strip.isHidden()


@pytest.mark.seconds
def test_a_table_that_says_no_makes_its_card_loose_and_the_console_says_so(desk: Opened) -> None:
    come(desk, "Samen eten")
    take_the_board(desk)
    letter(desk, KEY.Key_R)
    sent = desk.session.all(TableCard)[0]
    number = desk.session.get(TakenCard, sent.id).card
    desk.do(MakeGoal(1), LayCard(number, 1), ShowBoard(1))
    who = Participant(5002, table=2, hosts=True)
    store_sent(desk, AnswerPlace(who, 77, 1, sent.id, 1, 0, fits=False))
    desk.qtbot.waitUntil(lambda: bool(unfit_cards(desk)))
    shown = unfit_cards(desk)
    assert [each.unfit.text() for each in shown] == [
        f"Tafel 2 zegt: ligt niet goed bij ‘{CARDS[0]}’"
    ]
    assert desk.console.middle.head.primary.text().startswith("Toon de zaal 1 wijziging")
    desk.do(LayCard(number, 1))
    assert not shown[0].unfit.isVisible()
