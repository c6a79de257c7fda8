"""The page of a table's host at a board: what it sends, and what it hears of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.core.scenes import block, evening, voting
from tests.support.web.inside import Inside, InsidePhone, inside_in
from tests.support.web.marked import HOST_CODE
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.phones import LetPhonesSend
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards.records import PlaceAnswer, TableCard
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource
from wijkworkshop.web.people import proof


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    """An evening at its board, with a vote about its goals to come."""
    vote = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    session = evening(block(BlockKind.STEP_1, vote)).session
    with inside_in(tmp_path, session, ShowScreen(1, ScreenKind.BOARD)) as running:
        yield running


def host(inside: Inside, table: int = 2) -> InsidePhone:
    return inside.joined(code=HOST_CODE, table=str(table))


def sent(inside: Inside) -> list[str]:
    return [card.text for card in inside.hear().all(TableCard)]


def send(phone: InsidePhone, text: str, card: int = 0) -> int:
    page = phone.get(f"/?card={card}" if card else "/")
    return phone.post("/card", {**page.hidden("/card"), "line": text}).status


def test_a_card_is_stored_before_the_page_says_so(inside: Inside) -> None:
    phone = host(inside)
    answer = phone.post("/card", {**phone.get().hidden("/card"), "line": "Samen eten"})
    assert (answer.status, answer.headers["location"]) == (303, "/?stored=card")
    assert sent(inside) == ["Samen eten"]
    page = phone.get("/?stored=card").text
    assert "Bewaard." in page
    assert "Samen eten" in page
    assert "Wacht op de begeleider" in page


def test_the_same_form_twice_is_one_card(inside: Inside) -> None:
    phone = host(inside)
    form = {**phone.get().hidden("/card"), "line": "Samen eten"}
    assert [phone.post("/card", form).status for _ in range(2)] == [303, 303]
    assert sent(inside) == ["Samen eten"]


def test_who_is_no_host_has_no_cards_and_cannot_send_any(inside: Inside) -> None:
    phone = inside.joined(table="2")
    assert 'action="/card"' not in phone.get().text
    form = {"proof": proof(phone.cookie.partition("=")[2]), "once": "7", "block": "1"}
    assert phone.post("/card", {**form, "card": "0", "seen": "0", "line": "Ik ook"}).status == 409
    assert sent(inside) == []


def test_a_host_sees_what_became_of_each_card(inside: Inside) -> None:
    phone = host(inside)
    for text in ("Samen eten", "Groen", "Rust"):
        assert send(phone, text) == 303
    assert "Meer past niet" in phone.get().text
    inside.hear()
    inside.do(SetCardAside(3), TakeCards(1, 2), MakeGoal(1), ShowBoard(1), FocusOn(1, 1))
    page = phone.get().text
    assert "Ligt bij ‘Samen eten’" in page
    assert "Op het bord, nog los" in page
    assert "Niet op het bord" in page
    assert "Nu aan tafel: Samen eten" in page


def test_a_card_is_changed_and_taken_back_without_scripts(inside: Inside) -> None:
    phone = host(inside)
    send(phone, "Samen eten")
    assert send(phone, "Samen koken", 1) == 303
    assert sent(inside) == ["Samen koken"]
    opened = phone.get("/?card=1")
    back = {**opened.hidden("/card"), "back": "1"}
    assert phone.post("/card", back).status == 303
    assert sent(inside) == [""]
    assert "Samen koken" not in phone.get().text


def test_two_hosts_of_a_table_see_the_same_and_the_last_one_hears_that_it_wins(
    inside: Inside,
) -> None:
    one, other = host(inside), host(inside)
    send(one, "Samen eten")
    assert "Samen eten" in other.get().text
    assert "2 telefoons" in other.get().text
    form = other.get("/?card=1").hidden("/card")
    assert send(one, "Samen koken", 1) == 303
    answer = other.post("/card", {**form, "line": "Samen zingen"})
    assert answer.headers["location"] == "/?stored=other_card"
    assert "had deze kaart ook veranderd" in other.get("/?stored=other_card").text
    assert sent(inside) == ["Samen zingen"]


def test_a_phone_that_asks_now_and_then_hears_of_another_for_its_table(inside: Inside) -> None:
    one = host(inside)
    known = one.get("/now").headers["etag"]
    assert one.ask("GET", "/now", headers={"If-None-Match": known}).status == 304
    host(inside, 3)
    assert one.ask("GET", "/now", headers={"If-None-Match": known}).status == 304
    host(inside)
    assert "2 telefoons" in one.ask("GET", "/now", headers={"If-None-Match": known}).text


def test_a_table_sees_no_cards_of_another(inside: Inside) -> None:
    send(host(inside, 1), "Van tafel een")
    assert "Van tafel een" not in host(inside, 2).get().text


def test_a_refused_card_stays_in_the_form_with_the_reason(inside: Inside) -> None:
    phone = host(inside)
    answer = phone.post("/card", {**phone.get().hidden("/card"), "line": "x" * 81})
    assert answer.status == 409
    assert "x" * 81 in answer.text
    assert answer.text.count('id="wrong"') == 1


def test_a_card_that_comes_when_people_vote_is_given_back(inside: Inside) -> None:
    phone = host(inside)
    for text in ("Samen eten", "Groen"):
        send(phone, text)
    form = phone.get().hidden("/card")
    inside.hear()
    inside.do(TakeCards(1, 2), MakeGoal(1), MakeGoal(2), LetPhonesSend(words=True))
    inside.do(OpenRound(1))
    answer = phone.post("/card", {**form, "line": "Net te laat"})
    assert answer.status == 409
    assert "Net te laat" in answer.text
    assert answer.text.count('id="wrong"') == 1


def test_a_text_of_a_phone_is_text_on_the_page(inside: Inside) -> None:
    phone = host(inside)
    send(phone, "<b onmouseover=alert(1)>")
    assert "<b onmouseover" not in phone.get().text


def test_the_page_knows_cards_after_the_server_began_anew(inside: Inside) -> None:
    phone = host(inside)
    send(phone, "Samen eten")
    assert [card.text for card in inside.store.session().all(TableCard)] == ["Samen eten"]


def test_without_scripts_the_page_does_not_reload_under_a_card_and_says_how_to_look(
    inside: Inside,
) -> None:
    inside.do(LetPhonesSend(words=False))
    page = host(inside).get().text
    assert 'http-equiv="refresh"' not in page
    assert "Kijk of er iets nieuws is" in page
    assert 'http-equiv="refresh"' in inside.joined(table="2").get().text


def among_others(inside: Inside) -> InsidePhone:
    """A host whose card lies in a group with one of another table."""
    phone = host(inside)
    send(phone, "Samen eten")
    inside.hear()
    inside.do(TakeCards(1, 2), WriteCard(1, "Koken", 3), MakeGoal(2), LayCard(1, 1), ShowBoard(1))
    return phone


def say(phone: InsidePhone, fits: int) -> str:
    """Answer the question on the page; return where that leads."""
    form = phone.get().hidden("/place")
    return phone.post("/place", {**form, "fits": str(fits)}).headers["location"]


def answers(inside: Inside) -> list[bool]:
    return [each.fits for each in inside.hear().all(PlaceAnswer)]


def test_a_host_is_asked_whether_its_card_is_right_among_others_and_only_once(
    inside: Inside,
) -> None:
    phone = among_others(inside)
    assert "Ligt uw kaart hier goed?" in phone.get().text
    assert say(phone, 1) == "/?stored=place"
    assert answers(inside) == [True]
    assert "Ligt uw kaart hier goed?" not in phone.get().text
    assert "Ligt bij ‘Koken’" in phone.get().text


def test_a_no_is_kept_and_the_page_says_what_comes_of_it(inside: Inside) -> None:
    phone = among_others(inside)
    say(phone, 0)
    assert answers(inside) == [False]
    page = phone.get().text
    assert "Niet goed bij ‘Koken’" in page
    assert "De begeleider legt deze kaart opnieuw" in page
    inside.do(ShowBoard(1))
    assert "Op het bord, nog los" in phone.get().text


def test_who_said_no_by_mistake_can_say_that_it_is_right_after_all(inside: Inside) -> None:
    phone = among_others(inside)
    say(phone, 0)
    assert "Toch wel goed" in phone.get().text
    say(phone, 1)
    assert "Toch wel goed" not in phone.get().text
    assert "Ligt bij ‘Koken’" in phone.get().text
    assert answers(inside) == [True]


def test_of_two_hosts_the_last_answer_counts_and_says_so(inside: Inside) -> None:
    one, other = among_others(inside), host(inside)
    form = other.get().hidden("/place")
    say(one, 1)
    answer = other.post("/place", {**form, "fits": "0"})
    assert answer.headers["location"] == "/?stored=other_place"
    assert "Nu telt uw antwoord" in other.get("/?stored=other_place").text
    assert answers(inside) == [False]


def test_an_answer_about_a_card_that_was_moved_is_refused_with_the_reason(inside: Inside) -> None:
    phone = among_others(inside)
    form = phone.get().hidden("/place")
    inside.do(LayCard(1, 0), ShowBoard(1))
    answer = phone.post("/place", {**form, "fits": "1"})
    assert answer.status == 409
    assert "Deze kaart ligt nu ergens anders" in answer.text
    assert answer.text.count('id="wrong"') == 1
    assert answers(inside) == []
