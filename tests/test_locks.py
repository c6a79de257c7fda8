"""The lock files pin what pyproject.toml asks for, wherever they are installed from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME: list[str] = PROJECT["project"]["dependencies"]
DEV: list[str] = PROJECT["dependency-groups"]["dev"]


def _pinned(lock: str) -> dict[str, str]:
    """Every pinned name, with its version and hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return dict(part.split("==", 1) for part in parts if "==" in part.partition("\n")[0])


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [("requirements.lock", RUNTIME), ("requirements-dev.lock", RUNTIME + DEV)],
    ids=["runtime", "dev"],
)
def test_all_that_is_asked_for_is_pinned_with_hashes(lock: str, wanted: list[str]) -> None:
    pinned = _pinned(lock)
    assert {_name(requirement) for requirement in wanted} <= pinned.keys()
    assert [name for name, rest in pinned.items() if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_registry_and_no_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|/opt|/home", text)


def test_what_is_tested_is_what_is_shipped() -> None:
    runtime, dev = _pinned("requirements.lock"), _pinned("requirements-dev.lock")
    assert runtime.items() <= dev.items()
