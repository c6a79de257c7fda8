"""Question 1: is the picture recognised, and where do figures and experience part (B.3)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import (
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    check_alone,
    outcome_of,
)
from wijkworkshop.core.records import refers
from wijkworkshop.core.terms import Judgement

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

ENOUGH = 3
"""Gaps that make a profile complete, unless the group says that there are none."""


THREE_GAPS = Need(
    "three_gaps",
    N_("drie plekken waar cijfers en gevoel uiteenlopen"),
    N_("Drie plekken waar cijfer en gevoel uiteenlopen"),
    P_("Waar lopen cijfers en gevoel uiteen?"),
)
GAP_EXPLANATION = Need(
    "gap_explanation",
    N_("een verklaring"),
    N_("Uitleg bij een verschil"),
    P_("Mensen voelen iets anders dan {first}. Hoe komt dat?"),
    ("ExperienceGap",),
)


MIXED = (
    Ask("mixed_output", N_("Is gemengd wie hier wonen?")),
    Ask("why_output", N_("Waaraan ziet u dat?"), N_("Woningen, inkomens, leeftijden")),
    Ask("mixed_outcome", N_("Merken mensen dat ook?")),
    Ask("why_outcome", N_("Waaraan merkt u dat?"), N_("Contact, kansen, prettig wonen")),
)


@dataclass(frozen=True, slots=True)
class RecognitionProfile(Outcome):
    """What the group concludes; `no_gaps` holds the reason when figures and experience agree.

    'Is the own area mixed?' has two answers that are asked apart (deck S17): on output (who lives
    there) and on outcome (what people notice of it).
    """

    FORM: ClassVar[Form] = Form(
        N_("Wat we herkennen"),
        (
            Ask("sentence", N_("Onze zin"), N_("Wij herkennen dat …"), lines=2),
            Ask("missing_information", N_("Dit weten we nog niet"), lines=2),
            Ask(
                "no_gaps",
                N_("Lopen cijfers en gevoel nergens uiteen?"),
                N_("Schrijf dan op waarom"),
                lines=2,
            ),
            *MIXED,
        ),
    )

    sentence: str = ""
    missing_information: str = ""
    no_gaps: str = ""
    mixed_output: Judgement | None = None
    why_output: str = ""
    mixed_outcome: Judgement | None = None
    why_outcome: str = ""


@dataclass(frozen=True, slots=True)
class ExperienceGap(Entry):
    """A figure and an experience that differ, with one explanation."""

    FORM: ClassVar[Form] = Form(
        N_("Hier lopen cijfers en gevoel uiteen"),
        (
            Ask("statistic", N_("Het cijfer"), N_("Bijvoorbeeld: de veiligheid stijgt"), lines=2),
            Ask("experience", N_("Hoe mensen het voelen"), lines=2),
            Ask("explanation", N_("Hoe komt dat?"), N_("Eén verklaring is genoeg"), lines=2),
            Ask("area", N_("In welk gebied?"), N_("Leeg: overal")),
        ),
        add=N_("Verschil toevoegen"),
        remove=N_("Verschil weghalen"),
    )

    id: int = 0
    statistic: str = ""
    experience: str = ""
    explanation: str = ""
    area: int = refers("Area", default=0)


@dataclass(frozen=True, slots=True)
class AreaProfile(Entry):
    """What the group concludes of one area, where a session is about several."""

    FORM: ClassVar[Form] = Form(
        N_("Per gebied"),
        (
            Ask("area", N_("Welk gebied?"), N_("Naam van de buurt of straat"), needed=True),
            Ask("sentence", N_("Onze zin"), N_("Wij herkennen dat …"), lines=2),
            *MIXED,
        ),
        add=N_("Oordeel over een gebied toevoegen"),
        remove=N_("Oordeel weghalen"),
    )

    id: int = 0
    area: int = refers("Area", default=0)
    sentence: str = ""
    mixed_output: Judgement | None = None
    why_output: str = ""
    mixed_outcome: Judgement | None = None
    why_outcome: str = ""

    def check(self, session: "Session") -> None:
        """Refuse a second profile of one area."""
        Entry.check(self, session)
        check_alone(session, self, "block", "area")


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when three gaps are explained, or 'no gaps' has a reason."""
    found = outcome_of(session, RecognitionProfile, block)
    gaps = session.where(ExperienceGap, block=block, edition=0)
    few = len(gaps) < ENOUGH and not found.no_gaps
    unexplained = (gap for gap in gaps if not gap.explanation)
    bare = [Gap(GAP_EXPLANATION, gap.statistic, about=(gap.id, 0)) for gap in unexplained]
    return tuple(([Gap(THREE_GAPS)] if few else []) + bare)
