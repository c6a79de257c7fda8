"""The core is values and functions: no package of others, no clock, no chance of its own."""

import ast
import sys
from pathlib import Path

import pytest

from wijkworkshop import core

HOME = Path(core.__file__).parent
FILES = sorted(HOME.rglob("*.py"))
OWN = {"random", "secrets", "uuid", "time", "threading", "os", "sqlite3", "socket", "subprocess"}
"""Standard modules that would make a result depend on something that is not an argument."""

CLOCKS = {"now", "utcnow", "today", "fromtimestamp"}


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def imported(tree: ast.Module) -> set[str]:
    """The names of the modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "say the whole name"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(HOME).as_posix())
class TestModule:
    def test_imports_the_core_and_the_standard_library_only(self, file: Path) -> None:
        for name in imported(parsed(file)):
            own = name == "wijkworkshop.core" or name.startswith("wijkworkshop.core.")
            assert own or name.split(".")[0] in sys.stdlib_module_names - OWN

    def test_gets_the_time_as_an_argument(self, file: Path) -> None:
        asked = {node.attr for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)}
        assert not asked & CLOCKS


def test_there_is_something_to_look_at() -> None:
    assert len(FILES) > 40
