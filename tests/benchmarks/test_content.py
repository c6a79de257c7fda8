"""What ships is read at every start, so reading it costs little more than parsing its files."""

import tomllib

from pytest_benchmark.fixture import BenchmarkFixture

from tests.support.yardstick import Yardstick, times_of
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.places import resources, run_sheets

MOST = 5.0


def test_everything_is_read(benchmark: BenchmarkFixture) -> None:
    content = resources() / "content"
    files = [*content.glob("*.toml"), *run_sheets().glob("*.toml")]
    assert files

    def parse() -> None:
        for file in files:
            tomllib.loads(file.read_text("utf-8"))

    def load() -> None:
        load_run_sheets(content, run_sheets(), load_catalogue(content))

    bare = Yardstick(parse)
    benchmark.pedantic(load, setup=bare.take, rounds=15, warmup_rounds=1)  # type: ignore[no-untyped-call]
    assert times_of(benchmark, bare) < MOST
