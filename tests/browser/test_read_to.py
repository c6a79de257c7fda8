"""What is read aloud in the room is marked on phones, and nobody loses their place by it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.core.test_reading_aloud import CARDS, at_a_board
from tests.core.test_reading_step_2 import at_the_table
from tests.support.browser.axe import violations
from tests.support.browser.evening import home, join, news
from tests.support.browser.phones import Phones
from tests.support.web.serving import served_in
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.reading_aloud import ReadNext

MARKED = "[aria-current=true]"
HOLD = "window.held = document.querySelector('#view h2')"
IS_HELD = "window.held === document.querySelector('#view h2')"


def shows(page: Page, text: str) -> None:
    expect(page.locator(MARKED)).to_have_count(1)
    expect(page.locator(MARKED)).to_contain_text(text)


@pytest.mark.seconds
def test_a_board_that_is_read_aloud_is_marked_line_by_line(phone: Phones, tmp_path: Path) -> None:
    with served_in(tmp_path, at_a_board().session) as served:
        page = phone(home(served))
        join(page)
        expect(page.get_by_text("Nog los")).to_be_visible()
        page.evaluate(HOLD)
        said = news(page).text_content()
        for text in (CARDS[0], CARDS[0], "Samen", CARDS[1], CARDS[2], CARDS[3]):
            served.do(ReadNext(1))
            shows(page, text)
        assert violations(page) == []
        assert page.evaluate(IS_HELD), "the page was made anew"
        assert news(page).text_content() == said
        served.do(*(ReadNext(-1) for _ in range(6)))
        expect(page.locator(MARKED)).to_have_count(0)


@pytest.mark.seconds
def test_the_table_of_step_2_is_marked_cell_by_cell_and_a_clash_side_by_side(
    phone: Phones, tmp_path: Path
) -> None:
    with served_in(tmp_path, at_the_table().session) as served:
        page = phone(home(served))
        join(page)
        expect(page.get_by_role("heading", name="Buren kennen elkaar")).to_be_visible()
        page.evaluate(HOLD)
        for text in ("Passend toewijzen", "Passend toewijzen", "Wie vooruitkomt", "Verkoop"):
            served.do(ReadNext(1))
            shows(page, text)
        assert violations(page) == []
        assert page.evaluate(IS_HELD), "the page was made anew"
        served.do(FocusOn(2, 1, 1))
        expect(page.locator(MARKED)).to_have_count(0)
        expect(page.get_by_role("heading", name="Tafel 1: werkt tegen")).to_be_visible()
        page.evaluate(HOLD)
        for text in ("Passend toewijzen: helpt dat", "Tafel 1: werkt tegen", "Tafel 2 en 3"):
            served.do(ReadNext(1))
            shows(page, text)
        assert violations(page) == []
        assert page.evaluate(IS_HELD), "the page was made anew"
