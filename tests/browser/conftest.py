"""A browser for each module of tests, and phones for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.phones import Phones, running_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """No longer than a module: while Playwright runs, no other test can use `asyncio.run`."""
    with running_browser() as started:
        yield started


@pytest.fixture
def phone(browser: Browser) -> Iterator[Phones]:
    """Phones that ask only the server of the test, and whose scripts do not fail."""
    phones = Phones(browser)
    yield phones
    phones.close()
    assert phones.wrong == []
