"""What the room sees of a board, what it talks about, and what hosts of tables send to it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from wijkworkshop.core.records import Record, refers


@dataclass(frozen=True, slots=True)
class ShownPlace(Record):
    """A place as it was shown last; its `position` among the others counts from 1.

    It can be gone, called something else, or somewhere else in the order by now.
    """

    KEY: ClassVar[tuple[str, ...]] = ("block", "number")
    number: int
    name: str
    block: int = refers("Block")
    position: int = 0


@dataclass(frozen=True, slots=True)
class ShownCard(Record):
    """Where a card lay when it was shown last; `place` 0 is loose."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "card")
    card: int
    place: int
    block: int = refers("Block")


@dataclass(frozen=True, slots=True)
class BoardFocus(Record):
    """The place that the room talks about; 0 for none. `skipped` questions about it stay open.

    Where a place is a cell, `across` is its other side: on the board of step 2 a rule. `need` is
    the question about an outcome (`Need.name`), also where that is about no place.
    """

    KEY: ClassVar[tuple[str, ...]] = ("block",)
    place: int
    block: int = refers("Block")
    skipped: int = 0
    across: int = 0
    need: str = ""


@dataclass(frozen=True, slots=True)
class TableCard(Record):
    """A card as the host of a table sent it by phone; without text it was taken back.

    Only the participants' server writes it. `at` is when it first came, `version` counts from 1 how
    often it was sent.
    """

    id: int
    text: str
    table: int
    at: datetime
    block: int = refers("Block")
    version: int = 1


@dataclass(frozen=True, slots=True)
class TakenCard(Record):
    """What the facilitator decided on a version of a host's card.

    `card` is the number of the card on the board that was made of it, 0 when it was set aside.
    """

    KEY: ClassVar[tuple[str, ...]] = ("sent",)
    version: int
    card: int
    sent: int = refers("TableCard")


@dataclass(frozen=True, slots=True)
class PlaceAnswer(Record):
    """What the host of a table said about the place where a card of its table lay: is it right?

    Only the participants' server writes it. `version` counts from 1 how often it was said.
    """

    KEY: ClassVar[tuple[str, ...]] = ("card",)
    card: int
    table: int
    place: int
    fits: bool
    at: datetime
    version: int = 1
    block: int = refers("Block", default=0)


@dataclass(frozen=True, slots=True)
class LaidAnew(Record):
    """The facilitator laid a card where its host had said that it is not right.

    `answer` is the version of the host's answer that she knew; a later one counts again.
    """

    KEY: ClassVar[tuple[str, ...]] = ("card",)
    card: int
    answer: int
    block: int = refers("Block")
