"""What a phone loads the first time, and what it keeps of it."""

import http.client
import re
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.support.core.scenes import block, evening
from tests.support.web.phones import Phone
from tests.support.web.serving import served_in
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.terms import Actor, BlockKind, FormKind
from wijkworkshop.web.pages.assets import squeezed

MOST_PLAIN, MOST_PACKED = 42_000, 24_000
"""Bytes of page, style, scripts and icon, with all headers: plain, and as browsers ask for it."""
FILES = re.compile(r'(?:href|src)="(/static/[^"]+)"')
HASHED = re.compile(r"/static/[a-z]+-[0-9a-f]{10}\.(css|js|svg)")


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    """A phone with the municipality's measures before it, pictograms and explanations too."""
    measures = load_catalogue(places.resources() / "content").measures
    options = tuple(
        OptionPlan(each.number, each.short, each.title, each.explanation, each.icon)
        for each in measures
        if Actor.MUNICIPALITY in each.actors
    )
    assert len(options) >= 7
    plan = RoundPlan("Maatregelen", "Wat helpt het meest?", FormKind.DOTS, options, budget=2)
    session = evening(block(BlockKind.STEP_4, plan)).session
    with served_in(tmp_path_factory.mktemp("load"), session, OpenRound(1)) as running:
        yield running.joined()


def loaded(phone: Phone, path: str, packing: str) -> int:
    """How many bytes an answer has, with its headers; those of HTTP itself are an estimate."""
    with closing(http.client.HTTPConnection(phone.host, phone.port)) as connection:
        headers = {"Cookie": phone.cookie, "Accept-Encoding": packing}
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        assert answer.status == 200
        told = sum(len(name) + len(value) + 4 for name, value in answer.getheaders())
        return len("HTTP/1.1 200 OK\r\n\r\n") + told + len(answer.read())


@pytest.mark.parametrize(("packing", "most"), [("", MOST_PLAIN), ("gzip, deflate", MOST_PACKED)])
def test_the_first_load_is_small(phone: Phone, packing: str, most: int) -> None:
    files = ["/", *FILES.findall(phone.get().text)]
    assert len(files) == 5
    sizes = {path: loaded(phone, path, packing) for path in files}
    assert sum(sizes.values()) < most, sizes


def test_a_style_is_sent_without_what_nobody_reads_and_a_script_line_by_line() -> None:
    style = (
        "/* Cards */\n.card > p , p {\n  margin: 0 1rem !important;\n  width: calc(1px + 2px);\n}\n"
    )
    squeeze = ".card>p ,p{margin:0 1rem!important;width:calc(1px + 2px)}\n"
    assert squeezed(style, ".css") == squeeze
    assert squeezed("// Why\nlet a = 1;\n  a += 1;  // so\n", ".js") == "let a = 1;\na += 1;\n"
    assert squeezed("let a = (b) => b;\n", ".js") == "let a = (b)=>b;\n"
    assert squeezed('let a = "http://b";\n', ".js") == 'let a = "http://b";\n'


@pytest.mark.seconds
def test_files_are_kept_for_ever_and_pages_never(phone: Phone) -> None:
    page = phone.get()
    assert page.headers["cache-control"] == "no-store"
    for path in FILES.findall(page.text):
        assert HASHED.fullmatch(path)
        headers = phone.get(path).headers
        assert "immutable" in headers["cache-control"]
        assert "max-age=31536000" in headers["cache-control"]


def test_nothing_runs_in_the_page_itself(phone: Phone) -> None:
    page = phone.get().text
    assert not re.search(r"\son\w+=|\sstyle=|<style|<script(?![^>]*\ssrc=)|javascript:", page)
    script = "".join(phone.get(path).text for path in FILES.findall(page) if path.endswith(".js"))
    for kept in ("localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches"):
        assert kept not in script
