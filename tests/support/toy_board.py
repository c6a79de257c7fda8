"""A board that the app does not have: what must stay in an area, asked of the room area by area.

`BOARD` is what would be one module in `core/outcomes/`; `LINES` are the lines that a real one costs
in other files. `tests/test_toy_board.py` plays it.
"""

from collections.abc import Iterator
from dataclasses import replace

from tests.support.toys import Lines
from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes import OUTCOMES, OutcomeType
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import BlockKind

STEP = BlockKind.STEP_3

# --- what would be core/outcomes/mine.py ----------------------------------------------------

NO_AREA = Need(
    "toy_area", N_("een gebied"), N_("Een gebied"), P_("Over welk gebied praten we eerst?")
)
STAYS = Need(
    "toy_stays",
    N_("wat er zo moet blijven"),
    N_("Wat er zo moet blijven"),
    P_("Wat moet in {name} zo blijven?"),
    (AreaChoice.__name__,),
)
REASON = Need(
    "toy_reason",
    N_("waarom het zo moet blijven"),
    N_("Waarom het zo moet blijven"),
    P_("Waarom moet dat in {name} zo blijven?"),
    (AreaChoice.__name__,),
)


def places(session: Session, block: int) -> tuple[AreaChoice, ...]:
    """Return the places: what was chosen of each area."""
    return session.where(AreaChoice, block=block, edition=0)


def asked_of(place: AreaChoice) -> Iterator[Need]:
    """Yield what is asked about a place, in this order."""
    if not place.stays:
        yield STAYS
    if not place.reason:
        yield REASON


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return what is open: the questions of each place, or that there is no place."""
    found = places(session, block)
    open_ = tuple(
        Gap(need, area_name(session, place.area), about=(place.id, 0))
        for place in found
        for need in asked_of(place)
    )
    return open_ if found else (Gap(NO_AREA),)


BOARD: OutcomeType = replace(OUTCOMES[STEP], missing=gaps, needs=(NO_AREA, STAYS, REASON))

# --- the lines in other files ------------------------------------------------------------------

LINES: Lines = {"core/outcomes/__init__.py": {"OUTCOMES": BOARD}}
