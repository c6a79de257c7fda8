"""Votes on the device that goes round: numbered by themselves, and beside others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import BUDGET, GROUPS, answers
from wijkworkshop.core.acts.balloting import HIGHEST, NEXT, CastBallot, WithdrawBallot
from wijkworkshop.core.acts.counting import NUMBERED, RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.foot import foot
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.core.voting.tally import result_of

OPTIONS = (1, 2, 3)
BY_PEOPLE = [kind for kind in FormKind if Channel.DEVICE in FORMS[kind].channels]
DRAWN = st.sampled_from(BY_PEOPLE).flatmap(
    lambda kind: st.tuples(
        st.just(kind), st.lists(st.tuples(answers(kind, OPTIONS), GROUPS), min_size=5, max_size=12)
    )
)


def opened(kind: FormKind) -> Evening:
    plan = voting(kind, TERRACE, TOWER, PARK, budget=BUDGET if kind is FormKind.DOTS else 0)
    now = evening(block(BlockKind.QUESTION_1, plan))
    now.do(OpenRound(1))
    return now


def on_the_device(given_answers: Answers, group: Group = Group.UNKNOWN) -> CastBallot:
    return CastBallot(1, NEXT, given_answers, group, channel=Channel.DEVICE)


@settings(max_examples=40)
@given(DRAWN)
def test_on_the_device_and_on_paper_the_same_votes_make_the_same_tally(
    drawn: tuple[FormKind, list[tuple[Answers, Group]]],
) -> None:
    kind, cast = drawn
    device, paper = opened(kind), opened(kind)
    for number, (each, group) in enumerate(cast, 1):
        device.do(on_the_device(each, group))
        paper.do(CastBallot(1, number, each, group))
    assert device.counted().cells == paper.counted().cells
    assert device.counted().by_group() == paper.counted().by_group()
    assert device.session.get(Received, 1, Channel.DEVICE).number == len(cast)
    device.do(CloseRound(1), SettleRound(1))
    assert result_of(device.session, 1).by_channel() == {Channel.DEVICE: len(cast)}


@settings(max_examples=40)
@given(DRAWN)
def test_the_same_result_by_hands_stickers_paper_and_device(
    drawn: tuple[FormKind, list[tuple[Answers, Group]]],
) -> None:
    """E60: whichever way the votes come in, the tally is the same."""
    kind, cast = drawn
    ways = {way: opened(kind) for way in FORMS[kind].channels if way is not Channel.TABLES}
    for way, now in ways.items():
        by_ballots(way, now, cast) if way in NUMBERED else by_count(kind, way, now, cast)
        now.do(CloseRound(1), SettleRound(1))
    results = [result_of(now.session, 1) for now in ways.values()]
    assert all(each.cells == results[0].cells for each in results)
    assert all(each.by_group() == results[0].by_group() for each in results)


def by_ballots(way: Channel, now: Evening, cast: list[tuple[Answers, Group]]) -> None:
    for number, (each, group) in enumerate(cast, 1):
        chosen = NEXT if way is Channel.DEVICE else number
        now.do(CastBallot(1, chosen, each, group, channel=way))


def by_count(kind: FormKind, way: Channel, now: Evening, cast: list[tuple[Answers, Group]]) -> None:
    adds = FORMS[kind].adds(BUDGET)
    cells: dict[tuple[Group, int, int], int] = {}
    people: dict[Group, int] = {}
    for each, group in cast:
        people[group] = people.get(group, 0) + 1
        for option, given_level in each:
            level, number = adds[given_level]
            place = (group, option, level)
            cells[place] = cells.get(place, 0) + number
    for (group, option, level), number in cells.items():
        now.do(RecordCount(1, way, group, 0, option, level, number))
    for group, number in people.items():
        now.do(RecordTurnout(1, way, group, 0, number))


def test_nobody_types_a_number_and_none_is_used_twice() -> None:
    now = opened(FormKind.SINGLE_CHOICE)
    assert now.refuses(CastBallot(1, 7, ((1, 1),), channel=Channel.DEVICE)) is Reason.NUMBER_UNKNOWN
    now.do(CastBallot(1, HIGHEST, ((1, 1),)), on_the_device(((2, 1),)), on_the_device(((3, 1),)))
    numbers = [(each.number, each.channel) for each in now.box.ballots(1)]
    assert numbers == [
        (HIGHEST, Channel.PAPER), (HIGHEST + 1, Channel.DEVICE), (HIGHEST + 2, Channel.DEVICE),
    ]  # fmt: skip
    now.do(WithdrawBallot(1, HIGHEST + 1, Channel.DEVICE), on_the_device(((1, 1),)))
    assert [each.number for each in now.box.ballots(1)][-1] == HIGHEST + 3


def test_nobody_votes_on_the_device_once_the_round_is_closed() -> None:
    now = opened(FormKind.SINGLE_CHOICE)
    now.do(CloseRound(1))
    assert now.refuses(on_the_device(((1, 1),))) is Reason.ROUND_NOT_OPEN
    now.do(CastBallot(1, 3, ((1, 1),)))  # a slip is still typed in


def test_a_slip_beside_the_device_may_be_the_same_person() -> None:
    now = opened(FormKind.SINGLE_CHOICE)
    now.do(on_the_device(((1, 1),)))
    vote = now.session.get(Round, 1)
    assert foot(vote, now.counted()).doubles == 0
    now.do(CastBallot(1, 1, ((1, 1),)))
    assert foot(vote, now.counted()).doubles == 1


def test_on_the_device_nobody_sees_what_one_chooses() -> None:
    now = opened(FormKind.SINGLE_CHOICE)
    now.do(on_the_device(((1, 1),)))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Ballot)
    assert screen.secret
    assert screen.received == ((Channel.DEVICE, 1),)
    now.do(RecordCount(1, Channel.HANDS, Group.UNKNOWN, 0, 1, 0, 3))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Ballot)
    assert not screen.secret
