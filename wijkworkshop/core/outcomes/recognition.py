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
from wijkworkshop.core.outcomes.indicators import check_measured
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
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
class Statistic(Entry):
    """What was measured in two years, in an area or (0) everywhere, beside a grade of the room.

    `first` and `last` are numbers as people write them: '6,3'. `grade` is the number of what the
    room graded. `explanation` is how both can be true where they part (`core/boards/parted.py`).
    """

    FORM: ClassVar[Form] = Form(
        N_("Cijfers over de buurt, van twee jaren"),
        (
            Ask("text", N_("Wat is gemeten?"), N_("Bijvoorbeeld: de leefbaarheid"), needed=True),
            Ask("area", N_("In welk gebied?"), N_("Leeg: overal")),
            Ask("first_year", N_("Eerste jaar")),
            Ask("first", N_("De waarde toen"), N_("Een getal, bijvoorbeeld 5,8"), needed=True),
            Ask("last_year", N_("Laatste jaar")),
            Ask("last", N_("De waarde nu"), N_("Een getal, bijvoorbeeld 6,3"), needed=True),
            Ask("less_is_better", N_("Minder is beter, zoals bij overlast")),
            Ask("source", N_("Waar komt het cijfer vandaan?")),
            Ask("grade", N_("Naast welk cijfer van de zaal? Het nummer op het scherm")),
            Ask("explanation", N_("Hoe komt dat?"), N_("Eén verklaring is genoeg"), lines=2),
        ),
        add=N_("Cijfer toevoegen"),
        remove=N_("Cijfer weghalen"),
    )

    id: int = 0
    text: str = ""
    area: int = refers("Area", default=0)
    first_year: int = 0
    first: str = ""
    last_year: int = 0
    last: str = ""
    less_is_better: bool = False
    source: str = ""
    grade: int = 1
    explanation: str = ""

    def check(self, session: "Session") -> None:
        """Refuse values that are no number, impossible years, and years that go back."""
        Entry.check(self, session)
        check_measured(self.first, self.first_year)
        check_measured(self.last, self.last_year)
        if self.first_year and self.last_year and self.first_year >= self.last_year:
            raise Refused(Reason.OUT_OF_RANGE, self.last_year - 1)


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
    """Done when three gaps are explained, or 'no gaps' has a reason.

    A figure beside a grade counts once its gap is explained.
    """
    found = outcome_of(session, RecognitionProfile, block)
    gaps = session.where(ExperienceGap, block=block, edition=0)
    figures = session.where(Statistic, block=block, edition=0)
    explained = sum(bool(each.explanation) for each in figures)
    few = len(gaps) + explained < ENOUGH and not found.no_gaps
    unexplained = (gap for gap in gaps if not gap.explanation)
    bare = [Gap(GAP_EXPLANATION, gap.statistic, about=(gap.id, 0)) for gap in unexplained]
    return tuple(([Gap(THREE_GAPS)] if few else []) + bare)
