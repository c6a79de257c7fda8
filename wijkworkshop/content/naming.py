"""How own content names its entries: by what is a name, and by nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any

from wijkworkshop.content.merging import MARKS
from wijkworkshop.content.positions import Keys
from wijkworkshop.content.shapes import Problem, no_name

Values = Mapping[str, object]


def no_names(own: Values) -> Iterator[Problem]:
    """Yield what stands under no name, but under what could be a path, or under nothing."""
    for keys, _value in _tables(own):
        if isinstance(keys[-1], str) and (what := no_name(keys[-1])):
            yield Problem(keys, what)


def other_names(own: Values) -> Iterator[Problem]:
    """Yield where an entry says that it has another name than it stands under."""
    for keys, table in _tables(own):
        name, marks = keys[-1], MARKS if isinstance(table, Mapping) else ()
        for mark in marks:
            if isinstance(name, str) and table.get(mark, name) != name:
                yield Problem((*keys, mark), f"dit hoort '{name[:40]}' te zijn")


def _tables(own: Values) -> Iterator[tuple[Keys, Any]]:
    """Yield all tables and lists, without calling itself: a hostile file nests deep."""
    waiting: list[tuple[Keys, Any]] = [((), own)]
    while waiting:
        at, outer = waiting.pop()
        inner = outer.items() if isinstance(outer, Mapping) else enumerate(outer)
        found = [((*at, name), each) for name, each in inner if isinstance(each, (Mapping, list))]
        yield from found
        waiting += found
