"""Benchmarks begin as the app does: what is there at the start is no garbage to look at."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _tidy() -> Iterator[None]:
    """As `tidy_up` in `app.py` does once all is loaded; the tests' own heap would count here."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
