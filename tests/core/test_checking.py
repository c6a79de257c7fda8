"""A second person types each slip again; a round is not settled before, or the report says so."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import answers
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.checking import AcceptUnchecked, CheckBallot, SetSecondCheck
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import Received, Round

ONE, OTHER = ((1, 1),), ((2, 1),)
ANSWERS = answers(FormKind.RECOGNITION, (1, 2, 3))


def checking(kind: FormKind = FormKind.SINGLE_CHOICE) -> Evening:
    now = evening(block(BlockKind.STEP_1, voting(kind, TERRACE, TOWER, PARK)))
    now.do(SetSecondCheck(on=True), OpenRound(1))
    return now


def left(now: Evening) -> int:
    received = now.session.get(Received, 1, Channel.PAPER)
    return received.number - received.checked


def test_the_same_twice_is_checked() -> None:
    now = checking()
    now.do(CastBallot(1, 1, ONE, Group.RESIDENTS, 2), CastBallot(1, 2, OTHER))
    assert left(now) == 2
    now.do(CheckBallot(1, 1, ONE, Group.RESIDENTS, 2))
    assert left(now) == 1


@given(ANSWERS, ANSWERS)
def test_what_differs_is_refused_until_one_is_chosen(first: Answers, second: Answers) -> None:
    now = checking(FormKind.RECOGNITION)
    now.do(CastBallot(1, 1, first))
    if first != second:
        assert now.refuses(CheckBallot(1, 1, second)) is Reason.SLIP_DIFFERS
    now.do(CheckBallot(1, 1, second, chosen=True))
    (ballot,) = now.box.ballots(1)
    assert (ballot.answers, ballot.checked) == (second, True)


def test_another_group_or_table_differs_too() -> None:
    now = checking()
    now.do(CastBallot(1, 1, ONE, Group.RESIDENTS, 2))
    assert now.refuses(CheckBallot(1, 1, ONE, Group.OTHER, 2)) is Reason.SLIP_DIFFERS
    assert now.refuses(CheckBallot(1, 1, ONE, Group.RESIDENTS, 3)) is Reason.SLIP_DIFFERS
    assert now.refuses(CheckBallot(1, 2, ONE)) is Reason.NUMBER_UNKNOWN
    assert now.refuses(CheckBallot(1, 1, ((9, 1),), chosen=True)) is Reason.OPTION_UNKNOWN


def test_a_slip_that_is_corrected_waits_again() -> None:
    now = checking()
    now.do(CastBallot(1, 1, ONE), CheckBallot(1, 1, ONE), CastBallot(1, 1, OTHER))
    assert left(now) == 1


def test_it_is_not_settled_while_slips_wait() -> None:
    now = checking()
    now.do(*(CastBallot(1, number, ONE) for number in range(1, 6)))
    now.do(*(CheckBallot(1, number, ONE) for number in range(1, 5)), CloseRound(1))
    assert now.refuses(SettleRound(1)) is Reason.STILL_TO_CHECK
    assert now.refuses(AcceptUnchecked(1, " ")) is Reason.REASON_NEEDED
    now.do(AcceptUnchecked(1, "De zaal moest leeg"), SettleRound(1))
    vote = now.session.get(Round, 1)
    assert (vote.checked, vote.unchecked, vote.why_unchecked) == (4, 1, "De zaal moest leeg")
    assert [each.checked for each in now.box.ballots(1)] == [False] * 5


def test_turned_off_nobody_waits_for_it() -> None:
    now = checking()
    now.do(CastBallot(1, 1, ONE), SetSecondCheck(on=False), CloseRound(1), SettleRound(1))
    assert now.session.get(Round, 1).unchecked == 0


def test_only_slips_wait() -> None:
    now = checking()
    now.do(CastBallot(1, 0, ONE, channel=Channel.DEVICE), CloseRound(1), SettleRound(1))


@given(st.lists(ANSWERS, min_size=1, max_size=6))
def test_checking_changes_no_vote(slips: list[Answers]) -> None:
    now = checking(FormKind.RECOGNITION)
    for number, each in enumerate(slips, 1):
        now.do(CastBallot(1, number, each))
    before = now.counted()
    for number, each in enumerate(slips, 1):
        now.do(CheckBallot(1, number, each))
    assert now.counted() == before
    assert left(now) == 0
