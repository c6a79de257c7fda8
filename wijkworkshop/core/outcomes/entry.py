"""What all parts of an outcome share: a block, and an edition.

Edition 0 is the outcome as it stands. Reopening a block keeps a copy under the next number.
"""

from dataclasses import dataclass, fields
from enum import StrEnum, auto
from typing import TYPE_CHECKING, ClassVar, Self

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.refusals import Reason, Refused

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

LONGEST = 2000
"""Characters in one field of an outcome; more belongs in a document of its own."""


class Missing(StrEnum):
    """What an outcome still needs before it is done (the dossier's 'done when')."""

    SENTENCE = auto()
    DEFINITION_FIELDS = auto()
    THREE_GAPS = auto()
    GAP_EXPLANATION = auto()
    OUTCOME_GOAL = auto()
    AMBITION = auto()
    CONSENSUS = auto()
    GOAL_SERVES = auto()
    CELLS = auto()
    CLASH_DECISION = auto()
    AREA = auto()
    AREA_GOAL = auto()
    AREA_FLOW = auto()
    AREA_GRAIN = auto()
    AREA_MEETING_PLACE = auto()
    AGREEMENT = auto()
    LEAD = auto()
    DUE = auto()
    OUTPUT_INDICATOR = auto()
    OUTCOME_INDICATOR = auto()
    COORDINATOR = auto()
    RESIDENTS_ROLE = auto()
    SOCIAL_PARTNER = auto()
    REPORT_TO = auto()
    DECIDES_NEXT = auto()
    CONFIRMED = auto()
    COMMITMENT = auto()


@dataclass(frozen=True)
class Gap:
    """Something missing, and in which part (its label; empty for the outcome as a whole)."""

    what: Missing
    where: str = ""


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """A part of an outcome. Subclasses with an `id` may occur more than once in a block."""

    KEY: ClassVar[tuple[str, ...]] = ("id", "edition")
    block: int = refers("Block")
    edition: int = 0

    def with_measured(self, session: "Session") -> Self:
        """Return the entry with what is measured and never typed, as the session has it."""
        return self

    def check(self, session: "Session") -> None:
        """Raise Refused when this entry cannot be kept; by default only when it is too long."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str) and len(value) > LONGEST:
                raise Refused(Reason.TEXT_TOO_LONG, LONGEST)


@dataclass(frozen=True, slots=True)
class Outcome(Entry):
    """The one record that a block leaves; its parts are entries of other kinds."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "edition")
