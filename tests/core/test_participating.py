"""What phones send: who may join and vote, and whose words wait for the facilitator."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening
from tests.support.core.with_phones import PHONES, before_phones, sent, with_phones
from wijkworkshop.core.acts.balloting import CastBallot, came_in
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.phones import (
    LayAllAside,
    LayAside,
    LetPhonesSend,
    SetPhones,
    StopPhones,
    TakeUp,
)
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.participating import Cast, Join, Say, may_vote, poll_of
from wijkworkshop.core.phones.records import LONGEST_WORDS, Participant, Submission, phones_vote
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers, Ballot
from wijkworkshop.core.voting.rounds import Round

SOMEBODY = Participant(FIRST_OPEN, Group.RESIDENTS, 2)


def told(do: object, *arguments: object) -> Reason:
    """Why something is refused."""
    assert callable(do)
    with pytest.raises(Refused) as refused:
        do(*arguments)
    return refused.value.reason


# Who may join


def join(who: Participant = SOMEBODY) -> Join:
    return Join("hash", who, "nl")


def test_who_may_join() -> None:
    now = with_phones()
    join().check(now.session)
    join(Participant(12)).check(now.session)
    assert told(join(Participant(0, table=9)).check, now.session) is Reason.OUT_OF_RANGE
    now.do(SetPhones(replace(PHONES, cards_only=True)))
    join(Participant(12)).check(now.session)
    assert told(join().check, now.session) is Reason.CARD_NEEDED
    assert told(join(Participant(0)).check, now.session) is Reason.CARD_NEEDED


def test_nobody_joins_without_phones_or_after_the_end() -> None:
    assert told(join().check, before_phones().session) is Reason.NO_PHONES
    assert told(join().check, with_phones(PHONES, StopPhones()).session) is Reason.NO_PHONES
    over = with_phones(PHONES, CloseSession()).session
    assert told(join().check, over) is Reason.SESSION_CLOSED


# Who may vote


def ballot(who: Participant, answers: Answers = ((1, 1),), vote: int = 1) -> Cast:
    return Cast(who, vote, 1, answers)


def kept(now: Evening, cast: Cast) -> Ballot:
    """The ballot that is kept of what was sent."""
    return cast.ballot(poll_of(now.session, cast.round))


def test_a_ballot_has_the_number_group_and_table_of_who_sent_it() -> None:
    now = with_phones(PHONES, OpenRound(1))
    found = kept(now, ballot(SOMEBODY))
    assert (found.number, found.channel, found.group, found.table) == (
        FIRST_OPEN, Channel.PHONE, Group.RESIDENTS, 2,
    )  # fmt: skip


def test_nobody_votes_by_phone_before_after_or_beside_it() -> None:
    now = with_phones()
    cast = ballot(SOMEBODY)
    assert told(kept, now, cast) is Reason.ROUND_NOT_OPEN
    now.do(OpenRound(1), ChooseChannel(1, Channel.PAPER))
    assert not phones_vote(now.session, now.session.get(Round, 1))
    assert told(kept, now, cast) is Reason.NOT_BY_PHONE
    now.do(ChooseChannel(1, Channel.PHONE))
    kept(now, cast)
    now.do(StopPhones())
    assert told(kept, now, cast) is Reason.NOT_BY_PHONE
    now.do(CloseRound(1))
    assert told(kept, now, cast) is Reason.ROUND_NOT_OPEN
    assert told(kept, now, ballot(SOMEBODY, vote=99)) is Reason.NOT_FOUND


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ((), Reason.EMPTY_BALLOT),
        (((1, 1), (2, 1)), Reason.ONE_CHOICE_ONLY),
        (((9, 1),), Reason.OPTION_UNKNOWN),
        (((1, 7),), Reason.LEVEL_UNKNOWN),
    ],
)
def test_a_ballot_that_is_not_valid_is_refused(answers: Answers, reason: Reason) -> None:
    now = with_phones(PHONES, OpenRound(1))
    assert told(kept, now, ballot(SOMEBODY, answers)) is reason


def test_a_round_for_some_is_not_for_other_phones() -> None:
    now = with_phones(PHONES, LimitRound(1, Group.RESIDENTS, 2), OpenRound(1))
    kept(now, ballot(SOMEBODY))
    other = replace(SOMEBODY, group=Group.EDUCATION)
    assert told(kept, now, ballot(other)) is Reason.OTHER_GROUP
    elsewhere = replace(SOMEBODY, table=3)
    assert told(kept, now, ballot(elsewhere)) is Reason.OTHER_TABLE


# Table hosts


HOST = Participant(FIRST_OPEN + 1, Group.RESIDENTS, 3, hosts=True)


def test_the_host_of_a_table_fills_in_its_sheet() -> None:
    now = with_phones(PHONES, OpenRound(3))
    found = kept(now, ballot(HOST, weighed(), 3))
    assert (found.number, found.channel, found.group, found.table) == (
        3, Channel.TABLES, Group.UNKNOWN, 3,
    )  # fmt: skip


@pytest.mark.parametrize(
    "who", [replace(HOST, hosts=False), replace(HOST, table=0), Participant(3, Group.RESIDENTS, 3)]
)
def test_nobody_else_does(who: Participant) -> None:
    now = with_phones(PHONES, OpenRound(3))
    assert not may_vote(now.session, now.session.get(Round, 3), who)
    assert told(kept, now, ballot(who, weighed(), 3)) is Reason.NOT_BY_PHONE


def test_a_host_votes_for_themselves_where_people_vote() -> None:
    now = with_phones(PHONES, OpenRound(1))
    assert kept(now, ballot(HOST)).number == HOST.number


def test_with_cards_only_who_joined_openly_before_takes_no_part_until_they_have_a_card() -> None:
    now = with_phones(replace(PHONES, words=True), OpenRound(1))
    kept(now, ballot(SOMEBODY))
    now.do(SetPhones(replace(PHONES, cards_only=True)))
    for who in (SOMEBODY, HOST):
        assert told(kept, now, ballot(who)) is Reason.NOT_BY_PHONE
    said, at = Say(SOMEBODY, 1, "Hallo"), (now.session, 1, now.now)
    assert told(said.submission, *at) is Reason.CARD_NEEDED
    assert replace(said, who=HOST).submission(*at).text == "Hallo"
    assert kept(now, ballot(replace(SOMEBODY, number=12))).number == 12


@pytest.mark.parametrize("host_last", [True, False])
def test_of_a_typed_sheet_and_the_hosts_the_latest_counts(host_last: bool) -> None:
    now = with_phones(PHONES, OpenRound(3))
    typed = CastBallot(3, 3, weighed(2), channel=Channel.TABLES)
    if not host_last:
        now.box.put(kept(now, ballot(HOST, weighed(4), 3)))
    now.do(typed)
    if host_last:
        now.box.put(kept(now, ballot(HOST, weighed(4), 3)))
    [only] = now.box.ballots(3)
    assert only.answers == weighed(4 if host_last else 2)
    [received] = came_in(now.session, now.box, 3, Channel.TABLES)
    assert received.number == 1
    now.do(CloseRound(3), SettleRound(3))


def weighed(number: int = 3) -> Answers:
    """What a sheet says: a measure that helps and can be done so much."""
    return ((1, number * 11000),)


def say(text: str) -> Say:
    return Say(SOMEBODY, 1, text)


def test_words_wait_without_a_number() -> None:
    now = with_phones(PHONES, LetPhonesSend(True))
    found = say("  Meer\n bankjes\u202e ").submission(now.session, 4, now.now)
    assert found == sent(now, number=4)


def test_words_are_refused_when_they_are_not_asked_for() -> None:
    now = with_phones()
    assert told(say("Ja").submission, now.session, 1, now.now) is Reason.NO_PHONES
    now.do(LetPhonesSend(True))
    assert told(say(" \u200b ").submission, now.session, 1, now.now) is Reason.EMPTY_TEXT
    long = "x" * (LONGEST_WORDS + 1)
    assert told(say(long).submission, now.session, 1, now.now) is Reason.TEXT_TOO_LONG
    now.do(CloseSession())
    assert told(say("Ja").submission, now.session, 1, now.now) is Reason.SESSION_CLOSED


def test_the_facilitator_takes_words_up_or_lays_them_aside() -> None:
    now = with_phones()
    waiting = (sent(now), sent(now, "Onzin", 2))
    now.session = now.session.after(Change(put=waiting))
    now.do(TakeUp(1, "Meer bankjes bij de bushalte"), LayAside(2))
    assert now.session.all(Submission) == ()
    [said] = now.session.all(Contribution)
    assert (said.text, said.group, said.table, said.at) == (
        "Meer bankjes bij de bushalte", Group.RESIDENTS, 2, waiting[0].at,
    )  # fmt: skip
    assert now.refuses(TakeUp(1, "Nog eens")) is Reason.NOT_FOUND


@given(ids=st.sets(st.integers(1, 40)), last=st.integers(0, 41))
def test_all_that_waits_is_laid_aside_at_once_but_for_what_came_after(
    ids: set[int], last: int
) -> None:
    """One act, that one undo takes back: every word is there again as it was."""
    now = with_phones()
    waiting = tuple(sent(now, f"Woord {each}", each) for each in sorted(ids))
    before = now.session = now.session.after(Change(put=waiting))
    act = LayAllAside(last)
    if not any(each <= last for each in ids):
        assert now.refuses(act) is Reason.NOT_FOUND
        return
    change = act.change(before, now.now, now.box)
    now.do(act)
    assert {each.id for each in now.session.all(Submission)} == {e for e in ids if e > last}
    now.do(Undo(act, before, change))
    assert now.session.all(Submission) == waiting
