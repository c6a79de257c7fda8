"""A round in which people vote by phone and on paper."""

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import BUDGET
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.phones import PutPaperFirst
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.tally import Tally, result_of

PHONE, PAPER, DEVICE = Channel.PHONE, Channel.PAPER, Channel.DEVICE
OPTIONS = (1, 2, 3)


def opened(kind: FormKind = FormKind.SINGLE_CHOICE, *, paper_first: bool = False) -> Evening:
    plan = voting(kind, TERRACE, TOWER, PARK, budget=BUDGET if kind is FormKind.DOTS else 0)
    now = evening(block(BlockKind.QUESTION_1, plan))
    now.do(PutPaperFirst(paper_first), OpenRound(1))
    return now


def chosen(number: int, option: int, channel: Channel = PAPER) -> CastBallot:
    return CastBallot(1, number, ((option, 1),), Group.RESIDENTS, channel=channel)


def settled(now: Evening) -> Tally:
    now.do(CloseRound(1), SettleRound(1))
    return result_of(now.session, 1)


def others(option: int, channel: Channel = PAPER) -> tuple[CastBallot, ...]:
    """Four more people, so that there are enough for a result."""
    return tuple(chosen(number, option, channel) for number in range(21, 25))
