"""A report is asked for while people wait at the door: beside a bare text it is not much slower.

That is the same words on as many pages, set by the same typesetter without anything around them.
"""

import json
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pymupdf
import pytest
import typst
from pytest_benchmark.fixture import BenchmarkFixture

from tests.support.yardstick import Yardstick, times_of
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.example import fill
from wijkworkshop.export import formats
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import FORMAT, write_slips
from wijkworkshop.export.report import report
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

REPORT, PAPER = 3.0, 2.5
"""So many times the bare text."""
MOMENT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
FORTY = {Group.RESIDENTS: 22, Group.MUNICIPALITY: 8, Group.HOUSING_ASSOCIATIONS: 10}


@pytest.fixture
def afternoon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("LANGUAGE", "C")  # as the app does for Dutch; gettext is quick then
    with closing(Store(open_archive(tmp_path / "archief.db"))) as store:
        return fill(store, places.resources(), places.run_sheets())


def bare_text(made: Path) -> Yardstick:
    """Return how long the words of a file take as a bare text on as many pages."""
    with pymupdf.open(made) as file:
        words = [sheet.get_text().splitlines() for sheet in file]
    turns = count()

    def typeset() -> None:
        """Each time another text, or the typesetter would know it from the time before."""
        turn = f"{next(turns)}"
        sheets = (
            "\n".join(f"#par({json.dumps(line + turn, ensure_ascii=False)})" for line in sheet)
            for sheet in words
        )
        typst.compile("\n#pagebreak()\n".join(sheets).encode())

    return Yardstick(typeset)


def test_a_whole_report(benchmark: BenchmarkFixture, afternoon: Session, tmp_path: Path) -> None:
    catalogue = load_catalogue(places.resources() / "content")
    target = tmp_path / "verslag.pdf"

    def write() -> None:
        list(formats.write(report(afternoon, MOMENT, catalogue), target, FORMAT))

    write()
    bare = bare_text(target)
    benchmark.pedantic(write, setup=bare.take, rounds=5)  # type: ignore[no-untyped-call]  # theirs
    assert times_of(benchmark, bare) < REPORT


def test_paper_for_forty(benchmark: BenchmarkFixture, afternoon: Session, tmp_path: Path) -> None:
    made, target = slips(afternoon, FORTY), tmp_path / "papier.pdf"

    def write() -> None:
        list(write_slips(made, target))

    write()
    bare = bare_text(target)
    benchmark.pedantic(write, setup=bare.take, rounds=2)  # type: ignore[no-untyped-call]  # theirs
    assert times_of(benchmark, bare) < PAPER
