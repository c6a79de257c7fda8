"""Whatever an archive suffered, it opens, or a known problem says so and it stays as it was."""

import shutil
from pathlib import Path

import pytest

from tests.damaged.conftest import Whole
from tests.support.damaged.damages import KINDS
from tests.support.damaged.readers import read_all

QUICK = 45
ALL = 3000
AT_ONCE = 250


def opened_of(whole: Whole, seeds: range, folder: Path) -> int:
    """How many of these open; of the others each said why not."""
    opened = 0
    for seed in seeds:
        path = whole.damaged(seed, folder)
        try:
            opened += read_all(path)
        except Exception as error:
            error.add_note(f"seed {seed}: {KINDS[seed % len(KINDS)].__name__}")
            raise
        shutil.rmtree(path.parent)
    return opened


def test_what_is_whole_opens(whole: Whole, tmp_path: Path) -> None:
    for each in (whole.plain, whole.with_log):
        place = tmp_path / each.parent.name
        shutil.copytree(each.parent, place)
        assert read_all(place / each.name)


def test_damaged_archives_open_or_say_so(whole: Whole, tmp_path: Path) -> None:
    assert 0 < opened_of(whole, range(QUICK), tmp_path) < QUICK


@pytest.mark.slow
@pytest.mark.longest
@pytest.mark.parametrize("first", range(QUICK, ALL, AT_ONCE))
def test_thousands_of_damaged_archives_open_or_say_so(
    whole: Whole, tmp_path: Path, first: int
) -> None:
    seeds = range(first, min(first + AT_ONCE, ALL))
    assert 0 < opened_of(whole, seeds, tmp_path) < len(seeds)
