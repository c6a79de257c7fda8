"""Pages that say what is wrong: how they look, and that they lead to the page to vote on."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_looks import CUT, LANGUAGES, LARGE, SMALL, WIDER
from tests.support.browser.axe import violations
from tests.support.browser.evening import home
from tests.support.browser.phones import Phones
from tests.support.web.looks import pages
from tests.support.web.serving import Served
from tools.gallery.phones.pictures import HOME, serve
from wijkworkshop.web.admission.error_pages import ErrorPages
from wijkworkshop.web.people import People

STATUSES = (400, 403, 404, 405, 413, 421, 429, 500, 503)


def answer(page: Page, status: int, language: str) -> Page:
    """Show what a browser in this language is answered."""
    screen = pages()
    asked = {"headers": [(b"accept-language", language.encode())]}
    serve(page.context, screen, ErrorPages(screen, People({})).page(asked, status))
    page.goto("/")
    return page


def is_right(page: Page, language: str) -> None:
    """One landmark, in it what is wrong and a link of the size of a thumb; nothing is cut off."""
    direction = "rtl" if language == "ar" else "ltr"
    expect(page.locator(f"html[lang={language}][dir={direction}]")).to_be_attached()
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    box = page.get_by_role("main").get_by_role("link").bounding_box()
    assert box
    assert min(box["height"], box["width"]) >= 48
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(SMALL) == []
    assert violations(page) == []


@pytest.mark.seconds
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dark", [False, True])
def test_every_wrong_page_is_a_page(phone: Phones, language: str, dark: bool) -> None:
    page = phone(HOME, width=320, language=language, dark=dark, calm=True)
    for status in STATUSES:
        is_right(answer(page, status, language), language)
        page.evaluate(f"document.documentElement.style.fontSize = '{LARGE}'")
        assert page.evaluate(WIDER) == 0
        assert page.evaluate(CUT) == []


@pytest.mark.seconds
def test_a_page_that_is_not_there_leads_to_the_one_to_vote_on(
    phone: Phones, served: Served
) -> None:
    page = phone(home(served), language="ar", width=320)
    page.goto("/niets")
    is_right(page, "ar")
    page.get_by_role("link").tap()
    page.wait_for_url("**/")
    expect(page.locator("[name=code]")).to_be_visible()
