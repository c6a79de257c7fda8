"""What people said, as words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.terms import Group, Parking, Reply, Tag


@dataclass(frozen=True, slots=True)
class Contribution(Record):
    """Something that somebody said; no name. `table` is 0 when it was said in the whole room.

    `owner` takes it up: a group or an organisation, empty while nobody does.
    """

    id: int
    text: str
    group: Group
    table: int
    tag: Tag
    at: datetime
    block: int = refers("Block")
    owner: str = ""
    parking: Parking | None = None


@dataclass(frozen=True, slots=True)
class Response(Record):
    """What is done with a contribution and why; undecided: who decides, and when."""

    KEY: ClassVar[tuple[str, ...]] = ("contribution",)
    reply: Reply
    reason: str = ""
    decides: str = ""
    due: date | None = None
    contribution: int = refers("Contribution", default=0)
