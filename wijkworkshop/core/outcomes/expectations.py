"""Question 2: what may we expect of physical renewal (dossier B.4)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import (
    SENTENCE,
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    outcome_of,
)
from wijkworkshop.core.terms import Expectation, Judgement

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

BUILDING_ALONE = Need(
    "building_alone",
    N_("of bouwen genoeg is"),
    N_("Is bouwen genoeg, of is er meer nodig?"),
    P_("Is bouwen genoeg voor {first}? Of is er meer nodig?"),
    ("ExpectedItem",),
    notice=True,
)


@dataclass(frozen=True, slots=True)
class ExpectationMap(Outcome):
    """The agreed sentence, or what the group does not agree about."""

    FORM: ClassVar[Form] = Form(
        N_("Wat we verwachten"),
        (
            Ask(
                "sentence",
                N_("Onze zin"),
                N_("Wij mogen verwachten dat … Maar niet dat …"),
                lines=3,
            ),
            Ask("disagreement", N_("Hierover zijn we het niet eens"), lines=2),
        ),
    )

    sentence: str = ""
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedItem(Entry):
    """Something people hope for: what building can do about it, and what else it needs."""

    FORM: ClassVar[Form] = Form(
        N_("Wat mensen verwachten"),
        (
            Ask("text", N_("Wat verwachten mensen?"), lines=2),
            Ask("verdict", N_("Kan bouwen dat doen?")),
            Ask("needs", N_("Wat is er nog meer nodig?"), N_("En van wie?")),
        ),
        add=N_("Verwachting toevoegen"),
        remove=N_("Verwachting weghalen"),
    )

    id: int = 0
    text: str = ""
    verdict: Expectation = Expectation.BUILDING_AND_SOCIAL
    needs: str = ""


@dataclass(frozen=True, slots=True)
class OwnResult(Entry):
    """A goal of then for the own area, and what became of it; an empty result is unknown."""

    FORM: ClassVar[Form] = Form(
        N_("Van toen tot nu, in de eigen wijk"),
        (
            Ask("goal", N_("Wat was het doel toen?"), lines=2, needed=True),
            Ask("goal_year", N_("In welk jaar?"), N_("Bijvoorbeeld 2005")),
            Ask("result", N_("Wat is het nu?"), N_("Leeg is onbekend"), lines=2),
            Ask("result_year", N_("In welk jaar is dat gemeten?")),
            Ask("verdict", N_("Is het gehaald?")),
        ),
        add=N_("Doel van toen toevoegen"),
        remove=N_("Weghalen"),
    )

    id: int = 0
    goal: str = ""
    goal_year: str = ""
    result: str = ""
    result_year: str = ""
    verdict: Judgement = Judgement.UNKNOWN


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when the sentence exists or the disagreement is recorded.

    What is expected of building alone is asked about, until somebody says that it is enough.
    """
    found = outcome_of(session, ExpectationMap, block)
    alone = session.where(
        ExpectedItem, block=block, edition=0, verdict=Expectation.BUILDING_CAN, needs=""
    )
    return (
        *([] if found.sentence or found.disagreement else [Gap(SENTENCE)]),
        *(Gap(BUILDING_ALONE, each.text, about=(each.id, 0)) for each in alone),
    )
