"""Two tabs of one phone, of which one scans a card: what the other one sends is that card's too."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

from tests.support.web.marked import SECRET
from tests.support.web.phones import Answer, Phone
from tests.support.web.serving import Served
from wijkworkshop.core.phones.codes import card_token
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.storage.participants.store import ParticipantStore

CARD = 17
ON_ITS_WAY_S = 0.3
"""Long enough for a request to be with the writer, who waits for the archive."""


@contextmanager
def becoming_a_card(served: Served, phone: Phone) -> Iterator[ThreadPoolExecutor]:
    """Let a phone become the number of a card, which is kept only when the block ends."""
    with ThreadPoolExecutor() as pool:
        with served.store.archive.writing():
            code = {"number": str(CARD), "code": card_token(SECRET, CARD)}
            joins = pool.submit(replace(phone).post, "/join", code)
            time.sleep(ON_ITS_WAY_S)
            yield pool
            time.sleep(ON_ITS_WAY_S)
            assert not joins.done()
        assert joins.result().status == 303


def test_a_ballot_that_comes_while_the_card_is_kept_is_the_cards(served: Served) -> None:
    phone = served.joined()
    form = phone.get().hidden()
    with becoming_a_card(served, phone) as pool:
        sent: Future[Answer] = pool.submit(phone.post, "/vote", {**form, "o1": "2"})
    assert sent.result().status == 303
    assert served.ballots() == {CARD: ((1, 2),)}
    assert "Uw stem is bewaard." in phone.get().text
    assert phone.vote(o2="1").status == 200
    assert served.ballots() == {CARD: ((2, 1),)}


def test_another_language_that_is_chosen_meanwhile_leaves_the_card(served: Served) -> None:
    phone = served.joined()
    fields = {"language": "tr", "proof": phone.get().hidden()["proof"]}
    with becoming_a_card(served, phone) as pool:
        sent: Future[Answer] = pool.submit(phone.post, "/language", fields)
    assert sent.result().status == 303
    joined = ParticipantStore(served.store.archive, served.session.id).joined()
    assert list(joined.values()) == [(Participant(CARD), "tr")]
