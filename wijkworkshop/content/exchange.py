"""Own content from somebody else: an untrusted file, and what importing it would change."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.own import Counts, Tree, at, change, counts, drop, entries
from wijkworkshop.content.positions import DEEPEST
from wijkworkshop.content.reading import source_of, values_of
from wijkworkshop.content.shapes import INVISIBLE


def read_foreign(path: Path) -> dict[str, Any]:
    """Return the values of a file that is well-formed by itself. Raises ContentMistakes.

    `read_all_content` checks it together with the content here, before anything is imported.
    """
    if path.is_symlink():
        raise _one(path, "dit is een verwijzing naar een ander bestand")
    values = values_of(path, source_of(path))
    for depth, value in _walk(values):
        if depth > DEEPEST:
            raise _one(path, "er zitten te veel tabellen in elkaar")
        if isinstance(value, str) and INVISIBLE.search(value):
            raise _one(path, "hier staat een onzichtbaar teken in")
    if not values:
        raise _one(path, "er staat niets in dit bestand")
    return values


def differing(ours: Tree, theirs: Tree, ships: Tree) -> Tree:
    """Return those of their values that differ from ours."""
    found: dict[str, Any] = {}
    for path, _there in entries(theirs, ships):
        if at(theirs, path) != at(ours, path):
            found = change(found, path, at(theirs, path))
    return found


def clashes(ours: Tree, theirs: Tree, ships: Tree) -> int:
    """Return the number of entries that both have, with different values."""
    said = (path for path, _there in entries(theirs, ships) if at(ours, path))
    return sum(at(ours, path) != at(theirs, path) for path in said)


def joined(ours: Tree, theirs: Tree, ships: Tree, *, theirs_first: bool) -> dict[str, Any]:
    """Return both merged; an entry that both have is taken as a whole from one side."""
    found = dict(ours)
    for path, _there in entries(theirs, ships):
        if theirs_first or not at(ours, path):
            found = change(drop(found, path), path, at(theirs, path))
    unread = {name: value for name, value in theirs.items() if name not in found}
    return {**found, **unread}  # what is no entry is refused when the whole is read


def would_change(ours: Tree, theirs: Tree, ships: Tree) -> Counts:
    """Return how many entries importing would add, change and hide."""
    return counts(differing(ours, theirs, ships), ships)


def _walk(values: Mapping[str, Any]) -> Iterator[tuple[int, object]]:
    """Yield every value with its depth, without recursion."""
    waiting: list[tuple[int, object]] = [(1, values)]
    while waiting:
        depth, value = waiting.pop()
        yield depth, value
        if depth > DEEPEST:
            continue
        if isinstance(value, Mapping):
            waiting += ((depth + 1, each) for pair in value.items() for each in pair)
        elif isinstance(value, list):
            waiting += ((depth + 1, each) for each in value)


def _one(path: Path, what: str) -> ContentMistakes:
    return ContentMistakes([ContentMistake(path, 1, "", what)])
