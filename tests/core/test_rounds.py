"""A round from ready to shown: who may vote, what is counted, what cannot be taken back."""

from dataclasses import replace

import pytest

from tests.support.core.parks import HANDS, RESIDENTS, STICKERS, parks, slips, state, undoing
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.choices import DropOption, PutOption
from wijkworkshop.core.acts.counting import AcceptSum, ClearTable, RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import (
    ShowScreen,
    StartTimer,
)
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import (
    CloseRound,
    HideRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import Block, Position, ScreenKind, Timer
from wijkworkshop.core.terms import (
    Channel,
    Group,
    RoundState,
)
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count, Round, Turnout
from wijkworkshop.core.voting.sums import place_sums
from wijkworkshop.core.voting.tally import result_of


class TestRounds:
    def test_a_round_goes_from_ready_to_shown_and_can_be_hidden(self) -> None:
        tonight, seen = parks(), []
        for step in (OpenRound, CloseRound, SettleRound, RevealRound, HideRound):
            tonight.do(step(1))
            seen.append(state(tonight))
            tonight.do(*(slips(1, (1, 2)) if step is OpenRound else ()))
        counting, settled = RoundState.COUNTING, RoundState.SETTLED
        assert seen == [RoundState.OPEN, counting, settled, RoundState.SHOWN, settled]

    def test_no_step_can_be_skipped(self) -> None:
        tonight = parks()
        assert tonight.refuses(CloseRound(1)) is Reason.ROUND_NOT_OPEN
        assert tonight.refuses(SettleRound(1)) is Reason.ROUND_NOT_COUNTING
        assert tonight.refuses(RevealRound(1)) is Reason.ROUND_NOT_SETTLED
        assert tonight.refuses(HideRound(1)) is Reason.ROUND_NOT_SHOWN
        assert tonight.refuses(RepeatRound(1)) is Reason.ROUND_NOT_SETTLED
        tonight.do(OpenRound(1))
        assert tonight.refuses(OpenRound(1)) is Reason.ROUND_NOT_READY

    def test_one_round_is_open_at_a_time_but_another_may_still_be_counted(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.refuses(OpenRound(2)) is Reason.ANOTHER_ROUND_OPEN
        with pytest.raises(Refused) as refused:
            tonight.do(OpenRound(2))
        first = tonight.session.get(Round, 1)
        assert refused.value.details == (first.title or first.question,)  # it may be out of sight
        tonight.do(CloseRound(1), OpenRound(2))
        assert (state(tonight, 1), state(tonight, 2)) == (RoundState.COUNTING, RoundState.OPEN)

    def test_opening_shows_the_round_and_starts_its_timer(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.session.get(Position, 1) == Position(1, ScreenKind.ROUND, 2, 1)
        assert tonight.session.get(Timer, 1) == Timer(1, tonight.now, 180, ScreenKind.ROUND, 2, 1)
        tonight.do(CloseRound(1))
        assert tonight.session.find(Timer, 1) is None

    def test_opening_a_round_begins_its_block(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.session.get(Block, 2).started_at == tonight.now

    def test_a_timer_of_something_else_is_left_alone(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), ShowScreen(2, ScreenKind.QUESTION), StartTimer(600))
        tonight.do(CloseRound(1), InvalidateRound(1, "Mis"))
        assert [timer.seconds for timer in tonight.session.all(Timer)] == [600]

    def test_closing_notes_how_many_people_were_there(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), ChangePresence(RESIDENTS, 3), CloseRound(1))
        assert tonight.session.get(Round, 1).present == 15

    def test_a_choice_between_one_option_is_not_opened(self) -> None:
        tonight = parks()
        tonight.do(DropOption(1, 2))
        assert tonight.refuses(OpenRound(1)) is Reason.NO_OPTIONS

    def test_options_are_fixed_when_the_round_opens(self) -> None:
        tonight = parks()
        tonight.do(PutOption(1, 0, "Oost"), PutOption(1, 1, "Noordpark"))
        assert [each.label for each in options_of(tonight.session, 1)] == [
            "Noordpark",
            "Zuid",
            "Oost",
        ]
        tonight.do(OpenRound(1))
        assert tonight.refuses(PutOption(1, 0, "West")) is Reason.OPTIONS_FIXED
        assert tonight.refuses(DropOption(1, 1)) is Reason.OPTIONS_FIXED

    def test_undo_does_not_change_options_after_opening(self) -> None:
        tonight = parks()
        undos = [undoing(tonight, PutOption(1, 0, "Oost")), undoing(tonight, DropOption(1, 2))]
        tonight.do(OpenRound(1))
        assert [tonight.refuses(undo) for undo in undos] == [Reason.OPTIONS_FIXED] * 2

    def test_an_invalid_round_needs_a_reason_and_leaves_a_fresh_one(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), CastBallot(1, 5, ((1, 2),)))
        assert tonight.refuses(InvalidateRound(1, " ")) is Reason.REASON_NEEDED
        tonight.do(InvalidateRound(1, "Verkeerde vraag"))
        again = tonight.session.get(Round, 3)
        assert (state(tonight), again.state, again.repeats) == (RoundState.INVALID, "ready", 1)
        assert len(options_of(tonight.session, 3)) == 2
        assert tonight.session.get(Position, 1).round == 3

    def test_a_repeated_round_leaves_the_first_result_as_it_was(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), *slips(1, (1, 2)), CloseRound(1), SettleRound(1))
        first = result_of(tonight.session, 1)
        tonight.do(RepeatRound(1), OpenRound(3), *slips(3, (2, 2)))
        tonight.do(CloseRound(3), SettleRound(3))
        assert result_of(tonight.session, 1) == first != result_of(tonight.session, 3)


class TestCounting:
    def test_stickers_are_counted_a_table_and_an_option_at_a_time(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), RecordCount(1, STICKERS, RESIDENTS, 2, 1, 0, 7))
        tonight.do(RecordTurnout(1, STICKERS, RESIDENTS, 2, 5, 1), CloseRound(1), SettleRound(1))
        result = result_of(tonight.session, 1)
        assert (result.total(1), result.people(), result.by_group()) == (7, 5, {RESIDENTS: 5})
        assert result.abstained == {(STICKERS, RESIDENTS): 1}

    def test_a_cell_is_emptied_and_a_table_cleared(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), *(RecordCount(1, STICKERS, RESIDENTS, t, 1, 0, 4) for t in (1, 2)))
        tonight.do(RecordCount(1, STICKERS, RESIDENTS, 1, 1, 0, None), ClearTable(1, STICKERS, 2))
        assert tonight.session.all(Count) == ()

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"channel": Channel.PAPER}, Reason.CHANNEL_NOT_ALLOWED),
            ({"table": 5}, Reason.OUT_OF_RANGE),
            ({"table": -1}, Reason.OUT_OF_RANGE),
            ({"option": 9}, Reason.OPTION_UNKNOWN),
            ({"level": 1}, Reason.LEVEL_UNKNOWN),
            ({"number": -1}, Reason.OUT_OF_RANGE),
            ({"number": 1000}, Reason.OUT_OF_RANGE),
            ({"round": 2}, Reason.ROUND_NOT_COUNTING),
        ],
    )
    def test_a_count_that_cannot_be_is_refused(
        self, changes: dict[str, int], reason: Reason
    ) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        sound = RecordCount(1, STICKERS, RESIDENTS, 1, 1, 0, 4)
        assert tonight.refuses(RecordCount(**{**vars(sound), **changes})) is reason

    def test_a_settled_round_is_not_counted_again_nor_undone(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        count = RecordCount(1, STICKERS, RESIDENTS, 1, 1, 0, 4)
        undos = [undoing(tonight, count)]
        undos += [undoing(tonight, RecordTurnout(1, STICKERS, RESIDENTS, 1, 5))]
        tonight.do(CloseRound(1), SettleRound(1))
        assert tonight.refuses(count) is Reason.ROUND_SETTLED
        assert [tonight.refuses(undo) for undo in undos] == [Reason.ROUND_SETTLED] * 2

    def test_a_sum_that_is_too_high_is_a_question_until_somebody_says_it_is_right(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), RecordTurnout(1, STICKERS, RESIDENTS, 1, 3))
        tonight.do(RecordCount(1, STICKERS, RESIDENTS, 1, 1, 0, 7))
        (place,) = place_sums(tonight.session, tonight.session.get(Round, 1), STICKERS)
        assert (place.counted, place.possible, place.needs_a_look, place.full) == (
            7,
            6,
            True,
            False,
        )
        tonight.do(AcceptSum(1, STICKERS, RESIDENTS, 1))
        (place,) = place_sums(tonight.session, tonight.session.get(Round, 1), STICKERS)
        assert (place.too_many, place.needs_a_look) == (True, False)

    def test_counting_on_asks_again(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), RecordTurnout(1, STICKERS, RESIDENTS, 1, 3))
        tonight.do(RecordCount(1, STICKERS, RESIDENTS, 1, 1, 0, 7))
        tonight.do(AcceptSum(1, STICKERS, RESIDENTS, 1))
        tonight.do(RecordCount(1, STICKERS, RESIDENTS, 1, 2, 0, 5))
        (place,) = place_sums(tonight.session, tonight.session.get(Round, 1), STICKERS)
        assert place.needs_a_look

    def test_tables_and_groups_come_in_the_order_of_the_terms(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        groups = (Group.UNKNOWN, Group.CARE_AND_WELFARE, RESIDENTS)
        tonight.do(*(RecordTurnout(1, HANDS, group, 0, 3) for group in groups))
        places = place_sums(tonight.session, tonight.session.get(Round, 1), HANDS)
        assert [place.group for place in places] == list(reversed(groups))
        assert tonight.session.get(Turnout, 1, HANDS, RESIDENTS, 0).took_part == 3


class TestBallots:
    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"number": 0}, Reason.NUMBER_UNKNOWN),
            ({"number": 10_000}, Reason.NUMBER_UNKNOWN),
            ({"table": 5}, Reason.OUT_OF_RANGE),
            ({"table": -1}, Reason.OUT_OF_RANGE),
            ({"channel": HANDS}, Reason.CHANNEL_NOT_ALLOWED),
            ({"answers": ()}, Reason.EMPTY_BALLOT),
            ({"round": 2}, Reason.ROUND_NOT_COUNTING),
        ],
    )
    def test_a_ballot_that_cannot_be_is_refused(
        self, changes: dict[str, int], reason: Reason
    ) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        sound = CastBallot(1, 7, ((1, 2),), RESIDENTS, 1)
        assert tonight.refuses(replace(sound, **changes)) is reason  # type: ignore[arg-type]

    def test_paper_is_typed_in_while_counting_and_not_after_settling(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), CloseRound(1), *slips(1, (1, 2)), SettleRound(1))
        assert tonight.refuses(CastBallot(1, 8, ((1, 1),))) is Reason.ROUND_SETTLED
        assert tonight.refuses(WithdrawBallot(1, 5)) is Reason.ROUND_SETTLED

    def test_a_ballot_that_is_not_there_cannot_be_withdrawn(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), CastBallot(1, 7, ((1, 2),)))
        assert tonight.refuses(WithdrawBallot(1, 8)) is Reason.NUMBER_UNKNOWN
        assert tonight.refuses(WithdrawBallot(1, 7, HANDS)) is Reason.NUMBER_UNKNOWN
