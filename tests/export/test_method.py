"""What the report says of how votes were counted, whose opinion it is, and when it ended."""

from datetime import timedelta

import pytest

from tests.support.core.scenes import Evening, block, evening, voting
from tests.support.saying import told
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ReopenSession
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import ended, ends, stops
from wijkworkshop.core.public.screens import Welcome
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.export.report import report
from wijkworkshop.ui.console.run_sheet_rows import run_sheet_rows

CHOICE = voting(FormKind.SINGLE_CHOICE, "Ja", "Nee")
WAYS = {
    Channel.PAPER: "op genummerd papier",
    Channel.HANDS: "met hun hand",
    Channel.STICKERS: "met stickers",
    Channel.DEVICE: "op de laptop",
    Channel.TABLES: "vel per tafel",
}
"""What stands in the report for each way to vote; phones have a paragraph of their own."""


def held(channel: Channel) -> Evening:
    """A round in which ten people voted in one way."""
    now = evening(block(BlockKind.QUESTION_1, CHOICE, CHOICE))
    now.do(OpenRound(1))
    if channel in (Channel.HANDS, Channel.STICKERS):
        place = (1, channel, Group.UNKNOWN, 0)
        now.do(RecordCount(*place, 1, 0, 10), RecordTurnout(*place, 10))
    else:
        numbers = range(1, 11) if channel is Channel.PAPER else (0,) * 10
        now.do(*(CastBallot(1, number, ((1, 1),), channel=channel) for number in numbers))
    now.do(CloseRound(1), SettleRound(1))
    return now


def method(now: Evening, catalogue: Catalogue) -> str:
    text = told(report(now.session, now.now, catalogue))
    return text.partition("# Hoe we telden")[2].partition("# Bronnen")[0]


@pytest.mark.parametrize(
    "channel", [Channel.PAPER, Channel.HANDS, Channel.STICKERS, Channel.DEVICE]
)
def test_only_ways_to_vote_that_were_used_are_told(channel: Channel, catalogue: Catalogue) -> None:
    text = method(held(channel), catalogue)
    for each, words in WAYS.items():
        assert (words in text) == (each is channel)
    assert ("Papier telt" in text) == (channel is Channel.PAPER)
    assert ("twee keer stemde" in text) == (channel is not Channel.PAPER)
    assert "op meer manieren" not in text
    assert "telefoon" not in text


def test_forms_that_nobody_voted_by_are_not_explained(catalogue: Catalogue) -> None:
    now = evening(block(BlockKind.QUESTION_1, CHOICE, voting(FormKind.GRADE, "Buurt")))
    now.do(OpenRound(1), CastBallot(1, 1, ((1, 1),)), CloseRound(1), SettleRound(1))
    assert "Cijfers" not in method(now, catalogue)


def test_a_report_says_once_that_nobody_took_a_sample_and_has_no_margins(
    catalogue: Catalogue,
) -> None:
    text = told(report(held(Channel.PAPER).session, held(Channel.PAPER).now, catalogue))
    assert text.count("geen steekproef van de buurt") == 1
    assert "marge" not in text.lower()


def test_what_ended_later_than_planned_ended_then_everywhere(catalogue: Catalogue) -> None:
    now = evening(block(BlockKind.OPENING, minutes=30), block(BlockKind.CLOSING, minutes=30))
    planned = ends(now.session)
    assert ended(now.session) is None
    now.now = planned + timedelta(minutes=21)
    now.do(GoToBlock(2), CloseSession())
    real = now.now
    assert ended(now.session) == real
    text = told(report(now.session, real, catalogue))
    assert "20.53 uur" in text  # 19.30 + an hour + 23 minutes, in the Netherlands
    assert "20.30 uur" not in text
    last = run_sheet_rows(now.session)[-1]
    assert (last.time, last.plan) == ("20.53", "20.30")
    (welcome,) = [each for each in stops(now.session, 1) if each.screen is ScreenKind.WELCOME]
    screen = screen_at(now.session, welcome)
    assert isinstance(screen, Welcome)
    assert screen.ends == real


def test_what_is_opened_again_later_did_not_end_later() -> None:
    now = evening(block(BlockKind.OPENING, minutes=30))
    now.do(GoToBlock(1), CloseSession())
    real = now.now
    now.now += timedelta(days=2)
    now.do(ReopenSession(), CloseSession())
    assert now.session.get(Details, 1).closed_at != real
    assert ended(now.session) == real
