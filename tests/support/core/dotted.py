"""A step 4 with a list of measures for each of three actors, and dots on them."""

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.terms import Actor, BlockKind, Channel, FormKind, Group

SHARED = 16
"""The number of the measure that stands on two lists."""

LISTS = {
    Actor.MUNICIPALITY: (10, 11, 12, 13, 14, SHARED),
    Actor.HOUSING_ASSOCIATIONS: (17, 18, 19, SHARED),
    Actor.METROPOLITAN_REGION: (23, 24),
}


def measure_list(actor: Actor) -> RoundPlan:
    """A round with dots on the measures of an actor."""
    plans = [OptionPlan(n, f"Maatregel {n}", "", measure=f"m{n}") for n in LISTS[actor]]
    return RoundPlan(actor, "?", FormKind.DOTS, tuple(plans), budget=9, actor=actor)


def step_4() -> Evening:
    """An evening with a round for each list, and a closing."""
    return evening(block(BlockKind.STEP_4, *map(measure_list, LISTS)), block(BlockKind.CLOSING))


def voted(tonight: Evening, round_id: int, **dots: int) -> None:
    """Settle the stickers of twelve people; `m10=3` is three dots for measure 10."""
    somebody = Channel.STICKERS, Group.UNKNOWN, 0
    tonight.do(OpenRound(round_id), RecordTurnout(round_id, *somebody, 12))
    for name, number in dots.items():
        measure = int(name.removeprefix("m"))
        tonight.do(RecordCount(round_id, *somebody, measure, 0, number))
    tonight.do(CloseRound(round_id), SettleRound(round_id))


def voted_and_shown(tonight: Evening, round_id: int, **dots: int) -> None:
    """Settle them, and let the room see the result."""
    voted(tonight, round_id, **dots)
    tonight.do(RevealRound(round_id))
