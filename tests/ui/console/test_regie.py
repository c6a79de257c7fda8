"""Keys steer in Regie, and never by accident."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.opened import Opened, focus, opened, played
from tests.support.readable import assert_readable
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import beside, here, overlay, position
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.session_records import Block, PresenceChange, ScreenKind, Timer
from wijkworkshop.core.terms import Channel, Group, RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.ui.console.keys import Does
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS, bindings
from wijkworkshop.ui.widgets import Label

KEY = Qt.Key
ALL = bindings(PANELS)
CTRL = Qt.KeyboardModifier.ControlModifier
CLICKS = (KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_B, KEY.Key_Period)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def test_space_does_the_primary_action(desk: Opened) -> None:
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING


def test_closing_early_asks_for_a_second_press(desk: Opened) -> None:
    opened_at = desk.vote.opened_at
    assert opened_at is not None
    desk.clock.now = opened_at
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.OPEN
    assert desk.console.middle.head.primary.text() == "Nog een keer: stemronde sluiten"
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING


def test_a_second_press_that_comes_late_is_a_first_one(desk: Opened, qtbot: QtBot) -> None:
    opened_at = desk.vote.opened_at
    assert opened_at is not None
    desk.clock.now = opened_at
    desk.console.conductor.second._timer.setInterval(1)
    desk.press(KEY.Key_Space)
    button = desk.console.middle.head.primary
    qtbot.waitUntil(lambda: button.text() == "Stemronde sluiten")
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.OPEN


def on_paper(desk: Opened) -> None:
    """Let the next round be open, on paper."""
    desk.do(CloseRound(desk.vote.id))
    while desk.vote.state is not RoundState.READY:
        desk.press(KEY.Key_Right)
    desk.do(ChooseChannel(desk.vote.id, Channel.PAPER), OpenRound(desk.vote.id))
    desk.clock.pass_by(60)


def test_a_round_on_paper_that_is_closed_is_counted_at_once(desk: Opened) -> None:
    on_paper(desk)
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING
    assert desk.console.middle.mode is Mode.PAPER
    before = desk.states()
    desk.press(KEY.Key_Space)  # one press too many is a blank on a slip
    assert (desk.states(), desk.console.middle.mode) == (before, Mode.PAPER)


def test_what_was_counted_while_it_was_open_is_not_counted_again(desk: Opened) -> None:
    on_paper(desk)
    desk.vote_by_slip(5)
    desk.console.conductor.counted(desk.vote.id)
    desk.press(KEY.Key_Space)
    assert (desk.state(), desk.console.middle.mode) == (RoundState.COUNTING, Mode.VOTE)
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.SETTLED


def test_ready_is_the_first_of_two_presses_until_a_vote_comes_in(desk: Opened) -> None:
    on_paper(desk)
    desk.press(KEY.Key_Space)
    desk.vote_by_slip(5)
    desk.press(KEY.Key_Return, CTRL)
    assert desk.console.middle.mode is Mode.VOTE
    (first, *_) = options_of(desk.session, desk.vote.id)
    desk.do(CastBallot(desk.vote.id, 300, ((first.number, 1),)))
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING
    desk.console.conductor.counted(desk.vote.id)
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.SETTLED
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.SETTLED, "nobody has looked at it yet"


def test_settling_asks_twice_when_nobody_said_that_all_is_counted(desk: Opened) -> None:
    desk.do(CloseRound(desk.vote.id))
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.SETTLED


def test_another_key_takes_the_first_press_back(desk: Opened) -> None:
    desk.do(CloseRound(desk.vote.id))
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_F1)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Space)
    assert desk.state() is RoundState.COUNTING


@pytest.mark.parametrize("click", CLICKS)
@pytest.mark.parametrize("state", ["open", "counting", "settled", "shown"])
def test_a_clicker_never_opens_closes_settles_or_reveals(
    desk: Opened, click: Qt.Key, state: str
) -> None:
    number = desk.vote.id
    desk.vote_by_slip()
    acts = (CloseRound(number), SettleRound(number), RevealRound(number))
    desk.do(*acts[: ["open", "counting", "settled", "shown"].index(state)])
    assert desk.state() == state
    before = desk.states()
    for _ in range(3):
        desk.press(click)
    assert desk.states() == before


def test_a_clicker_has_only_walking_and_black() -> None:
    sent = ("PgDown", "PgUp", "B", ".")
    by_key = {key: each.does for each in ALL for key in each.keys}
    assert {by_key[key] for key in sent} == {Does.NEXT, Does.BACK, Does.BLACK}


def test_arrows_walk_also_between_blocks(desk: Opened) -> None:
    start = here(desk.session)
    for steps in (1, 2, 3, 4):
        wanted = beside(desk.session, 1)
        desk.press(KEY.Key_Right)
        assert here(desk.session) == wanted, steps
    for _ in range(4):
        desk.press(KEY.Key_Left)
    assert here(desk.session) == start


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_Space])
def test_a_screen_of_more_pages_is_walked_page_by_page(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key
) -> None:
    session = played("16.50")
    long = next(each for each in session.all(Block) if each.title.startswith("Stap 4"))
    with opened(qtbot, tmp_path, session) as desk:
        desk.do(ShowScreen(long.id, ScreenKind.HARVEST))
        pages = desk.console.side.pages(desk.console.room.view)
        assert pages > 1
        for page in range(1, pages):
            desk.press(key)
            assert position(desk.session).part == page
        last = position(desk.session)
        desk.press(key)
        assert here(desk.session).block != long.id
        desk.press(KEY.Key_PageUp)
        assert position(desk.session) == last


def test_b_blackens_the_room_and_the_miniature(desk: Opened) -> None:
    desk.press(KEY.Key_B)
    assert desk.projection.black
    assert desk.console.header.black.isChecked()
    assert not desk.console.side.black.isHidden()
    assert desk.console.side.miniature.stage.view.countdown is None
    desk.press(KEY.Key_Period)
    assert not desk.projection.black


def test_a_held_key_is_one_press(desk: Opened) -> None:
    for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_B):
        repeated = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "b", autorep=True
        )
        QApplication.sendEvent(focus(), repeated)
    desk.rest()
    assert desk.state() is RoundState.OPEN
    assert not desk.projection.black


def test_no_key_steers_while_somebody_types(desk: Opened) -> None:
    before, place = desk.states(), here(desk.session)
    desk.press(KEY.Key_F2)
    assert "Notitie" in desk.tab_words()
    desk.type("b t+. hsp ui")
    for key in (KEY.Key_PageDown, KEY.Key_Right, KEY.Key_F6, KEY.Key_F8):
        desk.press(key)
    assert (desk.states(), here(desk.session)) == (before, place)
    assert not desk.projection.black
    assert desk.console.side.note.field.text == "b t+. hsp ui"


def test_escape_leads_back_to_regie(desk: Opened) -> None:
    assert "Regie" in desk.tab_words()
    desk.press(KEY.Key_F2)
    typing = desk.console.key_frame.frame
    desk.press(KEY.Key_Escape)
    assert "Regie" in desk.tab_words()
    assert desk.console.key_frame.frame.color != typing.color
    assert focus() is desk.console.middle.head.primary


def test_three_letters_in_a_row_go_to_the_note(desk: Opened) -> None:
    before = desk.states()
    desk.type("Ik hoor, dat het nat is.")
    assert desk.console.side.note.field.text == "Ik hoor, dat het nat is."
    assert desk.states() == before


def test_letters_that_begin_with_a_black_screen_take_it_back(desk: Opened) -> None:
    desk.type("bus")
    assert desk.console.side.note.field.text == "bus"
    assert not desk.projection.black


def test_a_letter_right_after_a_black_screen_is_a_key_too(desk: Opened, qtbot: QtBot) -> None:
    desk.type("bs")
    qtbot.waitUntil(lambda: desk.console.middle.mode is Mode.STICKERS)
    assert desk.projection.black


def test_one_letter_is_a_key_after_a_moment(desk: Opened, qtbot: QtBot) -> None:
    desk.type("s")
    qtbot.waitUntil(lambda: desk.console.middle.mode is Mode.STICKERS)
    assert "toetsen typen" in desk.tab_words()
    desk.press(KEY.Key_Escape)
    assert desk.console.middle.mode is Mode.VOTE


@pytest.mark.seconds
def test_two_letters_do_nothing(desk: Opened, qtbot: QtBot) -> None:
    desk.type("hs")
    qtbot.waitUntil(lambda: not desk.console.steering._letters)
    assert desk.console.middle.mode is Mode.VOTE
    assert desk.console.side.note.field.text == ""


def test_presence_is_counted_with_keys(desk: Opened) -> None:
    before = headcount(desk.session)
    desk.press(KEY.Key_F6)
    desk.press(KEY.Key_Plus)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Minus)
    desk.press(KEY.Key_Plus)
    desk.press(KEY.Key_Plus)
    assert headcount(desk.session) == before + 2
    desk.press(KEY.Key_Escape)
    assert desk.console.header.presence.text() == f"Aanwezig {before + 2}"


@pytest.mark.seconds
def test_digits_say_how_many_of_a_group_are_there(desk: Opened, qtbot: QtBot) -> None:
    before = present(desk.session)
    (first, second, *_) = (group for group in Group if group is not Group.UNKNOWN)
    desk.press(KEY.Key_F6)
    desk.type("23")
    desk.press(KEY.Key_Down)
    assert present(desk.session)[first] == 23
    desk.type("108")
    desk.press(KEY.Key_Backspace)
    desk.press(KEY.Key_Escape)  # what was typed is not lost
    assert present(desk.session)[second] == 10
    desk.press(KEY.Key_F6)
    desk.press(KEY.Key_Up)
    changes = len(desk.session.all(PresenceChange))
    desk.type("0")
    qtbot.waitUntil(lambda: first not in present(desk.session))
    assert len(desk.session.all(PresenceChange)) == changes + 1
    assert set(before) - set(present(desk.session)) <= {first}


def test_a_number_that_cannot_be_is_put_back(desk: Opened) -> None:
    before = headcount(desk.session)
    desk.press(KEY.Key_F6)
    desk.type("9999")
    desk.press(KEY.Key_Return)
    assert headcount(desk.session) == before
    assert "9999" not in {label.text() for label in desk.console.middle.findChildren(Label)}


def test_control_z_takes_back_and_in_a_text_belongs_to_the_text(desk: Opened) -> None:
    before = headcount(desk.session)
    desk.do(ChangePresence(Group.RESIDENTS, 3))
    desk.press(KEY.Key_F2)
    desk.type("water")
    desk.press(KEY.Key_Z, CTRL)
    assert headcount(desk.session) == before + 3
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Z, CTRL)
    assert headcount(desk.session) == before


@pytest.mark.seconds
def test_the_timer_starts_stops_and_grows(desk: Opened, qtbot: QtBot) -> None:
    def timer() -> Timer | None:
        return desk.session.find(Timer, 1)

    desk.type("t")
    qtbot.waitUntil(lambda: bool((now := timer()) and now.paused_at))
    before = timer()
    desk.press(KEY.Key_Plus)
    after = timer()
    assert before
    assert after
    assert after.seconds == before.seconds + 60
    desk.type("t")
    qtbot.waitUntil(lambda: not (timer() or after).paused_at)


def test_help_is_made_from_the_table(desk: Opened) -> None:
    desk.press(KEY.Key_F1)
    assert desk.console.help.isVisible()
    desk.console.resize(1024, 768)
    QGuiApplication.sync()
    assert desk.console.help.card.height() <= desk.console.help.height() == 768
    words = {label.text() for label in desk.console.help.findChildren(Label)}
    assert {binding.words for binding in ALL} <= words
    before = desk.states()
    desk.press(KEY.Key_Space)
    assert desk.states() == before
    desk.press(KEY.Key_Escape)
    assert not desk.console.help.isVisible()
    assert focus() is desk.console.middle.head.primary


def test_every_key_has_one_meaning_and_words() -> None:
    keys = [key for binding in ALL for key in binding.keys]
    assert len(set(keys)) == len(keys)
    means = [binding.does for binding in ALL]
    assert len(set(means)) == len(means)
    opens = {row.key: row for row in PANELS.values() if row.key}
    assert set(means) == {*Does, *(row.name for row in opens.values())}
    sharing = [row for row in PANELS.values() if row.key and row not in opens.values()]
    assert all(row.keys and opens[row.key].keys for row in sharing), "only boards share a key"
    for binding in ALL:
        assert_readable(binding.words)


def test_space_presses_the_button_with_the_ring(desk: Opened) -> None:
    desk.press(KEY.Key_Tab)
    while focus().accessibleDescription() != "toets +":
        desk.press(KEY.Key_Tab)
    before = desk.session.get(Timer, 1).seconds
    desk.press(KEY.Key_Space)
    assert desk.session.get(Timer, 1).seconds == before + 60
    assert desk.state() is RoundState.OPEN


def test_a_note_is_kept_with_enter(desk: Opened) -> None:
    before = len(desk.session.all(Contribution))
    desk.press(KEY.Key_F2)
    desk.type("De lift is kapot")
    desk.press(KEY.Key_Return)
    assert desk.session.all(Contribution)[-1].text == "De lift is kapot"
    assert len(desk.session.all(Contribution)) == before + 1
    assert desk.console.side.note.field.text == ""


@pytest.mark.seconds
def test_a_key_shows_the_three_boxes_and_takes_them_away(desk: Opened, qtbot: QtBot) -> None:
    before = here(desk.session)
    desk.press(KEY.Key_V)
    qtbot.waitUntil(lambda: overlay(desk.session) is not None)
    assert desk.console.middle.head.primary.text() == "Terug naar het scherm"
    desk.press(KEY.Key_V)
    qtbot.waitUntil(lambda: overlay(desk.session) is None)
    desk.press(KEY.Key_V)
    qtbot.waitUntil(lambda: overlay(desk.session) is not None)
    desk.press(KEY.Key_Right)
    assert overlay(desk.session) is None
    assert here(desk.session) == before
