"""What ships is read at every start, so reading it must not be felt: under 40 ms."""

from pytest_benchmark.fixture import BenchmarkFixture

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.places import resources, run_sheets

LIMIT_S = 0.040


def test_everything_is_read(benchmark: BenchmarkFixture) -> None:
    def load() -> None:
        catalogue = load_catalogue(resources() / "content")
        load_run_sheets(resources() / "content", run_sheets(), catalogue)

    benchmark(load)
    assert benchmark.stats is not None
    assert benchmark.stats.stats.median < LIMIT_S
