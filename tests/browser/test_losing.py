"""A network or a server that is away: what was given is sent when it is back, once."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Route, expect

from tests.support.browser.evening import (
    FORM,
    TWICE,
    home,
    is_saved,
    join,
    news,
    served_forms,
    stored,
    visible,
    voting,
)
from tests.support.browser.hands import SAVE, SAVED
from tests.support.browser.phones import Phones
from tests.support.web.marked import PHONES
from tests.support.web.serving import Served
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.phones import LetPhonesSend, StartPhones, StopPhones
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.terms import Channel

UNSENT = "Nog niet verstuurd"


@pytest.mark.seconds
def test_without_network_a_vote_waits_and_is_sent_once_when_it_is_back(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
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
    assert stored(served, vote) == 1


@pytest.mark.seconds
def test_a_page_that_was_asked_for_before_a_vote_does_not_undo_what_the_phone_shows(
    phone: Phones, served: Served, vote: int
) -> None:
    page, held = voting(phone, served, vote), list[tuple[Route, APIResponse]]()
    page.route("**/now", lambda route: held.append((route, route.fetch())))
    with page.expect_request("**/now"):
        page.evaluate("dispatchEvent(new Event('online'))")
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    ((route, old),) = held
    with page.expect_response("**/now"):
        route.fulfill(response=old)
    page.unroute("**/now")
    page.evaluate("fetch('/now').then((answer) => answer.text())")  # comes after what was held
    is_saved(page)


@pytest.mark.seconds
def test_a_vote_that_is_given_while_words_are_not_sent_yet_goes_after_them(
    phone: Phones, served: Served, vote: int
) -> None:
    served.do(LetPhonesSend(words=True))
    page = voting(phone, served, vote)
    page.route("**/say", lambda route: route.abort())
    page.get_by_text("Iets zeggen?").tap()
    page.fill("#text", "Meer bankjes graag")
    page.get_by_role("button", name="Versturen").tap()
    visible(page, UNSENT)
    TWICE.touch(page)
    page.tap(SAVE)
    visible(page, UNSENT)
    page.unroute("**/say")
    is_saved(page)
    assert stored(served, vote) == 1
    assert [each.text for each in served.session.all(Submission)][-1] == "Meer bankjes graag"


@pytest.mark.seconds
def test_after_a_vote_a_lost_network_says_that_it_is_kept(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    page.context.set_offline(True)
    visible(page, "Uw stem van daarnet is bewaard.")


@pytest.mark.seconds
def test_an_answer_that_was_lost_is_asked_again_and_counts_once(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
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
    assert list(served.ballots(vote).values()) == [TWICE.answers]


@pytest.mark.seconds
def test_a_vote_that_came_in_before_the_end_is_kept_also_when_nobody_could_say_so(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
    TWICE.touch(page)
    times = []

    def close_in_between(route: Route) -> None:
        times.append(route.request.url)
        if len(times) > 1:
            route.continue_()
            return
        route.fetch()
        served.hear()
        served.do(CloseRound(vote))
        route.abort()

    page.route("**/vote", close_in_between)
    page.tap(SAVE)
    expect(page.locator("#view .note")).to_have_text(SAVED)
    assert stored(served, vote) == 1


@pytest.mark.seconds
def test_when_the_server_dies_and_comes_back_phones_go_on_by_themselves(
    phone: Phones, served: Served, vote: int
) -> None:
    page, other = voting(phone, served, vote), voting(phone, served, vote)
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
    others = (6001, 6002, 6003)
    served.do(*(CastBallot(vote, n, TWICE.answers, channel=Channel.PHONE) for n in others))
    served.do(CloseRound(vote), SettleRound(vote))
    for each in (page, other):
        expect(each.get_by_role("heading", name=SAVED)).to_have_count(0)
    assert stored(served, vote) == 5


@pytest.mark.seconds
def test_where_events_do_not_come_through_a_page_asks_now_and_then(
    phone: Phones, served: Served, vote: int
) -> None:
    page = phone(home(served))
    page.route("**/live*", lambda route: route.abort())
    join(page)
    served.do(OpenRound(vote))
    expect(page.locator("#ballot")).to_be_visible()
    expect(news(page)).not_to_contain_text("Geen verbinding")


@pytest.mark.seconds
def test_a_server_that_is_busy_is_asked_again_when_it_said(
    phone: Phones, served: Served, vote: int
) -> None:
    page = voting(phone, served, vote)
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


@pytest.mark.seconds
def test_after_half_a_minute_the_page_says_where_a_new_address_would_be(
    phone: Phones, served: Served, vote: int
) -> None:
    page = phone(home(served))
    page.clock.install()
    join(page)
    served.do(OpenRound(vote))
    expect(page.locator("#ballot")).to_be_visible()
    served.kill()
    page.clock.run_for(10_000)
    visible(page, "Geen verbinding.")
    expect(news(page)).not_to_contain_text("nieuwe code")
    page.clock.run_for(40_000)
    visible(page, "Staat er een nieuwe code op het scherm?")
    served.start()
    page.clock.run_for(10_000)
    expect(news(page)).to_have_class("unseen")


@pytest.mark.seconds
def test_who_scans_the_code_of_a_new_address_goes_on_with_their_number(
    phone: Phones, served: Served, vote: int
) -> None:
    """A cookie belongs to an address, so at another one nobody is known."""
    page, other = voting(phone, served, vote), phone(home(served))
    TWICE.touch(page)
    page.tap(SAVE)
    is_saved(page)
    number, code = page.locator("footer b").all_inner_texts()
    other.goto(f"/c/{PHONES.code}")
    other.tap("text=Ik heb al een nummer")
    other.fill("#number", number)
    other.fill("#code", code)
    other.tap("text=Verder met mijn nummer")
    is_saved(other)
    assert other.locator("footer b").all_inner_texts() == [number, code]
    assert list(served.ballots(vote)) == [int(number)]


@pytest.mark.seconds
def test_when_phones_stopped_nobody_is_told_that_the_connection_is_lost(
    phone: Phones, tmp_path: Path
) -> None:
    """The page says what is; without a server it stays as it is, and goes on when it is back."""
    with served_forms(tmp_path, FORM) as served:
        page = phone(home(served))
        page.clock.install()
        join(page)
        served.do(StopPhones())
        says_so = page.get_by_role("heading", name="Telefoons doen nu niet mee")
        expect(says_so).to_be_visible()
        served.kill()
        page.clock.run_for(60_000)
        expect(news(page)).to_have_class("unseen")
        served.do(StartPhones(PHONES))
        served.start()
        page.clock.run_for(9_000)
        expect(says_so).to_have_count(0)
