"""How many files and connections a process may have open."""

import sys
from collections.abc import Iterator

import pytest

from wijkworkshop.storage.platform import allow_open_files

if sys.platform == "win32":
    pytest.skip("this system has no such limit", allow_module_level=True)

import resource

FEW, MORE = 300, 600


@pytest.fixture
def few() -> Iterator[int]:
    """Return the hard limit; the soft one is low during the test."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FEW, hard))
    yield hard
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_more_are_allowed_when_asked(few: int) -> None:
    assert allow_open_files(MORE) == MORE <= few
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == (MORE, few)


def test_fewer_change_nothing(few: int) -> None:
    assert allow_open_files(FEW - 50) == FEW
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == (FEW, few)


def test_no_more_than_the_system_allows(few: int) -> None:
    if few == resource.RLIM_INFINITY:
        pytest.skip("this system allows any number")
    assert allow_open_files(few + 1000) == few
