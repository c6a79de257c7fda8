"""Lays people's own content over what ships: changed words, new entries, hidden ones (E69).

What ships is a tree of tables and lists of tables. Own content is a tree of tables only: an
entry of a list is named by its slug. So `[measures.sociaal-beheer] risk = "…"` changes one text,
`[measures.buurtfeest]` with all its fields adds a measure, and `hidden = true` leaves one out.
"""

from collections.abc import Mapping, Sequence

from wijkworkshop.content.positions import Keys

Values = Mapping[str, object]
MARKS = ("slug", "identifier")
"""The field that identifies an entry of a list."""

HIDDEN = "hidden"
NUMBER = "number"


def merged(ships: Values, own: Values) -> dict[str, object]:
    """Return shipped content with own content over it; what does not fit is left to the checks."""
    changed = {
        name: _over(ships[name], value) if name in ships else value for name, value in own.items()
    }
    return {**ships, **changed}


def place_in_own(keys: Keys, values: object, own: object) -> Keys | None:
    """Return the keys in own content of what is at `keys` in the merged tree; None if not there.

    `values` is the merged tree, which tells the slug of each position in a list.
    """
    if not keys:
        return ()
    first, rest = keys[0], keys[1:]
    inner = _inner(values, first)
    name = _name(inner) if isinstance(first, int) and isinstance(own, Mapping) else first
    deeper = _inner(own, name)
    return None if deeper is None else (name, *(place_in_own(rest, inner, deeper) or ()))


def _over(ships: object, own: object) -> object:
    if isinstance(own, Mapping) and isinstance(ships, Mapping):
        return merged(ships, own)
    if isinstance(own, Mapping) and isinstance(ships, list) and all(map(_name, ships)):
        return _entries(ships, own)
    return own


def _entries(ships: Sequence[Values], own: Values) -> list[object]:
    """Return a list of entries: changed ones in their place, new ones at the end."""
    known = {_name(entry): entry for entry in ships}
    mark = next((mark for mark in MARKS if any(mark in entry for entry in ships)), MARKS[0])
    changed = [_over(entry, own[name]) if name in own else entry for name, entry in known.items()]
    added = [
        {mark: name, **entry} if isinstance(entry, Mapping) else entry
        for name, entry in own.items()
        if name not in known
    ]
    return _numbered([_bare(each) for each in (*changed, *added) if not is_hidden(each)], ships)


def _numbered(entries: list[object], ships: Sequence[Values]) -> list[object]:
    """Give new entries the next number, where entries have numbers."""
    taken = [number for each in (*ships, *entries) if isinstance(number := _number(each), int)]
    free = max(taken, default=0)
    for entry in entries if taken else ():
        if isinstance(entry, dict) and NUMBER not in entry:
            free += 1
            entry[NUMBER] = free
    return entries


def _bare(entry: object) -> object:
    """Return a new entry without the field `hidden`."""
    if not isinstance(entry, Mapping):
        return entry
    return {name: value for name, value in entry.items() if name != HIDDEN}


def is_hidden(entry: object) -> bool:
    """Tell whether own content leaves an entry out."""
    return isinstance(entry, Mapping) and entry.get(HIDDEN) is True


def _name(entry: object) -> str:
    """Return the slug of an entry of a list; empty when it has none."""
    marks = [entry[mark] for mark in MARKS if mark in entry] if isinstance(entry, Mapping) else []
    return next((mark for mark in marks if isinstance(mark, str)), "")


def _number(entry: object) -> object:
    return entry.get(NUMBER) if isinstance(entry, Mapping) else None


def _inner(value: object, name: str | int) -> object:
    if isinstance(value, Mapping) and isinstance(name, str):
        return value.get(name)
    if isinstance(value, list) and isinstance(name, int) and 0 <= name < len(value):
        return value[name]
    return None
