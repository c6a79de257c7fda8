"""The line of a key is found in every way to write it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.content.positions import Keys, dotted, key_lines, key_near, line_of
from wijkworkshop.places import resources

TEXT = '''\
# a = 1
title = "x = 1"
long = """
fake = 1
[fake]
""" # "
raw = \'\'\'
[[fake]]
\'\'\'
list = [
  "a", # ]
  { deep = 1 },
  "[[fake]]",
]
"quoted key" = 1
[ table . sub ]
dotted.key = 1
[[rows]]
a = 1
  [[rows.cells]]
  b = 1
  [[rows.cells]]
  b = 2
[[rows]]
  [rows.place]
  c = "#"
[[rows.cells]]
b = 3
'''


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("title",), 2),
        (("long",), 3),
        (("raw",), 7),
        (("list", 1, "deep"), 10),
        (("quoted key",), 15),
        (("table", "sub"), 16),
        (("table", "sub", "dotted"), 17),
        (("table", "sub", "dotted", "key"), 17),
        (("rows", 0), 18),
        (("rows", 0, "a"), 19),
        (("rows", 0, "cells", 0, "b"), 21),
        (("rows", 0, "cells", 1), 22),
        (("rows", 1), 24),
        (("rows", 1, "place", "c"), 26),
        (("rows", 1, "cells", 0, "b"), 28),
        (("rows", 1, "cells", 0, "missing"), 27),
        (("nowhere",), 1),
    ],
)
def test_line_of_a_key(keys: Keys, line: int) -> None:
    assert line_of(keys, key_lines(TEXT)) == line


def test_nothing_inside_a_string_counts() -> None:
    assert not [keys for keys in key_lines(TEXT) if "fake" in keys]


@pytest.mark.parametrize(
    "file", sorted((resources() / "content").glob("*.toml")), ids=lambda file: file.stem
)
def test_every_key_that_ships_is_found_on_its_line(file: Path) -> None:
    source = file.read_text("utf-8")
    found = key_lines(source)
    lines = source.split("\n")
    for keys in _leaves(tomllib.loads(source), ()):
        assert lines[found[keys] - 1].startswith(str(keys[-1]))


def _leaves(value: Any, keys: Keys) -> Iterator[Keys]:
    """The keys of everything that is no table and no list of tables."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _leaves(item, (*keys, name))
    elif isinstance(value, list) and isinstance(value[0], dict):
        for place, item in enumerate(value):
            yield from _leaves(item, (*keys, place))
    else:
        yield keys


def test_key_near_a_line() -> None:
    assert key_near(12, TEXT) == ("list",)
    assert key_near(28, TEXT) == ("rows", 1, "cells", 0, "b")
    assert key_near(1, TEXT) == ()
    assert key_near(2, "a = 1\na = 2\nb = 3") == ("a",)


def test_positions_are_read_from_one() -> None:
    assert dotted(("rows", 0, "cells", 1, "b")) == "rows[1].cells[2].b"
    assert dotted(()) == ""


@given(st.text(st.sampled_from("ab.[]{}=\"'#\\\n ,")))
def test_any_text_is_scanned(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in key_lines(text).values())
