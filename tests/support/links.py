"""Which entries of an outcome belong together, whichever of them refers to the other."""

from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.records import references
from wijkworkshop.core.session import Session

KINDS = {kind.__name__: kind for kind in ENTRY_KINDS}


def linked(session: Session, entry: Entry) -> tuple[Entry, ...]:
    """Return what an entry refers to as it stands now, then what refers to it, each once."""
    named = [(KINDS[kind], number) for kind, number in references(entry) if kind in KINDS]
    targets = (session.find(kind, number, 0) for kind, number in named)
    name, number = type(entry).__name__, entry.key[0]
    sources = (
        other
        for kind in ENTRY_KINDS
        for other in session.where(kind, edition=entry.edition)
        if (name, number) in references(other)
    )
    numbered = entry.KEY[0] == "id"
    found = (*(each for each in targets if each), *(sources if numbered else ()))
    return tuple(dict.fromkeys(found))


def reached(session: Session, entry: Entry) -> tuple[Entry, ...]:
    """Return every entry that one can walk to from this one, the nearest first."""
    found: dict[Entry, None] = {entry: None}
    for here in (waiting := [entry]):
        for each in linked(session, here):
            if each not in found:
                found[each] = None
                waiting.append(each)
    return tuple(found)[1:]
