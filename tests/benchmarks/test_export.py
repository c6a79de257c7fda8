"""A report is asked for while people wait at the door: under two seconds, all in all."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.example import fill
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_pdf, write_slips
from wijkworkshop.export.report import report
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

LIMIT_S = 2.0
PAPER_LIMIT_S = 15.0
MOMENT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
FORTY = {Group.RESIDENTS: 22, Group.MUNICIPALITY: 8, Group.HOUSING_ASSOCIATIONS: 10}


@pytest.fixture
def afternoon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("LANGUAGE", "C")  # as the app does for Dutch; gettext is quick then
    with closing(Store(open_archive(tmp_path / "archief.db"))) as store:
        return fill(store, places.resources(), places.run_sheets())


def test_a_whole_report(benchmark: BenchmarkFixture, afternoon: Session, tmp_path: Path) -> None:
    catalogue = load_catalogue(places.resources() / "content")
    benchmark(
        lambda: list(write_pdf(report(afternoon, MOMENT, catalogue), tmp_path / "verslag.pdf"))
    )
    assert benchmark.stats is not None
    assert benchmark.stats.stats.median < LIMIT_S


def test_paper_for_forty(benchmark: BenchmarkFixture, afternoon: Session, tmp_path: Path) -> None:
    made = slips(afternoon, FORTY)
    benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
        lambda: list(write_slips(made, tmp_path / "papier.pdf")), rounds=2
    )
    assert benchmark.stats is not None
    assert benchmark.stats.stats.median < PAPER_LIMIT_S
