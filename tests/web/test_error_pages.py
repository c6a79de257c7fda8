"""What is said of what none of our pages asks: a page, in the language of whoever asks."""

from html.parser import HTMLParser

import pytest

from tests.support.web.inside import Inside
from tests.support.web.phones import raw
from tests.support.web.raw_requests import CLOSE, asking, has_our_headers, status
from tests.support.web.serving import Served
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.web.admission.connections import LONGEST_HEAD
from wijkworkshop.web.admission.error_pages import status_words
from wijkworkshop.web.admission.limits import Busy
from wijkworkshop.web.pages.words import all_words, words_in

FORM = "Content-Type: application/x-www-form-urlencoded\r\n"
LANGUAGES = [each.code for each in all_words()]


class Read(HTMLParser):
    """Reads the language of a page, and what is within its landmark."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.main, self.said, self.links, self.language = 0, "", [""], ""
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = f"{given['lang']} {given['dir']}"
        if tag == "main":
            self.main, self._inside = self.main + 1, True
        if tag == "a" and self._inside:
            self.links.append(given["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.said += data


def is_a_page(page: str, number: int, language: str = "nl", home: str = "/") -> None:
    read, words = Read(page), words_in(language)
    assert read.language == f"{language} {words.direction}"
    assert read.main == 1
    assert words.said(lambda: status_words(number)) in read.said
    assert read.links == ["", home]


@pytest.mark.seconds
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("first", "more", "number"),
    [
        ("GET /niets", "", 404),
        ("GET /static/x", "", 404),
        ("PUT /", "", 405),
        ("GET /vote", "", 405),
        ("POST /vote", f"{FORM}Origin: null\r\nContent-Length: 0\r\n", 403),
        ("POST /vote", f"{FORM}Content-Length: 99999\r\n", 413),
        ("POST /vote", "Content-Length: 0\r\n", 415),
        ("GET /?x=1", "", 400),
        ("GET /", f"A: {'a' * LONGEST_HEAD}\r\n", 400),
    ],
)
def test_what_is_refused_is_a_page_with_a_way_to_ours(
    shared: Served, language: str, first: str, more: str, number: int
) -> None:
    head = f"Accept-Language: {language}\r\n{CLOSE}{more}"
    answer = raw(shared.port, asking(shared, first, head))
    assert status(answer) == number
    assert has_our_headers(answer)
    is_a_page(answer.partition(b"\r\n\r\n")[2].decode(), number, language)


def test_rubbish_is_answered_with_a_page_too(shared: Served) -> None:
    answer = raw(shared.port, b"garbage\r\n\r\n")
    assert status(answer) == 400
    assert has_our_headers(answer)
    is_a_page(answer.partition(b"\r\n\r\n")[2].decode(), 400)


def test_who_asks_under_another_name_is_led_to_ours(shared: Served) -> None:
    ours = f"127.0.0.1:{shared.port}"
    asked = asking(shared, "GET /", CLOSE).replace(ours.encode(), b"wijk.example")
    answer = raw(shared.port, asked)
    assert status(answer) == 421
    is_a_page(answer.partition(b"\r\n\r\n")[2].decode(), 421, home=f"http://{ours}/")


def test_who_chose_a_language_reads_it(inside: Inside) -> None:
    phone = inside.joined(language="ar")
    is_a_page(phone.get("/niets").text, 404, "ar")


@pytest.mark.parametrize(
    ("wrong", "number"),
    [(ValueError(), 500), (Busy(), 503), (StorageProblem(Problem.DISK_FULL), 503)],
)
def test_what_goes_wrong_here_is_a_page_as_well(
    inside: Inside, wrong: Exception, number: int, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_request: object) -> None:
        raise wrong

    inside.views.visit = broken  # type: ignore[method-assign, assignment]
    answer = inside.phone().get()
    assert answer.status == number
    is_a_page(answer.text, number)
    caplog.clear()
