"""Checks the slugs of entries in own content: they must be names, never paths."""

from collections.abc import Iterator, Mapping
from typing import Any

from wijkworkshop.content.merging import MARKS
from wijkworkshop.content.positions import Keys
from wijkworkshop.content.shapes import Problem, no_name

Values = Mapping[str, object]


def invalid_names(own: Values) -> Iterator[Problem]:
    """Yield a problem for each key that is no valid name."""
    for keys, _value in _tables(own):
        if isinstance(keys[-1], str) and (what := no_name(keys[-1])):
            yield Problem(keys, what)


def conflicting_names(own: Values) -> Iterator[Problem]:
    """Yield a problem for each entry whose own slug differs from its key."""
    for keys, table in _tables(own):
        name, marks = keys[-1], MARKS if isinstance(table, Mapping) else ()
        for mark in marks:
            if isinstance(name, str) and table.get(mark, name) != name:
                yield Problem((*keys, mark), f"dit hoort '{name[:40]}' te zijn")


def _tables(own: Values) -> Iterator[tuple[Keys, Any]]:
    """Yield all tables and lists, without recursion, since a hostile file may nest deeply."""
    waiting: list[tuple[Keys, Any]] = [((), own)]
    while waiting:
        at, outer = waiting.pop()
        inner = outer.items() if isinstance(outer, Mapping) else enumerate(outer)
        found = [((*at, name), each) for name, each in inner if isinstance(each, (Mapping, list))]
        yield from found
        waiting += found
