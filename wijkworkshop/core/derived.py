"""What is derived from some tables of a session, worked out once while these stay the same."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, Table

T = TypeVar("T")
OfBlock = Callable[[Session, int], T]


def derived_from(*kinds: type[Record]) -> Callable[[OfBlock[T]], OfBlock[T]]:
    """Let a function of a session and a block remember its last value for each block.

    It may read the tables of these kinds only. A change replaces every table that it touches, so
    the same tables give the same value.
    """

    def remembering(work: OfBlock[T]) -> OfBlock[T]:
        kept: dict[int, tuple[list[Table], T]] = {}

        @wraps(work)
        def value(session: Session, block: int) -> T:
            tables: list[Table] = [session.table(kind) for kind in kinds]
            found = kept.get(block)
            if found is None or any(map(_differ, found[0], tables)):
                found = kept[block] = tables, work(session, block)
            return found[1]

        return value

    return remembering


def _differ(one: Table, other: Table) -> bool:
    return one is not other
