"""The cells that a table fills in, by the phones of its hosts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.core.by_tables import aligned
from tests.support.web.inside import Inside, InsidePhone, inside_in
from tests.support.web.marked import HOST_CODE
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import LONGEST_REASON, TableReason, reasons_of
from wijkworkshop.storage.participants.store import ParticipantStore


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    """Tables say of two rules what they do with a goal."""
    with inside_in(tmp_path, aligned("Prettig samenleven").session, OpenRound(1)) as running:
        yield running


def host(inside: Inside) -> InsidePhone:
    return inside.joined(code=HOST_CODE, table="2")


def said(inside: Inside) -> dict[int, tuple[tuple[int, int], ...]]:
    kept = ParticipantStore(inside.tonight.store.archive, inside.session.id)
    return dict(kept.ballots(1, Channel.TABLES))


def test_of_two_phones_of_a_table_the_last_one_counts_and_says_so(inside: Inside) -> None:
    one, other = host(inside), host(inside)
    form = other.get()
    assert "Er schrijven 2 telefoons" in form.text
    assert one.post("/vote", {**one.get().hidden(), "o1": "2"}).headers["location"] == "/"
    assert "Bewaard voor tafel 2." in other.get().text
    answer = other.post("/vote", {**form.hidden(), "o1": "1"})
    assert answer.headers["location"] == "/?stored=other_sheet"
    assert "Nu tellen uw antwoorden" in other.get("/?stored=other_sheet").text
    assert said(inside) == {2: ((1, 1),)}
    again = other.post("/vote", {**other.get("/?change=1").hidden(), "o1": "4"})
    assert again.headers["location"] == "/"
    assert said(inside) == {2: ((1, 4),)}


def test_only_what_a_table_fills_in_is_kept_on_its_phone(inside: Inside) -> None:
    assert 'data-table="2"' in host(inside).get().text
    assert "data-table" not in inside.joined(table="2").get().text


def why(inside: Inside) -> dict[int, tuple[tuple[int, str], ...]]:
    session = inside.hear()
    return dict(reasons_of(session, session.get(Round, 1)))


def test_a_table_says_why_and_its_other_phone_sees_that(inside: Inside) -> None:
    one, other = host(inside), host(inside)
    form = one.get()
    assert 'name="o1why"' in form.text
    sent = {**form.hidden(), "o1": "1", "o1why": "Huur <stijgt>", "o2": "4", "o2why": " "}
    assert one.post("/vote", sent).status == 303
    assert why(inside) == {2: ((1, "Huur <stijgt>"),)}
    assert "Huur &lt;stijgt&gt;" in other.get().text
    assert ">Huur &lt;stijgt&gt;</textarea>" in other.get("/?change=1").text
    assert "Huur" not in inside.joined(code=HOST_CODE, table="1").get().text
    assert "Huur" not in inside.joined(table="2").get().text
    again = {**other.get("/?change=1").hidden(), "o1": "1", "o1why": "Anders"}
    assert other.post("/vote", again).headers["location"] == "/?stored=other_sheet"
    assert why(inside) == {2: ((1, "Anders"),)}


def test_a_reason_without_an_answer_is_shown_again_where_it_stands(inside: Inside) -> None:
    phone = host(inside)
    answer = phone.post("/vote", {**phone.get().hidden(), "o1": "2", "o2why": "Huur stijgt"})
    assert answer.status == 409
    assert 'href="#wrong2"' in answer.text
    assert 'id="wrong2"' in answer.text
    assert ">Huur stijgt</textarea>" in answer.text
    assert said(inside) == {}


def test_the_longest_reason_of_any_script_is_kept(inside: Inside) -> None:
    phone = host(inside)
    text = "\u5e02" * LONGEST_REASON
    assert phone.post("/vote", {**phone.get().hidden(), "o1": "1", "o1why": text}).status == 303
    assert [each.text for each in inside.hear().all(TableReason)] == [text]


def test_people_who_vote_for_themselves_give_no_reason(tmp_path: Path) -> None:
    session = aligned("Prettig samenleven").session
    with inside_in(tmp_path, session, ChooseChannel(1, Channel.PHONE), OpenRound(1)) as inside:
        phone = inside.joined()
        assert "o1why" not in phone.get().text
        sent = {**phone.get().hidden(), "o1": "1", "o1why": "Ik vind dat"}
        assert phone.post("/vote", sent).status == 409
        assert inside.hear().all(TableReason) == ()
