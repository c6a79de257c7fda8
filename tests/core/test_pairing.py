"""Before and after: what is compared, who filled in both, and what is forgotten when."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.cli.dress_rehearsal.rounds import counted
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.planning import DropRound
from wijkworkshop.core.acts.rounds import (
    CloseRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import ReopenCount, SettleRound, SettleWithoutOther
from wijkworkshop.core.primary_action import Primary, Step, asks_twice, primary, to_count
from wijkworkshop.core.public.foot import buckets
from wijkworkshop.core.public.result_screens import Comparison, Distribution, Told
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screens import Counting, Heading
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState, Wording
from wijkworkshop.core.voting.findings import FindingKind
from wijkworkshop.core.voting.pairing import before
from wijkworkshop.core.voting.rounds import Matched, Round
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.ui.console.run_sheet_rows import run_sheet_rows

HEAD = Heading(BlockKind.QUESTION_2, "Vraag 2")
BEFORE, AFTER = 1, 2


def paired(groups: tuple[tuple[Group, int], ...] = ((Group.RESIDENTS, 40),)) -> Evening:
    first = replace(
        voting(FormKind.AGREE, TERRACE, TOWER, PARK), title="Voor", wording=Wording.EXPECTED
    )
    later = replace(first, title="Na", pairs_with=1)
    other = voting(FormKind.AGREE, TERRACE, TOWER)
    return evening(block(BlockKind.OPENING, other), block(BlockKind.QUESTION_2, first, later),
                   groups=groups)  # fmt: skip


def two(now: Evening) -> tuple[int, int]:
    """Return the ids of the two rounds of a pair."""
    first, later = now.session.where(Round, block=2)
    return first.id, later.id


def vote(now: Evening, round_id: int, numbers: Iterable[int], level: int = 4,
         group: Group = Group.RESIDENTS) -> None:  # fmt: skip
    for number in numbers:
        now.do(CastBallot(round_id, number, ((1, level), (2, 0)), group))


def settle(now: Evening, round_id: int, numbers: Iterable[int], level: int = 4) -> None:
    now.do(OpenRound(round_id))
    vote(now, round_id, numbers, level)
    now.do(CloseRound(round_id), SettleRound(round_id))


def states(now: Evening) -> dict[int, RoundState]:
    return {each.id: each.state for each in now.session.where(Round, block=2)}


def no_links(now: Evening) -> bool:
    """Tell whether what is left of the ballots says no more than their answers."""
    of_pair = [each for each in now.box.kept.values() if each.round in two(now)]
    by_round = [[each.number for each in of_pair if each.round == n] for n in two(now)]
    return all(numbers == list(range(1, len(numbers) + 1)) for numbers in by_round)


def shown(now: Evening, round_id: int) -> Comparison:
    now.do(RevealRound(round_id))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Comparison)
    return screen


def test_a_session_knows_which_round_is_compared_with_which() -> None:
    now = paired()
    first, later = two(now)
    assert (first, later) == (2, 3)
    assert now.session.get(Round, later).pairs_with == first
    assert [now.session.get(Round, n).wording for n in (1, 2, 3)] == [
        Wording.USUAL, Wording.EXPECTED, Wording.EXPECTED,
    ]  # fmt: skip


def test_the_later_result_stands_beside_the_earlier_one() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 31), level=5)
    settle(now, later, range(4, 35), level=2)
    screen = shown(now, later)
    terrace, tower = screen.items[:2]
    assert (terrace.early, terrace.late) == (Told(30, 30), Told(0, 31))
    assert (tower.early, tower.late) == (Told(0, 30), Told(0, 31))
    assert screen.finding.kind is FindingKind.FELL
    assert (screen.finding.options, screen.finding.numbers) == ((TERRACE,), (30, 30, 0, 31))
    assert (screen.both, screen.either) == (27, 34)
    assert isinstance(screen.late, Distribution)
    assert screen.late.wording is screen.wording is Wording.EXPECTED


def test_the_earlier_result_stands_by_itself() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    settle(now, later, range(1, 9))
    now.do(RevealRound(first))
    assert isinstance(lit_view(now.session, now.now).screen, Distribution)


def test_little_change_is_said_to_be_little() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    settle(now, later, range(1, 9))
    assert shown(now, later).finding.kind is FindingKind.STAYED


def test_only_an_option_that_says_the_same_is_compared() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(PutOption(later, 2, "Toren, maar dan anders"), PutOption(later, 0, "Een nieuwe"))
    settle(now, later, range(1, 9))
    assert [item.choice.label for item in shown(now, later).items] == [TERRACE, PARK]


@pytest.mark.parametrize("turned", [False, True])
def test_slips_of_the_two_may_be_counted_in_any_order(turned: bool) -> None:
    now = paired()
    first, later = two(now)
    for round_id, numbers in ((first, range(1, 11)), (later, range(6, 21))):
        now.do(OpenRound(round_id))
        vote(now, round_id, numbers)
        now.do(CloseRound(round_id))
    one, other = (later, first) if turned else (first, later)
    now.do(SettleRound(one))
    assert states(now) == {one: RoundState.COUNTED, other: RoundState.COUNTING}
    now.do(SettleRound(other))
    assert states(now) == {one: RoundState.SETTLED, other: RoundState.SETTLED}
    assert now.session.get(Matched, later) == Matched(5, 20, first, later)
    assert no_links(now)


def test_the_first_of_a_pair_waits_and_nobody_sees_its_result() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    assert states(now)[first] is RoundState.COUNTED
    assert not result_of(now.session, first).given()
    assert now.session.get(Round, first).settled_at is None
    assert now.refuses(RevealRound(first)) is Reason.ROUND_NOT_SETTLED
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Counting)
    assert (screen.asked_again, screen.counted) == (True, True)
    settle(now, later, range(1, 9))
    assert states(now) == {first: RoundState.SETTLED, later: RoundState.SETTLED}
    assert now.session.get(Round, first).settled_at == now.session.get(Round, later).settled_at


def test_the_one_key_goes_on_from_a_round_that_waits() -> None:
    now = paired()
    first, later = two(now)
    now.do(OpenRound(first))
    vote(now, first, range(1, 9))
    now.do(CloseRound(first))
    done = primary(now.session)
    assert done == Primary(Step.FINISH_COUNT, SettleRound(first))
    assert done.request is not None
    assert not asks_twice(now.session, done.request, now.now)
    now.do(done.request)
    assert primary(now.session).step is Step.NEXT
    assert to_count(now.session) == ()
    now.do(OpenRound(later))
    vote(now, later, range(1, 9))
    now.do(CloseRound(later))
    done = primary(now.session)
    assert done == Primary(Step.SETTLE_ROUND, SettleRound(later))
    assert asks_twice(now.session, SettleRound(later), now.now)


def test_a_slip_that_is_found_is_counted_while_a_round_waits() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    assert now.refuses(CastBallot(first, 9, ((1, 4),))) is Reason.ROUND_COUNTED
    now.do(ReopenCount(first), CastBallot(first, 9, ((1, 4),)), SettleRound(first))
    settle(now, later, range(1, 9))
    assert result_of(now.session, first).people() == 9


def test_a_round_waits_no_longer_when_somebody_says_so() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(SettleWithoutOther(first))
    assert states(now) == {first: RoundState.SETTLED, later: RoundState.READY}
    assert no_links(now)
    settle(now, later, range(1, 9))
    screen = shown(now, later)
    assert (screen.both, screen.of_both) == (None, False)
    assert now.refuses(SettleWithoutOther(first)) is Reason.ROUND_NOT_COUNTED
    assert now.refuses(ReopenCount(first)) is Reason.ROUND_NOT_COUNTED


def test_a_round_whose_other_was_taken_away_is_settled_by_the_one_key() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(DropRound(later))
    assert primary(now.session) == Primary(Step.SETTLE_ROUND, SettleWithoutOther(first))


@given(st.sets(st.integers(1, 20)), st.sets(st.integers(1, 20)))
def test_who_filled_in_both_is_counted_and_never_kept(one: set[int], other: set[int]) -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, one)
    settle(now, later, other)
    assert no_links(now)
    found = now.session.find(Matched, later)
    if min(len(one), len(other)) < 5:
        assert found is None  # one of the two is withheld
    else:
        assert found == Matched(len(one & other), len(one | other), first, later)


@pytest.mark.parametrize("channel", [Channel.HANDS, Channel.DEVICE])
def test_hands_and_turns_on_the_laptop_have_no_number_to_compare(channel: Channel) -> None:
    now = paired()
    first, later = two(now)
    now.do(OpenRound(first))
    if channel is Channel.HANDS:
        now.do(RecordCount(first, Channel.HANDS, Group.RESIDENTS, 0, 1, 4, 9))
        now.do(RecordTurnout(first, Channel.HANDS, Group.RESIDENTS, 0, 9))
    for _ in range(6 * (channel is Channel.DEVICE)):
        now.do(CastBallot(first, 0, ((1, 4),), channel=Channel.DEVICE))
    now.do(CloseRound(first), SettleRound(first))
    settle(now, later, range(1, 9))
    screen = shown(now, later)
    assert (screen.both, screen.of_both) == (None, False)


def test_a_round_without_a_partner_waits_for_nothing() -> None:
    now = paired()
    settle(now, 1, range(1, 9))
    assert now.session.get(Round, 1).state is RoundState.SETTLED


def test_closing_the_session_settles_a_round_that_waits() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(CloseSession())
    assert result_of(now.session, first).people() == 8
    assert no_links(now)
    now.do(ReopenSession())
    assert states(now) == {first: RoundState.SETTLED, later: RoundState.READY}
    settle(now, later, range(1, 9))
    assert shown(now, later).both is None


def test_an_invalid_round_keeps_no_vote_and_its_repeat_takes_its_place() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(InvalidateRound(first, "verkeerd uitgelegd"))
    assert now.box.ballots(first) == ()
    again = now.session.where(Round, repeats=first)[0]
    settle(now, again.id, range(1, 7))
    settle(now, later, range(4, 9))
    assert now.session.get(Matched, later) == Matched(3, 8, again.id, later)
    assert shown(now, later).items[0].early.of == 6


def test_a_repeated_round_is_compared_and_the_first_stays_in_the_log() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    now.do(RepeatRound(first))
    again = now.session.where(Round, repeats=first)[0]
    assert (again.wording, again.form) == (Wording.EXPECTED, FormKind.AGREE)
    settle(now, again.id, range(1, 7))
    assert now.session.get(Round, first).state is RoundState.COUNTED
    settle(now, later, range(4, 9))
    found = before(now.session, now.session.get(Round, later))
    assert found is not None
    assert found.id == again.id
    assert result_screen(now.session, now.session.get(Round, first), HEAD).foot.voters == 8
    now.do(RepeatRound(later))
    (third,) = now.session.where(Round, repeats=later)
    settle(now, third.id, range(1, 9))
    screen = shown(now, third.id)
    assert (screen.both, screen.items[0].early.of, screen.items[0].late.of) == (None, 6, 8)


def test_the_first_of_a_pair_is_shown_without_groups() -> None:
    """Else nearly nothing could be shown of the second: who left in between would be known."""
    groups = ((Group.RESIDENTS, 19), (Group.MUNICIPALITY, 16))
    now = paired(groups)
    for round_id in two(now):
        now.do(OpenRound(round_id))
        for number in range(1, 36):
            group = Group.RESIDENTS if number < 20 else Group.MUNICIPALITY
            now.do(CastBallot(round_id, number, ((1, 1 + number % 5),), group))
        now.do(CloseRound(round_id), SettleRound(round_id))
    seen = [[each.groups for each in buckets(result_of(now.session, n))] for n in two(now)]
    assert seen == [[()], [(Group.RESIDENTS,), (Group.MUNICIPALITY,)]]


def test_a_group_that_would_be_told_by_the_first_of_a_pair_is_not_shown_in_the_second() -> None:
    """Fifteen before, and ten residents of fifteen after: less than six others."""
    now = paired(((Group.RESIDENTS, 10), (Group.MUNICIPALITY, 10)))
    for round_id, officials in zip(two(now), (range(11, 16), range(11, 20)), strict=True):
        now.do(OpenRound(round_id))
        for number in range(1, 11):
            now.do(CastBallot(round_id, number, ((1, 1 + number % 5),), Group.RESIDENTS))
        for number in officials:
            now.do(CastBallot(round_id, number, ((1, 1 + number % 5),), Group.MUNICIPALITY))
        now.do(CloseRound(round_id), SettleRound(round_id))
    assert [result_of(now.session, n).parts for n in two(now)] == [(), ()]
    assert [result_of(now.session, n).people() for n in two(now)] == [15, 19]


def test_the_dress_rehearsal_counts_the_votes_of_a_round_that_waits() -> None:
    now = paired()
    first, later = two(now)
    settle(now, first, range(1, 9))
    assert counted(now.session, first) == 8
    settle(now, later, range(1, 8))
    assert [counted(now.session, number) for number in (first, later)] == [8, 7]


def test_the_run_sheet_names_a_round_that_waits_and_asks_nothing() -> None:
    now = paired()
    first, _later = two(now)
    settle(now, first, range(1, 9))
    rows = [(row.title, row.note) for row in run_sheet_rows(now.session)]
    assert ("Voor", "geteld, wacht") in rows
