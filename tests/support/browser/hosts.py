"""The phone of the host of a table: how it joins, and sends a card to the board."""

from playwright.sync_api import Page, expect

from tests.support.browser.evening import home
from tests.support.browser.phones import Phones
from tests.support.web.marked import HOST_CODE
from tests.support.web.serving import Served

LINE, SEND = "#line", "#card-form button.main"
SAVE_SHEET = "#ballot button:not([type])"


def host(
    phone: Phones, served: Served, table: int, *, scripts: bool = True, width: int = 390
) -> Page:
    """A phone of the host of a table."""
    page = phone(home(served), scripts=scripts, width=width)
    page.goto(f"/c/{HOST_CODE}")
    page.select_option("[name=table]", str(table))
    page.click("button.main")
    page.wait_for_url("**/")
    return page


def turn_to(page: Page, option: int) -> None:
    """Turn to the goal that a cell is of."""
    cell = page.locator(f'.goal:has([name="o{option}"])')
    goals = page.locator(".goal")
    at, to = (
        goals.evaluate_all("(all, wanted) => all.findIndex((each) => each.matches(wanted))", wanted)
        for wanted in (":not([hidden])", f':has([name="o{option}"])')
    )
    for _ in range(abs(to - at)):
        page.get_by_role("button", name="Volgende doel" if to > at else "Vorige doel").tap()
    expect(cell).to_be_visible()


def send(page: Page, text: str) -> None:
    page.fill(LINE, text)
    page.tap(SEND)
    expect(page.locator(".own").get_by_text(text)).to_be_visible()
