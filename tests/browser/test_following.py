"""A phone goes on by itself, and leaves alone what somebody is filling in."""

import pytest
from playwright.sync_api import expect

from tests.support.browser.axe import violations
from tests.support.browser.evening import (
    TWICE,
    asked_by,
    home,
    is_saved,
    join,
    news,
    stored,
    voting,
)
from tests.support.browser.hands import SAVE, press, tab_to
from tests.support.browser.phones import Phones
from tests.support.web.serving import Served
from wijkworkshop.core.acts.overlays import TurnBlack
from wijkworkshop.core.acts.phones import LetPhonesSend
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound

CHOICE = 1
DARK = "Het scherm in de zaal is even donker"


@pytest.mark.seconds
def test_a_vote_is_one_round_trip_and_the_page_says_that_it_is_kept(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    asked = asked_by(page)
    page.tap(SAVE)
    is_saved(page)
    assert asked == ["POST /vote"]
    page.get_by_text("Laat zien wat ik koos").tap()
    expect(page.locator(".kept")).to_contain_text("2 stippen")


@pytest.mark.seconds
def test_a_double_tap_is_one_vote(phone: Phones, served: Served, vote: int) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    asked = asked_by(page)
    page.evaluate("s => { const b = document.querySelector(s); b.click(); b.click(); }", SAVE)
    is_saved(page)
    assert asked == ["POST /vote"]
    assert stored(served, vote) == 1


@pytest.mark.seconds
def test_no_more_dots_can_be_given_than_there_are_and_that_is_told(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    expect(page.locator("#left")).to_have_text("Nog 2 stippen over")
    press(page, "Stip erbij: Rijtjes")
    expect(page.locator("#left")).to_have_text("Nog 1 stip over")
    press(page, "Stip erbij: Park", 2)
    expect(news(page)).to_contain_text("Haal eerst ergens een stip weg")
    assert page.input_value("#o3") == "1"
    assert page.get_by_role("button", name="Stip erbij: Park").get_attribute("aria-disabled")


@pytest.mark.seconds
def test_somebody_changes_their_vote_also_after_a_reload(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    page.reload()
    is_saved(page)
    page.get_by_role("link", name="Mijn stem veranderen").tap()
    page.wait_for_url("**/?change=1")
    assert page.input_value("#o2") == "2"
    page.get_by_role("button", name="Stip weg: Toren").tap()
    page.get_by_role("button", name="Stip erbij: Park").tap()
    page.tap(SAVE)
    is_saved(page)
    page.go_back()
    is_saved(page)
    assert list(served.ballots(vote).values()) == [((2, 1), (3, 1))]


@pytest.mark.seconds
def test_what_is_refused_comes_back_as_it_was_with_the_focus_on_why(
    phone: Phones, served: Served
) -> None:
    served.do(OpenRound(CHOICE))
    page = voting(phone, served, CHOICE)
    page.tap(SAVE)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("U koos nog niets")
    expect(alert).to_be_focused()
    page.check('[name="choice"][value="3"]')
    page.tap(SAVE)
    is_saved(page)


@pytest.mark.seconds
def test_in_the_dark_a_ballot_stays_and_who_voted_hears_where_to_look(
    phone: Phones, served: Served, vote: int
) -> None:
    """The screen of the room is black: nobody loses a ballot, half filled in or kept."""
    voted, votes = voting(phone, served, vote), voting(phone, served, vote)
    TWICE.touch(voted)
    voted.tap(SAVE)
    is_saved(voted)
    press(votes, "Stip erbij: Park")
    served.do(TurnBlack(on=True))
    expect(voted.get_by_role("heading", name=DARK)).to_be_visible()
    expect(voted.get_by_text("Uw stem is bewaard.")).to_be_visible()
    expect(votes.locator("#ballot")).to_be_visible()
    assert votes.input_value("#o3") == "1"
    votes.tap(SAVE)
    expect(votes.get_by_role("heading", name=DARK)).to_be_visible()
    expect(votes.get_by_text("Uw stem is bewaard.")).to_be_focused()
    assert violations(votes) == []
    voted.get_by_role("link", name="Mijn stem veranderen").click()
    expect(voted.locator("#ballot")).to_be_visible()
    voted.goto("/")
    served.do(TurnBlack(on=False))
    is_saved(voted)
    is_saved(votes)
    assert stored(served, vote) == 2


@pytest.mark.seconds
@pytest.mark.parametrize("scripts", [True, False])
def test_a_wrong_code_is_told_at_its_field_and_nothing_is_typed_twice(
    phone: Phones, served: Served, scripts: bool
) -> None:
    page = phone(home(served), scripts=scripts)
    page.goto("/")
    page.fill("#code", "K7X9")
    page.check('[name="group"][value="residents"]')
    page.click("button.main")
    expect(page.get_by_role("alert")).to_contain_text("Deze code klopt niet")
    expect(page.get_by_role("alert")).to_be_focused()
    assert page.get_attribute("#code", "aria-invalid") == "true"
    assert page.input_value("#code") == "K7X9"
    assert page.is_checked('[name="group"][value="residents"]')


@pytest.mark.seconds
def test_a_page_that_is_being_filled_in_is_left_alone(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    tab_to(page, '[aria-label="Stip erbij: Toren"]')
    page.keyboard.press("Enter")
    served.do(LetPhonesSend(words=True))
    expect(page.locator("#say")).to_be_visible()
    assert page.input_value("#o2") == "1"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Stip erbij: Toren"
    )


@pytest.mark.seconds
def test_words_that_are_typed_stay_when_the_room_goes_on(
    phone: Phones, served: Served, vote: int
) -> None:
    served.do(LetPhonesSend(words=True))
    page = phone(home(served))
    join(page)
    page.get_by_text("Iets zeggen?").tap()
    page.fill("#text", "Meer bankjes graag")
    served.do(OpenRound(vote))
    expect(page.locator("#ballot")).to_be_visible()
    expect(news(page)).to_have_text("De ronde is open. U kunt stemmen.")
    assert page.input_value("#text") == "Meer bankjes graag"
    expect(page.locator("#text")).to_be_focused()
    page.get_by_role("button", name="Versturen").tap()
    expect(page.get_by_text("De begeleider leest het eerst.")).to_be_visible()
    expect(page.locator("#ballot")).to_be_visible()


@pytest.mark.seconds
def test_the_end_of_a_round_is_told_and_what_was_not_sent_does_not_count(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    served.do(CloseRound(vote))
    expect(news(page)).to_contain_text("De ronde is gesloten.")
    expect(page.locator("#ballot")).to_have_count(0)
    assert stored(served, vote) == 0


@pytest.mark.seconds
def test_two_tabs_of_one_phone_show_the_same(phone: Phones, served: Served, vote: int) -> None:
    page = voting(phone, served, vote)
    other = page.context.new_page()
    other.goto("/")
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    is_saved(other)
    assert stored(served, vote) == 1


@pytest.mark.seconds
def test_another_language_keeps_what_was_filled_in(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    page.locator(".language summary").tap()
    page.get_by_role("button", name="English").tap()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.input_value("#o2") == "2"
    expect(page.locator("#left")).not_to_have_text("")
    page.tap(SAVE)
    expect(page.locator(".done h1")).to_be_visible()
    assert list(served.ballots(vote).values()) == [TWICE.answers]
