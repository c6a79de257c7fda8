"""A server in a process of its own, or the same pages inside the test, which is much quicker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.web.inside import Inside, inside_in
from tests.support.web.marked import marked_session
from tests.support.web.serving import Served, served_in
from wijkworkshop.core.acts.rounds import OpenRound


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A session with marks in what is private; its first round is open."""
    with served_in(tmp_path, marked_session(), OpenRound(1)) as running:
        yield running


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same for a whole module: no test in it may change how others find it."""
    folder = tmp_path_factory.mktemp("served")
    with served_in(folder, marked_session(), OpenRound(1)) as running:
        yield running


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    """The same without a socket and without another process."""
    with inside_in(tmp_path, marked_session(), OpenRound(1)) as running:
        yield running


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inside]:
    """The same for a whole module: no test in it may change how others find it."""
    with inside_in(tmp_path_factory.mktemp("room"), marked_session(), OpenRound(1)) as running:
        yield running
