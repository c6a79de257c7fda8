"""Every page of a phone in every language: no rule of accessibility is broken, and all fits."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from tests.support.browser.axe import violations
from tests.support.browser.phones import Phones
from tests.support.web.looks import pages
from tools.gallery.phones.looks import Look, all_looks
from tools.gallery.phones.pictures import HOME, in_language, serve
from wijkworkshop import places
from wijkworkshop.web.pages.words import all_words

LANGUAGES = [words.code for words in all_words()]
SMALLEST, LARGE = 320, "225%"
"""Width of the smallest phone, and twice the size of letters that the page has by itself."""

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll(
    'button, summary, select, textarea, a.button, .rows label, .chips label, .steps input')]
  .filter(each => each.checkVisibility())
  .map(each => [each.getBoundingClientRect(), each.outerHTML.slice(0, 90)])
  .filter(([box]) => box.height < 47.5 || box.width < 39)
  .map(([box, html]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)"""
CUT = """() => [...document.querySelectorAll(
    'h1, h2, p, label, legend, .words, button, summary')]
  .filter(each => each.checkVisibility() && !each.closest('.unseen, #news'))
  .filter(each => getComputedStyle(each).display != 'inline')
  .filter(each => each.scrollWidth > each.clientWidth + 1)
  .map(each => each.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Look]:
    return dict(
        all_looks(tmp_path_factory.mktemp("looks"), places.resources(), places.run_sheets())
    )


def shown(page: Page, look: Look, language: str) -> Page:
    screen = pages()
    serve(page.context, screen, screen.page(look.seen, in_language(language, look).visit))
    page.goto("/")
    return page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.slow
def test_no_page_breaks_a_rule(
    phone: Phones, looks: Mapping[str, Look], language: str, dark: bool
) -> None:
    page = phone(HOME, dark=dark, calm=True)
    wrong = {
        name: found
        for name, look in looks.items()
        if (found := violations(shown(page, look, language)))
    }
    assert wrong == {}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_the_smallest_phone_also_with_letters_twice_as_large(
    phone: Phones, looks: Mapping[str, Look], language: str
) -> None:
    page = phone(HOME, width=SMALLEST, calm=True)
    for name, look in looks.items():
        shown(page, look, language)
        assert page.evaluate(WIDER) == 0, name
        assert page.evaluate(SMALL) == [], name
        page.evaluate(f"document.documentElement.style.fontSize = '{LARGE}'")
        assert page.evaluate(WIDER) == 0, f"{name} with large letters"
        assert page.evaluate(CUT) == [], f"{name} with large letters"
