"""Paces and tries: how often something can be done. The clock is the test's own."""

from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException

from tests.support.web.inside import Inside, InsidePhone
from tests.support.web.marked import CODE, SECRET
from wijkworkshop.core.phones.codes import (
    HOST_CODE,
    ROOM_CODE,
    ROOM_LETTERS,
    card_token,
    short_code,
)
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.refusals import Reason
from wijkworkshop.storage.participants import batch
from wijkworkshop.web.admission.guess_limit import (
    AT_ADDRESS,
    AT_NUMBER,
    SLOW_FROM,
    SLOWEST_S,
    GuessLimit,
)
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.pages.refusals import why
from wijkworkshop.web.pages.words import all_words, words_in
from wijkworkshop.web.sent.joining import MOST_JOINS


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@given(
    burst=st.integers(1, 20),
    rate=st.sampled_from([0.1, 1.0, 7.0, 600.0]),
    waits=st.lists(st.floats(0, 30), max_size=60),
)
def test_never_more_than_the_burst_and_the_rate(
    burst: int, rate: float, waits: list[float]
) -> None:
    clock = Clock()
    pace, did = RateLimit(burst, rate, clock), 0
    for wait in waits:
        clock.now += wait
        did += pace.wait("one") == 0.0
        assert did <= burst + rate * (clock.now - 1000.0) + 1e-6


@given(burst=st.integers(1, 50), rate=st.floats(0.1, 100))
def test_a_burst_is_let_through_and_after_the_wait_one_more(burst: int, rate: float) -> None:
    clock = Clock()
    pace = RateLimit(burst, rate, clock)
    assert [pace.wait("one") for _ in range(burst)] == [0.0] * burst
    wait = pace.wait("one")
    assert 0.0 < wait <= 1 / rate + 1e-6
    clock.now += wait + 1e-6
    assert pace.wait("one") == 0.0


def test_one_key_does_not_hold_up_another_and_old_ones_are_forgotten() -> None:
    clock = Clock()
    pace = RateLimit(1, 1.0, clock, most=100)
    assert [pace.wait(key) for key in range(1000)] == [0.0] * 1000
    assert len(pace._worn_off) <= 100
    clock.now += 10
    assert pace.wait("new") == 0.0


def test_what_is_given_back_was_never_done() -> None:
    pace = RateLimit(3, 1.0, Clock())
    for _ in range(100):
        assert pace.wait("one") == 0.0
        pace.give_back("one")
    assert pace.spent("one") == 0.0


def failing(guess_limit: GuessLimit, address: str, number: int = 0) -> float | None:
    """Return how long the answer to a wrong code waits, None when it is refused."""
    try:
        return guess_limit.begin(address, number)
    except HTTPException as refused:
        waits = int(dict(refused.headers or {})["retry-after"])
        return None if refused.status_code == 429 and waits >= 1 else -1.0


def test_failed_tries_of_an_address_are_slowed_down_then_refused() -> None:
    guess_limit = GuessLimit(Clock())
    waits = [failing(guess_limit, "a") for _ in range(AT_ADDRESS + 5)]
    assert waits[:SLOW_FROM] == [0.0] * SLOW_FROM
    slow = waits[SLOW_FROM:AT_ADDRESS]
    assert all(slow)
    assert slow == sorted(slow, key=lambda each: each or 0.0)
    assert max(each or 0.0 for each in slow) <= SLOWEST_S
    assert waits[AT_ADDRESS:] == [None] * 5
    assert failing(guess_limit, "b") == 0.0


def test_failed_tries_of_a_number_are_refused_from_any_address() -> None:
    clock = Clock()
    guess_limit = GuessLimit(clock)
    waits = [failing(guess_limit, f"address {n}", 17) for n in range(AT_NUMBER + 5)]
    assert waits == [0.0] * AT_NUMBER + [None] * 5
    assert failing(guess_limit, "here", 18) == 0.0
    clock.now += 3600
    assert sum(failing(guess_limit, f"later {n}", 17) is not None for n in range(400)) <= AT_NUMBER


def ten_hours(attempt: Callable[[], float | None], clock: Clock) -> int:
    """Return how many tries somebody gets in ten hours who tries twenty times a second."""
    got = 0
    for _ in range(10 * 3600):
        clock.now += 1.0
        got += sum(attempt() is not None for _ in range(20))
    return got


@pytest.mark.slow
def test_the_arithmetic_of_guessing_holds() -> None:
    clock = Clock()
    guess_limit = GuessLimit(clock)
    assert ten_hours(lambda: failing(guess_limit, "a", 0), clock) <= 36_100
    numbers = GuessLimit(clock)
    addresses = iter(range(10**9))
    tried = ten_hours(lambda: failing(numbers, str(next(addresses)), 17), clock)
    assert tried <= 3_625
    assert tried / 2**40 < 1 / 3e8


def test_the_codes_of_the_room_are_as_long_as_is_said() -> None:
    a_day = AT_ADDRESS + 24 * 3600
    assert round(100 * a_day / len(ROOM_LETTERS) ** ROOM_CODE) == 16
    assert len(ROOM_LETTERS) ** HOST_CODE // a_day == 4_479


@pytest.mark.seconds
def test_200_right_codes_at_one_address_never_count(inside: Inside) -> None:
    for _ in range(200):
        assert inside.phone().join().status == 303


def test_wrong_codes_end_in_plain_words_and_cards_still_get_in(inside: Inside) -> None:
    inside.stand_still()
    guess_limit = inside.joining.guess_limit
    for _ in range(AT_NUMBER):
        failing(guess_limit, "198.51.100.9", 17)
    typed = {"number": "17", "code": short_code(SECRET, 17)}
    answer = inside.phone().post("/join", typed)
    assert answer.status == 429
    assert "Wacht even" in answer.text
    scanned = {"number": "17", "code": card_token(SECRET, 17)}
    assert inside.phone().post("/join", scanned).status == 303


def test_an_address_that_guesses_is_refused_and_its_neighbours_are_not(inside: Inside) -> None:
    inside.stand_still()
    for _ in range(AT_ADDRESS):
        failing(inside.joining.guess_limit, "192.0.2.7")
    assert inside.phone().join("XXXX").status == 429
    assert inside.phone(source="192.0.2.8").join(CODE).status == 303


def test_one_address_cannot_take_all_numbers(inside: Inside) -> None:
    inside.stand_still()
    for _ in range(MOST_JOINS):
        assert inside.joining.joins.wait("192.0.2.7") == 0.0
    assert inside.phone().join().status == 429
    assert inside.phone(source="192.0.2.8").join().status == 303
    card = {"number": "17", "code": card_token(SECRET, 17)}
    assert inside.phone().post("/join", card).status == 303


def test_one_phone_cannot_send_without_end(inside: Inside) -> None:
    inside.stand_still()
    phone = inside.joined()
    assert [say(phone, n) for n in range(1, 9)] == [200] * 6 + [429] * 2
    assert say(inside.joined(), 1) == 200


@pytest.mark.parametrize("code", [words.code for words in all_words()])
def test_words_that_find_no_room_stay_where_they_were_written(
    inside: Inside, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """It is not the evening that is full: the facilitator has much to read."""
    waiting = len(inside.session.table(Submission))
    monkeypatch.setattr(batch, "MOST_WAITING", waiting + 1)
    assert say(inside.joined(), 1) == 200
    phone = inside.joined(language=code)
    answer = phone.post("/say", {**phone.get().hidden("/say"), "text": "De lift is stuk"})
    assert answer.status == 409
    words = words_in(code)
    assert words.why(Reason.TOO_MANY_WORDS) in unescape(answer.text)
    assert words.why(Reason.TOO_MANY_WORDS) != words.why(Reason.ROOM_FULL)
    assert (code == "nl") is (words.why(Reason.TOO_MANY_WORDS) == why(Reason.TOO_MANY_WORDS))
    assert answer.text.count("De lift is stuk</textarea>") == 1


def say(phone: InsidePhone, once: int) -> int:
    hidden = phone.get().hidden("/say")
    sent = {**hidden, "once": str(once), "text": f"bericht {once}"}
    return phone.post("/say", sent, **{"X-Part": "1"}).status
