"""When the primary action asks for a second press; and after the closing: report, copy, home."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.primary_action import Step, ToKeep, asks_twice, primary
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Channel


@pytest.fixture
def over() -> Evening:
    tonight = evening(block(BlockKind.CLOSING))
    tonight.do(CloseSession())
    return tonight


@pytest.mark.parametrize(
    ("kept", "next_one"),
    [
        ((), Step.REPORT),
        ((ToKeep.REPORT,), Step.COPY),
        ((ToKeep.COPY,), Step.REPORT),
        ((ToKeep.COPY, ToKeep.REPORT), Step.LEAVE),
    ],
)
def test_a_closed_session_wants_a_report_and_a_copy(
    over: Evening, kept: Collection[ToKeep], next_one: Step
) -> None:
    assert primary(over.session, kept).step is next_one
    assert primary(over.session, kept).request is None


def test_nothing_is_kept_of_practice(over: Evening) -> None:
    details = replace(over.session.get(Details, 1), practice=True)
    assert primary(over.session.after(Change(put=(details,)))).step is Step.LEAVE


def test_a_session_that_goes_on_wants_neither(over: Evening) -> None:
    over.do(ReopenSession())
    assert primary(over.session, (ToKeep.REPORT,)).step is Step.BEGIN


SECOND = timedelta(seconds=1)


def voting_by(channel: Channel) -> Evening:
    """A round that is open, in which nobody's vote came in yet; twelve people are there."""
    tonight = evening(block(BlockKind.STEP_4, dots("A", "B")))
    tonight.do(ChooseChannel(1, channel), OpenRound(1))
    return tonight


@pytest.mark.parametrize("channel", [Channel.PAPER, Channel.HANDS, Channel.STICKERS])
def test_what_is_counted_later_is_closed_with_one_press(channel: Channel) -> None:
    tonight = voting_by(channel)
    assert not asks_twice(tonight.session, CloseRound(1), tonight.now + 6 * SECOND)
    assert asks_twice(tonight.session, CloseRound(1), tonight.now + 4 * SECOND)


def test_what_counts_itself_is_closed_at_once_only_when_half_have_voted() -> None:
    tonight = voting_by(Channel.DEVICE)
    assert asks_twice(tonight.session, CloseRound(1), tonight.now + 60 * SECOND)
    tonight.do(*(CastBallot(1, 0, ((1, 1),), channel=Channel.DEVICE) for _ in range(6)))
    assert not asks_twice(tonight.session, CloseRound(1), tonight.now)


def test_settling_asks_twice_until_somebody_says_that_all_is_counted() -> None:
    tonight = voting_by(Channel.PAPER)
    tonight.do(CastBallot(1, 1, ((1, 1),)), CloseRound(1))
    assert asks_twice(tonight.session, SettleRound(1), tonight.now)
    assert asks_twice(tonight.session, SettleRound(1), tonight.now, counted=[2])
    assert not asks_twice(tonight.session, SettleRound(1), tonight.now, counted=[1])


def test_a_result_is_not_shown_by_the_press_that_came_too_many() -> None:
    tonight = voting_by(Channel.PAPER)
    slips = [CastBallot(1, number, ((1, 1),)) for number in range(1, 13)]
    tonight.do(*slips, CloseRound(1), SettleRound(1))
    assert asks_twice(tonight.session, RevealRound(1), tonight.now + SECOND)
    assert not asks_twice(tonight.session, RevealRound(1), tonight.now + 3 * SECOND)
