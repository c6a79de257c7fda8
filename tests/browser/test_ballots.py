"""Every form, as people fill it in: by touch, by keyboard, and without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.axe import violations
from tests.support.browser.evening import home, join, served_forms
from tests.support.browser.hands import HANDS, SAVE, SAVED, tab_to
from tests.support.browser.phones import Phones
from tests.support.web.serving import Served
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.terms import FormKind

FORMS = tuple(FormKind)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_forms(tmp_path_factory.mktemp("ballots"), *FORMS) as running:
        yield running


def is_saved(page: Page) -> None:
    expect(page.get_by_role("heading", name=SAVED)).to_be_visible()


def axe(page: Page) -> None:
    assert violations(page) == []


@pytest.mark.parametrize(
    "form", [FORMS[0], *(pytest.param(each, marks=pytest.mark.seconds) for each in FORMS[1:])]
)
def test_a_form_is_filled_in_by_touch_by_keyboard_and_without_javascript(
    phone: Phones, served: Served, form: FormKind
) -> None:
    hands, number = HANDS[form], FORMS.index(form) + 1
    touched, typed = phone(home(served)), phone(home(served), width=320, calm=True)
    plain = phone(home(served), scripts=False)
    for page in (touched, typed, plain):
        join(page)
    served.do(OpenRound(number))
    expect(touched.locator("#ballot")).to_be_visible()

    hands.touch(touched)
    axe(touched)
    touched.tap(SAVE)
    is_saved(touched)
    axe(touched)

    expect(typed.locator("#ballot")).to_be_visible()
    hands.keys(typed)
    tab_to(typed, SAVE)
    typed.keyboard.press("Enter")
    is_saved(typed)
    assert typed.evaluate("document.activeElement.textContent") == SAVED

    plain.goto("/")
    hands.plain(plain)
    plain.tap(SAVE)
    is_saved(plain)

    assert list(served.ballots(number).values()) == [hands.answers] * 3
    served.do(CloseRound(number))
