"""The phones of these tests themselves: what they show, and what they notice."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page

from tests.support.browser.axe import violations
from tests.support.browser.phones import HEIGHTS, Phones
from tests.support.waiting import until

PAGE = """<!doctype html><html lang="nl"><head><title>Stemmen</title>
<meta name="viewport" content="width=device-width"></head><body><main><h1>Stemmen</h1>{}</main>"""
PAGES = {
    "/": "<form><label>Code <input name=code></label></form>",
    "/unlabelled": "<form><input name=code></form>",
    "/arabic": "<p lang=ar dir=rtl>مرحبا بكم في الحي</p>",
    "/small": "<a href=/>1</a><a href=/>2</a>" * 3,
    "/elsewhere": "<img src='http://elders.example/telpixel.png' alt=''>",
    "/inline": "<p>tekst</p><script>document.title = 'anders'</script>",
    "/script": "<p>tekst</p><script src=/failing.js></script>",
}
POLICY = "default-src 'self'; img-src *"


class Answer(BaseHTTPRequestHandler):
    """A page or a script, and the language that was asked for."""

    def do_GET(self) -> None:
        script = self.path.endswith(".js")
        body = "nergens.klik()" if script else PAGE.format(PAGES.get(self.path, ""))
        if self.path == "/":
            body += f"<p id=language>{self.headers['Accept-Language']}</p>"
        self.send_response(200)
        kind = "text/javascript" if script else "text/html; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is named there
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as serving:
        thread = Thread(target=serving.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


@pytest.mark.parametrize("width", HEIGHTS)
def test_a_phone_has_the_size_and_the_language_that_were_asked(
    phone: Phones, server: str, width: int
) -> None:
    page = phone(server, width=width, language="ar")
    page.goto("/")
    assert page.evaluate("[innerWidth, innerHeight]") == [width, HEIGHTS[width]]
    assert page.inner_text("#language") == "ar"


@pytest.mark.parametrize("asked", [False, True])
def test_a_phone_is_dark_and_calm_when_asked(phone: Phones, server: str, asked: bool) -> None:
    page = phone(server, dark=asked, calm=asked)
    page.goto("/")
    for wish in ("(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"):
        assert page.evaluate("wish => matchMedia(wish).matches", wish) == asked


def test_without_scripts_no_script_runs(phone: Phones, server: str) -> None:
    page = phone(server, scripts=False)
    page.goto("/script")
    assert page.inner_text("p") == "tekst"
    assert phone.wrong == []


def test_arabic_has_the_letters_of_a_phone(phone: Phones, server: str) -> None:
    page = phone(server)
    page.goto("/arabic")
    assert not [font for font in _fonts(page, "p") if "DejaVu" in font]


def _fonts(page: Page, place: str) -> list[str]:
    """The names of the fonts that a part of a page is really drawn with."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    node = browser.send("DOM.querySelector", {"nodeId": root, "selector": place})["nodeId"]
    fonts = browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [font["familyName"] for font in fonts]


def test_two_phones_share_no_cookie(phone: Phones, server: str) -> None:
    first, second = phone(server), phone(server)
    first.context.add_cookies([{"name": "mijn", "value": "1", "url": server}])
    assert second.context.cookies() == []


def test_a_page_that_is_as_it_should_be_breaks_no_rule(phone: Phones, server: str) -> None:
    page = phone(server)
    page.goto("/")
    assert violations(page) == []


def test_without_scripts_a_page_cannot_be_held_against_the_rules(
    phone: Phones, server: str
) -> None:
    page = phone(server, scripts=False)
    page.goto("/")
    with pytest.raises(AssertionError, match="without scripts"):
        violations(page)


@pytest.mark.parametrize(("path", "rule"), [("/unlabelled", "label"), ("/small", "target-size")])
def test_a_page_that_breaks_a_rule_is_told_with_the_place(
    phone: Phones, server: str, path: str, rule: str
) -> None:
    page = phone(server)
    page.goto(path)
    broken = violations(page)
    assert broken
    assert all(line.startswith(f"{rule} at ") for line in broken), broken


@pytest.mark.parametrize(
    ("path", "noticed"),
    [
        ("/elsewhere", "asked elsewhere: http://elders.example/telpixel.png"),
        ("/inline", "refused by the page's own policy"),
        ("/script", "script failed"),
    ],
)
def test_what_a_page_may_not_do_is_noticed(
    phone: Phones, server: str, path: str, noticed: str
) -> None:
    page = phone(server)
    page.goto(path)
    until(lambda: page.evaluate("true") and phone.wrong)  # with an answer comes what it said before
    assert [line[: len(noticed)] for line in phone.wrong] == [noticed]
    phone.wrong.clear()
