"""An evening on which tables vote."""

from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Channel,
    FormKind,
    GoalStatus,
    OptionSource,
)
from wijkworkshop.core.voting.forms.cell_rating import LEVELS

TABLES = Channel.TABLES
LEVEL = {value: level for level, value in LEVELS.items()}


def sheet(table: int, *levels: int, round_id: int = 1) -> CastBallot:
    """The sheet of a table, with answers to the first options."""
    answers = tuple(enumerate(levels, 1))
    return CastBallot(round_id, table, answers, channel=TABLES)


def aligned(*goals: str, rules: tuple[str, ...] = ("Passend toewijzen", "Verkoop")) -> Evening:
    """Step 2 with adopted goals and rules, a round by table and a plenary one."""
    rated = FormKind.CELL_RATING
    now = evening(
        block(BlockKind.STEP_1),
        block(
            BlockKind.STEP_2,
            voting(rated, source=OptionSource.CELLS),
            voting(rated, source=OptionSource.DISPUTED_CELLS),
        ),
    )
    for text in goals:
        now.do(PutEntry(Goal(text=text, status=GoalStatus.ADOPTED, block=1)))
    for text in rules:
        now.do(PutEntry(Instrument(text=text, block=2)))
    now.do(ChooseChannel(1, TABLES))
    return now


HELPS, AGAINST = LEVEL[Alignment.REINFORCES], LEVEL[Alignment.CLASHES]
NEUTRAL, UNSURE = LEVEL[Alignment.NEUTRAL], LEVEL[Alignment.UNKNOWN]


def disputed() -> Evening:
    """Two tables agree about the second rule and differ about the first."""
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1), sheet(1, HELPS, NEUTRAL), sheet(2, AGAINST, NEUTRAL))
    now.do(CloseRound(1), SettleRound(1))
    return now
