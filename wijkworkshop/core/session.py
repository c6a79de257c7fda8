"""The session value, and the changes that lead from one to the next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from types import MappingProxyType
from typing import Any, TypeVar, cast

from wijkworkshop.core.records import Key, Record, references
from wijkworkshop.core.refusals import Reason, Refused

R = TypeVar("R", bound=Record)
Table = Mapping[Key, Record]
Place = tuple[type[Record], Key]
NOTHING: Table = MappingProxyType({})


@dataclass(frozen=True)
class Change:
    """Records to put (new, or in place of the one with the same key) and records to remove."""

    put: tuple[Record, ...] = ()
    remove: tuple[Record, ...] = ()

    def __add__(self, other: "Change") -> "Change":
        """Return both changes as one, the second made after the first."""
        gone, again = _places(other.remove), _places(other.put)
        put = tuple(record for record in self.put if _place(record) not in gone)
        remove = tuple(record for record in self.remove if _place(record) not in again)
        return Change(put + other.put, remove + other.remove)

    def inverse(self, before: "Session") -> "Change":
        """Return the change that leads back to `before`."""
        old = {place: before.find(place[0], *place[1]) for place in _places(self.put + self.remove)}
        made = {_place(record): record for record in self.put if old[_place(record)] is None}
        return Change(
            put=tuple(record for record in old.values() if record is not None),
            remove=tuple(made.values()),
        )


def _place(record: Record) -> Place:
    return type(record), record.key


def _places(records: Iterable[Record]) -> dict[Place, None]:
    return dict.fromkeys(map(_place, records))


@dataclass(frozen=True)
class Session:
    """All records of one session, per kind and key. `revision` counts the acts stored so far.

    `heard` counts what participants sent: ballots, joins and words, which are no acts.

    A table that a change does not touch stays the same object, so a view can compare by identity.
    """

    id: str
    revision: int = field(default=0, compare=False)
    tables: Mapping[type[Record], Table] = field(default_factory=dict)
    heard: int = field(default=0, compare=False)

    def table(self, kind: type[R]) -> Mapping[Key, R]:
        """Return the records of a kind by key."""
        return cast("Mapping[Key, R]", self.tables.get(kind, NOTHING))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind in the order of their keys."""
        table = self.table(kind)
        return tuple(table[key] for key in sorted(table))

    def where(self, kind: type[R], /, **wanted: Any) -> tuple[R, ...]:
        """Return the records of a kind whose fields have the wanted values, in key order."""
        found: Iterable[tuple[Key, R]] = self.table(kind).items()
        for name, value in wanted.items():  # a large table is sieved before it is sorted
            found = [each for each in found if getattr(each[1], name) == value]
        return tuple(record for _key, record in sorted(found, key=itemgetter(0)))

    def find(self, kind: type[R], *key: Any) -> R | None:
        """Return the record with this key, or None."""
        return self.table(kind).get(key)

    def get(self, kind: type[R], *key: Any) -> R:
        """Return the record with this key. Raises Refused when there is none."""
        found = self.find(kind, *key)
        if found is None:
            raise Refused(Reason.NOT_FOUND, kind.__name__, *key)
        return found

    def next_id(self, kind: type[Record]) -> int:
        """Return a small number that no record of this kind (with an `id`) has."""
        return max((key[0] for key in self.table(kind)), default=0) + 1

    def after(self, change: Change) -> "Session":
        """Return the session as it is after a change, one revision on."""
        tables = dict(self.tables)
        for kind in {type(record) for record in change.put + change.remove}:
            kept = dict(tables.get(kind, NOTHING))
            for record in change.remove:
                if type(record) is kind:
                    kept.pop(record.key, None)
            kept.update({record.key: record for record in change.put if type(record) is kind})
            tables[kind] = MappingProxyType(kept)
        filled = {kind: table for kind, table in tables.items() if table}
        return replace(self, revision=self.revision + 1, tables=MappingProxyType(filled))

    def touched_by(self, change: Change) -> "Session":
        """Return only the records that a change puts or removes, as they are here."""
        kept = (self.find(kind, *key) for kind, key in _places(change.put + change.remove))
        return session_of(self.id, (record for record in kept if record is not None))

    def refers_to(self, record: Record) -> bool:
        """Tell whether any other record refers to this one by its id.

        An earlier edition refers to the record of its own edition, when there is one.
        """
        if record.KEY[0] != "id":
            return False
        target = (type(record).__name__, record.key[0])
        edition = getattr(record, "edition", 0)
        others = (other for table in self.tables.values() for other in table.values())
        return any(
            own == edition or not self.find(type(record), record.key[0], own)
            for other in others
            if other is not record and target in references(other)
            for own in (getattr(other, "edition", 0),)
        )

    def resolves(self, record: Record) -> bool:
        """Tell whether everything that a record refers to is there."""
        kinds = {kind.__name__: kind for kind in self.tables}
        wanted = ((kinds.get(name), number) for name, number in references(record))
        return all(
            kind is not None and any(key[0] == number for key in self.tables[kind])
            for kind, number in wanted
        )


def session_of(session_id: str, records: Iterable[Record], revision: int = 0) -> Session:
    """Return the session that holds these records."""
    grown = Session(session_id).after(Change(put=tuple(records)))
    return replace(grown, revision=revision)


def undoing(session: Session, before: Session, done: Change) -> Change:
    """Return the change that takes back `done`, which was made on `before`.

    Raises Refused when a record that it touched has changed since, when another record depends
    on what it made, or when what it removed depends on something that is gone.
    """
    made = before.after(done)
    for kind, key in _places(done.put + done.remove):
        if session.find(kind, *key) != made.find(kind, *key):
            raise Refused(Reason.CHANGED_SINCE)
    back = done.inverse(before)
    without = session.after(back)
    if any(without.refers_to(record) for record in back.remove):
        raise Refused(Reason.STILL_REFERRED_TO)
    if not all(without.resolves(record) for record in back.put):
        raise Refused(Reason.CHANGED_SINCE)
    return back
