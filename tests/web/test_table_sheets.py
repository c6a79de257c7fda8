"""The cells that a table fills in, by the phones of its hosts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.core.by_tables import aligned
from tests.support.web.inside import Inside, InsidePhone, inside_in
from tests.support.web.marked import HOST_CODE
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.terms import Channel
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
