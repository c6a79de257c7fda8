"""Pictures of phones: pages are drawn as the server does, and looked at by Chromium if it is there.

Playwright drives it where it is installed, as for the tests. Without it there are none.
"""

import shutil
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from tools.gallery.contact import ContactSheet
from tools.gallery.phones.looks import Look
from tools.gallery.saving import save
from wijkworkshop.web.pages.assets import KINDS
from wijkworkshop.web.pages.rendering import Pages
from wijkworkshop.web.pages.words import all_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Route

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {320: 568, 390: 844, 768: 1024}
DARK_WIDTH = 390
STEADY = ("--no-sandbox", "--disable-gpu", "--disable-partial-raster")
"""Drawn by the processor alone, and each surface as a whole: the same pixels every time."""

TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until what came into view by a taller window has been drawn."""

HOME = "http://telefoon.invalid"
ACROSS, SHEET_WIDTH = 12, 300


def can_see_phones() -> bool:
    """Tell whether there is a browser, and what drives it."""
    return find_spec("playwright") is not None and _program() is not None


@dataclass(frozen=True)
class Way:
    """A way to look at phones: in a language, light or dark, in some widths."""

    language: str
    widths: tuple[int, ...] = tuple(SIZES)
    dark: bool = False

    @property
    def name(self) -> str:
        """Return what its pictures are called."""
        return f"{self.language}-dark" if self.dark else self.language


WAYS = (*(Way(words.code) for words in all_words()), Way("nl", (DARK_WIDTH,), dark=True))
"""In each language, and dark ones in Dutch."""


def phone_pictures(looks: Mapping[str, Look], out: Path, web: Path, way: Way) -> Iterator[Path]:
    """Write each look as a whole page, in each width of this way, and a sheet of each width."""
    out.mkdir(parents=True, exist_ok=True)
    scheme: Literal["dark", "light"] = "dark" if way.dark else "light"
    pages = Pages(web)
    with _browser() as browser:
        context = browser.new_context(
            color_scheme=scheme, reduced_motion="reduce", is_mobile=True, has_touch=True
        )
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        for name, look in looks.items():
            serve(context, pages, pages.page(look.seen, in_language(way.language, look).visit))
            page.goto(f"{HOME}/")
            page.evaluate("document.querySelectorAll('.kept').forEach(each => each.open = true)")
            for width in way.widths:
                yield _shot(page, devtools, width, out / f"{name}-{way.name}-{width}.png")
    for width in way.widths:
        files = [out / f"{name}-{way.name}-{width}.png" for name in looks]
        yield save(_sheet(files, width), out / f"sheet-phones-{way.name}-{width}.png")


def _shot(page: "Page", devtools: "CDPSession", width: int, file: Path) -> Path:
    """Take a picture of all that one can scroll through, packed quickly."""
    page.set_viewport_size({"width": width, "height": SIZES[width]})
    tall = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": tall})
    page.evaluate(TWO_FRAMES)
    shot = devtools.send("Page.captureScreenshot", {"optimizeForSpeed": True})
    file.write_bytes(b64decode(shot["data"]))
    return file


def _sheet(files: Sequence[Path], width: int) -> QImage:
    """Return the pictures of a width beside each other, the longest cut off."""
    longest = max(QImageReader(str(file)).size().height() for file in files)
    sheet = ContactSheet(len(files), ACROSS, SHEET_WIDTH)
    for file in files:
        sheet.add(_as_tall(QImage(str(file)), min(longest, 2 * SIZES[width])))
    return sheet.image


def _as_tall(image: QImage, tall: int) -> QImage:
    """Return the top of a picture on a grey one of this height."""
    whole = QImage(image.width(), tall, QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.end()
    return whole


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


@contextmanager
def _browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where it is

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_program(), args=STEADY)
        yield browser
        browser.close()


def _program() -> str | None:
    return next(filter(None, map(shutil.which, PROGRAMS)), None)
