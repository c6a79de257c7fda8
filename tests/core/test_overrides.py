"""One number is one participant: what counts when people vote by phone and on paper."""

from dataclasses import replace

import pytest

from tests.support.core.both_ways import (
    DEVICE,
    OPTIONS,
    PAPER,
    PHONE,
    chosen,
    opened,
    others,
    settled,
)
from tests.support.core.scenes import TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import NEXT, CastBallot, WithdrawBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.phones import PutPaperFirst
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.public.foot import foot
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Ballot
from wijkworkshop.core.voting.overrides import overridden_in, sifted
from wijkworkshop.core.voting.rounds import Matched, Overridden, Received, Round
from wijkworkshop.core.voting.tally import result_of


def test_the_phone_counts_and_both_stand_in_what_came_in() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), *others(3))
    assert now.counted().by_channel() == {PHONE: 1, PAPER: 4}
    assert now.session.get(Overridden, 1, PHONE, PAPER).number == 1
    assert now.session.get(Received, 1, PAPER).number == 5
    result = settled(now)
    assert [result.total(option) for option in OPTIONS] == [1, 0, 4]
    assert foot(
        now.session.get(Round, 1), result, overridden=overridden_in(now.session, 1)
    ).twice == ((PHONE, PAPER, 1),)


def test_a_slip_that_is_withdrawn_overrides_nobody() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), WithdrawBallot(1, 7), *others(3, PHONE))
    assert overridden_in(now.session, 1) == ()
    assert settled(now).by_channel() == {PHONE: 5}
    assert now.session.all(Overridden) == ()


def test_paper_first_turns_it() -> None:
    now = opened(paper_first=True)
    now.do(chosen(7, 1, PHONE), chosen(7, 2), *others(3))
    result = settled(now)
    assert [result.total(option) for option in OPTIONS] == [0, 1, 4]
    [twice] = now.session.all(Overridden)
    assert (twice.winner, twice.loser, twice.number) == (PAPER, PHONE, 1)


def test_which_counts_is_fixed_while_people_vote_and_votes_are_counted() -> None:
    now = opened()
    assert now.refuses(PutPaperFirst(on=True)) is Reason.VOTES_COMING
    now.do(CloseRound(1))
    assert now.refuses(PutPaperFirst(on=True)) is Reason.VOTES_COMING
    now.do(SettleRound(1), PutPaperFirst(on=True))
    assert now.session.get(Details, 1).paper_first


def test_it_cannot_be_taken_back_while_people_vote() -> None:
    now = evening(block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER)))
    request, before = PutPaperFirst(on=True), now.session
    change = now.do(request)
    now.do(OpenRound(1))
    assert now.refuses(Undo(request, before, change)) is Reason.VOTES_COMING


def test_turns_on_the_laptop_and_tables_are_nobody_else() -> None:
    ballots = [
        Ballot(1, 7, way, Group.UNKNOWN, 0, ((1, 1),)) for way in (PHONE, DEVICE, Channel.TABLES)
    ]
    assert sifted(ballots, paper_first=False).counting == tuple(ballots)


def test_the_number_of_a_phone_can_be_typed_from_a_slip() -> None:
    now = opened()
    now.do(chosen(FIRST_OPEN + 3, 1, PHONE), chosen(FIRST_OPEN + 3, 2), chosen(9999, 2))
    now.do(*others(3))
    assert settled(now).people() == 6


def test_an_invalid_round_counts_nobody() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), InvalidateRound(1, "stroomstoring"))
    assert result_of(now.session, 1).people() == 0


def doubtful(now: Evening) -> bool:
    result = settled(now)
    assert result.people() >= SMALLEST
    return foot(now.session.get(Round, 1), result).doubles > 0


@pytest.mark.parametrize("number", [5, FIRST_OPEN])
@pytest.mark.parametrize("way", [Channel.HANDS, Channel.STICKERS])
def test_nobody_can_tell_phones_from_hands_and_stickers(number: int, way: Channel) -> None:
    now = opened()
    now.do(chosen(number, 1, PHONE))
    now.do(RecordCount(1, way, Group.UNKNOWN, 0, 1, 0, 5))
    now.do(RecordTurnout(1, way, Group.UNKNOWN, 0, 5))
    assert doubtful(now)


def test_nobody_can_tell_open_phones_from_slips_with_other_numbers() -> None:
    open_beside_slip, card_beside_slip, same_numbers = opened(), opened(), opened()
    open_phones = [chosen(FIRST_OPEN + each, 1, PHONE) for each in range(5)]
    open_beside_slip.do(*open_phones, chosen(4, 1))
    card_beside_slip.do(*others(1, PHONE), chosen(5, 1, PHONE), chosen(4, 1))
    same_numbers.do(*open_phones, chosen(FIRST_OPEN, 2), chosen(FIRST_OPEN + 5, 2))
    found = [doubtful(each) for each in (open_beside_slip, card_beside_slip, same_numbers)]
    assert found == [True, False, False]


def test_phones_alone_are_nobody_twice() -> None:
    now = opened()
    now.do(*(chosen(FIRST_OPEN + each, 1, PHONE) for each in range(5)))
    assert not doubtful(now)


def test_before_and_after_count_a_number_by_phone_or_on_paper() -> None:
    first = voting(FormKind.AGREE, TERRACE, TOWER)
    now = evening(block(BlockKind.QUESTION_2, first, replace(first, pairs_with=1)))
    early, late = now.session.all(Round)
    alike = tuple((number, PHONE) for number in (11, 12, 13))
    ways = (
        ((1, PAPER), (2, PHONE), (3, PHONE), *alike),
        ((1, PHONE), (2, PAPER), (2, PHONE), (4, DEVICE), *alike),
    )
    for vote, numbers in zip((early, late), ways, strict=True):
        now.do(OpenRound(vote.id))
        for number, way in numbers:
            slip = NEXT if way is DEVICE else number
            now.do(CastBallot(vote.id, slip, ((1, 4),), channel=way))
        now.do(CloseRound(vote.id), SettleRound(vote.id))
    assert now.session.get(Matched, late.id) == Matched(5, 6, early.id, late.id)
