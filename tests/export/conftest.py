"""The example afternoon, its report and its PDF, each made once."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.example import fill
from wijkworkshop.export.formats import write
from wijkworkshop.export.parts import Report
from wijkworkshop.export.pdf import FORMAT
from wijkworkshop.export.report import report
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

MOMENT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(places.resources() / "content")


@pytest.fixture(scope="session")
def afternoon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    archive = tmp_path_factory.mktemp("archief") / "archief.db"
    with closing(Store(open_archive(archive))) as store:
        yield fill(store, places.resources(), places.run_sheets())


@pytest.fixture(scope="session")
def made(afternoon: Session, catalogue: Catalogue) -> Report:
    return report(afternoon, MOMENT, catalogue)


@pytest.fixture(scope="session")
def pdf(made: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("verslag") / "verslag.pdf"
    list(write(made, target, FORMAT))
    return target
