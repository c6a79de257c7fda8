"""What the server keeps: many at once, an answer for each, and nothing twice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from uuid import uuid4

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.support.core.scenes import START
from tests.support.storage.phoned import (
    ID,
    cast,
    do,
    join,
    numbers,
    phones_of,
    say,
    somebody,
    voting_by_phone,
)
from wijkworkshop.core.acts.balloting import CastBallot, came_in
from wijkworkshop.core.acts.phones import LayAside
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound, counted_so_far
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.core.phones.records import LAST, Participant, PhonesSeen, Submission
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Ballot, BallotBox, BoxInMemory
from wijkworkshop.core.voting.overrides import sifted
from wijkworkshop.core.voting.rounds import Overridden, Received, Round
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.participants.batch import MOST_FORMS, MOST_WAITING, Answer, Job
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import ONCE

NEW, CHANGED, REPEATED = Standing.NEW, Standing.CHANGED, Standing.REPEATED


def told(answers: Sequence[Answer]) -> list[object]:
    """Return what became of each job; a refusal by its reason."""
    return [each.reason if isinstance(each, Refused) else each for each in answers]


def others() -> list[Cast]:
    """Return the votes of four more people, so that there are enough for a result."""
    return [cast(number) for number in range(5011, 5015)]


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


def test_joining_gives_numbers_in_order(archive: Archive, store: Store) -> None:
    session = voting_by_phone(store)
    phones = phones_of(archive, session)
    jobs = [join("a"), join("b"), join("kaart", 12)]
    assert numbers(phones.write(jobs, START).answers) == [FIRST_OPEN, FIRST_OPEN + 1, 12]
    assert numbers(phones_of(archive, session).write([join("c")], START).answers) == [5003]
    found = phones.joined()
    assert found["kaart"] == (Participant(12, Group.RESIDENTS, 1), "nl")
    assert [found[token][0].number for token in "abc"] == [5001, 5002, 5003]


def test_nobody_gets_a_number_that_somebody_had_until_they_scanned_a_card(
    archive: Archive, store: Store
) -> None:
    """They may have written it on a slip, or kept its code."""
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([join("a"), join("b")], START)
    card = replace(join("b", 17), before=FIRST_OPEN + 1)
    assert numbers(phones.write([card, join("c")], START).answers) == [17, FIRST_OPEN + 2]
    phones.write([replace(join("c", 18), before=FIRST_OPEN + 2)], START)
    assert numbers(phones.write([join("d")], START).answers) == [FIRST_OPEN + 3]
    phones.write([replace(join("d", 19), before=FIRST_OPEN + 3)], START)
    again = phones_of(archive, store.load(ID))  # a server that was started anew
    assert numbers(again.write([join("e")], START).answers) == [FIRST_OPEN + 4]


def test_a_phone_that_joins_again_is_who_it_was_with_what_it_says_now(
    archive: Archive, store: Store
) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([join("a")], START)
    phones.write([join("a", 5001)], START)
    assert len(phones.joined()) == 1


def test_a_room_that_is_full_lets_nobody_in(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    phones.write([join("laatste", LAST)], START)
    answers = told(phones.write([join("te veel"), join("kaart", 7)], START).answers)
    assert answers[0] is Reason.ROOM_FULL
    assert numbers(answers) == [7]


def test_a_thousand_join_at_once(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    answers = phones.write([join(f"hash {each}") for each in range(1000)], START).answers
    assert numbers(answers) == list(range(FIRST_OPEN, FIRST_OPEN + 1000))
    assert len(phones.joined()) == 1000


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


FORMS_SENT = st.lists(
    st.tuples(st.integers(5001, 5004), st.integers(1, 3), st.integers(1, 4)), max_size=14
)


@settings(max_examples=25)
@given(FORMS_SENT, st.integers(1, 5))
def test_batches_do_not_matter(shared: Store, sent: list[tuple[int, int, int]], size: int) -> None:
    """One at a time, or some at once: the same ballots, and the same answers."""
    one, some = (_after(shared, sent, each) for each in (1, size))
    assert one == some


def _after(
    store: Store, sent: list[tuple[int, int, int]], size: int
) -> tuple[list[object], tuple[Ballot, ...]]:
    session = voting_by_phone(store, session_id=str(uuid4()))
    phones = phones_of(store.archive, session)
    jobs = [Cast(somebody(who), 1, once, ((option, 1),)) for who, once, option in sent]
    answers = []
    for place in range(0, len(jobs), size):
        answers += told(phones.write(jobs[place : place + size], START).answers)
    return answers, store.ballots(session.id, 1)


Sent = tuple[str, int] | tuple[str, int, int]
NUMBERS = st.sampled_from([12, 15, 5001])
SENT: st.SearchStrategy[Sent] = st.tuples(st.just("vote"), NUMBERS) | st.tuples(
    st.just("card"), NUMBERS, NUMBERS
)
HAPPENED = st.lists(st.lists(SENT, max_size=4) | NUMBERS, max_size=8)
"""Batches that phones send, and slips that somebody types in between."""


@settings(max_examples=25)
@given(HAPPENED, HAPPENED)
@example([12, [("vote", 12)], [("card", 12, 15)]], [])
def test_what_is_counted_is_what_is_there_whatever_was_sent_typed_and_moved(
    shared: Store, first: list[list[Sent] | int], second: list[list[Sent] | int]
) -> None:
    session_id = voting_by_phone(shared, session_id=str(uuid4())).id
    phones = phones_of(shared.archive, shared.load(session_id))
    once = count(1)
    for vote, happened in enumerate((first, second), 1):
        if vote == 2:  # the first one is being counted, so what is moved is moved there too
            do(shared, session_id, CloseRound(1), OpenRound(2))
        for each in happened:
            if isinstance(each, int):
                do(shared, session_id, CastBallot(vote, each, ((2, 1),)))
            else:
                phones.write([_sent(job, vote, next(once)) for job in each], START)
    session = shared.load(session_id)
    for vote in (1, 2):
        ballots = shared.ballots(session_id, vote)
        received = {each.channel: each.number for each in session.where(Received, round=vote)}
        assert +Counter(received) == Counter(each.channel for each in ballots)
        lost = sum(sifted(ballots, paper_first=False).lost.values())
        assert sum(each.number for each in session.where(Overridden, round=vote)) == lost


def _sent(sent: Sent, vote: int, once: int) -> Job:
    if len(sent) == 3:
        return replace(join(f"phone {once}", sent[2]), before=sent[1])
    return cast(sent[1], once, vote=vote)


CAST = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 5001, 5002]),
        st.sampled_from([Channel.PHONE, Channel.PAPER, Channel.DEVICE]),
        st.integers(1, 3),
    ),
    max_size=10,
)


@settings(max_examples=25)
@given(CAST)
def test_a_box_in_memory_and_one_in_an_archive_are_alike(
    shared: Store, sent: list[tuple[int, Channel, int]]
) -> None:
    """One by one the ballots come in; at each moment both boxes say the same."""
    session = voting_by_phone(shared, session_id=str(uuid4()))
    memory = BoxInMemory()

    def put(here: Session, box: BallotBox) -> Change:
        for number, channel, option in sent:
            each = Ballot(1, number, channel, Group.RESIDENTS, 1, ((option, 1),))
            for one in (box, memory):
                one.put(each)
            assert said(box, here) == said(memory, here)
        return Change()

    def said(box: BallotBox, here: Session) -> tuple[object, ...]:
        counts = tuple(came_in(here, box, 1, channel) for channel in Channel)
        known = tuple(box.find(1, number, channel) for number, channel, _ in sent)
        kept = sorted(box.ballots(1), key=lambda each: (each.number, each.channel))
        tally = counted_so_far(here, here.get(Round, 1), box.ballots(1))
        return counts, known, kept, tally.cells, tally.voters

    shared.write(session, put)


@pytest.mark.parametrize("by_phone_last", [True, False])
def test_of_a_sheet_and_what_its_host_sent_the_latest_is_kept(
    archive: Archive, store: Store, by_phone_last: bool
) -> None:
    session = voting_by_phone(store, CloseRound(1), SettleRound(1))
    do(store, session.id, ChooseChannel(3, Channel.TABLES), OpenRound(3))
    typed = CastBallot(3, 3, ((1, 33000),), channel=Channel.TABLES)
    host = Participant(5001, Group.RESIDENTS, 3, hosts=True)
    sent = Cast(host, 3, 1, ((1, 44000),))
    phones = phones_of(archive, store.load(session.id))
    if by_phone_last:
        do(store, session.id, typed)
    assert told(phones.write([sent], START).answers) == [NEW]
    if not by_phone_last:
        do(store, session.id, typed)
    [kept] = store.ballots(session.id, 3)
    assert (kept.number, kept.channel) == (3, Channel.TABLES)
    assert kept.answers == ((1, 44000 if by_phone_last else 33000),)
    assert store.load(session.id).get(Received, 3, Channel.TABLES).number == 1
    others = [replace(host, hosts=False), replace(host, table=0), replace(host, table=9)]
    refused = told(
        phones.write([replace(sent, who=each, once=9) for each in others], START).answers
    )
    assert refused[:2] == [Reason.NOT_BY_PHONE] * 2
    assert isinstance(refused[2], Reason)
    assert len(store.ballots(session.id, 3)) == 1
