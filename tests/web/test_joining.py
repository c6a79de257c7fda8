"""Getting in: openly, with a card, for a table, again, from elsewhere, and not."""

import re
from dataclasses import replace

import pytest

from tests.support.web.inside import Inside
from tests.support.web.marked import CODE, HOST_CODE, PHONES, SECRET
from tests.support.web.phones import Answer, Phone
from wijkworkshop.core.acts.phones import SetPhones, StartPhones, StopPhones
from wijkworkshop.core.phones.codes import card_token, short_code
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.storage.participants.store import ParticipantStore


def people(inside: Inside) -> list[Participant]:
    joined = ParticipantStore(inside.tonight.store.archive, inside.session.id).joined()
    return [who for who, _ in joined.values()]


def card(phone: Phone, number: int, **fields: str) -> Answer:
    token = card_token(SECRET, number)
    page = phone.get(f"/c/{number}-{token}")
    assert page.status == 200
    assert f'value="{token}"' in page.text
    return phone.post("/join", {"number": str(number), "code": token, **fields})


def test_the_code_of_the_room_gives_a_number_of_ones_own(inside: Inside) -> None:
    first, second = inside.joined(), inside.joined(code="k7 p-4")
    assert (first.number, second.number) == (FIRST_OPEN, FIRST_OPEN + 1)


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(inside: Inside) -> None:
    phone = inside.phone()
    said = phone.join().headers["set-cookie"].lower()
    assert re.match(r"wijk=[0-9a-f]{32};", said)
    assert {"httponly", "samesite=lax", "path=/"} <= set(said.split("; "))


@pytest.mark.parametrize("code", ["", "K7P5", "K7P4K7P4", HOST_CODE[:-1], "é" * 8])
def test_another_code_lets_nobody_in(room: Inside, code: str) -> None:
    phone = room.phone()
    answer = phone.join(code)
    assert answer.status == 409
    assert not phone.cookie
    assert people(room) == []


def test_who_scans_the_code_of_the_room_can_go_on_with_the_number_they_have(inside: Inside) -> None:
    first, again = inside.joined(), inside.phone()
    page = again.get(f"/c/{CODE}").text
    assert "Ik heb al een nummer" in page
    asked = re.findall(r'name="(number|code)"(?![^>]*hidden)', page.rpartition("<details")[2])
    assert asked == ["number", "code"]
    typed = {"number": str(first.number), "code": first.own_code}
    assert again.post("/join", typed).status == 303
    assert again.number == first.number
    assert {who.number for who in people(inside)} == {first.number}


def test_a_card_joins_as_its_number(inside: Inside) -> None:
    phone = inside.phone()
    assert card(phone, 17).status == 303
    assert phone.number == 17


def test_the_short_code_of_a_card_can_be_typed(inside: Inside) -> None:
    phone = inside.phone()
    typed = short_code(SECRET, 17).lower()
    assert phone.post("/join", {"number": "17", "code": f"{typed[:4]} {typed[4:]}"}).status == 303
    assert phone.number == 17


def test_who_types_the_code_of_a_card_only_is_shown_where_its_number_goes(room: Inside) -> None:
    """The card says its code below the address; the first field asks for the room's."""
    code = short_code(SECRET, 17)
    for typed, shown in ((f"{code[:4]} {code[4:]}", True), (code, True), ("K7P5", False)):
        answer = room.phone().join(typed)
        assert answer.status == 409
        assert ("<details open>" in answer.text) is shown


def test_the_code_of_another_number_lets_nobody_in(inside: Inside) -> None:
    phone = inside.phone()
    assert phone.post("/join", {"number": "18", "code": short_code(SECRET, 17)}).status == 409
    assert phone.post("/join", {"number": "18", "code": CODE}).status == 409


@pytest.mark.parametrize("number", ["99999", "-1", "1.5", "²", "one", "1" * 400])
def test_a_number_that_there_cannot_be_is_refused(room: Inside, number: str) -> None:
    assert room.phone().post("/join", {"number": number, "code": CODE}).status == 400


def test_somebody_comes_back_on_another_phone_with_number_and_code(inside: Inside) -> None:
    first = inside.joined(group="municipality", table="2")
    again = inside.phone()
    code = first.own_code
    assert again.post("/join", {"number": str(first.number), "code": code}).status == 303
    assert again.number == first.number
    assert set(people(inside)) == {Participant(FIRST_OPEN, Group.MUNICIPALITY, 2)}


def test_the_same_form_sent_twice_is_one_person(inside: Inside) -> None:
    phone = inside.phone()
    once = phone.get(f"/c/{CODE}").hidden("/join")["once"]
    first, second = (inside.phone(), inside.phone())
    assert first.join(once=once).cookie == second.join(once=once).cookie
    assert len(people(inside)) == 1


def test_scanning_the_code_of_the_room_again_changes_nothing(inside: Inside) -> None:
    phone = inside.joined()
    assert phone.get(f"/c/{CODE}").status == 303
    assert phone.join().status == 303
    assert phone.number == FIRST_OPEN
    assert len(people(inside)) == 1


def test_somebody_who_joined_openly_becomes_the_number_of_a_card(inside: Inside) -> None:
    phone = inside.joined(group="residents")
    assert card(phone, 17).status == 303
    assert phone.number == 17
    assert people(inside) == [Participant(17, Group.RESIDENTS)]


def test_a_vote_goes_along_to_the_number_of_a_card(inside: Inside) -> None:
    phone = inside.joined()
    assert phone.vote(o1="2").status == 200
    card(phone, 17)
    assert inside.ballots() == {17: ((1, 2),)}
    assert phone.vote(o2="2").status == 200
    assert inside.ballots() == {17: ((2, 2),)}


def test_a_vote_of_the_card_itself_stays_when_somebody_becomes_its_number(inside: Inside) -> None:
    holder, other = inside.phone(), inside.joined()
    card(holder, 17)
    holder.vote(o3="1")
    other.vote(o1="2")
    card(other, 17)
    assert inside.ballots() == {17: ((3, 1),)}


def test_two_phones_with_one_number_have_one_vote(inside: Inside) -> None:
    first, second = inside.phone(), inside.phone()
    card(first, 17)
    card(second, 17)
    first.vote(o1="2")
    second.vote(o2="1")
    assert inside.ballots() == {17: ((2, 1),)}


def test_where_only_cards_join_the_code_of_the_room_is_refused(inside: Inside) -> None:
    inside.do(StartPhones(replace(PHONES, cards_only=True)))
    assert inside.phone().join().status == 409
    assert card(inside.phone(), 17).status == 303


def test_where_only_cards_vote_who_is_in_without_one_scans_it_and_their_vote_goes_along(
    inside: Inside,
) -> None:
    known = inside.joined()
    known.vote(o1="1")
    form = known.get("/?change=1").hidden()
    inside.do(SetPhones(replace(PHONES, cards_only=True)))
    page = known.get().text
    assert 'action="/vote"' not in page
    assert "Meedoen kan met een stemkaart." in page
    assert known.post("/vote", {**form, "o1": "2"}, **{"X-Part": "1"}).status == 409
    assert inside.ballots() == {FIRST_OPEN: ((1, 1),)}
    card(known, 17)
    assert inside.ballots() == {17: ((1, 1),)}
    assert "Uw stem is bewaard." in known.get().text


def test_the_group_and_the_table_can_be_changed_and_the_number_stays(inside: Inside) -> None:
    phone = inside.joined(group="residents", table="1")
    proof = phone.get().hidden()["proof"]
    assert (
        phone.post("/join", {"proof": proof, "group": "municipality", "table": "4"}).status == 303
    )
    assert people(inside) == [Participant(FIRST_OPEN, Group.MUNICIPALITY, 4)]
    assert phone.post("/join", {"proof": proof, "table": "3"}).status == 303
    assert people(inside) == [Participant(FIRST_OPEN, Group.MUNICIPALITY, 3)]
    assert phone.post("/join", {"proof": "0" * 16, "table": "2"}).status == 409


@pytest.mark.parametrize(
    ("field", "value", "status"),
    [("group", "aliens", 400), ("table", "5", 409), ("table", "-1", 400), ("name", "Jan", 400)],
)
def test_what_is_not_asked_or_not_there_is_refused(
    room: Inside, field: str, value: str, status: int
) -> None:
    assert room.phone().join(**{field: value}).status == status
    assert people(room) == []


def test_a_host_joins_for_the_table_that_was_chosen(inside: Inside) -> None:
    host = inside.phone()
    assert host.join(HOST_CODE).status == 409  # without a table
    assert host.join(HOST_CODE, table="3").status == 303
    assert people(inside) == [Participant(FIRST_OPEN, table=3, hosts=True)]


def test_a_host_who_chose_no_table_is_asked_to(inside: Inside) -> None:
    phone = inside.phone()
    answer = phone.join(HOST_CODE)
    assert answer.status == 409
    assert "Kies uw tafel." in answer.text
    assert re.search(r'<select id="table"[^>]*aria-invalid="true"', answer.text)


def test_somebody_who_takes_part_can_become_a_host(inside: Inside) -> None:
    phone = inside.joined(table="2")
    assert phone.get(f"/c/{HOST_CODE}").status == 200
    assert phone.join(HOST_CODE).status == 303
    assert people(inside) == [Participant(FIRST_OPEN, table=2, hosts=True)]


def test_a_phone_of_another_evening_is_asked_to_join(inside: Inside) -> None:
    stale = inside.phone(cookie="wijk=" + "ab" * 16)
    assert 'action="/join"' in stale.get().text
    assert stale.post("/vote", {"round": "1", "once": "5", "proof": "0" * 16}).status == 409


def test_who_was_in_goes_on_when_phones_were_stopped_and_started(inside: Inside) -> None:
    phone = inside.joined()
    inside.do(StopPhones())
    assert phone.join().status == 409
    inside.do(StartPhones(PHONES))
    assert phone.number == FIRST_OPEN


def test_the_language_goes_along(inside: Inside) -> None:
    phone = inside.phone()
    moved = phone.post("/language", {"language": "tr", "code": CODE})
    assert (moved.status, moved.headers["location"]) == (303, f"/c/{CODE}?language=tr")
    assert 'lang="tr"' in phone.get(moved.headers["location"]).text
    phone.join(language="tr")
    assert 'lang="tr"' in phone.get().text
    phone.post("/language", {"language": "ar", "proof": phone.get().hidden()["proof"]})
    assert 'lang="ar"' in phone.get().text
    assert phone.post("/language", {"language": "xx"}).status == 400


def test_the_language_can_be_changed_when_all_is_over(inside: Inside) -> None:
    phone = inside.joined()
    proof = phone.get().hidden()["proof"]
    inside.do(StopPhones())
    assert phone.post("/language", {"language": "tr", "proof": proof}).status == 303
    assert 'lang="tr"' in phone.get().text


def test_where_only_cards_vote_a_host_without_one_votes_for_the_table_only(inside: Inside) -> None:
    inside.do(StartPhones(replace(PHONES, cards_only=True)))
    host, holder = inside.phone(), inside.phone()
    assert host.join(HOST_CODE, table="2").status == 303
    card(holder, 17, table="2")
    assert holder.join(HOST_CODE).status == 303
    assert 'action="/vote"' not in host.get().text
    assert holder.vote(o1="1").status == 200
    assert inside.ballots() == {17: ((1, 1),)}
