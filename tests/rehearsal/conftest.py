"""A folder for all that a rehearsal makes."""

from pathlib import Path

import pytest


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Where all that is temporary is made, and nothing may be left."""
    folder = tmp_path / "tijdelijk"
    folder.mkdir()
    return folder
