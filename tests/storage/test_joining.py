"""Numbers of those who join: in order, each once, kept when they join again."""

from dataclasses import replace

from tests.support.core.scenes import START
from tests.support.storage.phoned import (
    ID,
    join,
    numbers,
    phones_of,
    voting_by_phone,
)
from tests.support.storage.sent import told
from wijkworkshop.core.phones.records import LAST, Participant
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.store import Store


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
