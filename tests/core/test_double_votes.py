"""A sum adds up, or says by how many people it may not."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.counting import AcceptSum, RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.result_screens import Foot, Ranking
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.double_votes import NAMELESS, may_be_double, possible_doubles
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.wording.sentences import foot_words

HEAD = Heading(BlockKind.STEP_1, "Stap 1", "", ())
CHOICE = voting(FormKind.SINGLE_CHOICE, TERRACE, PARK)
NUMBERED = (Channel.PAPER, Channel.PHONE)
COUNTS = st.dictionaries(st.sampled_from([*NUMBERED, *NAMELESS]), st.integers(1, 12), min_size=1)
VOTE = evening(block(BlockKind.STEP_4, CHOICE)).session.get(Round, 1)


@given(COUNTS)
def test_as_many_can_be_double_as_could_be_the_same_people(counts: dict[Channel, int]) -> None:
    """The fewest people who can have given these votes are the largest of the ways to vote."""
    tally = Tally(voters={(channel, Group.UNKNOWN): n for channel, n in counts.items()})
    numbered = sum(counts.get(each, 0) for each in NUMBERED)
    fewest = max([numbered, *(counts.get(each, 0) for each in NAMELESS)])
    assert possible_doubles(VOTE, tally) == sum(counts.values()) - fewest
    mixed = len(counts) > 1 and bool(set(counts) & NAMELESS)
    assert may_be_double(VOTE, tally) == mixed


def foot_of(now: Evening, number: int = 1) -> Foot:
    screen = result_screen(now.session, now.session.get(Round, number), HEAD)
    assert isinstance(screen, Ranking)
    return screen.foot


def test_a_foot_never_says_that_it_adds_up_where_it_may_not() -> None:
    now = evening(block(BlockKind.STEP_4, CHOICE))
    hands = (1, Channel.HANDS, Group.UNKNOWN, 0)
    now.do(OpenRound(1), *(CastBallot(1, n, ((1, 1),)) for n in range(1, 8)))
    now.do(RecordCount(*hands, 1, 0, 3), RecordTurnout(*hands, 3), CloseRound(1), SettleRound(1))
    words = " · ".join(foot_words(foot_of(now)))
    assert "hoogstens 3 mensen dubbel" in words
    assert "klopt" not in words


def test_a_sum_that_is_too_high_says_by_how_many() -> None:
    now = evening(block(BlockKind.STEP_4, dots(TERRACE, PARK, budget=1)))
    place = (1, Channel.STICKERS, Group.UNKNOWN, 0)
    now.do(OpenRound(1), RecordTurnout(*place, 6), RecordCount(*place, 1, 0, 8))
    now.do(RecordCount(*place, 2, 0, 0), AcceptSum(*place), CloseRound(1), SettleRound(1))
    assert foot_of(now).excess == 2
    assert "telling klopt" not in " ".join(foot_words(foot_of(now)))


def test_the_first_result_that_the_room_sees_says_whose_opinion_it_is() -> None:
    now = evening(block(BlockKind.PRACTICE, CHOICE), block(BlockKind.STEP_4, CHOICE, CHOICE))
    for number in (1, 2, 3):
        now.do(OpenRound(number), *(CastBallot(number, n, ((1, 1),)) for n in range(1, 8)))
        now.do(CloseRound(number), SettleRound(number), RevealRound(number))
    assert [foot_of(now, number).first for number in (1, 2, 3)] == [False, True, False]
    now.do(HideRound(2))
    assert [foot_of(now, number).first for number in (1, 2, 3)] == [False, False, True]
