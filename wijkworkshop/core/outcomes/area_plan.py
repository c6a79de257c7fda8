"""Step 3: where, for whom, at which scale and grain (dossier B.7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import (
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    check_alone,
    lacking,
)
from wijkworkshop.core.outcomes.group_names import is_one_person, speaks_of_origin
from wijkworkshop.core.records import refers
from wijkworkshop.core.session_records import Area, area_name
from wijkworkshop.core.terms import Flow, Grain, ScaleLevel

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


P = TypeVar("P", "AreaGoal", "AreaFlow", "MeetingPlace")

OF_AREA = ("AreaChoice",)
AREA = Need(
    "area",
    N_("een gebied om mee te beginnen"),
    N_("Een gebied"),
    P_("In welk gebied beginnen we?"),
)
AREA_GOAL = Need(
    "area_goal",
    N_("het doel"),
    N_("Het doel voor het gebied"),
    P_("Wat is het doel voor {name}?"),
    OF_AREA,
)
AREA_FLOW = Need(
    "area_flow",
    N_("wat we doen met wie er komt en blijft"),
    N_("Voor wie het gebied is"),
    P_("Voor wie is {name}?"),
    OF_AREA,
)
AREA_GRAIN = Need(
    "area_grain",
    N_("op welke schaal we mengen"),
    N_("Op welke schaal we mengen"),
    P_("Op welke schaal mengen we in {name}?"),
    OF_AREA,
)
AREA_MEETING_PLACE = Need(
    "area_meeting_place",
    N_("een plek om elkaar te ontmoeten"),
    N_("Een plek om elkaar te ontmoeten"),
    P_("Waar ontmoeten mensen elkaar in {name}?"),
    OF_AREA,
)
ORIGIN = Need(
    "group_origin",
    N_("wat voor woning elke groep zoekt"),
    N_("Wat voor woning zoekt elke groep? (er staat een herkomst)"),
    P_("Wat voor woning zoekt elke groep in {name}?"),
    OF_AREA,
    notice=True,
)
ONE_PERSON = Need(
    "group_person",
    N_("om welke groep mensen het gaat"),
    N_("Om welke groep gaat het? (er staat één mens of huis)"),
    P_("Om welke groep mensen gaat het in {name}?"),
    OF_AREA,
    notice=True,
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
    """What is chosen for one area: how fine people mix, on which scale, and what stays.

    Its goals, whom homes are for, and where people meet are entries that belong to it.
    """

    FORM: ClassVar[Form] = Form(
        N_("Gebieden"),
        (
            Ask("area", N_("Welk gebied?"), N_("Naam van de buurt of straat")),
            Ask("priority", N_("Hier beginnen we")),
            Ask("scale", N_("Hoe groot is het gebied waar we naar kijken?")),
            Ask("grain", N_("Op welke schaal mengen we?")),
            Ask("reason", N_("Waarom zo?"), lines=2),
            Ask("stays", N_("Wat moet hier zo blijven?"), lines=2),
        ),
        add=N_("Gebied toevoegen"),
        remove=N_("Gebied weghalen"),
    )

    id: int = 0
    area: int = refers("Area", default=0)
    scale: ScaleLevel | None = None
    grain: Grain | None = None
    reason: str = ""
    stays: str = ""
    priority: bool = False


@dataclass(frozen=True, slots=True)
class AreaGoal(Entry):
    """A goal that counts most in an area; there can be several."""

    FORM: ClassVar[Form] = Form(
        N_("Doelen voor dit gebied"),
        (Ask("goal", N_("Welk doel is hier het belangrijkst?"), needed=True),),
        add=N_("Doel erbij"),
        remove=N_("Doel eraf"),
        within="choice",
        ready=True,
    )

    id: int = 0
    choice: int = refers("AreaChoice", default=0)
    goal: int = refers("Goal", default=0)

    def check(self, session: "Session") -> None:
        """Refuse a goal that the area has already."""
        Entry.check(self, session)
        check_alone(session, self, "choice", "goal")


@dataclass(frozen=True, slots=True)
class AreaFlow(Entry):
    """What happens with one group of people in an area; without a `flow` nobody asked yet."""

    FORM: ClassVar[Form] = Form(
        N_("Voor wie zijn hier woningen?"),
        (
            Ask("target_group", N_("Voor welke groep?"), N_("Bijvoorbeeld: gezinnen, starters")),
            Ask("flow", N_("Wat doen we met die groep?")),
        ),
        add=N_("Groep erbij"),
        remove=N_("Groep eraf"),
        within="choice",
        ready=True,
    )

    id: int = 0
    choice: int = refers("AreaChoice", default=0)
    target_group: str = ""
    flow: Flow | None = None


@dataclass(frozen=True, slots=True)
class MeetingPlace(Entry):
    """Where people in an area come across each other."""

    FORM: ClassVar[Form] = Form(
        N_("Plekken om elkaar te ontmoeten"),
        (Ask("text", N_("Waar komen mensen elkaar tegen?"), needed=True),),
        add=N_("Plek erbij"),
        remove=N_("Plek eraf"),
        within="choice",
        ready=True,
    )

    id: int = 0
    choice: int = refers("AreaChoice", default=0)
    text: str = ""


def of_area(session: "Session", kind: type[P], choice: AreaChoice) -> tuple[P, ...]:
    """Return the entries of a kind that belong to what is chosen for an area."""
    return session.where(kind, choice=choice.id, edition=choice.edition)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when every priority area has a goal, a flow, a grain and one meeting place."""
    choices = session.where(AreaChoice, block=block, edition=0, priority=True)
    gaps = [] if choices else [Gap(AREA)]
    for choice in choices:
        is_open = {
            AREA_GOAL: not of_area(session, AreaGoal, choice),
            AREA_FLOW: not any(each.flow for each in of_area(session, AreaFlow, choice)),
            AREA_GRAIN: not choice.grain,
            AREA_MEETING_PLACE: not of_area(session, MeetingPlace, choice),
        }
        gaps += lacking(is_open, area_name(session, choice.area), (choice.id, 0))
    return (*gaps, *_noticed(session, block))


def _noticed(session: "Session", block: int) -> Iterator[Gap]:
    """Yield that a group is named by origin or as one person; its name itself is not repeated."""
    places = [each.name for each in session.all(Area)]
    for choice in session.where(AreaChoice, block=block, edition=0):
        names = [each.target_group for each in of_area(session, AreaFlow, choice)]
        odd = {
            ORIGIN: any(map(speaks_of_origin, names)),
            ONE_PERSON: any(is_one_person(name, places) for name in names),
        }
        yield from lacking(odd, area_name(session, choice.area), (choice.id, 0))
