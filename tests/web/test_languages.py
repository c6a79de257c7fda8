"""Pages in the language of whoever holds the phone, over a real server: chosen, kept, switched."""

import re

import pytest

from tests.support.web.phones import Phone
from tests.support.web.serving import Served
from tests.support.web.told import listening
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.web.pages.words import all_words

DOE_MEE = {"nl": "Doe mee", "en": "Join in", "tr": "Kat\u0131l\u0131n", "ar": "شاركوا"}
SAVE = {"nl": "Mijn stem bewaren", "en": "Save my vote", "tr": "Oyumu kaydet", "ar": "احفظ صوتي"}
IN_ALL = pytest.mark.parametrize("language", DOE_MEE)


def spoken(text: str) -> tuple[str, str]:
    """The language of a page and its direction."""
    found = re.search(r'<html lang="(\w+)" dir="(\w+)">', text)
    assert found
    return found.group(1), found.group(2)


def switch(phone: Phone, language: str) -> int:
    proof = phone.get().hidden("/language")
    return phone.post("/language", {**proof, "language": language}).status


def kept(served: Served) -> list[str]:
    joined = ParticipantStore(served.store.archive, served.session.id).joined()
    return [language for _, language in joined.values()]


@IN_ALL
def test_the_first_page_speaks_the_language_of_the_browser(shared: Served, language: str) -> None:
    phone = shared.phone(headers={"Accept-Language": f"{language};q=0.9, de"})
    page = phone.get("/c/K7P4").text
    assert DOE_MEE[language] in page
    assert spoken(page) == (language, "rtl" if language == "ar" else "ltr")


@IN_ALL
def test_an_address_can_say_the_language(shared: Served, language: str) -> None:
    assert DOE_MEE[language] in shared.phone().get(f"/c/K7P4?language={language}").text


@pytest.mark.parametrize("asked", ["xx", "", "..%2Fen", "%00", "a" * 99, "%F0%9F%98%80"])
def test_an_address_with_another_language_is_dutch(shared: Served, asked: str) -> None:
    page = shared.phone().get(f"/c/K7P4?language={asked}")
    assert page.status == 200
    assert spoken(page.text)[0] == "nl"


@pytest.mark.seconds
def test_before_joining_the_choice_goes_on_to_the_page_to_join(served: Served) -> None:
    phone = served.phone()
    answer = phone.post("/language", {"language": "tr", "code": "K7P4"})
    assert answer.status == 303
    page = phone.get(answer.headers["location"])
    assert DOE_MEE["tr"] in page.text
    assert 'value="K7P4"' in page.text


def test_a_language_that_was_chosen_before_joining_stays_when_the_code_is_wrong(
    shared: Served,
) -> None:
    phone = shared.phone(headers={"Accept-Language": "en"})
    answer = phone.post("/language", {"language": "tr", "code": "K7P4"})
    page = phone.get(answer.headers["location"]).text
    said = re.search(r'<input type="hidden" name="language" value="(\w+)"', page)
    assert said
    refused = phone.join("WRONG", language=said.group(1))
    assert refused.status == 409
    assert spoken(refused.text)[0] == "tr"
    assert phone.join(language=said.group(1)).status == 303
    assert spoken(phone.get().text)[0] == "tr"


@IN_ALL
def test_who_joins_keeps_the_language_of_the_page(shared: Served, language: str) -> None:
    phone = shared.phone(headers={"Accept-Language": language})
    phone.join()
    assert language in kept(shared)
    phone.headers.clear()
    page = phone.get().text
    assert SAVE[language] in page
    assert spoken(page)[0] == language


@pytest.mark.seconds
def test_a_switch_is_kept_and_changes_neither_number_nor_vote(served: Served) -> None:
    phone = served.joined()
    number = phone.number
    assert phone.vote(o1="2").status == 200
    for language in ("ar", "en", "tr"):
        assert switch(phone, language) == 303
        page = phone.get().text
        assert spoken(page)[0] == language
        assert str(number) in page
    assert kept(served) == ["tr"]
    assert len(served.ballots()) == 1
    switch(phone, "nl")
    assert "Uw stem is bewaard." in phone.get().text
    assert phone.number == number


@pytest.mark.seconds
def test_a_switch_is_still_there_after_a_restart(served: Served) -> None:
    phone = served.joined()
    switch(phone, "ar")
    served.kill()
    served.start()
    phone.port = served.port
    assert spoken(phone.get().text) == ("ar", "rtl")


def test_nobody_else_can_switch_the_language_of_a_phone(shared: Served) -> None:
    phone = shared.joined()
    assert phone.post("/language", {"language": "en"}).status == 409
    assert phone.post("/language", {"language": "en", "proof": "0" * 16}).status == 409
    answer = phone.post("/language", {"language": "en"}, Origin="http://elders.example")
    assert answer.status >= 400
    assert spoken(phone.get().text)[0] == "nl"


@pytest.mark.seconds
@pytest.mark.parametrize("language", ["xx", "", "nl; drop", "\x00", "ar" * 100])
def test_a_language_that_we_do_not_have_changes_nothing(shared: Served, language: str) -> None:
    phone = shared.joined()
    assert switch(phone, language) in (303, 400)
    assert spoken(phone.get().text)[0] == "nl"


@pytest.mark.seconds
def test_what_a_phone_hears_is_in_its_own_language(served: Served) -> None:
    phone = served.phone(headers={"Accept-Language": "ar"})
    phone.join()
    with listening(phone) as until:
        served.do(CloseRound(1))
        heard = until("نعدّ الأصوات")
        assert "We tellen de stemmen" not in heard
        served.do(SettleRound(1), CloseSession())
        until("شكراً لكم")


@IN_ALL
def test_a_translation_that_nobody_checked_says_so(shared: Served, language: str) -> None:
    said = {
        "nl": "",
        "en": "This translation has not been checked yet.",
        "tr": "Bu çeviri henüz kontrol edilmedi.",
        "ar": "هذه الترجمة لم تُراجَع بعد.",
    }[language]
    page = shared.phone(headers={"Accept-Language": language}).get("/c/K7P4").text
    assert said in page
    assert ("nagekeken" in page) is False


@IN_ALL
def test_every_language_can_be_chosen_on_the_page(shared: Served, language: str) -> None:
    page = shared.phone(headers={"Accept-Language": language}).get("/c/K7P4").text
    offered = set(re.findall(r'<button name="language" value="(\w+)"', page))
    assert offered == {words.code for words in all_words()} - {language}
