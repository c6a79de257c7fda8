"""A session is a set of small frozen records; each kind is one table whose columns are its fields.

A field is an `int`, `bool`, `str`, `StrEnum`, `date` or `datetime` (in UTC), or one of these or
None. So a record turns into a row and back without a mapping of its own, and a copy of a session
is a copy of rows.
"""

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One fact of a session. `KEY` names the fields that tell it from others of its kind."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    @property
    def key(self) -> Key:
        """Return the values of the key fields; unique within the session and the kind."""
        return tuple(getattr(self, name) for name in self.KEY)


def refers(kind: str, **options: Any) -> Any:
    """Declare a field that holds the `id` of a record of the named kind, or 0 for none.

    While somebody refers to a record, the act that made it cannot be undone.
    """
    return field(metadata={"refers": kind}, **options)


def references(record: Record) -> tuple[tuple[str, int], ...]:
    """Return (kind, id) of the records that this one refers to."""
    return tuple(
        (each.metadata["refers"], getattr(record, each.name))
        for each in fields(record)
        if "refers" in each.metadata and getattr(record, each.name)
    )
