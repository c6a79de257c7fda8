"""What settling keeps of a round by group: each rule of `docs/privacy.md` by an example."""

from collections.abc import Mapping, Sequence

import pytest

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    HideRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.result_screens import Distribution
from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.small_groups import Parts
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, Withheld
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of

R, M, C, U = (
    Group.RESIDENTS, Group.MUNICIPALITY, Group.HOUSING_ASSOCIATIONS, Group.UNKNOWN
)  # fmt: skip
MIXED = "123451234512345"

Answers = Mapping[Group, Sequence[str]]
"""Per group what each of its people answers: a digit for each item, or a space for none."""


def begun(*present: tuple[Group, int], form: FormKind = FormKind.AGREE) -> Evening:
    asked = voting(form, TERRACE, TOWER, PARK)
    return evening(block(BlockKind.STEP_4, asked), groups=present)


def hold(now: Evening, answers: Answers, round_id: int = 1) -> Evening:
    now.do(OpenRound(round_id))
    cast(now, answers, round_id)
    now.do(CloseRound(round_id), SettleRound(round_id))
    return now


def cast(now: Evening, answers: Answers, round_id: int = 1) -> None:
    number = 0
    for group, people in answers.items():
        for items in people:
            number += 1
            given = tuple((n, int(digit)) for n, digit in enumerate(items, 1) if digit != " ")
            now.do(CastBallot(round_id, number, given, group))


def again(now: Evening, round_id: int = 1) -> int:
    now.do(RepeatRound(round_id))
    return max(each.id for each in now.session.all(Round))


def parts(now: Evening, round_id: int = 1) -> Parts:
    return result_of(now.session, round_id).parts


def withheld(now: Evening, round_id: int = 1) -> Withheld | None:
    return now.session.get(Round, round_id).withheld


def test_a_group_stands_apart_from_six_people_on() -> None:
    assert parts(hold(begun(), {R: MIXED, M: "123451"})) == ((R,), (M,))
    assert parts(hold(begun(), {R: MIXED, M: "12345"})) == ()


@pytest.mark.parametrize(("people", "why"), [(4, Withheld.TOO_FEW), (5, None)])
def test_a_round_of_fewer_than_five_says_only_that(people: int, why: Withheld | None) -> None:
    now = hold(begun(), {R: MIXED[:people]})
    assert withheld(now) is why
    if why:
        assert result_of(now.session, 1).people() == 0
        assert now.refuses(RevealRound(1)) is Reason.TOO_FEW_TO_SHOW
        screen = lit_view(now.session, now.now).screen
        assert isinstance(screen, Counting)
        assert (screen.withheld, screen.fewest) == (why, 5)


def test_tables_that_vote_as_one_are_no_persons() -> None:
    rating = voting(FormKind.CELL_RATING, TERRACE, TOWER)
    now = evening(block(BlockKind.STEP_2, rating))
    now.do(ChooseChannel(1, Channel.TABLES), OpenRound(1))
    for table in (1, 2, 3):
        now.do(CastBallot(1, table, ((1, 4),), channel=Channel.TABLES))
    now.do(CloseRound(1), SettleRound(1))
    assert withheld(now) is None
    assert result_of(now.session, 1).tables() == 3


def test_an_item_that_few_of_a_group_answered_is_told_without_groups_on_the_screen_too() -> None:
    officials = ["12", "23", "3 ", "4 ", "5 ", "1 "]
    now = hold(begun(), {R: [digit * 2 for digit in MIXED], M: officials})
    now.do(RevealRound(1))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Distribution)
    assert [each.groups for each in screen.buckets] == [(R,), (M,)]
    assert [bool(each.parts) for each in screen.spreads[:2]] == [True, False]


@pytest.mark.parametrize(
    ("officials", "apart"), [("444444", False), ("444441", False), ("444411", True)]
)
def test_a_group_under_ten_does_not_stand_apart_where_all_or_all_but_one_agree(
    officials: str, apart: bool
) -> None:
    assert bool(parts(hold(begun(), {R: MIXED, M: officials}))) == apart


def test_so_it_is_where_they_are_on_one_side() -> None:
    assert parts(hold(begun(), {R: MIXED, M: "454545"})) == ()


def test_a_large_group_may_be_seen_to_agree_but_merged_groups_never() -> None:
    assert parts(hold(begun(), {R: MIXED, M: "4" * 10})) == ((R,), (M,))
    assert parts(hold(begun(), {R: MIXED, M: "44444", C: "44444"})) == ()


def test_what_the_whole_room_agrees_on_is_no_secret() -> None:
    assert parts(hold(begun(), {R: "4" * 12, M: "4" * 6})) == ((R,), (M,))


def test_people_who_count_twice_make_no_group_larger() -> None:
    now = begun()
    now.do(OpenRound(1))
    cast(now, {R: MIXED, M: "123"})
    for group, hands in ((R, MIXED), (M, "123")):
        for digit in set(hands):
            count = hands.count(digit)
            now.do(RecordCount(1, Channel.HANDS, group, 0, 1, int(digit), count))
        now.do(RecordTurnout(1, Channel.HANDS, group, 0, len(hands)))
    now.do(CloseRound(1), SettleRound(1))
    assert parts(now) == ()
    assert result_of(now.session, 1).people() == 36  # what is shown stays what was counted


def test_a_group_is_no_larger_than_its_presence_where_that_was_recorded() -> None:
    votes = {R: MIXED, M: "123451"}
    assert parts(hold(begun((R, 15), (M, 3)), votes)) == ()
    assert parts(hold(begun((R, 15)), votes)) == ((R,), (M,))


def test_presence_that_was_not_kept_up_takes_no_result_from_the_whole_room() -> None:
    assert withheld(hold(begun((R, 2)), {R: MIXED})) is None
    now = begun((R, 2))
    now.do(LimitRound(1, R))
    assert withheld(hold(now, {R: MIXED})) is Withheld.TOO_FEW


def test_votes_of_a_group_of_which_nobody_is_there_are_shown_with_those_of_others() -> None:
    now = begun((R, 15), (M, 8), (C, 3))
    now.do(ChangePresence(C, -3))
    hold(now, {R: MIXED, M: "12345123", C: "123"})
    assert parts(now) == ((R,), (M, C))


def test_presence_that_is_corrected_before_settling_counts() -> None:
    now = begun((R, 15), (M, 3))
    now.do(OpenRound(1))
    cast(now, {R: MIXED, M: "123451"})
    now.do(CloseRound(1), ChangePresence(M, 4), SettleRound(1))
    assert parts(now) == ((R,), (M,))


def test_a_repeat_for_residents_is_refused_when_it_tells_what_the_others_chose() -> None:
    now = hold(begun((R, 15), (M, 4)), {R: MIXED, M: "1234"})
    number = again(now)
    now.do(LimitRound(number, R))
    assert now.refuses(OpenRound(number)) is Reason.TELLS_TOO_MUCH


@pytest.mark.parametrize("seen", [False, True])
def test_what_was_settled_before_may_have_been_seen(seen: bool) -> None:
    """Nobody noted who is there, so the app cannot know before people have voted."""
    now = hold(begun(), {R: MIXED, M: "1234"})
    if seen:
        now.do(RevealRound(1), HideRound(1), InvalidateRound(1, "verkeerd uitgelegd"))
    number = max(each.id for each in now.session.all(Round)) if seen else again(now)
    now.do(LimitRound(number, R))
    hold(now, {R: MIXED}, number)
    assert withheld(now, number) is Withheld.BESIDE_ANOTHER
    assert now.refuses(RevealRound(number)) is Reason.TELLS_TOO_MUCH


def test_a_round_for_a_table_needs_six_others_too() -> None:
    now = hold(begun(), {R: MIXED})
    number = again(now)
    now.do(LimitRound(number, None, 2))
    hold(now, {U: MIXED[:10]}, number)
    assert withheld(now, number) is Withheld.BESIDE_ANOTHER


def test_a_repeat_of_the_whole_room_is_shown_without_the_groups_of_the_first() -> None:
    now = hold(begun(), {R: MIXED, M: "12345123"})
    number = again(now)
    hold(now, {R: MIXED, M: "1234512"}, number)
    assert parts(now, 1) == ((R,), (M,))
    assert (parts(now, number), withheld(now, number)) == ((), None)


def test_a_round_for_some_needs_six_people_in_each_of_its_items() -> None:
    now = begun()
    now.do(LimitRound(1, R))
    hold(now, {R: ["12", "23", "31", "4 ", "5 ", "1 ", "2 "]})
    assert withheld(now) is Withheld.TOO_FEW
