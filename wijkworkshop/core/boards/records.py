"""What the room sees of a board, and what it talks about."""

from dataclasses import dataclass
from typing import ClassVar

from wijkworkshop.core.records import Record, refers


@dataclass(frozen=True, slots=True)
class ShownPlace(Record):
    """A place as it was shown last. It can be gone, or called something else, by now."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "number")
    number: int
    name: str
    block: int = refers("Block")


@dataclass(frozen=True, slots=True)
class ShownCard(Record):
    """Where a card lay when it was shown last; `place` 0 is loose."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "card")
    card: int
    place: int
    block: int = refers("Block")


@dataclass(frozen=True, slots=True)
class BoardFocus(Record):
    """The place that the room talks about; 0 for none. `skipped` questions about it stay open."""

    KEY: ClassVar[tuple[str, ...]] = ("block",)
    place: int
    block: int = refers("Block")
    skipped: int = 0
