"""Step 3: where, for whom, at which scale and grain (dossier B.7)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.records import refers
from wijkworkshop.core.terms import Flow, Grain, ScaleLevel

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class AreaPlan(Outcome):
    """The waterbed check, and what was said about the areas as a whole."""

    waterbed: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AreaChoice(Entry):
    """One area: the goal there, for whom, how fine people mix, where they meet, what stays."""

    id: int = 0
    area: str = ""
    goal: int = refers("Goal", default=0)
    target_group: str = ""
    flow: Flow | None = None
    scale: ScaleLevel | None = None
    grain: Grain | None = None
    reason: str = ""
    meeting_place: str = ""
    stays: str = ""
    priority: bool = False


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when every priority area has a goal, a flow, a grain and one meeting place."""
    choices = session.where(AreaChoice, block=block, edition=0, priority=True)
    gaps = [] if choices else [Gap(Missing.AREA)]
    for choice in choices:
        wanted = {
            Missing.AREA_GOAL: choice.goal,
            Missing.AREA_FLOW: choice.flow,
            Missing.AREA_GRAIN: choice.grain,
            Missing.AREA_MEETING_PLACE: choice.meeting_place,
        }
        gaps += [Gap(what, choice.area) for what, value in wanted.items() if not value]
    return tuple(gaps)
