"""Counting goes on beside the walk: where a key leads to, and when it leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.opened import Opened, opened, played
from tests.support.core.scenes import PARK, TERRACE, block, evening, voting
from wijkworkshop.core.acts.counting import RecordTurnout
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.phones.view import phones_view
from wijkworkshop.ui.console.round_strip import way_of

KEY = Qt.Key
PHONES = Phones(1, "00" * 16, "K7P4", address="192.168.137.1", port=8080)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def test_counting_goes_on_from_another_block(desk: Opened) -> None:
    vote = desk.vote
    desk.do(CloseRound(vote.id))
    assert desk.console.middle.strip.isHidden()
    for _ in range(4):
        desk.press(KEY.Key_Right)
    assert not desk.console.middle.strip.isHidden()
    desk.press(KEY.Key_F8)
    assert desk.console.middle.mode is Mode.PAPER
    assert desk.console.middle.strip.isHidden()
    desk.press(KEY.Key_Escape)
    assert desk.console.middle.mode is not Mode.PAPER


def test_while_people_vote_by_phone_the_key_leads_to_phones(desk: Opened) -> None:
    """What comes in by itself is followed there; nobody has slips to type."""
    desk.do(StartPhones(PHONES), ChooseChannel(desk.vote.id, Channel.PHONE))
    desk.press(KEY.Key_F8)
    assert desk.console.middle.mode is Mode.PHONES


@pytest.mark.parametrize(
    ("missing", "slips", "mode"),
    [
        (0, 0, Mode.PHONES),
        (1, 0, Mode.PAPER),  # one is still to come, and that must be a slip
        (1, 1, Mode.PAPER),
        (12, 0, Mode.PAPER),
    ],
)
def test_a_round_by_phone_is_counted_where_something_can_still_be_counted(
    missing: int, slips: int, mode: Mode
) -> None:
    at = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, PARK, budget=2)))
    at.do(ChangePresence(Group.RESIDENTS, 12), StartPhones(PHONES), OpenRound(1), CloseRound(1))
    present = at.session.get(Round, 1).present
    assert present >= 12
    numbers = {Channel.PHONE: present - missing, Channel.PAPER: slips}
    came = tuple(Received(channel, number, 1) for channel, number in numbers.items() if number)
    session = at.session.after(Change(put=came))
    assert way_of(session, session.get(Round, 1)) is mode


def test_what_came_by_phone_is_told_while_the_round_is_counted() -> None:
    at = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, PARK, budget=2)))
    at.do(StartPhones(PHONES), OpenRound(1), CloseRound(1))
    view = phones_view(at.session.after(Change(put=(Received(Channel.PHONE, 12, 1, 0),))))
    assert (view.voted, view.voting) == (12, False)
    at.do(SettleRound(1))
    assert phones_view(at.session).voted == 0


def test_with_nothing_to_count_it_says_so(desk: Opened) -> None:
    desk.press(KEY.Key_F8)
    assert not desk.console.middle.told.isHidden()


def test_a_round_without_votes_leads_to_its_count(desk: Opened) -> None:
    desk.do(CloseRound(desk.vote.id))
    for _ in range(1):
        desk.press(KEY.Key_Right)
    desk.press(KEY.Key_Space)  # opens the next round
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Space)  # a second press: nobody voted
    assert desk.state() is RoundState.COUNTING
    desk.press(KEY.Key_Space)
    assert desk.console.middle.mode is Mode.PAPER


def test_a_count_leaves_when_its_round_is_settled(desk: Opened, qtbot: QtBot) -> None:
    number = desk.vote.id
    desk.do(CloseRound(number), RecordTurnout(number, Channel.STICKERS, Group.UNKNOWN, 1, 8))
    desk.type("s")
    qtbot.waitUntil(lambda: desk.console.middle.mode is Mode.STICKERS)
    desk.do(SettleRound(number))
    assert desk.console.middle.mode is Mode.RESULT
    assert "Regie" in desk.tab_words()
