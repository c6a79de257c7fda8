"""A server for tests with a browser, and what such a test looks for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.support.browser.hands import HANDS, SAVED
from tests.support.browser.phones import Phones
from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening
from tests.support.core.scenes import voting as planned
from tests.support.web.marked import PHONES
from tests.support.web.serving import Served, served_in
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.terms import BlockKind, FormKind, RoundState
from wijkworkshop.core.voting.rounds import Received, Round

BUDGET = {FormKind.DOTS: 2}
FORM = FormKind.DOTS
TWICE = HANDS[FORM]
"""Both dots on the second option."""


@contextmanager
def served_forms(folder: Path, *forms: FormKind) -> Iterator[Served]:
    """Serve an evening with a round of each of these forms; none is open."""
    plans = (planned(each, TERRACE, TOWER, PARK, budget=BUDGET.get(each, 0)) for each in forms)
    session = evening(block(BlockKind.STEP_1, *plans)).session
    with served_in(folder, session) as running:
        yield running


def home(served: Served) -> str:
    return f"http://{served.address}:{served.port}"


def join(page: Page) -> None:
    """Scan the code of the room, and join as a resident."""
    page.goto(f"/c/{PHONES.code}")
    page.check('[name="group"][value="residents"]')
    page.click("button.main")
    page.wait_for_url("**/")


def voting(phone: Phones, served: Served, vote: int, scripts: bool = True) -> Page:
    """A phone of somebody who has the ballot before them."""
    page = phone(home(served), scripts=scripts)
    join(page)
    if not served.session.where(Round, state=RoundState.OPEN):
        served.do(OpenRound(vote))
    expect(page.locator("#ballot")).to_be_visible()
    return page


def is_saved(page: Page) -> None:
    expect(page.get_by_role("heading", name=SAVED)).to_be_visible()


def asked_by(page: Page) -> list[str]:
    """What a phone asks from now on."""
    asked: list[str] = []
    page.on("request", lambda each: asked.append(f"{each.method} {urlsplit(each.url).path}"))
    return asked


def news(page: Page) -> Locator:
    return page.locator("#news")


def visible(page: Page, text: str) -> None:
    """See a text in the bar above the page."""
    expect(news(page)).to_contain_text(text)
    expect(news(page)).not_to_have_class("unseen")


def stored(served: Served, vote: int) -> int:
    return sum(each.number for each in served.hear().where(Received, round=vote))
