"""A new entry on its way to the disk, where it gets its number. No Qt."""

from dataclasses import Field, fields
from typing import Any

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area


class NewEntry:
    """Knows what was sent, and finds it in a later session by what it says."""

    def __init__(self) -> None:
        """Have sent nothing yet."""
        self._sent: Entry | None = None
        self._known: frozenset[object] = frozenset()

    @property
    def is_under_way(self) -> bool:
        """Tell whether something was sent that did not come back yet."""
        return self._sent is not None

    def send(self, entry: Entry, session: Session) -> None:
        """Remember what is sent, and what was there before."""
        self._sent, self._known = entry, frozenset(session.table(type(entry)))

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._sent = None

    def arrived(self, session: Session) -> Entry | None:
        """Return the entry as it is stored, None while it is not."""
        if self._sent is None:
            return None
        wanted = _in_an_area(self._sent)
        found = session.where(type(self._sent), block=self._sent.block, edition=0)
        new = (each for each in found if each.key not in self._known)
        return next((each for each in new if _in_an_area(each) == wanted), None)

    def differs(self, entry: Entry) -> bool:
        """Tell whether an entry says something else than what was sent."""
        return self._sent is not None and _content(entry) != _content(self._sent)


def _in_an_area(entry: Entry) -> tuple[object, ...]:
    """Return what an entry says, but not of which area: a new one gets its number on the disk."""
    return _content(entry, *(each.name for each in fields(entry) if _is_area(each)))


def _is_area(field: Field[Any]) -> bool:
    return bool(field.metadata.get("refers") == Area.__name__)


def _content(entry: Entry, *left_out: str) -> tuple[object, ...]:
    """Return what an entry says, texts as they are stored: without blanks around them."""
    names = (each.name for each in fields(entry) if each.name not in ("id", *left_out))
    values = (getattr(entry, name) for name in names)
    return tuple(value.strip() if type(value) is str else value for value in values)
