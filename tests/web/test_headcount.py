"""How many people there are: here, busy, new. The clock is the test's own."""

import pytest

from tests.support.web.inside import Inside
from tests.support.web.marked import HOST_CODE, SECRET
from tests.web.test_limits import Clock
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.phones.codes import card_token
from wijkworkshop.core.phones.records import Participant, PhonesSeen
from wijkworkshop.web.headcount import HERE_S, MINUTE_S


@pytest.fixture
def clock(inside: Inside) -> Clock:
    clock = Clock()
    inside.views.headcount._clock = clock
    return clock


def counted(inside: Inside) -> PhonesSeen:
    return inside.views.headcount.count(inside.views.seen)


def test_nobody(inside: Inside) -> None:
    inside.phone().get()
    assert counted(inside) == PhonesSeen(1)


def test_who_joined_is_here_and_busy_until_they_vote(inside: Inside, clock: Clock) -> None:
    first, _second = inside.joined(), inside.joined()
    assert counted(inside) == PhonesSeen(1, joined=2, here=2, busy=2, last_minute=2)
    first.vote(o1="1")
    assert counted(inside) == PhonesSeen(1, joined=2, here=2, busy=1, last_minute=2)
    clock.now += MINUTE_S
    assert counted(inside) == PhonesSeen(1, joined=2)
    first.get()
    assert counted(inside) == PhonesSeen(1, joined=2, here=1)


def test_after_the_round_nobody_is_busy(inside: Inside) -> None:
    inside.joined()
    inside.do(CloseRound(1))
    assert counted(inside).busy == 0


def test_a_phone_that_is_gone_writes_for_no_table(inside: Inside, clock: Clock) -> None:
    views = inside.views
    for _ in range(2):
        assert inside.phone().join(HOST_CODE, table="2").status == 303
    assert views.headcount.hosts_here(Participant(5001, table=2, hosts=True)) == 2
    clock.now += HERE_S + 1
    views.headcount.heard(Participant(5001, table=2, hosts=True))
    assert views.headcount.hosts_here(Participant(5001, table=2, hosts=True)) == 1
    assert views.headcount.hosts_here(Participant(5001, table=2)) == 0


def test_two_phones_of_one_number_are_one(inside: Inside) -> None:
    for _ in range(2):
        inside.phone().join(card_token(SECRET, 17), number="17")
    assert counted(inside) == PhonesSeen(1, joined=1, here=1, busy=1, last_minute=1)


def test_who_becomes_the_number_of_a_card_is_not_counted_twice(inside: Inside) -> None:
    phone = inside.joined()
    phone.join(card_token(SECRET, 17), number="17")
    assert counted(inside).joined == 1


def test_who_listens_is_here_however_long_it_is_silent(inside: Inside, clock: Clock) -> None:
    inside.joined()
    headcount = inside.views.headcount
    with headcount.listening(Participant(5001)), headcount.listening(None):
        clock.now += 10 * HERE_S
        assert counted(inside).here == 1
    assert counted(inside).here == 1  # was heard from just now
    clock.now += HERE_S
    assert counted(inside).here == 0


def test_a_host_is_busy_where_tables_vote_only(inside: Inside) -> None:
    host = inside.phone()
    host.join(HOST_CODE, table="2")
    host.vote(o1="1")
    assert counted(inside).busy == 0
