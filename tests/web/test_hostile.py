"""What somebody with a laptop on the Wi-Fi tries who has read our code."""

from dataclasses import replace

import pytest

from tests.support.web.inside import HOST, Inside, InsidePhone, Raw
from tests.support.web.marked import HOST_CODE, PHONES, SECRET
from wijkworkshop.core.acts.phones import SetPhones
from wijkworkshop.core.phones.codes import card_token
from wijkworkshop.core.phones.records import Participant, Submission
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.web.admission.guess_limit import AT_ADDRESS
from wijkworkshop.web.sent.joining import PHONES_OF_ONE

FORM = (b"content-type", b"application/x-www-form-urlencoded")
HERE: Raw = [(b"host", HOST.encode()), FORM]
CARD = {"number": "17", "code": card_token(SECRET, 17)}


def people(inside: Inside) -> list[Participant]:
    return [who for who, _ in inside.store.joined().values()]


@pytest.mark.parametrize("path", ["/join", "/language", "/vote", "/say", "/card"])
def test_a_form_of_a_page_that_hides_where_it_is_from_is_refused(room: Inside, path: str) -> None:
    """Browsers tell http sites nothing else of where a form is from (no Sec-Fetch-Site).

    Somebody else's page could let a phone join as a number of theirs, with a token of theirs.
    """
    body = f"number=17&code={CARD['code']}&once=4242&language=nl".encode()
    answer = room.raw("POST", path, [*HERE, (b"origin", b"null")], body)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers
    assert people(room) == []


def test_one_card_cannot_fill_the_archive_with_phones(inside: Inside) -> None:
    inside.stand_still()
    told = [inside.phone().post("/join", CARD).status for _ in range(PHONES_OF_ONE + 5)]
    assert told == [303] * PHONES_OF_ONE + [429] * 5
    assert len(people(inside)) == PHONES_OF_ONE
    other = {"number": "18", "code": card_token(SECRET, 18)}
    assert inside.phone().post("/join", other).status == 303


def test_a_phone_that_is_in_already_is_no_other_phone(inside: Inside) -> None:
    phone = inside.joined()
    for _ in range(PHONES_OF_ONE + 5):
        assert phone.post("/join", CARD).status == 303
    assert len(people(inside)) == 1


def test_who_is_asked_for_no_group_and_no_table_has_none(inside: Inside) -> None:
    inside.do(SetPhones(replace(PHONES, asks_group=False, asks_table=False)))
    inside.joined(group="municipality", table="3")
    assert people(inside) == [Participant(FIRST_OPEN)]


def test_what_was_asked_before_stays(inside: Inside) -> None:
    phone = inside.joined(group="municipality", table="3")
    inside.do(SetPhones(replace(PHONES, asks_group=False, asks_table=False)))
    proof = phone.get().hidden()["proof"]
    phone.post("/join", {"proof": proof, "group": "residents", "table": "1"})
    assert people(inside) == [Participant(FIRST_OPEN, Group.MUNICIPALITY, 3)]


def test_a_host_is_asked_for_the_table_where_others_are_not(inside: Inside) -> None:
    inside.do(SetPhones(replace(PHONES, asks_table=False)))
    host = inside.phone()
    refused = host.join(HOST_CODE)
    assert refused.status == 409
    assert 'name="table"' in refused.text
    assert host.join(HOST_CODE, table="3").status == 303
    assert people(inside) == [Participant(FIRST_OPEN, table=3, hosts=True)]


def test_a_card_lets_in_while_a_neighbour_behind_the_same_address_guesses(inside: Inside) -> None:
    """Nobody guesses what a card's QR code holds, so who has it makes no try."""
    inside.stand_still()
    for _ in range(AT_ADDRESS):
        inside.joining.guess_limit.begin("192.0.2.7", 0)
    assert inside.phone().join("XXXX").status == 429
    assert inside.phone().post("/join", {**CARD, "number": "18"}).status == 429
    assert inside.phone().post("/join", CARD).status == 303


def words(phone: InsidePhone, text: str) -> int:
    return phone.post("/say", {**phone.get().hidden("/say"), "text": text}).status


def test_words_hold_nothing_that_no_session_file_may_hold(inside: Inside) -> None:
    assert words(inside.joined(), "Meer\x00 \x1b[31mbankjes\x7f\ngraag \x85") == 303
    texts = [each.text for each in inside.hear().all(Submission)]
    assert texts[-1] == "Meer [31mbankjes graag"
    assert words(inside.joined(), "\x00\x1b") == 409
