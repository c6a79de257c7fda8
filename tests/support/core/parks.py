"""A small evening that acts are done to, and what is read of it."""

from dataclasses import replace

from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    Group,
    RoundState,
)
from wijkworkshop.core.voting.rounds import Round

RESIDENTS, STICKERS, HANDS = Group.RESIDENTS, Channel.STICKERS, Channel.HANDS


def parks() -> Evening:
    """A round of dots on two parks, and one more round."""
    return evening(
        block(BlockKind.OPENING),
        block(BlockKind.QUESTION_3, dots("Noord", "Zuid"), voting(FormKind.GRADE, "Sfeer")),
    )


def slips(round_id: int, *answers: tuple[int, int], people: int = 5) -> tuple[CastBallot, ...]:
    """Slips of as many people as it takes to have a result, all with the same answers."""
    return tuple(CastBallot(round_id, number, answers) for number in range(1, people + 1))


def undoing(tonight: Evening, request: Request) -> Undo:
    """Do an act; the request that takes it back."""
    before = tonight.session
    return Undo(request, before, tonight.do(request))


def state(tonight: Evening, round_id: int = 1) -> RoundState:
    return tonight.session.get(Round, round_id).state


def goal(number: int = 0, text: str = "Buren kennen elkaar", **more: object) -> Goal:
    return replace(Goal(block=1, id=number, text=text), **more)  # type: ignore[arg-type]
