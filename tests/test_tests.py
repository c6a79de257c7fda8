"""What holds for the tests themselves: they wait for facts, and their helpers stand together."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.waiting import until, until_so

TESTS = Path(__file__).parent
FILES = [each for each in TESTS.rglob("*.py") if each != Path(__file__)]
PAUSE = re.compile(r"\bsleep\((?!0\))|\bqWait\(|qtbot\.wait\(|\bwait_for_timeout\(")
MAY_PAUSE = {
    "support/waiting.py",  # it is what all others wait with
    "support/load.py",  # people do not all do something at once
    "support/load_phone.py",  # a page tries again after a moment
}
TEST_FILE = re.compile(r"(test_\w+|conftest)\.py")


def pauses() -> Iterator[str]:
    """Give each place where time is let pass; benchmarks may: they measure what happens then."""
    for file in FILES:
        place = file.relative_to(TESTS).as_posix()
        if place not in MAY_PAUSE and not place.startswith("benchmarks/"):
            found = PAUSE.findall(file.read_text(encoding="utf-8"))
            yield from (f"{place}: {each}" for each in found)


def test_no_test_sleeps() -> None:
    assert len(FILES) > 200
    assert list(pauses()) == []


@pytest.mark.parametrize(
    "pause",
    ["time.sleep(1)", "await asyncio.sleep(PAUSE)", "QTest.qWait(2)", "qtbot.wait(300)"],
)
def test_a_pause_is_seen(pause: str) -> None:
    assert PAUSE.search(pause)


def test_a_fact_that_does_not_come_fails_in_time() -> None:
    with pytest.raises(AssertionError, match="it did not come true in time"):
        until(lambda: False, within_s=0)
    with pytest.raises(TimeoutError):
        asyncio.run(until_so(lambda: False, within_s=0))


def test_helpers_stand_in_one_folder() -> None:
    support = TESTS / "support"
    elsewhere = [each for each in FILES if support not in each.parents]
    assert [each.name for each in elsewhere if not TEST_FILE.fullmatch(each.name)] == []
    inside = [each.name for each in FILES if support in each.parents]
    assert [name for name in inside if TEST_FILE.fullmatch(name)] == []
