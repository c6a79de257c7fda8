"""A count as a sheet of rows and columns, and what its numbers add up to. No Qt."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

Place = tuple[str, int]
"""A row and a column, by their keys."""


class RowKind(Enum):
    """What a row is for."""

    PEOPLE = auto()  # how many took part
    ABSTAINED = auto()  # how many said 'ik doe niet mee'
    HEADING = auto()  # the option above its levels
    COUNT = auto()


@dataclass(frozen=True)
class Row:
    """A row; `said` is how a screen reader names it when the label alone is not enough."""

    key: str
    label: str
    number: str = ""
    kind: RowKind = RowKind.COUNT
    said: str = ""
    level: bool = False  # one of the levels under a heading

    @property
    def typed_in(self) -> bool:
        """Tell whether the row has cells."""
        return self.kind is not RowKind.HEADING


@dataclass(frozen=True)
class Column:
    """A table or a group; `short` is its title where columns have little room."""

    key: int
    title: str
    short: str = ""


@dataclass(frozen=True)
class Sheet:
    """The rows, the columns and the numbers; `most` is what this many people can give."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    most: Callable[[int], int]
    values: Mapping[Place, int] = field(default_factory=dict)

    def counted(self, column: int) -> int | None:
        """Return the sum of a column, None while nothing was counted."""
        return self._sums[0].get((RowKind.COUNT, column))

    def row_sum(self, row: str) -> int | None:
        """Return the sum of a row, None while it is empty."""
        return self._sums[1].get(row)

    def people(self, column: int) -> int | None:
        """Return how many took part in a column, None while nobody said."""
        return self._sums[0].get((RowKind.PEOPLE, column))

    def possible(self, column: int) -> int | None:
        """Return the most that a column can hold, None while nobody said who took part."""
        people = self.people(column)
        return None if people is None else self.most(people)

    def too_many(self, column: int) -> bool:
        """Tell whether a column holds more than its people can give."""
        counted, possible = self.counted(column), self.possible(column)
        return counted is not None and possible is not None and counted > possible

    def all_counted(self) -> int | None:
        """Return the sum of all columns."""
        return _sum(self.counted(column.key) for column in self.columns)

    def all_possible(self) -> int | None:
        """Return the most that all columns can hold, of those that said who took part."""
        return _sum(self.possible(column.key) for column in self.columns)

    def empty_cells(self, column: int) -> int:
        """Return how many cells of a column were not counted yet."""
        return sum((row.key, column) not in self.values for row in self._of(RowKind.COUNT))

    def begun(self, column: int) -> bool:
        """Tell whether anything was counted in a column."""
        return self.counted(column) is not None

    def _of(self, kind: RowKind) -> Iterable[Row]:
        return (row for row in self.rows if row.kind is kind)

    @cached_property
    def _sums(self) -> tuple[Mapping[tuple[RowKind, int], int], Mapping[str, int]]:
        """Return the sums of what is known, per kind of row and column, and per row."""
        kinds = {row.key: row.kind for row in self.rows}
        columns: Counter[tuple[RowKind, int]] = Counter()
        rows: Counter[str] = Counter()
        for (row, column), number in self.values.items():
            columns[kinds[row], column] += number
            rows[row] += number
        return columns, rows


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
