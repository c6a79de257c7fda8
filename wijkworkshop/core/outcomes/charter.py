"""Question 3: couple physical and social, who coordinates, what residents decide (B.9)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.terms import InfluenceLevel

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class ApproachCharter(Outcome):
    """The group's answer to the deck's third question, and who keeps it together."""

    sentence: str = ""
    coordinator: str = ""
    mandate: str = ""
    residents_role: str = ""
    influence_level: InfluenceLevel | None = None
    monitoring: str = ""
    open_points: str = ""


@dataclass(frozen=True, slots=True)
class Coupling(Entry):
    """A physical measure with its social partner at the same place and time, or why not."""

    id: int = 0
    physical: str = ""
    social: str = ""
    place: str = ""
    moment: str = ""
    why_not: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when coordinator and residents' role are filled, and no coupling is half."""
    found = session.find(ApproachCharter, block, 0) or ApproachCharter(block=block)
    wanted = {
        Missing.SENTENCE: found.sentence,
        Missing.COORDINATOR: found.coordinator,
        Missing.RESIDENTS_ROLE: found.residents_role,
    }
    gaps = [Gap(what) for what, value in wanted.items() if not value]
    for coupling in session.where(Coupling, block=block, edition=0):
        if not coupling.social and not coupling.why_not:
            gaps.append(Gap(Missing.SOCIAL_PARTNER, coupling.physical))
    return tuple(gaps)
