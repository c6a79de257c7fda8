"""What tools/advisories.py says of pinned versions, asked of an index of our own."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tools.advisories import LOCKS, Pin, main, pins

ROOT = Path(__file__).parent.parent
KNOWN = {
    "/brug/1.2/json": [
        {"id": "PYSEC-1", "aliases": ["CVE-1"], "fixed_in": ["1.3"], "link": "hier"},
        {"id": "PYSEC-2", "withdrawn": "2026-01-01T00:00:00Z"},
    ],
    "/dak/2.0/json": [],
    "/pad/4/json": [{"id": "PYSEC-3"}],
}


class Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known = self.path in KNOWN
        self.send_response(200 if known else 404)
        self.end_headers()
        if known:
            self.wfile.write(json.dumps({"vulnerabilities": KNOWN[self.path]}).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
        """Say nothing."""


@pytest.fixture
def index() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        running.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        running.join()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    for name in LOCKS:
        (tmp_path / name).write_text(
            "# made\ndak==2.0 \\\n    --hash=sha256:ab\n", encoding="utf-8"
        )
    return tmp_path


def pin(folder: Path, line: str) -> None:
    with (folder / "requirements-dev.lock").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n    --hash=sha256:cd\n")


def test_none_are_known(locked: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(locked, index) == 0
    assert capsys.readouterr().out == "1 of 1 were asked for; 0 advisories.\n"


def test_each_is_named_but_no_withdrawn_one(
    locked: Path, index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pin(locked, "brug==1.2 ; sys_platform != 'win32' \\")
    pin(locked, "pad==4 \\")
    assert main(locked, index) == 1
    assert capsys.readouterr().out.splitlines() == [
        "brug==1.2: PYSEC-1, CVE-1; mended in 1.3: hier",
        "pad==4: PYSEC-3; mended in no version yet: ",
        "3 of 3 were asked for; 2 advisories.",
    ]


def test_what_could_not_be_asked_is_no_good_news(
    locked: Path, index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pin(locked, "onbekend==1 \\")
    assert main(locked, index) == 2
    said = capsys.readouterr()
    assert said.out == "1 of 2 were asked for; 0 advisories.\n"
    assert said.err.startswith("onbekend==1 could not be asked for: ")


def test_every_pin_of_ours_is_asked_for() -> None:
    ours = pins(ROOT)
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in LOCKS)
    assert {str(each).partition("==")[0] for each in ours} >= {"pip", "starlette", "pytest"}
    assert Pin("vulture", "2.16") in ours
    assert len(ours) == len({line.split()[0] for line in text.splitlines() if "==" in line[:60]})
