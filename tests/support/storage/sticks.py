"""Files of sessions that are refused."""

from pathlib import Path

import pytest

from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.session_opening import LARGEST, open_session_file


def refused(path: Path) -> Problem:
    """Why a file is refused; it stays as it was, and nothing comes beside it."""
    before = path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else None
    beside = set(path.parent.iterdir())
    with pytest.raises(StorageProblem) as raised:
        open_session_file(path)
    assert set(path.parent.iterdir()) == beside
    assert before is None or path.read_bytes() == before
    return raised.value.problem
