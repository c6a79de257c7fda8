"""Pictures of phones: pages are drawn as the server does, and looked at by Chromium if it is there.

Playwright drives it where it is installed, as for the tests. Without it there are none.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from wijkworkshop.ui.gallery.pages import contact_sheet
from wijkworkshop.ui.gallery.phones import Look
from wijkworkshop.web.assets import KINDS
from wijkworkshop.web.rendering import Pages
from wijkworkshop.web.words import all_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {320: 568, 390: 844, 768: 1024}
DARK_WIDTH = 390
HOME = "http://telefoon.invalid"
ACROSS, SHEET_WIDTH = 8, 300


def can_see_phones() -> bool:
    """Tell whether there is a browser, and what drives it."""
    return find_spec("playwright") is not None and _program() is not None


def phone_pictures(looks: Mapping[str, Look], out: Path, web: Path) -> Iterator[Path]:
    """Write every look in each language and width, dark ones in Dutch, and a sheet of each."""
    out.mkdir(parents=True, exist_ok=True)
    pages = Pages(web)
    with _browser() as browser:
        for words in all_words():
            for width in SIZES:
                name = f"{words.code}-{width}"
                yield from _drawn(browser, pages, looks, out, name, words.code, width)
        yield from _drawn(browser, pages, looks, out, "nl-dark", "nl", DARK_WIDTH, dark=True)


def _drawn(  # noqa: PLR0913 - what a set of pictures differs in
    browser: "Browser",
    pages: Pages,
    looks: Mapping[str, Look],
    out: Path,
    name: str,
    language: str,
    width: int,
    *,
    dark: bool = False,
) -> Iterator[Path]:
    """Write the pictures of one set, each on the page as a whole, and their sheet."""
    context = browser.new_context(
        viewport={"width": width, "height": SIZES[width]},
        color_scheme="dark" if dark else "light",
        is_mobile=True,
        has_touch=True,
    )
    page = context.new_page()
    images = []
    for each, look in looks.items():
        file = out / f"{each}-{name}.png"
        serve(context, pages, pages.page(look.seen, in_language(language, look).visit))
        _shoot(page, file)
        image = QImage(str(file))
        images.append(image.copy(0, 0, width, min(image.height(), 3 * SIZES[width])))
        yield file
    context.close()
    tall = max(image.height() for image in images)
    sheet = contact_sheet([image.copy(0, 0, width, tall) for image in images], ACROSS, SHEET_WIDTH)
    file = out / f"sheet-phones-{name}.png"
    if not sheet.save(str(file)):
        raise OSError(file)
    yield file


def in_language(language: str, look: Look) -> Look:
    """Return the same look of somebody who reads this language."""
    person = look.visit.person and replace(look.visit.person, language=language)
    return replace(look, visit=replace(look.visit, language=language, person=person))


def serve(context: "BrowserContext", pages: Pages, page: str) -> None:
    """Answer all that the page asks: itself, its files, and that there is nothing new."""

    def answer(route: "Route") -> None:
        path = route.request.url.removeprefix(HOME)
        if path == "/":
            route.fulfill(body=page, content_type="text/html; charset=utf-8")
        elif path.startswith("/static/"):
            file = pages.assets.file(path.removeprefix("/static/"))
            route.fulfill(body=file, content_type=KINDS[Path(path).suffix])
        else:
            route.fulfill(status=304)

    context.unroute_all()
    context.route("**/*", answer)


def _shoot(page: "Page", file: Path) -> None:
    page.goto(f"{HOME}/")
    page.evaluate("document.querySelectorAll('.kept').forEach(each => each.open = true)")
    wide = (page.viewport_size or {"width": 0})["width"]
    tall = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": wide, "height": max(SIZES[wide], tall)})
    page.screenshot(path=file)
    page.set_viewport_size({"width": wide, "height": SIZES[wide]})


@contextmanager
def _browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where it is

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_program(), args=["--no-sandbox"])
        yield browser
        browser.close()


def _program() -> str | None:
    return next(filter(None, map(shutil.which, PROGRAMS)), None)
