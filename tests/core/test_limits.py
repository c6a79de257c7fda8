"""A round for one group or one table: who is asked, and what is shown of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource, Withheld
from wijkworkshop.core.voting.disclosure import foreseen
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of

HERE = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6), (Group.EDUCATION, 3))


def ready() -> Evening:
    return evening(block(BlockKind.STEP_4, dots(TERRACE, TOWER, PARK)), groups=HERE)


def only(group: Group | None, table: int = 0) -> Evening:
    now = ready()
    now.do(LimitRound(1, group, table), OpenRound(1))
    return now


def test_it_is_said_to_the_room_and_compared_with_who_is_asked() -> None:
    now = only(Group.RESIDENTS)
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Ballot)
    assert (screen.only_group, screen.only_table, screen.present) == (Group.RESIDENTS, 0, 12)
    now.do(CloseRound(1))
    assert now.session.get(Round, 1).present == 12


@pytest.mark.parametrize("channel", [Channel.PAPER, Channel.DEVICE])
def test_a_ballot_of_others_is_refused(channel: Channel) -> None:
    number = NEXT if channel is Channel.DEVICE else 4
    now = only(Group.RESIDENTS, 2)
    one = CastBallot(1, number, ((1, 1),), Group.RESIDENTS, 2, channel)
    assert now.refuses(replace(one, group=Group.EDUCATION)) is Reason.OTHER_GROUP
    assert now.refuses(replace(one, table=3)) is Reason.OTHER_TABLE
    now.do(one, replace(one, number=number and 5, group=Group.UNKNOWN, table=0))


def test_a_count_of_others_is_refused() -> None:
    now = only(Group.RESIDENTS, 2)
    count = RecordCount(1, Channel.STICKERS, Group.UNKNOWN, 2, 1, 0, 4)
    assert now.refuses(replace(count, table=1)) is Reason.OTHER_TABLE
    assert now.refuses(replace(count, group=Group.EDUCATION)) is Reason.OTHER_GROUP
    turnout = RecordTurnout(1, Channel.HANDS, Group.MUNICIPALITY, 0, 4)
    assert now.refuses(turnout) is Reason.OTHER_GROUP
    now.do(count)


def test_once_people_vote_it_stays_for_whom_it_is() -> None:
    now = ready()
    assert now.refuses(LimitRound(1, Group.UNKNOWN)) is Reason.OTHER_GROUP
    assert now.refuses(LimitRound(1, None, 9)) is Reason.OUT_OF_RANGE
    before, request = now.session, LimitRound(1, Group.EDUCATION)
    change = now.do(request)
    undo = Undo(request, before, change)
    now.do(OpenRound(1))
    assert now.refuses(LimitRound(1)) is Reason.ROUND_NOT_READY
    with pytest.raises(Refused):
        undo.change(now.session, now.now, now.box)


def settled(now: Evening, voters: int, group: Group) -> Evening:
    for number in range(1, voters + 1):
        now.do(CastBallot(1, number, ((1, 2),), group))
    now.do(CloseRound(1), SettleRound(1))
    return now


@given(st.integers(0, 9), st.sampled_from([Group.RESIDENTS, Group.UNKNOWN]))
def test_under_six_nothing_is_published(voters: int, group: Group) -> None:
    now = settled(only(Group.RESIDENTS), voters, group)
    published = result_of(now.session, 1)
    if voters < 6:
        assert now.refuses(RevealRound(1)) is Reason.TOO_FEW_TO_SHOW
        assert (dict(published.cells), dict(published.voters)) == ({}, {})
    else:
        now.do(RevealRound(1))
        screen = lit_view(now.session, now.now).screen
        assert isinstance(screen, Ranking)
        assert screen.bars[0].total == 2 * voters
        assert [bucket.groups for bucket in screen.buckets] == [()]
        assert set(published.by_group()) == {Group.RESIDENTS}


def test_the_facilitator_is_warned_before() -> None:
    now = ready()
    now.do(LimitRound(1, Group.EDUCATION))
    vote = now.session.get(Round, 1)
    assert foreseen(now.session, vote, expected(now.session, vote)) is Withheld.TOO_FEW
    now.do(LimitRound(1, Group.MUNICIPALITY))
    vote = now.session.get(Round, 1)
    assert foreseen(now.session, vote, expected(now.session, vote)) is None


def test_a_new_round_is_for_the_same_people() -> None:
    now = settled(only(Group.RESIDENTS, 2), 6, Group.RESIDENTS)
    now.do(RepeatRound(1))
    assert now.session.get(Round, 2).only_group is Group.RESIDENTS
    assert now.session.get(Round, 2).only_table == 2


def test_a_part_of_the_room_labels_no_goal() -> None:
    plan = replace(
        voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS), only_group=Group.RESIDENTS
    )
    now = evening(block(BlockKind.STEP_1, plan), groups=HERE)
    now.do(PutEntry(Goal(block=1, text="Buren kennen elkaar")), OpenRound(1))
    for number in range(1, 9):
        now.do(CastBallot(1, number, ((1, 5),), Group.RESIDENTS))
    now.do(CloseRound(1), SettleRound(1))
    assert now.session.get(Goal, 1, 0).label is None
