"""Phones as the facilitator has them: when they take part, where they are, what is asked there."""

from dataclasses import replace

import pytest

from tests.support.core.scenes import START, block, sheet
from tests.support.core.with_phones import PHONES, SECRET, before_phones, sent, with_phones
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.phones import (
    LetPhonesSend,
    MakeSecret,
    MovePhones,
    SetPhones,
    StartPhones,
    StopPhones,
)
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.templates import as_template
from wijkworkshop.core.phones.records import Phones, Submission, phones_of, phones_run
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, Channel
from wijkworkshop.core.voting.rounds import Round


def test_rounds_in_which_people_vote_are_by_phone_and_go_back_as_planned() -> None:
    now = with_phones()
    ways = [each.channel for each in now.session.all(Round)]
    assert ways == [Channel.PHONE, Channel.PHONE, Channel.TABLES]
    now.do(StopPhones())
    ways = [each.channel for each in now.session.all(Round)]
    assert ways == [Channel.PAPER, Channel.HANDS, Channel.TABLES]


def test_a_round_that_is_open_stays_as_it_is() -> None:
    now = before_phones()
    now.do(OpenRound(1), StartPhones(PHONES))
    assert now.session.get(Round, 1).channel is Channel.PAPER
    now.do(ChooseChannel(1, Channel.PHONE), StopPhones())
    assert now.session.get(Round, 1).channel is Channel.PHONE  # what came in stays, and is counted


def test_the_secret_of_printed_cards_stays() -> None:
    now = with_phones()
    assert now.session.get(Phones, 1).secret == SECRET
    now.do(MakeSecret("a" * 32), StopPhones(), StartPhones(PHONES))
    assert now.session.get(Phones, 1).secret == SECRET


@pytest.mark.parametrize(
    "phones", [replace(PHONES, address=""), replace(PHONES, port=0), replace(PHONES, port=65536)]
)
def test_without_an_address_they_do_not_start(phones: Phones) -> None:
    now = before_phones()
    assert now.refuses(StartPhones(phones)) is Reason.NO_ADDRESS
    assert not phones_run(now.session)


def test_the_laptop_moves_to_another_network() -> None:
    now = with_phones(PHONES, MovePhones("10.0.0.5", 8081))
    assert now.session.get(Phones, 1).url == "http://10.0.0.5:8081"
    assert now.session.get(Phones, 1).code == "Brug24"


def test_other_things_are_asked_while_they_take_part() -> None:
    other = replace(PHONES, address="10.0.0.1", cards_only=True, wifi_name="Zaal")
    now = with_phones(PHONES, SetPhones(other))
    found = now.session.get(Phones, 1)
    assert (found.cards_only, found.wifi_name) == (True, "Zaal")
    assert (found.address, found.secret, found.running) == (PHONES.address, SECRET, True)


@pytest.mark.parametrize(
    "request_", [MovePhones("10.0.0.5", 80), StopPhones(), LetPhonesSend(True), SetPhones(PHONES)]
)
def test_what_needs_phones_is_refused_without(request_: Request) -> None:
    assert before_phones().refuses(request_) is Reason.NO_PHONES


def test_nothing_of_codes_stands_in_the_history() -> None:
    acts = (MakeSecret(SECRET), StartPhones(PHONES), MovePhones("10.0.0.5", 1), SetPhones(PHONES))
    assert [act.subject for act in acts] == [""] * 4


def test_the_password_of_the_wifi_goes_with_the_phones() -> None:
    stopped, closed = with_phones(PHONES, StopPhones()), with_phones(PHONES, CloseSession())
    for now in (stopped, closed):
        found = now.session.get(Phones, 1)
        assert (found.running, found.wifi_password) == (False, "")


def test_a_new_session_with_the_same_plan_has_nothing_of_phones() -> None:
    now = with_phones()
    now.session = now.session.after(Change(put=(sent(now),)))
    made = as_template(now.session, "2", now.now)
    assert phones_of(made) is None
    assert made.all(Submission) == ()
    ways = [each.channel for each in made.all(Round)]
    assert ways == [Channel.PAPER, Channel.HANDS, Channel.TABLES]


def test_a_session_that_goes_on_has_nothing_of_phones() -> None:
    now = with_phones()
    again = Setup("Vervolg", START.date(), START, after=now.session.id)
    made = make_session("2", again, sheet(block(BlockKind.RECAP)), "1", START, now.session)
    assert (phones_of(made), made.all(Submission)) == (None, ())
