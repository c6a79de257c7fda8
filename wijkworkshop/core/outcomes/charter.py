"""Question 3: couple physical and social, who coordinates, what residents decide (B.9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.action_plan import Agreement, agreement_title
from wijkworkshop.core.outcomes.entry import (
    SENTENCE,
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    lacking,
    outcome_of,
)
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import InfluenceLevel

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


COORDINATOR = Need(
    "coordinator",
    N_("wie het bij elkaar houdt"),
    N_("Wie houdt het bij elkaar?"),
    P_("Wie houdt het bij elkaar?"),
)
MANDATE = Need(
    "mandate",
    N_("wat die mag beslissen"),
    N_("Wat mag die beslissen?"),
    P_("Wat mag {name} beslissen?"),
    notice=True,
)
RESIDENTS_ROLE = Need(
    "residents_role",
    N_("de rol van bewoners"),
    N_("De rol van bewoners"),
    P_("Wat is de rol van bewoners?"),
)
SOCIAL_PARTNER = Need(
    "social_partner",
    N_("wat mensen tegelijk helpt, of waarom dat niet kan"),
    N_("Wie doet het sociale deel?"),
    P_("Wat helpt mensen, tegelijk met {first}?"),
    ("Coupling",),
)
UNCOUPLED = Need(
    "uncoupled",
    N_("wat mensen tegelijk helpt, of waarom dat niet kan"),
    N_("Wat helpt mensen tegelijk? (voeg een koppeling toe)"),
    P_("Wat helpt mensen, tegelijk met {first}?"),
    ("ApproachCharter", "Agreement"),
    notice=True,
)


@dataclass(frozen=True, slots=True)
class ApproachCharter(Outcome):
    """The group's answer to the deck's third question, and who keeps it together."""

    FORM: ClassVar[Form] = Form(
        N_("Onze aanpak"),
        (
            Ask("sentence", N_("Onze zin"), N_("Zo pakken we het samen aan: …"), lines=3),
            Ask("coordinator", N_("Wie houdt het bij elkaar?")),
            Ask("mandate", N_("Wat mag die beslissen?")),
            Ask("residents_role", N_("Rol van bewoners"), N_("Wat beslissen bewoners zelf?")),
            Ask("influence_level", N_("Hoeveel hebben bewoners te zeggen?")),
            Ask("monitoring", N_("Hoe kijken we over twee jaar of het werkt?"), lines=2),
            Ask("open_points", N_("Nog open"), lines=2),
        ),
    )

    sentence: str = ""
    coordinator: str = ""
    mandate: str = ""
    residents_role: str = ""
    influence_level: InfluenceLevel | None = None
    monitoring: str = ""
    open_points: str = ""


@dataclass(frozen=True, slots=True)
class Coupling(Entry):
    """A physical measure with its social partner at the same place and time, or why not.

    Each of the two is an agreement of the group, or something that was agreed elsewhere and is
    told in own words.
    """

    FORM: ClassVar[Form] = Form(
        N_("Bouwen en mensen, samen"),
        (
            Ask("physical", N_("Het bouwplan")),
            Ask("physical_agreement", N_("Welke afspraak is dat?")),
            Ask("social", N_("Wat helpt mensen tegelijk?")),
            Ask("social_agreement", N_("Bij welke afspraak hoort dat?")),
            Ask("place", N_("Waar?")),
            Ask("moment", N_("Wanneer?")),
            Ask("why_not", N_("Kan het niet samen?"), N_("Schrijf op waarom")),
        ),
        add=N_("Koppeling toevoegen"),
        remove=N_("Koppeling weghalen"),
    )

    id: int = 0
    physical: str = ""
    social: str = ""
    place: str = ""
    moment: str = ""
    why_not: str = ""
    physical_agreement: int = refers("Agreement", default=0)
    social_agreement: int = refers("Agreement", default=0)

    def check(self, session: "Session") -> None:
        """Refuse an agreement that is coupled with itself."""
        Entry.check(self, session)
        if self.physical_agreement and self.physical_agreement == self.social_agreement:
            raise Refused(Reason.COUPLED_WITH_ITSELF)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when coordinator and residents' role are filled, and no coupling is half.

    Without a mandate, and beside an agreement about building, it is asked what goes with it.
    """
    found = outcome_of(session, ApproachCharter, block)
    is_open = {
        SENTENCE: not found.sentence,
        COORDINATOR: not found.coordinator,
        RESIDENTS_ROLE: not found.residents_role,
    }
    gaps = [*lacking(is_open)]
    for coupling in session.where(Coupling, block=block, edition=0):
        social = coupling.social or coupling.social_agreement or coupling.why_not
        if not social:
            physical = coupling.physical or agreement_title(session, coupling.physical_agreement)
            gaps.append(Gap(SOCIAL_PARTNER, physical, about=(coupling.id, 0)))
    if found.coordinator and not found.mandate:
        gaps.append(Gap(MANDATE, found.coordinator))
    return (*gaps, *_uncoupled(session))


def _uncoupled(session: "Session") -> Iterator[Gap]:
    """Yield the agreements about building that stand beside nothing for people."""
    coupled = {each.physical_agreement for each in session.where(Coupling, edition=0)}
    for agreement in session.where(Agreement, edition=0, builds=True):
        if agreement.id not in coupled:
            yield Gap(UNCOUPLED, agreement.title, about=(0, agreement.id))


NEEDS = (SENTENCE, COORDINATOR, RESIDENTS_ROLE, SOCIAL_PARTNER, MANDATE, UNCOUPLED)
"""All that can be open of an approach."""
