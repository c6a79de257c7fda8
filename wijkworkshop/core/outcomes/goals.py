"""Step 1: shared goals. Mixing is a means and never an end (deck S01; dossier B.5)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Self

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Gap, Need, Outcome, check_alone
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Beneficiary, ConsensusLabel, GoalKind, GoalStatus

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


OF_GOAL = ("Goal",)
OUTCOME_GOAL = Need(
    "outcome_goal",
    N_("een gekozen doel over wat mensen merken"),
    N_("Een doel over het leven van mensen"),
    P_("Welk doel kiezen we over het leven van mensen?"),
)
AMBITION = Need(
    "ambition",
    N_("wanneer het gelukt is"),
    N_("Wanneer is het gelukt?"),
    P_("Wanneer is {first} gelukt?"),
    OF_GOAL,
)
CONSENSUS = Need(
    "consensus",
    N_("een stemming over steun"),
    N_("Hoe staan we erin? (vuist tot vijf)"),
    P_("Hoeveel steun is er voor {first}?"),
    OF_GOAL,
)
FOR_WHOM = Need(
    "goal_for_whom",
    N_("voor wie het beter wordt"),
    N_("Voor wie wordt het beter?"),
    P_("Voor wie is {first}?"),
    OF_GOAL,
)
GOAL_SERVES = Need(
    "goal_serves",
    N_("bij welk doel dit helpt"),
    N_("Waarvoor is dit nodig? Om …"),
    P_("Waarvoor is {first} nodig?"),
    OF_GOAL,
)


@dataclass(frozen=True, slots=True)
class SharedGoalSet(Outcome):
    """What was said about the goals as a whole, and views of a minority."""

    FORM: ClassVar[Form] = Form(
        N_("Over het geheel"),
        (
            Ask("remark", N_("Over de doelen samen"), lines=2),
            Ask("minority_views", N_("Wat een kleiner deel van de zaal vindt"), lines=2),
        ),
    )

    remark: str = ""
    minority_views: str = ""


@dataclass(frozen=True, slots=True)
class Goal(Entry):
    """A goal, with what its last settled fist to five measured (`core/voting/consensus.py`).

    `tested` are the groups that the label was tested in, by their values, with spaces between. Its
    number stays, whatever its `position`.
    """

    FORM: ClassVar[Form] = Form(
        N_("Doelen"),
        (
            Ask(
                "text", N_("Het doel"), N_("Wat wordt er beter, en voor wie?"), lines=2, needed=True
            ),
            Ask("kind", N_("Wat voor doel is het?")),
            Ask(
                "ambition",
                N_("Wanneer is het gelukt?"),
                N_("Waaraan merken we het over 5 jaar?"),
                lines=2,
            ),
            Ask("concerns", N_("Zorgen en bezwaren"), lines=2),
            Ask("status", N_("Hoe staat het ermee?")),
        ),
        add=N_("Doel toevoegen"),
        remove=N_("Doel weghalen"),
        measured=("label", "support", "voters", "blocks", "tested", "close", "position"),
    )

    id: int = 0
    text: str = ""
    kind: GoalKind = GoalKind.OUTCOME
    ambition: str = ""
    concerns: str = ""
    status: GoalStatus = GoalStatus.PROPOSED
    label: ConsensusLabel | None = None
    support: int = 0  # how many held up three fingers or more
    voters: int = 0
    blocks: int = 0  # closed fists
    tested: str = ""
    close: bool = False  # one other answer makes it another label
    position: int = 0  # counted from 1; 0 for one that nobody put in its place (`in_order`)

    def with_measured(self, session: "Session") -> Self:
        """Return the goal with the label that its fist to five earned, at its own position."""
        old = session.find(Goal, self.id, self.edition) or Goal(block=self.block)
        found: dict[str, Any] = {name: getattr(old, name) for name in self.FORM.measured}
        return replace(self, **found)

    def without_measured(self) -> Self:
        """Return the goal as if nobody had voted on it."""
        return replace(self, label=None, support=0, voters=0, blocks=0, tested="", close=False)

    def check(self, session: "Session") -> None:
        """Refuse an output goal that is adopted without an outcome goal that it serves."""
        Entry.check(self, session)
        needs_link = self.kind is GoalKind.OUTPUT and self.status is GoalStatus.ADOPTED
        if needs_link and not serves_outcome(session, self):
            raise Refused(Reason.MEANS_NOT_END, self.text)


@dataclass(frozen=True, slots=True)
class GoalBeneficiary(Entry):
    """For whom a goal is; it can be for several."""

    FORM: ClassVar[Form] = Form(
        N_("Voor wie is dit doel?"),
        (Ask("beneficiary", N_("Voor wie?"), needed=True),),
        add=N_("Nog voor anderen"),
        remove=N_("Niet voor hen"),
        within="goal",
        ready=True,
    )

    id: int = 0
    goal: int = refers("Goal", default=0)
    beneficiary: Beneficiary | None = None

    def check(self, session: "Session") -> None:
        """Refuse one for whom the goal is already."""
        Entry.check(self, session)
        check_alone(session, self, "goal", "beneficiary")


@dataclass(frozen=True, slots=True)
class GoalCard(LaidCard):
    """A card that lies at a goal, or is loose while `goal` is 0."""

    AT: ClassVar[str] = "goal"
    FORM: ClassVar[Form] = Form(
        N_("De kaarten van dit doel"),
        (
            Ask("text", N_("Zo stond het op de kaart"), lines=2, needed=True),
            Ask("origin", N_("Waar komt de kaart vandaan?")),
            Ask("table", N_("Van welke tafel?")),
        ),
        add=N_("Kaart toevoegen"),
        remove=N_("Kaart weghalen"),
        within="goal",
    )

    goal: int = refers("Goal", default=0)


@dataclass(frozen=True, slots=True)
class GoalReason(Entry):
    """Why a goal is important, as a room said it; the next one says why that is important."""

    FORM: ClassVar[Form] = Form(
        N_("Waarom is dit doel belangrijk?"),
        (Ask("text", N_("En waarom is dat belangrijk?"), lines=2, needed=True),),
        add=N_("Nog een waarom"),
        remove=N_("Waarom weghalen"),
        within="goal",
    )

    id: int = 0
    goal: int = refers("Goal", default=0)
    text: str = ""


@dataclass(frozen=True, slots=True)
class GoalServes(Entry):
    """An output goal contributes to an outcome goal ('om …')."""

    KEY: ClassVar[tuple[str, ...]] = ("goal", "serves", "edition")
    FORM: ClassVar[Form] = Form(N_("Over het geheel"), (), within="goal")
    goal: int = refers("Goal", default=0)
    serves: int = refers("Goal", default=0)


def in_order(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return goals in the order in which everybody is told them: by position.

    Those that nobody put in their place come last, by number.
    """
    return tuple(sorted(goals, key=lambda goal: (not goal.position, goal.position, goal.id)))


def goal_text(session: "Session", number: int) -> str:
    """Return what a goal says as it stands, nothing when there is none of this number."""
    goal = session.find(Goal, number, 0)
    return goal.text if goal else ""


def served(session: "Session", goal: Goal) -> tuple[Goal, ...]:
    """Return the goals that a goal is a means for."""
    links = session.where(GoalServes, goal=goal.id, edition=goal.edition)
    targets = (session.find(Goal, link.serves, goal.edition) for link in links)
    return in_order(target for target in targets if target is not None)


def serves_outcome(session: "Session", goal: Goal) -> bool:
    """Tell whether an output goal points to at least one outcome goal."""
    return any(target.kind is GoalKind.OUTCOME for target in served(session, goal))


def is_aside(goal: Goal) -> bool:
    """Tell whether a goal was put aside: it is kept, and nothing is asked about it."""
    return goal.status in (GoalStatus.PARKED, GoalStatus.REJECTED)


def lacks_purpose(session: "Session", goal: Goal) -> bool:
    """Tell whether a goal is a means that serves no goal about people's lives yet."""
    return goal.kind is GoalKind.OUTPUT and not serves_outcome(session, goal)


def standing_goals(session: "Session") -> tuple[Goal, ...]:
    """Return the goals that rules are held against: those adopted, else those proposed."""
    adopted = session.where(Goal, edition=0, status=GoalStatus.ADOPTED)
    return in_order(adopted or session.where(Goal, edition=0, status=GoalStatus.PROPOSED))


def chosen_goals(session: "Session") -> tuple[Goal, ...]:
    """Return the goals about people's lives that were adopted, in their order."""
    return in_order(
        session.where(Goal, edition=0, kind=GoalKind.OUTCOME, status=GoalStatus.ADOPTED)
    )


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when an adopted outcome goal has a consensus label and an ambition."""
    goals = in_order(session.where(Goal, block=block, edition=0))
    adopted = [goal for goal in goals if goal.status is GoalStatus.ADOPTED]
    gaps = [] if any(g.kind is GoalKind.OUTCOME for g in adopted) else [Gap(OUTCOME_GOAL)]
    for goal in goals:
        if lacks_purpose(session, goal) and not is_aside(goal):
            gaps.append(lacks(GOAL_SERVES, goal))
    return (*gaps, *_unfinished([goal for goal in adopted if goal.kind is GoalKind.OUTCOME]))


def _unfinished(goals: "list[Goal]") -> tuple[Gap, ...]:
    """Return what keeps these goals from being done; one that has all is enough."""
    if any(goal.ambition and goal.label for goal in goals):
        return ()
    ambitions = [lacks(AMBITION, goal) for goal in goals if not goal.ambition]
    return (*ambitions, *(lacks(CONSENSUS, goal) for goal in goals if not goal.label))


def lacks(what: Need, goal: Goal) -> Gap:
    """Return that a goal lacks something."""
    return Gap(what, goal.text, about=(goal.id, 0))
