"""Example views of an agreement that the room is making."""

from dataclasses import replace

from tests.support.documents import fact
from tests.support.step_examples import MEANS, moved, quadrants
from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.document import Agreeing, Card, Pledge
from wijkworkshop.core.outcome_views.action_plan import COMMITMENTS, OUTCOME
from wijkworkshop.core.outcomes.agreement_gaps import COMMITMENT, OUTCOME_INDICATOR
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.terms import BlockKind, Consent, OnBehalf

TITLE = "Betere voorzieningen en openbare ruimte"
HEADING = s.Heading(
    BlockKind.STEP_4,
    "Stap 4 · Uitwerking",
    "Afspraken maken",
    (s.Stage.DONE,) * 8 + (s.Stage.NOW,) + (s.Stage.TO_COME,) * 2,
)
CARD = Card(
    TITLE,
    (
        fact("lead", "gemeente"),
        fact("due", "vóór mei 2027"),
        fact("where", "Slotermeer-Noord"),
        fact("first_step", "In februari met bewoners drie plekken bekijken"),
        fact("residents_role"),
        fact("output", "1 plek, 5 dagen per week open"),
        fact("outcome"),
    ),
    complete=False,
    icon="trees",
    number=16,
)
PARTIES = (
    Pledge("gemeente", Consent.YES, "", OnBehalf.ORGANISATION),
    Pledge("corporaties", Consent.NO, "", OnBehalf.ORGANISATION),
    Pledge("bewoners", None, "", OnBehalf.ORGANISATION),
)
ASKED = s.Harvest(
    HEADING,
    "",
    (Agreeing(CARD, OUTCOME, PARTIES, (3, 3)),),
    asked=Asked(("Agreement", 3), Gap(OUTCOME_INDICATOR, TITLE), OUTCOME_INDICATOR),
    weighed=moved(quadrants(MEANS[:7])).weighed,
)
_FULL = replace(
    CARD,
    facts=(
        *CARD.facts[:3],
        fact("first_step", "In februari lopen gemeente en bewoners samen langs drie lege plekken, "
                           "en kiezen dan de plek waar de meeste mensen langs komen"),
        fact("residents_role", "Bewoners kiezen de plek en maken het rooster van de eerste maand"),
        fact("output", "1 plek, 5 dagen per week open", "40 avonden met eten van bewoners"),
        fact("outcome", "Meer mensen kennen hun buren bij naam"),
    ),
    complete=True,
)  # fmt: skip
ANSWERED = replace(
    ASKED,
    document=(Agreeing(_FULL, OUTCOME, PARTIES, (3, 3)),),
    asked=Asked(("Agreement", 3), None, OUTCOME_INDICATOR),
)
MANY = (
    *PARTIES,
    Pledge("welzijn", Consent.YES_IF, "er drie uur per week bij komt", OnBehalf.ASKS_FIRST),
    Pledge("scholen in de wijk", None, "", OnBehalf.ORGANISATION),
    Pledge("politie", Consent.YES, "", OnBehalf.PERSONALLY),
    Pledge("ondernemers", None, "", OnBehalf.ORGANISATION),
)
PROMISED = replace(
    ASKED,
    document=(Agreeing(_FULL, COMMITMENTS, MANY, (1, 12)),),
    asked=Asked(("Agreement", 3), Gap(COMMITMENT, "gemeente", TITLE), COMMITMENT),
    weighed=(),
)
AGREEING_EXAMPLES = {
    "agreeing": s.PublicView(ASKED),
    "agreeing-answered": s.PublicView(ANSWERED),
    "agreeing-promised": s.PublicView(PROMISED),
}
