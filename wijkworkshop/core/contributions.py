"""What people said, as words."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.terms import Group, Tag


@dataclass(frozen=True, slots=True)
class Contribution(Record):
    """Something that somebody said; no name. `table` is 0 when it was said in the whole room."""

    id: int
    text: str
    group: Group
    table: int
    tag: Tag
    at: datetime
    block: int = refers("Block")
