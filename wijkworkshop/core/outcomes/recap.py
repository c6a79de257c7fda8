"""Recap: what an earlier session left behind, what changed since, and whether it still stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.refusals import Reason, Refused

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class Recap(Outcome):
    """What people say of what the earlier session left behind; `confirmed` when it stands."""

    changed: str = ""
    corrections: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Recalled(Entry):
    """What a block of an earlier session left behind, in one sentence."""

    id: int = 0
    title: str = ""
    text: str = ""

    def check(self, session: "Session") -> None:
        """Refuse an empty sentence."""
        Entry.check(self, session)
        if not self.text.strip():
            raise Refused(Reason.EMPTY_TEXT)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when the group says that this is how it stands."""
    found = session.find(Recap, block, 0)
    return () if found is not None and found.confirmed else (Gap(Missing.CONFIRMED),)
