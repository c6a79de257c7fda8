"""The whole way with four phones in two languages, and from a vote to what the room sees of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.axe import violations
from tests.support.browser.evening import home, join, served_forms
from tests.support.browser.hands import SAVE
from tests.support.browser.phones import Phones
from tests.support.web.serving import Served, now
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.terms import Channel, FormKind


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with served_forms(tmp_path, FormKind.DOTS) as running:
        yield running


def give(page: Page, *options: int) -> None:
    """Give a dot to each of these; an option may be named twice."""
    for option in options:
        page.locator(f"li:has(#o{option}) .more").tap()


def keep(page: Page) -> None:
    page.tap(SAVE)
    expect(page.locator(".done h1")).to_be_visible()


@pytest.mark.seconds
def test_four_phones_in_two_languages_go_the_whole_way(phone: Phones, served: Served) -> None:
    dutch = [phone(home(served)), phone(home(served), width=320)]
    arabic = [phone(home(served), language="ar") for _ in range(2)]
    four = [*dutch, *arabic]
    for page in four:
        join(page)
    assert [page.get_attribute("html", "dir") for page in four] == ["ltr", "ltr", "rtl", "rtl"]

    served.do(OpenRound(1))
    for page, options in zip(four, ((1, 1), (1, 2), (2, 3), (3, 3)), strict=True):
        expect(page.locator("#ballot")).to_be_visible()
        give(page, *options)
        keep(page)

    change_without_network(arabic[1], served)
    assert served.ballots() == {
        5001: ((1, 2),),
        5002: ((1, 1), (2, 1)),
        5003: ((2, 1), (3, 1)),
        5004: ((1, 2),),
    }
    reveal(served)
    for page in four:
        first = page.locator(".shown .leading").first
        expect(first).to_contain_text("Rijtjes")
        expect(first).to_contain_text("5")
        assert violations(page) == []


def change_without_network(last: Page, served: Served) -> None:
    """Somebody gives both dots to the first option instead; that arrives when they are back."""
    last.locator('a[href="/?change=1"]').tap()
    last.wait_for_url("**/?change=1")
    last.locator("li:has(#o3) .less").tap()
    last.locator("li:has(#o3) .less").tap()
    give(last, 1, 1)
    last.context.set_offline(True)
    last.tap(SAVE)
    expect(last.locator("#news")).not_to_have_class("unseen")
    assert served.ballots()[5004] == ((3, 2),), "nothing came through"
    last.context.set_offline(False)
    expect(last.locator(".done h1")).to_be_visible()


def reveal(served: Served) -> None:
    """A fifth phone votes; the facilitator counts, and shows the result: each vote is in it."""
    served.hear()
    served.do(CastBallot(1, 6001, ((2, 1),), channel=Channel.PHONE))
    served.do(CloseRound(1), SettleRound(1), RevealRound(1))
    screen = lit_view(served.session, now()).screen
    assert isinstance(screen, Ranking)
    totals = {bar.choice.label: bar.total for bar in screen.bars}
    assert totals == {"Rijtjes": 5, "Toren": 3, "Park": 1}
