"""What is filled in for a new session."""

from dataclasses import dataclass
from datetime import date, datetime

from wijkworkshop.core.terms import Group, InfluenceLevel


@dataclass(frozen=True)
class Setup:
    """What the facilitator fills in for a new session. `starts` is in UTC.

    `after` is the id of the session that it goes on from.
    """

    name: str
    day: date
    starts: datetime
    zone: str = "Europe/Amsterdam"
    place: str = ""
    areas: tuple[str, ...] = ()
    purpose: str = ""
    fixed: str = ""
    influence: str = ""
    decides: str = ""
    influence_level: InfluenceLevel = InfluenceLevel.ADVISE
    groups: tuple[tuple[Group, int], ...] = ()
    tables: int = 6
    made_up: bool = False
    after: str = ""
