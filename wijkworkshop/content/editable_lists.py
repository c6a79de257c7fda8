"""The editable lists of the content, and their entries with their state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijkworkshop.content.merging import HIDDEN, merged
from wijkworkshop.content.own import State, at, named, state_of
from wijkworkshop.content.reading import values_of
from wijkworkshop.content.sheet_files import BlockText
from wijkworkshop.content.texts import Texts
from wijkworkshop.core.catalogue import (
    Advice,
    Alike,
    Argument,
    Case,
    Event,
    Item,
    Measure,
    Question,
    Rule,
    Source,
    Tension,
    Term,
)

Place = tuple[str, ...]


@dataclass(frozen=True)
class EditableList:
    """A list: its path in the content, and the type of its entries.

    New entries can be added when `open`; entries can be hidden when `hides`.
    """

    path: Place
    kind: type
    open: bool = True
    hides: bool = True

    @property
    def mark(self) -> str:
        """Return the name under which it is known: `items.statements`."""
        return ".".join(self.path)


@dataclass(frozen=True)
class Entry:
    """An entry: its shipped fields (`ships`), its own ones (`said`), and both merged."""

    path: Place
    kind: type
    state: State
    ships: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, Any]:
        """Return the merged fields."""
        found = merged(self.ships, self.said)
        found.pop(HIDDEN, None)
        return found

    @property
    def title(self) -> str:
        """Return its title in a list."""
        values = self.values
        found = (values.get(name) for name in NAMED_BY)
        return next((str(each) for each in found if each), self.path[-1])


NAMED_BY = ("short", "label", "word", "title", "name", "neutral", "text", "difference", "why")

ITEMS = "items"
ONE_CHOICE = ("stay", "travel", "literal_answers", "displacement_answers", "readings")
"""Lists of which people choose one option: only these have a sentence for each."""

EDITABLE_LISTS = (
    EditableList(("measures",), Measure),
    EditableList((ITEMS, "statements"), Item),
    EditableList((ITEMS, "expectations"), Item),
    EditableList((ITEMS, "readings"), Item),
    EditableList((ITEMS, "principles"), Item),
    EditableList((ITEMS, "grades"), Item),
    EditableList(("motives",), Argument),
    EditableList(("evidence",), Argument),
    EditableList(("cases",), Case),
    EditableList(("events",), Event),
    EditableList(("terms",), Term),
    EditableList(("rules",), Rule),
    EditableList(("advice",), Advice, open=False),
    EditableList(("definition", "questions"), Question, open=False, hides=False),
    EditableList(("alike",), Alike, open=False),
    EditableList(("tensions",), Tension, open=False),
    EditableList((ITEMS, "clusters"), Item, open=False, hides=False),
    EditableList((ITEMS, "picture"), Item, open=False, hides=False),
    EditableList((ITEMS, "stay"), Item, open=False, hides=False),
    EditableList((ITEMS, "literal_answers"), Item, open=False, hides=False),
    EditableList((ITEMS, "displacement_answers"), Item, open=False, hides=False),
    EditableList((ITEMS, "travel"), Item, open=False, hides=False),
    EditableList((ITEMS, "gentle"), Item, open=False, hides=False),
    EditableList((ITEMS, "evening"), Item, open=False, hides=False),
    EditableList(("further",), Source),
    EditableList(("blocks",), BlockText, open=False, hides=False),
)


def shipped_values(texts: Texts, sessions: Path | None = None) -> dict[str, Any]:
    """Return the shipped values of all files as one tree; run sheets by slug under `sheets`."""
    found: dict[str, Any] = {}
    for name, source in texts.files.items():
        found |= values_of(Path(name), source)
    files = sessions.glob("*.toml") if sessions else ()
    return {**found, "sheets": {file.stem: {"title": file.stem} for file in files}}


def entries_of(
    editable_list: EditableList, ships: Mapping[str, Any], own: Mapping[str, Any]
) -> tuple[Entry, ...]:
    """Return the entries of a list: shipped ones in their order, then own ones."""
    return tuple(_entries(editable_list, _listed(ships, editable_list.path), own))


def _entries(
    editable_list: EditableList, listed: Mapping[str, Any], own: Mapping[str, Any]
) -> Iterator[Entry]:
    said = at(own, editable_list.path)
    for name in (*listed, *(each for each in said if each not in listed)):
        path = (*editable_list.path, name)
        state = state_of(own, path, ships=name in listed)
        yield Entry(path, editable_list.kind, state, listed.get(name, {}), at(own, path))


def _listed(ships: Any, path: Place) -> dict[str, Any]:
    for name in path:
        ships = ships.get(name, {}) if isinstance(ships, Mapping) else {}
    return named(ships)
