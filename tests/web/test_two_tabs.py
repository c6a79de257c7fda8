"""Two tabs of one phone, of which one scans a card: what the other one sends is that card's too."""

import asyncio

from tests.support.waiting import until_so
from tests.support.web.inside import Inside, InsidePhone
from tests.support.web.marked import SECRET
from tests.support.web.phones import Answer, Said
from wijkworkshop.core.phones.codes import card_token
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.web.sent.join_locks import JoinLocks

CARD = 17


class Noting(JoinLocks):
    """Counts how many came whose turn it may be or not yet."""

    came = 0

    async def come(self, token: str) -> None:
        self.came += 1
        await super().come(token)


def sends_while_the_card_is_kept(
    inside: Inside, phone: InsidePhone, path: str, fields: Said
) -> Answer:
    """Let a phone become the number of a card, and send something before that is kept."""
    join_locks = inside.queue.join_locks = Noting()
    code = {"number": str(CARD), "code": card_token(SECRET, CARD)}

    async def both() -> Answer:
        with inside.tonight.store.archive.writing():  # so nothing of a phone can be kept
            joins = asyncio.create_task(phone.asking("POST", "/join", code))
            await until_so(lambda: join_locks.came == 1)
            sends = asyncio.create_task(phone.asking("POST", path, fields))
            await until_so(lambda: join_locks.came == 2)
            assert not joins.done()
            assert not sends.done()
        assert (await joins).status == 303
        return await sends

    return inside.run(both())


def test_a_ballot_that_comes_while_the_card_is_kept_is_the_cards(inside: Inside) -> None:
    phone = inside.joined()
    form = phone.get().hidden()
    sent = sends_while_the_card_is_kept(inside, phone, "/vote", {**form, "o1": "2"})
    assert sent.status == 303
    assert inside.ballots() == {CARD: ((1, 2),)}
    assert "Uw stem is bewaard." in phone.get().text
    assert phone.vote(o2="1").status == 200
    assert inside.ballots() == {CARD: ((2, 1),)}


def test_another_language_that_is_chosen_meanwhile_leaves_the_card(inside: Inside) -> None:
    phone = inside.joined()
    fields = {"language": "tr", "proof": phone.get().hidden()["proof"]}
    assert sends_while_the_card_is_kept(inside, phone, "/language", fields).status == 303
    joined = ParticipantStore(inside.tonight.store.archive, inside.session.id).joined()
    assert list(joined.values()) == [(Participant(CARD), "tr")]
