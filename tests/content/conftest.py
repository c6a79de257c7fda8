"""What ships, loaded once."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.places import resources, run_sheets


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(resources() / "content")


@pytest.fixture(scope="session")
def sheets(catalogue: Catalogue) -> Mapping[str, RunSheet]:
    return load_run_sheets(resources() / "content", run_sheets(), catalogue)


@pytest.fixture(scope="session")
def deck() -> dict[str, Any]:
    """The facts of the deck."""
    return tomllib.loads((Path(__file__).parent / "deck.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def words() -> str:
    """Everything that ships, as one text."""
    files = [*(resources() / "content").glob("*.toml"), *run_sheets().glob("*.toml")]
    return "\n".join(file.read_text("utf-8") for file in files)
