"""Edits of own content as plain trees: change, add, hide and restore entries.

`path` names an entry: `("measures", "sociaal-beheer")`, `("items", "statements", "eigen")`,
`("blocks", "step_1")`, `("sheets", "kort")`. Nothing is read or written here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from wijkworkshop.content.merging import HIDDEN, MARKS, is_hidden

Tree = Mapping[str, Any]
Path = tuple[str, ...]


class State(Enum):
    """How an entry relates to shipped content."""

    ORIGINAL = auto()
    CHANGED = auto()
    OWN = auto()
    HIDDEN = auto()


@dataclass(frozen=True)
class Counts:
    """How many entries are changed, own and hidden."""

    changed: int = 0
    own: int = 0
    hidden: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is own content at all."""
        return bool(self.changed or self.own or self.hidden)


def change(own: Tree, path: Path, fields: Tree) -> dict[str, Any]:
    """Return own content with these fields of an entry set; its other fields stay."""
    if not path:
        return _over(own, fields)
    return _with(own, path, _over(at(own, path), fields))


def without(own: Tree, path: Path, field: Path) -> dict[str, Any]:
    """Return own content without one field, so that the shipped value is shown again."""
    return _without(own, (*path, *field))


def hide(own: Tree, path: Path) -> dict[str, Any]:
    """Return own content with an entry hidden; changes to its fields are kept."""
    return change(own, path, {HIDDEN: True})


def restore(own: Tree, path: Path) -> dict[str, Any]:
    """Return own content that shows a hidden entry again, or resets another one."""
    if is_hidden(at(own, path)):
        return _without(own, (*path, HIDDEN))
    return drop(own, path)


def drop(own: Tree, path: Path) -> dict[str, Any]:
    """Return own content without an entry; one that does not ship is gone then."""
    return _without(own, path)


def at(own: Tree, path: Path) -> dict[str, Any]:
    """Return own content's fields of an entry; empty when there are none."""
    found: Any = own
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return dict(found) if isinstance(found, Mapping) else {}


def state_of(own: Tree, path: Path, *, ships: bool) -> State:
    """Return how an entry relates to shipped content."""
    said = at(own, path)
    if is_hidden(said):
        return State.HIDDEN
    if not ships:
        return State.OWN
    return State.CHANGED if said else State.ORIGINAL


def entries(own: Tree, ships: Tree) -> Iterator[tuple[Path, bool]]:
    """Return the paths of the entries in own content, and whether each ships."""
    for name, value in own.items():
        yield from _entries(value, ships.get(name), (name,))


def counts(own: Tree, ships: Tree) -> Counts:
    """Return how many entries are changed, own and hidden; `ships` is all shipped content."""
    found = [state_of(own, path, ships=there) for path, there in entries(own, ships)]
    return Counts(found.count(State.CHANGED), found.count(State.OWN), found.count(State.HIDDEN))


def named(entries_: Any) -> dict[str, Any]:
    """Return the entries of a list by slug; a table is returned as it is."""
    if isinstance(entries_, Mapping):
        return dict(entries_)
    marked = ((_mark(entry), entry) for entry in entries_ or () if isinstance(entry, Mapping))
    return {mark: entry for mark, entry in marked if mark}


def _entries(value: Any, ships: Any, path: Path) -> Iterator[tuple[Path, bool]]:
    """Yield entries: those of a shipped list, or of a table of tables."""
    if not isinstance(value, Mapping):
        return
    inner = named(ships)
    if isinstance(ships, list) or path in TABLES:
        yield from (((*path, name), name in inner) for name in value)
    elif _holds_lists(ships):
        for name, deeper in value.items():
            yield from _entries(deeper, inner.get(name, []), (*path, name))
    else:
        yield path, bool(inner)


TABLES = (("blocks",), ("sheets",))
"""Tables whose values are entries."""


def _holds_lists(ships: Any) -> bool:
    return isinstance(ships, Mapping) and any(isinstance(each, list) for each in ships.values())


def _mark(entry: Tree) -> str:
    return next((str(entry[mark]) for mark in MARKS if mark in entry), "")


def _over(old: Tree, new: Tree) -> dict[str, Any]:
    both = dict(old)
    for name, value in new.items():
        inner = both.get(name)
        deeper = isinstance(value, Mapping) and isinstance(inner, Mapping)
        both[name] = _over(inner, value) if deeper and inner is not None else value
    return both


def _with(tree: Tree, path: Path, entry: Tree) -> dict[str, Any]:
    name, rest = path[0], path[1:]
    inner = tree.get(name)
    below = inner if isinstance(inner, Mapping) else {}
    return {**tree, name: _with(below, rest, entry) if rest else dict(entry)}


def _without(tree: Tree, path: Path) -> dict[str, Any]:
    """Return the tree without the value at this path, and without tables left empty."""
    name, rest = path[0], path[1:]
    inner = tree.get(name)
    kept = {key: value for key, value in tree.items() if key != name}
    if not rest or not isinstance(inner, Mapping):
        return kept if not rest else dict(tree)
    below = _without(inner, rest)
    return {key: below if key == name else tree[key] for key in tree} if below else kept
