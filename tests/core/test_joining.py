"""The room sees how to join by phone while phones run, and never what makes the codes."""

from dataclasses import replace

import pytest

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.phones import StartPhones, StopPhones
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.phones.records import Phones, PhonesSeen
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screens import Ballot, Counting, Screen
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Over, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, RoundState
from wijkworkshop.core.voting.rounds import Round

PHONES = replace(
    Phones(1, "5ec4e7" * 5 + "00", "K7P4", "H0ST99", "192.168.8.10", 8080, wifi_name="Zaal"),
    wifi_password="w",  # noqa: S106 (of no Wi-Fi)
)


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    at.do(GoToBlock(2))
    return at


def screen(tonight: Evening) -> Screen:
    return lit_view(tonight.session, tonight.now).screen


def beside(tonight: Evening) -> Joining | None:
    shown = screen(tonight)
    assert isinstance(shown, Ballot)
    return shown.join


def test_the_page_says_how_to_join_and_how_many_did(tonight: Evening) -> None:
    tonight.do(StartPhones(PHONES), ShowOver(Over.PHONES))
    tonight.session = tonight.session.after(Change(put=(PhonesSeen(1, joined=43, here=40),)))
    shown = screen(tonight)
    assert isinstance(shown, Joining)
    assert shown.page == "http://192.168.8.10:8080/c/K7P4"
    assert (shown.address, shown.code) == ("192.168.8.10:8080", "K7P4")
    assert (shown.wifi_name, shown.wifi_password, shown.joined) == ("Zaal", "w", 43)


def test_a_view_knows_whether_it_says_how_to_join(tonight: Evening) -> None:
    """On a page of its own, or beside a round."""

    def join() -> Joining | None:
        return lit_view(tonight.session, tonight.now).join

    tonight.do(StartPhones(PHONES))
    assert join() is None
    tonight.do(ShowOver(Over.PHONES))
    assert join() == screen(tonight)
    tonight.do(TakeAway(), ShowScreen(2, ScreenKind.ROUND, 1))
    assert join() == beside(tonight) is not None


def test_without_phones_there_is_no_such_page(tonight: Evening) -> None:
    assert tonight.refuses(ShowOver(Over.PHONES)) is Reason.NO_PHONES


def test_stopping_takes_the_page_away(tonight: Evening) -> None:
    before = screen(tonight)
    tonight.do(StartPhones(PHONES), ShowOver(Over.PHONES), StopPhones())
    assert screen(tonight) == before
    assert overlay(tonight.session) is None


def test_the_code_stands_beside_a_round_that_waits_or_is_open(tonight: Evening) -> None:
    tonight.do(StartPhones(PHONES), ShowScreen(2, ScreenKind.ROUND, 1))
    ready = beside(tonight)
    tonight.do(OpenRound(1))
    assert ready is not None
    assert ready == beside(tonight)
    tonight.do(CloseRound(1))
    assert isinstance(screen(tonight), Counting)


def test_more_people_do_not_make_another_ballot(tonight: Evening) -> None:
    """Each new phone would make all others load the page again."""
    tonight.do(StartPhones(PHONES), OpenRound(1))
    before = screen(tonight)
    tonight.session = tonight.session.after(Change(put=(PhonesSeen(1, joined=999),)))
    assert screen(tonight) == before


@pytest.mark.parametrize("channel", [each for each in Channel if each is not Channel.PHONE])
def test_a_round_by_another_way_has_no_code(tonight: Evening, channel: Channel) -> None:
    tonight.do(StartPhones(PHONES), ShowScreen(2, ScreenKind.ROUND, 1))
    vote = replace(tonight.session.get(Round, 1), channel=channel, state=RoundState.OPEN)
    tonight.session = tonight.session.after(Change(put=(vote,)))
    assert beside(tonight) is None


def test_when_phones_stop_the_code_goes(tonight: Evening) -> None:
    tonight.do(StartPhones(PHONES), OpenRound(1), StopPhones())
    assert beside(tonight) is None


def test_cards_only_has_no_code_for_everybody(tonight: Evening) -> None:
    tonight.do(StartPhones(replace(PHONES, cards_only=True)), ShowOver(Over.PHONES))
    shown = screen(tonight)
    assert isinstance(shown, Joining)
    assert (shown.page, shown.code, shown.cards_only) == ("http://192.168.8.10:8080", "", True)
    assert "K7P4" not in repr(shown)


def test_no_screen_holds_the_secret_or_the_code_of_hosts(tonight: Evening) -> None:
    tonight.do(StartPhones(PHONES), ShowOver(Over.PHONES))
    said = repr(screen(tonight))
    tonight.do(OpenRound(1))
    said += repr(screen(tonight))
    assert "K7P4" in said
    assert PHONES.secret not in said
    assert PHONES.host_code not in said
