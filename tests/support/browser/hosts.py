"""The phone of the host of a table: how it joins, and sends a card to the board."""

from playwright.sync_api import Page, expect

from tests.support.browser.evening import home
from tests.support.browser.phones import Phones
from tests.support.web.marked import HOST_CODE
from tests.support.web.serving import Served

LINE, SEND = "#line", "#card-form button.main"


def host(phone: Phones, served: Served, table: int, *, scripts: bool = True) -> Page:
    """A phone of the host of a table."""
    page = phone(home(served), scripts=scripts)
    page.goto(f"/c/{HOST_CODE}")
    page.select_option("[name=table]", str(table))
    page.click("button.main")
    page.wait_for_url("**/")
    return page


def send(page: Page, text: str) -> None:
    page.fill(LINE, text)
    page.tap(SEND)
    expect(page.locator(".own").get_by_text(text)).to_be_visible()
