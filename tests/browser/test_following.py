"""A phone goes on by itself: it follows the evening, and what it was given is sent, once."""

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.evening import home, join, served_forms
from tests.browser.hands import HANDS, SAVE, SAVED, press, tab_to
from tests.browser.phones import Phones
from tests.web.serving import Served
from wijkworkshop.core.acts.phones import LetPhonesSend
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, SettleRound
from wijkworkshop.core.terms import FormKind, RoundState
from wijkworkshop.core.voting.rounds import Received, Round

FORM = FormKind.DOTS
TWICE = HANDS[FORM]
UNSENT = "Nog niet verstuurd"
LONGER_MS = 20_000
"""How long a phone may take to come back after its server was away."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with served_forms(tmp_path, FORM, FormKind.SINGLE_CHOICE) as running:
        yield running


def voting(phone: Phones, served: Served, scripts: bool = True) -> Page:
    """A phone of somebody who has the ballot before them."""
    page = phone(home(served), scripts=scripts)
    join(page)
    if not served.session.where(Round, state=RoundState.OPEN):
        served.do(OpenRound(1))
    expect(page.locator("#ballot")).to_be_visible()
    return page


def is_saved(page: Page, timeout: int = LONGER_MS) -> None:
    expect(page.get_by_role("heading", name=SAVED)).to_be_visible(timeout=timeout)


def asked_by(page: Page) -> list[str]:
    """What a phone asks from now on."""
    asked: list[str] = []
    page.on("request", lambda each: asked.append(f"{each.method} {urlsplit(each.url).path}"))
    return asked


def news(page: Page) -> Locator:
    return page.locator("#news")


def visible(page: Page, text: str) -> None:
    """See a text in the bar above the page."""
    expect(news(page)).to_contain_text(text, timeout=LONGER_MS)
    expect(news(page)).not_to_have_class("unseen")


def stored(served: Served, vote: int = 1) -> int:
    return sum(each.number for each in served.hear().where(Received, round=vote))


def test_a_vote_is_one_round_trip_and_the_page_says_that_it_is_kept(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    asked = asked_by(page)
    page.tap(SAVE)
    is_saved(page)
    assert asked == ["POST /vote"]
    page.get_by_text("Laat zien wat ik koos").tap()
    expect(page.locator(".kept")).to_contain_text("2 stippen")


def test_a_double_tap_is_one_vote(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    asked = asked_by(page)
    page.evaluate("s => { const b = document.querySelector(s); b.click(); b.click(); }", SAVE)
    is_saved(page)
    assert asked == ["POST /vote"]
    assert stored(served) == 1


def test_no_more_dots_can_be_given_than_there_are_and_that_is_told(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    expect(page.locator("#left")).to_have_text("Nog 2 stippen over")
    press(page, "Stip erbij: Rijtjes")
    expect(page.locator("#left")).to_have_text("Nog 1 stip over")
    press(page, "Stip erbij: Park", 2)
    expect(news(page)).to_contain_text("Haal eerst ergens een stip weg")
    assert page.input_value("#o3") == "1"
    assert page.get_by_role("button", name="Stip erbij: Park").get_attribute("aria-disabled")


def test_somebody_changes_their_vote_also_after_a_reload(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
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
    assert list(served.ballots().values()) == [((2, 1), (3, 1))]


def test_what_is_refused_comes_back_as_it_was_with_the_focus_on_why(
    phone: Phones, served: Served
) -> None:
    served.do(OpenRound(2))
    page = voting(phone, served)
    page.tap(SAVE)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("U koos nog niets")
    expect(alert).to_be_focused()
    page.check('[name="choice"][value="3"]')
    page.tap(SAVE)
    is_saved(page)


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


def test_a_page_that_is_being_filled_in_is_left_alone(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    tab_to(page, '[aria-label="Stip erbij: Toren"]')
    page.keyboard.press("Enter")
    served.do(LetPhonesSend(words=True))
    expect(page.locator("#say")).to_be_visible()
    assert page.input_value("#o2") == "1"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Stip erbij: Toren"
    )


def test_words_that_are_typed_stay_when_the_room_goes_on(phone: Phones, served: Served) -> None:
    served.do(LetPhonesSend(words=True))
    page = phone(home(served))
    join(page)
    page.get_by_text("Iets zeggen?").tap()
    page.fill("#text", "Meer bankjes graag")
    served.do(OpenRound(1))
    expect(page.locator("#ballot")).to_be_visible()
    expect(news(page)).to_have_text("De ronde is open. U kunt stemmen.")
    assert page.input_value("#text") == "Meer bankjes graag"
    expect(page.locator("#text")).to_be_focused()
    page.get_by_role("button", name="Versturen").tap()
    expect(page.get_by_text("De begeleider leest het eerst.")).to_be_visible()
    expect(page.locator("#ballot")).to_be_visible()


def test_the_end_of_a_round_is_told_and_what_was_not_sent_does_not_count(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    served.do(CloseRound(1))
    expect(news(page)).to_contain_text("De ronde is gesloten.")
    expect(page.locator("#ballot")).to_have_count(0)
    assert stored(served) == 0


def test_without_network_a_vote_waits_and_is_sent_once_when_it_is_back(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    page.context.set_offline(True)
    visible(page, "Geen verbinding.")
    TWICE.touch(page)
    visible(page, "Wat u nu invult, is nog niet verstuurd.")
    page.tap(SAVE)
    visible(page, UNSENT)
    expect(page.locator(SAVE)).to_have_text("Bezig met bewaren…")
    page.context.set_offline(False)
    is_saved(page)
    expect(news(page)).to_have_class("unseen")
    assert stored(served) == 1


def test_after_a_vote_a_lost_network_says_that_it_is_kept(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    page.context.set_offline(True)
    visible(page, "Uw stem van daarnet is bewaard.")


def test_an_answer_that_was_lost_is_asked_again_and_counts_once(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    times = []

    def lose_the_first(route: Route) -> None:
        times.append(route.request.post_data)
        if len(times) > 1:
            route.continue_()
            return
        route.fetch()
        route.abort()

    page.route("**/vote", lose_the_first)
    page.tap(SAVE)
    is_saved(page)
    assert len(set(times)) == 1, "the same form, with the same one-time number"
    assert len(times) == 2
    assert list(served.ballots().values()) == [TWICE.answers]


def test_a_vote_that_came_in_before_the_end_is_kept_also_when_nobody_could_say_so(
    phone: Phones, served: Served
) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    times = []

    def close_in_between(route: Route) -> None:
        times.append(route.request.url)
        if len(times) > 1:
            route.continue_()
            return
        route.fetch()
        served.hear()
        served.do(CloseRound(1))
        route.abort()

    page.route("**/vote", close_in_between)
    page.tap(SAVE)
    expect(page.locator("#view .note")).to_have_text(SAVED, timeout=LONGER_MS)
    assert stored(served) == 1


def test_when_the_server_dies_and_comes_back_phones_go_on_by_themselves(
    phone: Phones, served: Served
) -> None:
    page, other = voting(phone, served), voting(phone, served)
    TWICE.touch(other)
    other.tap(SAVE)
    is_saved(other)
    served.kill()
    TWICE.touch(page)
    page.tap(SAVE)
    visible(page, UNSENT)
    visible(other, "Uw stem van daarnet is bewaard.")
    served.start()
    is_saved(page)
    other.reload()
    is_saved(other)
    served.hear()
    served.do(CloseRound(1), SettleRound(1))
    for each in (page, other):
        expect(each.get_by_role("heading", name=SAVED)).to_have_count(0, timeout=LONGER_MS)
    assert stored(served) == 2


def test_where_events_do_not_come_through_a_page_asks_now_and_then(
    phone: Phones, served: Served
) -> None:
    page = phone(home(served))
    page.route("**/live*", lambda route: route.abort())
    join(page)
    served.do(OpenRound(1))
    expect(page.locator("#ballot")).to_be_visible(timeout=LONGER_MS)
    expect(news(page)).not_to_contain_text("Geen verbinding")


def test_two_tabs_of_one_phone_show_the_same(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    other = page.context.new_page()
    other.goto("/")
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    is_saved(other)
    assert stored(served) == 1


def test_another_language_keeps_what_was_filled_in(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    page.locator(".language summary").tap()
    page.get_by_role("button", name="English").tap()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.input_value("#o2") == "2"
    expect(page.locator("#left")).not_to_have_text("")
    page.tap(SAVE)
    expect(page.locator(".done h1")).to_be_visible()
    assert list(served.ballots().values()) == [TWICE.answers]


def test_a_server_that_is_busy_is_asked_again_when_it_said(phone: Phones, served: Served) -> None:
    page = voting(phone, served)
    TWICE.touch(page)
    times = []

    def busy_at_first(route: Route) -> None:
        times.append(time.monotonic())
        if len(times) == 1:
            route.fulfill(status=503, headers={"Retry-After": "1"})
        else:
            route.continue_()

    page.route("**/vote", busy_at_first)
    page.tap(SAVE)
    is_saved(page)
    assert times[1] - times[0] > 0.7
