"""Another language before somebody joins: the code that was scanned stays."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.support.browser.evening import home, served_forms
from tests.support.browser.phones import Phones
from tests.support.web.serving import Served
from wijkworkshop.core.terms import FormKind


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_forms(tmp_path_factory.mktemp("languages"), FormKind.DOTS) as running:
        yield running


@pytest.mark.seconds
@pytest.mark.parametrize("scripts", [True, False])
def test_a_language_is_chosen_before_joining_and_kept(
    phone: Phones, served: Served, scripts: bool
) -> None:
    page = phone(home(served), scripts=scripts)
    page.goto("/c/K7P4")
    page.tap(".language summary")
    page.get_by_role("button", name="العربية").tap()
    expect(page.locator("html[dir=rtl][lang=ar]")).to_be_attached()
    page.get_by_role("button", name="مشاركة").tap()
    expect(page.locator("footer .code")).to_be_visible()
    expect(page.locator("html[dir=rtl][lang=ar]")).to_be_attached()
    page.reload()
    expect(page.locator("html[dir=rtl][lang=ar]")).to_be_attached()
