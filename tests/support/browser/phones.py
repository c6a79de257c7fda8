"""Phones for tests: pages in the system's Chromium that see the server of the test and no other."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)  # fmt: skip
FONTS = str(Path(__file__).with_name("fonts.conf"))
HEIGHTS = {320: 568, 390: 844, 768: 1024}
"""The sizes of phones and of a small tablet, by their width."""

PATIENCE_MS = 30_000
"""How long a fact is waited for: longer than the slowest machine takes; who is quick waits less."""

MISSING = "Chromium is not installed (on Debian: apt-get install chromium)"


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Skip what needs it where there is none, except in CI: there it must be."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None and not os.environ.get("CI"):
        pytest.skip(MISSING)
    assert program, MISSING
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=ARGUMENTS, env={**os.environ, "FONTCONFIG_FILE": FONTS}
        )
        try:
            yield browser
        finally:
            browser.close()


class Phones:
    """Called with an address it gives the page of a phone, with cookies of its own."""

    def __init__(self, browser: Browser) -> None:
        self.wrong: list[str] = []
        self.homes: set[str] = set()
        """Host and port of each server that may be asked; a test adds where it moves to."""
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def __call__(
        self,
        server: str,
        *,
        width: int = 390,
        language: str = "nl",
        dark: bool = False,
        calm: bool = False,
        scripts: bool = True,
    ) -> Page:
        """Open nothing yet: `page.goto("/")` is a path on that server."""
        context = self._browser.new_context(
            base_url=server,
            viewport={"width": width, "height": HEIGHTS[width]},
            locale=language,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if calm else "no-preference",
            java_script_enabled=scripts,
            is_mobile=True,
            has_touch=True,
            service_workers="block",
        )
        context.set_default_timeout(PATIENCE_MS)
        self.homes.add(urlsplit(server).netloc)
        self._watch(context)
        self._contexts.append(context)
        return context.new_page()

    def close(self) -> None:
        """Turn all of them off; what is still loading is cut off."""
        for context in self._contexts:
            context.close()

    def _watch(self, context: BrowserContext) -> None:
        def asked(url: str) -> None:
            inside = url.startswith(("data:", "blob:", "about:"))
            if not inside and urlsplit(url).netloc not in self.homes:
                self.wrong.append(f"asked elsewhere: {url}")

        def complained(message: ConsoleMessage) -> None:
            if "Content Security Policy" in message.text:
                self.wrong.append(f"refused by the page's own policy: {message.text}")

        context.on("request", lambda request: asked(request.url))
        context.on("page", lambda page: page.on("websocket", lambda each: asked(each.url)))
        context.on("console", complained)
        context.on("weberror", lambda error: self.wrong.append(f"script failed: {error.error}"))
