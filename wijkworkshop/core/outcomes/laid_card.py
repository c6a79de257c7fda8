"""Cards that a room lays: what is written on one, where it came from, and at which place it lies.

Each board with cards has its own kind, whose place is a kind of entry of its own. A number is that
of one card only, whatever its kind: what hosts and the room know of a card, they know by it.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Self

from wijkworkshop.core.outcomes.entry import Entry
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import MOST_TABLES
from wijkworkshop.core.terms import CardOrigin

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class LaidCard(Entry):
    """A card: its own wording, and where it came from; table 0 is none.

    `AT` names the field that refers to the place where it lies; it is loose while that is 0.
    """

    AT: ClassVar[str]
    id: int = 0
    text: str = ""
    origin: CardOrigin = CardOrigin.TABLE
    table: int = 0

    @property
    def place(self) -> int:
        """Return the number of the place where it lies; 0 for a loose one."""
        place: int = getattr(self, self.AT)
        return place

    def at(self, place: int) -> Self:
        """Return the card at another place, or loose (0)."""
        lying: dict[str, Any] = {self.AT: place}
        return replace(self, **lying)

    def check(self, session: "Session") -> None:
        """Refuse a card of a table that there cannot be."""
        Entry.check(self, session)
        if not 0 <= self.table <= MOST_TABLES:
            raise Refused(Reason.OUT_OF_RANGE, MOST_TABLES)
