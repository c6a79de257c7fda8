"""Step 3: where, for whom, at which scale and grain (dossier B.7)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Gap, Need, Outcome
from wijkworkshop.core.records import refers
from wijkworkshop.core.terms import Flow, Grain, ScaleLevel

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


AREA = Need(N_("een gebied om mee te beginnen"), N_("Een gebied"))
AREA_GOAL = Need(N_("het doel"), N_("Het doel voor het gebied"))
AREA_FLOW = Need(N_("wat we doen met wie er komt en blijft"), N_("Voor wie het gebied is"))
AREA_GRAIN = Need(N_("hoe fijn we mengen"), N_("Hoe fijn we mengen"))
AREA_MEETING_PLACE = Need(
    N_("een plek om elkaar te ontmoeten"), N_("Een plek om elkaar te ontmoeten")
)


@dataclass(frozen=True, slots=True)
class AreaPlan(Outcome):
    """The waterbed check, and what was said about the areas as a whole."""

    FORM: ClassVar[Form] = Form(
        N_("Over het geheel"),
        (
            Ask(
                "waterbed",
                N_("Verschuift het probleem?"),
                N_("Wat gebeurt er in de buurten ernaast?"),
                lines=2,
            ),
            Ask("remark", N_("Over de gebieden samen"), lines=2),
        ),
    )

    waterbed: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AreaChoice(Entry):
    """One area: the goal there, for whom, how fine people mix, where they meet, what stays."""

    FORM: ClassVar[Form] = Form(
        N_("Gebieden"),
        (
            Ask("area", N_("Welk gebied?"), N_("Naam van de buurt of straat")),
            Ask("priority", N_("Hier beginnen we")),
            Ask("goal", N_("Welk doel is hier het belangrijkst?")),
            Ask("target_group", N_("Voor wie zijn hier woningen?")),
            Ask("flow", N_("Wat doen we met die groep?")),
            Ask("scale", N_("Op welke schaal kijken we?")),
            Ask("grain", N_("Hoe fijn mengen we?")),
            Ask("reason", N_("Waarom zo?"), lines=2),
            Ask("meeting_place", N_("Waar komen mensen elkaar tegen?")),
            Ask("stays", N_("Wat moet hier zo blijven?"), lines=2),
        ),
        add=N_("Gebied toevoegen"),
        remove=N_("Gebied weghalen"),
    )

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
    gaps = [] if choices else [Gap(AREA)]
    for choice in choices:
        wanted = {
            AREA_GOAL: choice.goal,
            AREA_FLOW: choice.flow,
            AREA_GRAIN: choice.grain,
            AREA_MEETING_PLACE: choice.meeting_place,
        }
        gaps += [Gap(what, choice.area) for what, value in wanted.items() if not value]
    return tuple(gaps)
