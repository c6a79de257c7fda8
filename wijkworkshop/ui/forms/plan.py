"""What a form asks: a plan of each field, and what its type says of how it is filled in. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum, auto
from types import UnionType
from typing import Any, get_args, get_origin

Place = tuple[str, ...]
"""Names that lead to a value within what is filled in."""

Choices = tuple[tuple[Any, str], ...]
"""Values with their words."""


class FieldKind(Enum):
    """The ways to fill in a field."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    YES_NO = auto()
    CHOICE = auto()
    CHOICES = auto()
    RECORD = auto()  # one of the records that are there, which come and go
    LINES = auto()
    TABLE = auto()


@dataclass(frozen=True)
class FieldPlan:
    """A field: where its value stands, how it is filled in, and what stands at it.

    The `hint` stands in the empty field and the `note` under it; `spoken` is what a screen reader
    says in place of the label. `empty` is the value of a field in which nothing is filled in, and
    an `optional` one may be None. A text has so many `lines` and at most `longest` characters (0:
    no limit); a number with a `most` gets a box of that width. `refers` names the kind of record
    that is chosen, and `columns` are the fields of a row of a table.
    """

    place: Place
    kind: FieldKind = FieldKind.TEXT
    label: str = ""
    hint: str = ""
    note: str = ""
    spoken: str = ""
    lines: int = 1
    longest: int = 0
    most: int = 0
    optional: bool = False
    empty: Any = ""
    choices: Choices = ()
    refers: str = ""
    columns: tuple["FieldPlan", ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the field itself."""
        return self.place[-1]

    @property
    def key(self) -> str:
        """Return the place as one text: `look_back.title`."""
        return ".".join(self.place)


KINDS: Mapping[type, FieldKind] = {
    str: FieldKind.TEXT,
    int: FieldKind.NUMBER,
    date: FieldKind.DATE,
    bool: FieldKind.YES_NO,
}
EMPTY: Mapping[FieldKind, Any] = {FieldKind.NUMBER: 0, FieldKind.DATE: None}


def is_optional(annotation: Any) -> bool:
    """Tell whether a field may be None."""
    return isinstance(annotation, UnionType)


def type_of(annotation: Any) -> Any:
    """Return the type of the values of a field, without None."""
    return get_args(annotation)[0] if is_optional(annotation) else annotation


def kind_of(annotation: Any) -> FieldKind:
    """Return how a field of this type is filled in. Raises KeyError for a type without an input."""
    plain = type_of(annotation)
    if get_origin(plain) is tuple:
        item = get_args(plain)[0]
        if is_dataclass(item):
            return FieldKind.TABLE
        return FieldKind.CHOICES if issubclass(item, Enum) else FieldKind.LINES
    return FieldKind.CHOICE if issubclass(plain, Enum) else KINDS[plain]


def members_of(annotation: Any) -> tuple[Enum, ...]:
    """Return what a field of this type chooses from; nothing where it is no choice."""
    plain = type_of(annotation)
    item = get_args(plain)[0] if get_origin(plain) is tuple else plain
    return tuple(item) if issubclass(item, Enum) else ()


def plan_for(
    place: Place, annotation: Any, word: Callable[[Any], str] = str, refers: str = ""
) -> FieldPlan:
    """Return the plan of a field of this type, without words of its own.

    `word` gives the words of a member of an enum, and `refers` the kind of record that a number
    stands for. Raises KeyError for a type without an input.
    """
    kind = FieldKind.RECORD if refers else kind_of(annotation)
    optional = is_optional(annotation)
    choices = tuple((each, word(each)) for each in members_of(annotation))
    empty = None if optional else EMPTY.get(kind, "")
    return FieldPlan(place, kind, optional=optional, empty=empty, choices=choices, refers=refers)
