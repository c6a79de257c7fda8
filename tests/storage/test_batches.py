"""Laws of what phones send: in batches of any size, by any way, in a box of any kind."""

from collections import Counter
from dataclasses import replace
from itertools import count
from uuid import uuid4

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import START
from tests.support.storage.phoned import (
    cast,
    do,
    join,
    phones_of,
    somebody,
    voting_by_phone,
)
from tests.support.storage.sent import NEW, told
from wijkworkshop.core.acts.balloting import CastBallot, came_in
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound, counted_so_far
from wijkworkshop.core.participating import Cast
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot, BallotBox, BoxInMemory
from wijkworkshop.core.voting.overrides import sifted
from wijkworkshop.core.voting.rounds import Overridden, Received, Round
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.participants.batch import Job
from wijkworkshop.storage.store import Store

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


@pytest.mark.seconds
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
