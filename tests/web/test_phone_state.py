"""What phones see: as much as the room, in every state of an evening, and never what is private."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import escape
from pathlib import Path

import pytest

from tests.support.core.by_tables import aligned
from tests.support.core.scenes import TERRACE, block, evening, voting
from tests.support.web.inside import Inside, InsidePhone, inside_in
from tests.support.web.marked import CODE, HOST_CODE, PHONES, SECRET, marked_session, secrets_in
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.texts import texts_of
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway, TurnBlack
from wijkworkshop.core.acts.phones import StartPhones, StopPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.session_creation import with_texts
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.phones.codes import card_token
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Subject
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.given import given_to
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.web.people import proof
from wijkworkshop.web.phone_state import PhoneState, VersionedState, initial_state, phone_state_of

STATES: dict[str, tuple[Request, ...]] = {
    "before": (),
    "how to join": (ShowOver(Over.PHONES),),
    "open": (OpenRound(1),),
    "by tables": (ChooseChannel(1, Channel.TABLES), OpenRound(1)),
    "by hands": (ChooseChannel(1, Channel.HANDS), OpenRound(1)),
    "counting": (OpenRound(1), CloseRound(1)),
    "stopped": (StopPhones(),),
    "black": (TurnBlack(on=True),),
    "black and open": (OpenRound(1), TurnBlack(on=True)),
}
FORMS_OF = {"by tables": FormKind.WEIGHING}


def words_of(value: object) -> Iterator[str]:
    """Return every text and number that can be reached from a value."""
    if is_dataclass(value):
        for each in fields(value):
            yield from words_of(getattr(value, each.name))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from words_of(each)
    else:
        yield str(value)


def kinds_of(value: object) -> Iterator[type]:
    yield type(value)
    if is_dataclass(value):
        for each in fields(value):
            yield from kinds_of(getattr(value, each.name))


@pytest.mark.parametrize("state", STATES)
def test_no_page_of_any_state_has_a_secret(tmp_path: Path, state: str) -> None:
    with inside_in(tmp_path, marked_session(FORMS_OF.get(state, FormKind.DOTS))) as inside:
        phones = [inside.phone(), inside.joined(table="2"), host_of(inside)]
        inside.do(*STATES[state])
        shown = inside.views.seen.state
        assert secrets_in(" ".join(words_of(shown))) == []
        assert not {Phones, Session} & set(kinds_of(shown))
        for phone in phones:
            for page in pages_of(phone):
                assert secrets_in(page) == []


def pages_of(phone: InsidePhone) -> Iterator[str]:
    for language in ("nl", "en", "tr", "ar"):
        fields = {"language": language}
        if phone.cookie:
            phone.post("/language", fields)
        for path in ("/", f"/c/{CODE}", f"/c/17-{CODE}", "/now", "/live"):
            headers = {"Accept-Language": language}
            answer = phone.ask("GET", path, headers=headers)
            assert answer.status in (200, 303)
            yield answer.text


def host_of(inside: Inside, table: int = 2) -> InsidePhone:
    phone = inside.phone()
    assert phone.join(HOST_CODE, table=str(table)).status == 303
    return phone


def test_where_tables_vote_only_hosts_do_and_a_table_has_one_ballot(tmp_path: Path) -> None:
    with inside_in(tmp_path, marked_session(FormKind.WEIGHING)) as inside:
        one, other, guest = host_of(inside), host_of(inside), inside.joined(table="2")
        inside.do(*STATES["by tables"])
        assert 'action="/vote"' not in guest.get().text
        assert one.vote(o1impact="3", o1feasibility="4").status == 200
        assert "Bewaard voor tafel 2." in other.get().text  # it is the same ballot
        first = inside.store.ballots(1, Channel.TABLES)
        assert other.vote(o1impact="5", o1feasibility="4").status == 200
        second = inside.store.ballots(1, Channel.TABLES)
        assert first.keys() == second.keys() == {2}
        assert first != second


def test_the_phone_of_a_table_has_only_the_cells_that_the_table_was_given(tmp_path: Path) -> None:
    session = aligned(*"ABCDE", rules=tuple("123456")).session
    with inside_in(tmp_path, session.after(Change(put=(PHONES,))), OpenRound(1)) as inside:
        here = inside.views.seen.session
        given = given_to(here, here.get(Round, 1))
        one, other = host_of(inside, 1), host_of(inside, 2)
        for phone, table in ((one, 1), (other, 2)):
            names = set(re.findall(r'name="o(\d+)"', phone.get().text))
            assert names == {str(number) for number in given[table]}
        mine, theirs = min(given[1] - given[2]), min(given[2] - given[1])
        assert other.vote(**{f"o{mine}": "1"}).status == 409
        assert one.vote(**{f"o{mine}": "1"}).status == 200
        assert other.vote(**{f"o{theirs}": "4"}).status == 200
        stored = inside.store.ballots(1, Channel.TABLES)
        assert stored == {1: ((mine, 1),), 2: ((theirs, 4),)}


def test_what_a_table_sent_stays_with_it_when_somebody_with_its_number_takes_another(
    tmp_path: Path,
) -> None:
    with inside_in(tmp_path, marked_session(FormKind.WEIGHING)) as inside:
        one, other, guest = host_of(inside, 2), host_of(inside, 3), inside.phone()
        assert guest.join(card_token(SECRET, 2), number="2", table="2").status == 303
        inside.do(*STATES["by tables"])
        assert one.vote(o1impact="3", o1feasibility="4").status == 200
        assert guest.join(card_token(SECRET, 3), number="3").status == 303
        assert "Bewaard voor tafel 2." in one.get().text
        assert "Bewaard" not in other.get().text


def test_material_that_the_room_looks_at_is_told(tmp_path: Path) -> None:
    content = places.resources() / "content"
    term = load_catalogue(content).terms[0]
    session = with_texts(marked_session(), texts_of(content).by_name)
    with inside_in(tmp_path, session, OpenRound(1)) as inside:
        joined = inside.joined()
        joined.vote(o1="1")
        inside.do(CloseRound(1), ShowOver(Over.MATERIAL, Subject.TERMS, term.identifier))
        assert escape(term.gloss) in joined.get().text
        inside.do(TakeAway())
        assert escape(term.gloss) not in joined.get().text


@pytest.mark.parametrize("texts", [{}, {"glossary.toml": "geen = [toml"}], ids=["none", "wrong"])
def test_material_that_cannot_be_read_leaves_what_is_under_it(
    tmp_path: Path, texts: dict[str, str]
) -> None:
    with inside_in(tmp_path, with_texts(marked_session(), texts)) as inside:
        before = inside.views.seen.state
        inside.do(ShowOver(Over.MATERIAL, Subject.TERMS))
        assert inside.views.seen.state == before


def test_where_hands_vote_nobody_does_by_phone(tmp_path: Path) -> None:
    with inside_in(tmp_path, marked_session()) as inside:
        phone = inside.joined()
        inside.do(*STATES["by hands"])
        assert 'action="/vote"' not in phone.get().text
        assert 'action="/join"' not in phone.get().text


def test_the_first_of_a_pair_says_how_long_the_number_is_kept(tmp_path: Path) -> None:
    first = replace(voting(FormKind.AGREE, TERRACE), title="Voor")
    again = replace(first, title="Na", pairs_with=1)
    kept = "Deze vraag komt straks nog een keer. Tot dan bewaren we uw nummer bij uw antwoord."
    by_phone = (ChooseChannel(1, Channel.PHONE), ChooseChannel(2, Channel.PHONE))
    with inside_in(tmp_path, evening(block(BlockKind.QUESTION_2, first, again)).session) as inside:
        phone = inside.joined()
        inside.do(*by_phone, OpenRound(1))
        assert kept in phone.get().text
        inside.do(CloseRound(1), SettleRound(1))
        assert "We vragen dit straks nog een keer. Dan ziet u beide uitslagen." in phone.get().text
        inside.do(OpenRound(2))
        assert 'action="/vote"' in phone.get().text
        assert kept not in phone.get().text


def test_when_the_session_is_closed_pages_stay_and_nothing_is_taken(tmp_path: Path) -> None:
    with inside_in(tmp_path, marked_session()) as inside:
        phone = inside.joined()
        inside.do(CloseSession())
        assert inside.views.seen.state.closed
        for page in pages_of(phone):
            assert secrets_in(page) == []
        assert 'action="/vote"' not in phone.get().text
        assert inside.phone().join().status == 409
        assert (
            phone.post(
                "/say", {"once": "5", "proof": proof_of(phone.cookie), "text": "hallo"}
            ).status
            == 409
        )


def test_who_took_part_joins_anew_when_a_closed_session_goes_on(tmp_path: Path) -> None:
    """The archive knows them no longer; a server that comes after this one gives their numbers."""
    with inside_in(tmp_path, marked_session()) as inside:
        before = inside.joined()
        assert before.number == FIRST_OPEN
        inside.do(CloseSession())
        inside.do(ReopenSession(), StartPhones(PHONES))
        assert 'action="/join"' in before.get().text
        assert before.join().status == 303
        assert inside.joined().number > before.number > FIRST_OPEN


def proof_of(cookie: str) -> str:
    return proof(cookie.partition("=")[2])


def test_a_vote_of_another_or_who_joins_is_no_other_sight(tmp_path: Path) -> None:
    """Or every vote would make a thousand phones draw their page again."""
    with inside_in(tmp_path, marked_session(), OpenRound(1)) as inside:
        before = inside.views.seen
        phone = inside.joined()
        phone.vote(o1="1")
        assert before.next(inside.hear()).version == before.version
        inside.do(ShowOver(Over.PHONES))
        shown = inside.views.seen
        assert shown.version == before.version + 1
        inside.joined()
        assert shown.next(inside.hear()).version == shown.version


@pytest.mark.parametrize("form", FormKind)
def test_every_form_has_a_sight(form: FormKind) -> None:
    seen = initial_state(marked_session(form))
    assert isinstance(seen, VersionedState)
    assert isinstance(phone_state_of(seen.session), PhoneState)
    assert seen.phones is None
    assert PHONES.secret not in " ".join(words_of(seen.state))


DARK = ("Het scherm in de zaal is even donker", "Kijk naar de begeleider")


def test_in_the_dark_no_phone_knows_what_the_room_does_not_see(tmp_path: Path) -> None:
    with inside_in(tmp_path, marked_session(), OpenRound(1)) as inside:
        voter = inside.joined()
        voter.vote(o1="2")
        inside.do(CloseRound(1), TurnBlack(on=True))
        assert list(words_of(inside.views.seen.state.screen)) == []
        for words in DARK:
            assert words in voter.get().text
        assert TERRACE not in voter.get().text
        inside.do(ShowOver(Over.BOXES), TakeAway())
        assert "Het scherm in de zaal is even donker" in voter.get().text
        inside.do(TurnBlack(on=False))
        assert "We tellen de stemmen" in voter.get().text
        assert "Het scherm in de zaal is even donker" not in voter.get().text


def test_in_the_dark_a_ballot_stays_in_somebodys_hands(tmp_path: Path) -> None:
    """Who voted is told that the screen is dark, and can still change what they sent."""
    with inside_in(tmp_path, marked_session(), OpenRound(1)) as inside:
        voted, votes = inside.joined(), inside.joined()
        voted.vote(o1="2")
        before = view_key(votes)
        inside.do(TurnBlack(on=True))
        assert view_key(votes) == before
        assert votes.vote(o2="2").status == 200
        for phone in (voted, votes):
            page = phone.get().text
            assert all(words in page for words in ("Uw stem is bewaard.", "?change=1", *DARK))
        assert voted.vote(o3="2").status == 200
        assert sorted(inside.ballots().values()) == [((2, 2),), ((3, 2),)]


def view_key(phone: InsidePhone) -> str:
    found = re.search(r'id="view" data-key="(\w+)"', phone.get().text)
    assert found
    return found.group(1)


def test_black_and_back_is_the_sight_that_it_was(tmp_path: Path) -> None:
    with inside_in(tmp_path, marked_session(), OpenRound(1), ShowOver(Over.BOXES)) as inside:
        before = inside.views.seen
        inside.do(TurnBlack(on=True))
        assert inside.views.seen.version == before.version + 1
        inside.do(TurnBlack(on=True))
        assert inside.views.seen.version == before.version + 1
        inside.do(TurnBlack(on=False))
        assert inside.views.seen.state == before.state
