"""What a machine of any acts begins with, and what it does next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.counting import (
    AcceptSum,
    ClearTable,
    RecordCount,
    RecordTurnout,
)
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound, SettleWithoutOther
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    OptionSource,
    RoundState,
)
from wijkworkshop.core.voting.rounds import Round


def whole_evening() -> Evening:
    """An evening with every kind of block, form and source of options."""
    fist, grade, rating = FormKind.FIST_TO_FIVE, FormKind.GRADE, FormKind.CELL_RATING
    return evening(
        block(BlockKind.OPENING),
        block(BlockKind.PRACTICE, voting(FormKind.SINGLE_CHOICE, "Fiets", "Bus")),
        block(BlockKind.QUESTION_1, voting(FormKind.RECOGNITION, "A", "B"), voting(grade, "C")),
        block(
            BlockKind.QUESTION_2,
            voting(fist, source=OptionSource.SENTENCE),
            voting(FormKind.AGREE, "D", "E"),
            replace(voting(FormKind.AGREE, "D", "E"), pairs_with=2),
        ),
        block(BlockKind.BREAK),
        block(
            BlockKind.STEP_1,
            voting(FormKind.DOTS, budget=3, source=OptionSource.GOALS),
            voting(fist, source=OptionSource.TOP_GOALS),
        ),
        block(
            BlockKind.STEP_2,
            replace(voting(rating, source=OptionSource.CELLS), channel=Channel.TABLES),
            voting(rating, source=OptionSource.DISPUTED_CELLS),
        ),
        block(BlockKind.STEP_3),
        block(
            BlockKind.STEP_4,
            replace(voting(FormKind.WEIGHING, "Plein", "Beheer"), channel=Channel.TABLES),
            voting(FormKind.WEIGHING, source=OptionSource.SHORTLIST),
        ),
        block(
            BlockKind.QUESTION_3,
            dots("Eerst het doel", "Samen", budget=3),
            voting(fist, source=OptionSource.TOP_PRINCIPLES),
        ),
        block(BlockKind.CLOSING),
    )


NEXT: Mapping[RoundState, type[OpenRound | CloseRound | SettleRound | SettleWithoutOther]] = {
    RoundState.READY: OpenRound,
    RoundState.OPEN: CloseRound,
    RoundState.COUNTING: SettleRound,
    RoundState.COUNTED: SettleWithoutOther,
}

GOALS = 6
"""The block of step 1."""
VOTING = (CastBallot, WithdrawBallot, RecordCount, RecordTurnout, AcceptSum, ClearTable)


@dataclass(frozen=True)
class Done:
    request: Request
    before: Session
    change: Change


def _in_round(request: Request, vote: Round) -> Request:
    place: dict[str, Any] = {"round": vote.id}
    return replace(request, **place)


def _in_block(entry: Entry, at: int) -> Entry:
    place: dict[str, Any] = {"block": at, "edition": 0}
    return replace(entry, **place)
