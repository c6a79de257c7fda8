"""What the server keeps: many at once, an answer for each, and nothing twice."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from tests.support.core.scenes import START
from tests.support.storage.phoned import (
    ID,
    cast,
    do,
    join,
    phones_of,
    say,
    voting_by_phone,
)
from tests.support.storage.sent import CHANGED, NEW, REPEATED, others, told
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.phones import LayAside
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.phones.records import PhonesSeen, Submission
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Overridden, Received
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.participants.batch import MOST_FORMS, MOST_WAITING, Job
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import ONCE


def test_one_that_is_refused_does_not_keep_the_others_out(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    jobs: list[Job] = [
        cast(5001),
        cast(5002, option=9),
        cast(5003, vote=2),
        cast(5004),
        say("Ja"),
        say(" ", 2),
    ]
    answers = told(phones.write(jobs, START).answers)
    assert answers == [
        NEW, Reason.OPTION_UNKNOWN, Reason.ROUND_NOT_OPEN, NEW, NEW, Reason.EMPTY_TEXT,
    ]  # fmt: skip
    assert [each.number for each in store.ballots(ID, 1)] == [5001, 5004]
    assert [each.text for each in store.load(ID).all(Submission)] == ["Ja"]


def test_a_form_that_comes_again_changes_nothing(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    assert told(phones.write([cast(5001, once=7, option=1)], START).answers) == [NEW]
    later = [cast(5001, once=8, option=2), cast(5001, once=7, option=3), cast(5001, once=8)]
    assert told(phones.write(later, START).answers) == [CHANGED, REPEATED, REPEATED]
    again = phones_of(archive, store.load(ID))  # a server that was started anew
    assert told(again.write([cast(5001, once=7, option=3)], START).answers) == [REPEATED]
    [kept] = store.ballots(ID, 1)
    assert kept.answers == ((2, 1),)
    assert store.load(ID).get(Received, 1, Channel.PHONE).number == 1


def test_the_same_one_time_number_of_another_phone_is_another_form(
    archive: Archive, store: Store
) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    assert told(phones.write([cast(5001), cast(5002)], START).answers) == [NEW, NEW]


def test_nobody_changes_a_vote_without_end(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([cast(5001, once) for once in range(MOST_FORMS)], START)
    answers = told(phones.write([cast(5001, MOST_FORMS), cast(5002)], START).answers)
    assert answers == [Reason.OUT_OF_RANGE, NEW]


def test_words_that_come_again_wait_once(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    assert told(phones.write([say("Ja", 1), say("Ja", 1), say("Ja", 2)], START).answers) == [
        NEW, REPEATED, NEW,
    ]  # fmt: skip
    again = phones_of(archive, store.load(ID))
    assert told(again.write([say("Ja", 2), say("Ja", 2, number=5002)], START).answers) == [
        REPEATED, NEW,
    ]  # fmt: skip
    assert len(store.load(ID).all(Submission)) == 3


def test_words_that_come_after_others_were_laid_aside_have_another_number(
    archive: Archive, store: Store
) -> None:
    """Or an act about the old ones would erase the new ones, and they could not be brought back."""
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([say("oud", 1)], START)
    before = store.load(ID)
    [old] = before.all(Submission)
    act = LayAside(old.id)
    done = perform(store, before, act, lambda: START).change
    phones.write([say("nieuw", 2)], START)
    again = phones_of(archive, store.load(ID))  # a server that was started anew
    again.write([say("nieuwer", 3)], START)
    assert old.id not in [each.id for each in store.load(ID).all(Submission)]
    do(store, ID, Undo(act, before, done))
    texts = [each.text for each in store.load(ID).all(Submission)]
    assert texts == ["oud", "nieuw", "nieuwer"]


def test_nothing_in_the_archive_says_who_sent_words(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([say("Ja", 1, number=5077), cast(5078)], START)
    with archive.reading() as connection:
        rows = [tuple(row) for row in connection.execute(select(ONCE))]
    assert [row[2] for row in rows if row[1] == 1] == [5078]
    assert [5077 in row for row in rows if row[1] != 1] == [False]


def test_a_round_that_closes_in_between_is_closed(archive: Archive, store: Store) -> None:
    session = voting_by_phone(store)
    phones = phones_of(archive, session)
    phones.write([cast(5001), *others()], START)
    do(store, session.id, CloseRound(1))
    answers = told(phones.write([cast(5002), cast(5001, 2), cast(5001)], START).answers)
    assert answers == [Reason.ROUND_NOT_OPEN, Reason.ROUND_NOT_OPEN, REPEATED]
    settled = do(store, session.id, SettleRound(1), OpenRound(2))
    assert result_of(settled, 1).by_channel() == {Channel.PHONE: 5}
    answers = told(phones.write([cast(5001, vote=2), cast(5001)], START).answers)
    assert answers[0] is NEW
    assert answers[1] in (Reason.ROUND_NOT_OPEN, REPEATED)  # never a ballot of a settled round
    assert {each.number for each in store.ballots(ID, 2)} == {5001}


def test_a_slip_with_the_number_of_a_phone_is_told_on_both_sides(
    archive: Archive, store: Store
) -> None:
    session = voting_by_phone(store)
    phones = phones_of(archive, session)
    phones.write([cast(5001)], START)
    do(store, session.id, CastBallot(1, 5001, ((2, 1),)), CastBallot(1, 5002, ((2, 1),)))
    assert store.load(ID).get(Overridden, 1, Channel.PHONE, Channel.PAPER).number == 1
    phones.write([cast(5002), *others()], START)
    assert store.load(ID).get(Overridden, 1, Channel.PHONE, Channel.PAPER).number == 2
    settled = do(store, session.id, CloseRound(1), SettleRound(1))
    assert result_of(settled, 1).by_channel() == {Channel.PHONE: 6}


def test_a_slip_counts_again_once_the_phone_has_another_number(
    archive: Archive, store: Store
) -> None:
    """The server counted both by itself: no act told it what it counted."""
    session = voting_by_phone(store)
    do(store, session.id, CastBallot(1, 12, ((2, 1),)))
    phones = phones_of(archive, session)
    phones.write([cast(12)], START)
    assert store.load(ID).get(Overridden, 1, Channel.PHONE, Channel.PAPER).number == 1
    phones.write([replace(join("a", 15), before=12), *others()], START)
    assert store.load(ID).get(Overridden, 1, Channel.PHONE, Channel.PAPER).number == 0
    settled = do(store, session.id, CloseRound(1), SettleRound(1))
    assert settled.all(Overridden) == ()
    assert result_of(settled, 1).by_channel() == {Channel.PAPER: 1, Channel.PHONE: 5}


def test_a_facilitator_hears_what_came_in_without_an_act(archive: Archive, store: Store) -> None:
    session = voting_by_phone(store)
    phones_of(archive, session).write([cast(5001), PhonesSeen(1, joined=3), say("Ja")], START)
    heard = store.hear(session)
    assert heard.revision == session.revision
    assert heard.heard == session.heard + 1
    assert heard.get(PhonesSeen, 1).joined == 3
    assert len(heard.all(Submission)) == 1
    assert heard == store.load(ID)
    assert store.hear(heard) is heard


def test_no_more_words_wait_than_somebody_can_read(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write(
        [say(f"Woord {each}", each, 5001 + each) for each in range(MOST_WAITING - 1)], START
    )
    answers = told(phones.write([say("een", 1000, 5002), say("twee", 1, 5003)], START).answers)
    assert answers == [NEW, Reason.TOO_MANY_WORDS]
    assert told(phones.write([say("drie", 1, 5004)], START).answers) == [Reason.TOO_MANY_WORDS]


def test_what_somebody_answered_is_theirs_to_change(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([cast(5001, option=2)], START)
    assert phones.ballots(1, Channel.PHONE) == {5001: ((2, 1),)}


def test_a_session_that_is_not_there_is_refused(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    store.delete(ID)
    with pytest.raises(Refused):
        phones.write([cast(5001)], START)
    assert store.listings() == ()
