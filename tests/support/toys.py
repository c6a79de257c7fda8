"""Lines that a made-up board or outcome would cost in the tables of the app."""

import importlib
from collections.abc import Mapping

import pytest

from wijkworkshop.core.terms import BlockKind

Lines = Mapping[str, Mapping[str, object]]
"""By file: the name of a table in it, and what stands there for the kind of block."""


def add_lines(monkeypatch: pytest.MonkeyPatch, step: BlockKind, lines: Lines) -> None:
    """Let these lines stand in the tables of the app until the test ends."""
    for file, tables in lines.items():
        name = file.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".")
        module = importlib.import_module(f"wijkworkshop.{name}")
        for table, line in tables.items():
            monkeypatch.setitem(getattr(module, table), step, line)
