"""Counts of hands and stickers are corrected after settling; what they were stays beside it."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, disputed
from tests.support.core.scenes import (
    PARK,
    TERRACE,
    TOWER,
    Evening,
    block,
    dots,
    evening,
    voting,
)
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.correcting import (
    LONGEST,
    MOST,
    CorrectCounts,
    CountTotal,
    TurnoutTotal,
    depending,
)
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.result_screens import Comparison, Corrected, Ranking, Told
from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Position
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Channel,
    ConsensusLabel,
    FormKind,
    Group,
    OptionSource,
    RoundState,
    Withheld,
)
from wijkworkshop.core.voting.corrected import totals_of
from wijkworkshop.core.voting.options import options_for
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    Correction,
    Count,
    ResultCell,
    ResultTurnout,
    Round,
    Turnout,
)
from wijkworkshop.core.voting.tally import Tally, result_of, results_of

R, M, U = Group.RESIDENTS, Group.MUNICIPALITY, Group.UNKNOWN
HANDS, STICKERS = Channel.HANDS, Channel.STICKERS
WHY = "Tafel 3 was niet meegeteld"


def counted(
    now: Evening, *numbers: tuple[Group, int, int, int], channel: Channel = HANDS, vote: int = 1
) -> Evening:
    """Settle a round: per group, option and level how many; as many took part as answered most."""
    now.do(OpenRound(vote))
    people: dict[Group, dict[int, int]] = {}
    for group, option, level, number in numbers:
        now.do(RecordCount(vote, channel, group, 0, option, level, number))
        at = people.setdefault(group, {})
        at[option] = at.get(option, 0) + number
    for group, answered in people.items():
        now.do(RecordTurnout(vote, channel, group, 0, max(answered.values())))
    now.do(CloseRound(vote), SettleRound(vote))
    return now


def choice(*groups: tuple[Group, tuple[int, int, int]]) -> Evening:
    """An evening in which groups chose between three by hand."""
    now = evening(block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK)))
    now.do(OpenRound(1))
    for group, numbers in groups:
        for option, number in enumerate(numbers, 1):
            now.do(RecordCount(1, HANDS, group, 0, option, 0, number))
        now.do(RecordTurnout(1, HANDS, group, 0, sum(numbers)))
    now.do(CloseRound(1), SettleRound(1))
    return now


def better(*counts: tuple[int, int], people: int | None = None, why: str = WHY) -> CorrectCounts:
    """A correction of hands for options of the first round."""
    turnouts = () if people is None else (TurnoutTotal(HANDS, people),)
    return CorrectCounts(
        1, tuple(CountTotal(HANDS, n, 0, each) for n, each in counts), turnouts, why
    )


def totals(tally: Tally) -> dict[tuple[int, int], int]:
    """The votes per option and level, of everybody."""
    return {
        (option, level): tally.at_level(option, level)
        for option in tally.options()
        for level in tally.levels(option)
    }


SPLIT = ((R, (9, 3, 2)), (M, (2, 3, 4)))


def test_a_count_can_be_corrected_after_settling_and_both_are_kept() -> None:
    now = choice(*SPLIT)
    as_settled = now.session
    now.do(better((1, 14), people=26))
    result = result_of(now.session, 1)
    assert [result.total(option) for option in (1, 2, 3)] == [14, 6, 6]
    assert (result.people(), result.by_channel()) == (26, {HANDS: 26})
    for kind in (Count, Turnout, ResultCell, ResultTurnout):
        assert now.session.all(kind) == as_settled.all(kind)
    (correction,) = now.session.all(Correction)
    assert (correction.round, correction.why, correction.at) == (1, WHY, now.now)
    (cell,) = now.session.all(CorrectedCount)
    assert (cell.option, cell.before, cell.after) == (1, 11, 14)
    assert results_of(now.session, 1)[0] == result_of(as_settled, 1)


def test_a_result_that_was_corrected_has_no_figures_by_group() -> None:
    now = choice(*SPLIT)
    assert result_of(now.session, 1).parts == ((R,), (M,))
    now.do(better((1, 12)))
    assert result_of(now.session, 1).parts == ()
    assert not any(result_of(now.session, 1).is_split(option) for option in (1, 2, 3))


def scale(*groups: tuple[Group, dict[int, dict[int, int]]]) -> Evening:
    """An evening in which groups agree with two items by hand, so many per level."""
    now = evening(block(BlockKind.QUESTION_2, voting(FormKind.AGREE, TERRACE, TOWER)))
    numbers = [
        (group, option, level, number)
        for group, items in groups
        for option, levels in items.items()
        for level, number in levels.items()
    ]
    return counted(now, *numbers)


AGREEING = (
    (R, {1: {2: 4, 4: 6}, 2: {1: 5, 5: 5}}),
    (M, {1: {2: 3, 4: 4}, 2: {1: 3, 5: 4}}),
)


def of_level(option: int, level: int, number: int) -> CorrectCounts:
    """A correction of one level of an item."""
    return CorrectCounts(1, (CountTotal(HANDS, option, level, number),), (), WHY)


def test_on_a_scale_only_the_corrected_item_loses_its_groups() -> None:
    now = scale(*AGREEING)
    before = result_of(now.session, 1)
    assert before.is_split(1)
    now.do(of_level(1, 4, 9))
    after = result_of(now.session, 1)
    assert not after.is_split(1)
    assert after.is_split(2)
    assert (after.at_level(1, 4), after.at_level(1, 2)) == (9, 7)
    assert all(after.in_part(2, 5, part) == before.in_part(2, 5, part) for part in before.parts)


def test_another_number_of_people_takes_all_groups_away() -> None:
    now = scale(*AGREEING)
    now.do(CorrectCounts(1, (), (TurnoutTotal(HANDS, 18),), WHY))
    assert result_of(now.session, 1).parts == ()
    assert result_of(now.session, 1).people() == 18


def test_with_slips_beside_them_only_the_hands_change() -> None:
    now = evening(block(BlockKind.QUESTION_1, dots(TERRACE, TOWER)))
    now.do(OpenRound(1))
    now.do(*(CastBallot(1, number, ((1, 2),)) for number in range(1, 8)))
    now.do(RecordCount(1, STICKERS, U, 1, 2, 0, 10), RecordTurnout(1, STICKERS, U, 1, 5))
    now.do(CloseRound(1), SettleRound(1))
    now.do(CorrectCounts(1, (CountTotal(STICKERS, 2, 0, 12),), (TurnoutTotal(STICKERS, 6),), WHY))
    result = result_of(now.session, 1)
    assert (result.total(1), result.total(2)) == (14, 12)
    assert result.by_channel() == {Channel.PAPER: 7, STICKERS: 6}


CORRECTIONS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from([1, 2, 3]), st.integers(0, 30), max_size=3),
        st.none() | st.integers(5, 40),
    ),
    min_size=1,
    max_size=4,
)


@given(CORRECTIONS)
def test_the_last_correction_holds_and_going_back_gives_what_it_was(
    made: list[tuple[dict[int, int], int | None]],
) -> None:
    now = choice((R, (9, 3, 2)))
    first = result_of(now.session, 1)
    wanted = {1: 9, 2: 3, 3: 2}
    people = 14
    for counts, took_part in made:
        change = better(*counts.items(), people=took_part)
        wanted_now, people_now = {**wanted, **counts}, took_part or people
        if (wanted_now, people_now) == (wanted, people):
            assert now.refuses(change) is Reason.NOTHING_CORRECTED
            continue
        wanted, people = wanted_now, people_now
        now.do(change)
        result = result_of(now.session, 1)
        assert {option: result.total(option) for option in (1, 2, 3)} == wanted
        assert result.given() == sum(wanted.values())
        assert result.people() == people
        assert totals_of(now.session, 1).counts == {
            (HANDS, option, 0): number for option, number in wanted.items()
        }
    if (wanted, people) != ({1: 9, 2: 3, 3: 2}, 14):
        now.do(better((1, 9), (2, 3), (3, 2), people=14))
    assert result_of(now.session, 1) == first
    assert len(results_of(now.session, 1)) == len(now.session.all(Correction)) + 1


def test_what_is_corrected_back_has_its_groups_again() -> None:
    now = choice(*SPLIT)
    first = result_of(now.session, 1)
    now.do(better((1, 12)), better((1, 11), why="Toch niet"))
    assert result_of(now.session, 1) == first


def refused(request: Request, now: Evening | None = None) -> Reason:
    return (now or choice(*SPLIT)).refuses(request)


def test_a_correction_says_why_and_changes_something() -> None:
    assert refused(better((1, 12), why=" ")) is Reason.REASON_NEEDED
    assert refused(better((1, 12), why="x" * (LONGEST + 1))) is Reason.TEXT_TOO_LONG
    assert refused(better((1, 11))) is Reason.NOTHING_CORRECTED
    assert refused(better((7, 1))) is Reason.OPTION_UNKNOWN
    assert refused(better((1, MOST + 1))) is Reason.OUT_OF_RANGE
    assert refused(better((1, -1))) is Reason.OUT_OF_RANGE
    assert refused(better((1, 12), people=-1)) is Reason.OUT_OF_RANGE
    assert refused(of_level(1, 3, 4)) is Reason.LEVEL_UNKNOWN
    of_stickers = replace(better((1, 12)), counts=(CountTotal(STICKERS, 1, 0, 3),))
    assert refused(of_stickers) is Reason.CHANNEL_NOT_ALLOWED


def test_only_what_is_settled_and_counted_by_hand_can_be_corrected() -> None:
    slips = evening(block(BlockKind.QUESTION_1, dots(TERRACE, TOWER)))
    assert refused(better((1, 3)), slips) is Reason.ROUND_NOT_SETTLED
    slips.do(OpenRound(1), *(CastBallot(1, n, ((1, 2),)) for n in range(1, 8)))
    slips.do(CloseRound(1), SettleRound(1))
    assert refused(better((1, 3)), slips) is Reason.NOT_COUNTED_BY_HAND
    few = choice((R, (2, 1, 1)))
    assert refused(better((1, 9)), few) is Reason.TOO_FEW_TO_SHOW
    invalid = choice(*SPLIT)
    invalid.do(InvalidateRound(1, "verkeerd uitgelegd"))
    assert refused(better((1, 12)), invalid) is Reason.ROUND_NOT_SETTLED


def test_a_result_of_fewer_than_five_is_withheld_and_its_numbers_are_not_kept() -> None:
    now = choice((R, (5, 1, 1)))
    now.do(RevealRound(1))
    before = now.session
    change = now.do(better((1, 2), people=4))
    vote = now.session.get(Round, 1)
    assert (vote.state, vote.withheld) == (RoundState.SETTLED, Withheld.TOO_FEW)
    assert result_of(now.session, 1) == Tally()
    assert not now.session.all(CorrectedCount)
    assert now.session.all(Correction)[0].why == WHY
    assert now.refuses(better((1, 6))) is Reason.TOO_FEW_TO_SHOW
    now.do(Undo(better((1, 2), people=4), before, change))
    assert now.session == before


def test_undo_takes_the_last_correction_back_and_no_earlier_one() -> None:
    now = choice(*SPLIT)
    first, one, two = now.session, better((1, 12)), better((2, 7))
    done = now.do(one)
    between = now.session
    again = now.do(two)
    assert now.refuses(Undo(one, first, done)) is Reason.STILL_REFERRED_TO
    now.do(Undo(two, between, again))
    assert now.session == between
    now.do(Undo(one, first, done))
    assert now.session == first


def test_a_correction_of_a_round_that_became_invalid_is_not_taken_back() -> None:
    now = choice(*SPLIT)
    first, one = now.session, better((1, 12))
    done = now.do(one)
    now.do(InvalidateRound(1, "verkeerd uitgelegd"))
    assert now.refuses(Undo(one, first, done)) is Reason.ROUND_NOT_SETTLED


@pytest.mark.parametrize(("people", "reason"), [(13, Reason.TELLS_TOO_MUCH), (20, None)])
def test_in_a_round_for_some_so_few_more_would_tell_what_they_chose(
    people: int, reason: Reason | None
) -> None:
    now = evening(block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER)))
    now.do(LimitRound(1, R, 0))
    counted(now, (R, 1, 0, 8), (R, 2, 0, 4))
    now.do(better((1, 7), (2, 5)))  # the same people, read otherwise
    corrected = better((1, people - 5), people=people)
    if reason is None:
        now.do(corrected)
    else:
        assert now.refuses(corrected) is reason


def steps() -> Evening:
    """Dots on three goals, then fist to five on the best of them."""
    first = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    then = replace(voting(FormKind.FIST_TO_FIVE, source=OptionSource.TOP_GOALS), top=1)
    now = evening(block(BlockKind.STEP_1, replace(first, top=1), then))
    now.do(*(PutEntry(Goal(1, text=words)) for words in ("Buren", "Groen", "Werk")))
    return now


def test_what_was_derived_from_a_result_follows_until_people_voted_on_it() -> None:
    now = counted(steps(), (R, 1, 0, 9), (R, 2, 0, 8), channel=STICKERS)
    fists = now.session.get(Round, 2)
    assert [each.number for each in options_for(now.session, fists)] == [1]
    change = CorrectCounts(1, (CountTotal(STICKERS, 2, 0, 11),), (), WHY)
    before = now.session
    now.do(change)
    assert [each.number for each in options_for(now.session, fists)] == [2]
    assert depending(before, now.session) == ()
    now.do(CorrectCounts(1, (CountTotal(STICKERS, 2, 0, 8),), (), WHY))
    counted(now, (R, 1, 4, 9), vote=2)
    before = now.session
    now.do(change)
    assert [each.id for each in depending(before, now.session)] == [2]
    assert now.session.where(Round, id=2) == before.where(Round, id=2)


def test_a_goal_has_the_label_of_the_corrected_count() -> None:
    source = voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS)
    now = evening(block(BlockKind.STEP_1, source, source))
    now.do(*(PutEntry(Goal(1, text=words)) for words in ("Buren", "Groen")))
    counted(now, (R, 1, 4, 12), (R, 2, 1, 12))
    assert _labels(now) == [ConsensusLabel.BROADLY_CARRIED, ConsensusLabel.DIVIDED]
    wrong = CorrectCounts(1, (CountTotal(HANDS, 1, 4, 3), CountTotal(HANDS, 1, 1, 9)), (), WHY)
    before = now.session
    now.do(wrong)
    assert _labels(now) == [ConsensusLabel.DIVIDED, ConsensusLabel.DIVIDED]
    now.do(CorrectCounts(1, (CountTotal(HANDS, 2, 1, 0),), (), WHY))
    assert _labels(now) == [ConsensusLabel.DIVIDED, None]
    now.session = before
    counted(now, (R, 1, 4, 12), vote=2)
    now.do(wrong)  # a later round measured this goal again
    assert _labels(now)[0] is ConsensusLabel.BROADLY_CARRIED


def _labels(now: Evening) -> list[ConsensusLabel | None]:
    return [goal.label for goal in now.session.where(Goal, edition=0)]


def test_a_cell_of_the_matrix_says_what_the_corrected_count_says_unless_it_was_changed() -> None:
    now = disputed()
    counted(now, (R, 1, HELPS, 8), (R, 1, AGAINST, 2), vote=2)
    assert _room(now) is Alignment.REINFORCES
    numbers = (CountTotal(HANDS, 1, HELPS, 1), CountTotal(HANDS, 1, AGAINST, 9))
    wrong = CorrectCounts(2, numbers, (), WHY)
    before = now.session
    now.do(wrong)
    assert _room(now) is Alignment.CLASHES
    now.session = before
    (cell,) = before.where(AlignmentCell, table=0)
    now.do(PutEntry(replace(cell, value=Alignment.NEUTRAL)), wrong)
    assert _room(now) is Alignment.NEUTRAL


def _room(now: Evening) -> Alignment:
    (cell,) = now.session.where(AlignmentCell, table=0)
    return cell.value


def test_before_and_after_compare_what_was_corrected() -> None:
    first = voting(FormKind.AGREE, TERRACE, TOWER)
    now = evening(block(BlockKind.QUESTION_2, first, replace(first, title="Na", pairs_with=1)))
    counted(now, (R, 1, 5, 4), (R, 1, 1, 8))
    counted(now, (R, 1, 5, 9), (R, 1, 1, 3), vote=2)
    now.do(RevealRound(2), of_level(1, 5, 8), of_level(1, 1, 4))
    screen = lit_screen(now.session)
    assert isinstance(screen, Comparison)
    assert screen.items[0].early == Told(8, 12)
    told = [each.corrected.why for each in screen.foots if each.corrected]
    assert told == [WHY]


def test_a_result_in_sight_changes_at_once_and_the_room_stays_where_it_is() -> None:
    now = choice(*SPLIT)
    now.do(RevealRound(1))
    at = now.session.all(Position)
    now.do(better((2, 14)))
    screen = lit_screen(now.session)
    assert isinstance(screen, Ranking)
    assert [(bar.choice.number, bar.total) for bar in screen.bars] == [(2, 14), (1, 11), (3, 6)]
    assert screen.foot.corrected == Corrected(now.now.astimezone(ZoneInfo("Europe/Amsterdam")), WHY)
    assert now.session.all(Position) == at


def test_a_result_in_sight_that_is_withheld_closes_at_once() -> None:
    now = choice((R, (5, 1, 1)))
    now.do(RevealRound(1), better((1, 2), people=4))
    screen = lit_screen(now.session)
    assert isinstance(screen, Counting)
    assert screen.withheld is Withheld.TOO_FEW
