"""What the facilitator can do, and what is refused with which reason."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.core.requests import KINDS
from tests.core.scenes import START, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.choices import DropOption, PutOption
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution, KeepDraft
from wijkworkshop.core.acts.contributing import TakeBackContribution as TakeBack
from wijkworkshop.core.acts.counting import AcceptSum, ClearTable, RecordCount, RecordTurnout
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.parking import GiveOwner, LetLapse
from wijkworkshop.core.acts.picturing import DropPicture
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.responding import Respond, WithdrawResponse
from wijkworkshop.core.acts.rounds import (
    CloseRound,
    HideRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
    SettleRound,
)
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.acts.walking import (
    ChangeMinutes,
    CloseSession,
    EditDetails,
    GoToBlock,
    ReopenSession,
    ShowScreen,
    StartTimer,
)
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.evening import Block, Details, Draft, Position, ScreenKind, Timer
from wijkworkshop.core.options import options_of
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.rounds import Count, Round, Turnout
from wijkworkshop.core.sums import place_sums
from wijkworkshop.core.tally import result_of
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    ConsensusLabel,
    FormKind,
    GoalKind,
    GoalStatus,
    Group,
    OptionSource,
    RoundState,
    Tag,
)

RESIDENTS, STICKERS, HANDS = Group.RESIDENTS, Channel.STICKERS, Channel.HANDS


def parks() -> Evening:
    """A round of dots on two parks, and one more round."""
    return evening(
        block(BlockKind.OPENING),
        block(BlockKind.QUESTION_3, dots("Noord", "Zuid"), voting(FormKind.GRADE, "Sfeer")),
    )


def undoing(tonight: Evening, request: Request) -> Undo:
    """Do an act; the request that takes it back."""
    before = tonight.session
    return Undo(request, before, tonight.do(request))


def state(tonight: Evening, round_id: int = 1) -> RoundState:
    return tonight.session.get(Round, round_id).state


class TestRounds:
    def test_a_round_goes_from_ready_to_shown_and_can_be_hidden(self) -> None:
        tonight, seen = parks(), []
        for step in (OpenRound, CloseRound, SettleRound, RevealRound, HideRound):
            tonight.do(step(1))
            seen.append(state(tonight))
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
        tonight.do(CloseRound(1), OpenRound(2))
        assert (state(tonight, 1), state(tonight, 2)) == (RoundState.COUNTING, RoundState.OPEN)

    def test_opening_shows_the_round_and_starts_its_timer(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.session.get(Position, 1) == Position(1, ScreenKind.ROUND, 2, 1)
        assert tonight.session.get(Timer, 1) == Timer(1, tonight.now, 180)
        tonight.do(CloseRound(1))
        assert tonight.session.find(Timer, 1) is None

    def test_opening_a_round_begins_its_block(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.session.get(Block, 2).started_at == tonight.now

    def test_a_timer_of_something_else_is_left_alone(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), CloseRound(1), StartTimer(60), InvalidateRound(1, "Mis"))
        assert tonight.session.find(Timer, 1) is not None

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
        tonight.do(OpenRound(1), CastBallot(1, 5, ((1, 2),)), CloseRound(1), SettleRound(1))
        first = result_of(tonight.session, 1)
        tonight.do(RepeatRound(1), OpenRound(3), CastBallot(3, 5, ((2, 2),)))
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
        undos += [undoing(tonight, RecordTurnout(1, STICKERS, RESIDENTS, 1, 1))]
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
        tonight.do(OpenRound(1), CloseRound(1), CastBallot(1, 7, ((1, 2),)), SettleRound(1))
        assert tonight.refuses(CastBallot(1, 8, ((1, 1),))) is Reason.ROUND_SETTLED
        assert tonight.refuses(WithdrawBallot(1, 7)) is Reason.ROUND_SETTLED

    def test_a_ballot_that_is_not_there_cannot_be_withdrawn(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1), CastBallot(1, 7, ((1, 2),)))
        assert tonight.refuses(WithdrawBallot(1, 8)) is Reason.NUMBER_UNKNOWN
        assert tonight.refuses(WithdrawBallot(1, 7, HANDS)) is Reason.NUMBER_UNKNOWN


class TestPresence:
    def test_people_come_and_go(self) -> None:
        tonight = parks()
        tonight.do(ChangePresence(Group.OTHER, 2), ChangePresence(RESIDENTS, -2))
        assert present(tonight.session) == {RESIDENTS: 10, Group.OTHER: 2}
        assert headcount(tonight.session) == 12

    def test_nobody_leaves_who_is_not_there(self) -> None:
        assert parks().refuses(ChangePresence(RESIDENTS, -13)) is Reason.NOBODY_LEFT
        assert parks().refuses(ChangePresence(RESIDENTS, 10**30)) is Reason.OUT_OF_RANGE

    def test_coming_in_is_not_undone_once_they_have_left(self) -> None:
        tonight = parks()
        undo = undoing(tonight, ChangePresence(Group.OTHER, 2))
        tonight.do(ChangePresence(Group.OTHER, -2))
        assert tonight.refuses(undo) is Reason.NOBODY_LEFT


def goals_evening() -> Evening:
    goals = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    top = voting(FormKind.FIST_TO_FIVE, source=OptionSource.TOP_GOALS)
    return evening(block(BlockKind.STEP_1, goals, top), block(BlockKind.STEP_3))


def goal(number: int = 0, text: str = "Buren kennen elkaar", **more: object) -> Goal:
    return replace(Goal(block=1, id=number, text=text), **more)  # type: ignore[arg-type]


HOMES = goal(2, "Meer koop", kind=GoalKind.OUTPUT, status=GoalStatus.ADOPTED)
LINK = GoalServes(block=1, goal=2, serves=1)


class TestGoals:
    def test_mixing_is_a_means_and_never_an_end(self) -> None:
        """An output goal is adopted only with the outcome goal that it serves."""
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Meer koop", kind=GoalKind.OUTPUT)))
        assert tonight.refuses(PutEntry(HOMES)) is Reason.MEANS_NOT_END
        tonight.do(PutEntry(LINK), PutEntry(HOMES))
        assert tonight.session.get(Goal, 2, 0).status is GoalStatus.ADOPTED

    def test_an_output_goal_does_not_serve_another_output_goal(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal(kind=GoalKind.OUTPUT)), PutEntry(goal(kind=GoalKind.OUTPUT)))
        tonight.do(PutEntry(LINK))
        assert tonight.refuses(PutEntry(HOMES)) is Reason.MEANS_NOT_END

    def test_it_cannot_lose_what_it_serves_afterwards(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(replace(HOMES, id=0, status=GoalStatus.PROPOSED)))
        undo = undoing(tonight, PutEntry(LINK))
        tonight.do(PutEntry(HOMES))
        assert tonight.refuses(DropEntry(LINK)) is Reason.MEANS_NOT_END
        assert tonight.refuses(undo) is Reason.MEANS_NOT_END
        assert tonight.refuses(PutEntry(goal(1, kind=GoalKind.OUTPUT))) is Reason.MEANS_NOT_END
        assert tonight.refuses(DropEntry(goal(1))) is Reason.STILL_REFERRED_TO

    def test_an_entry_refers_to_what_is_there(self) -> None:
        tonight = goals_evening()
        assert tonight.refuses(PutEntry(GoalServes(block=1, goal=8, serves=9))) is Reason.NOT_FOUND
        assert tonight.refuses(PutEntry(GoalServes(block=1))) is Reason.NOT_FOUND

    def test_an_entry_belongs_to_its_kind_of_block(self) -> None:
        tonight = goals_evening()
        elsewhere = replace(goal(), block=2)
        assert tonight.refuses(PutEntry(elsewhere)) is Reason.NOT_IN_THIS_BLOCK
        assert tonight.refuses(PutEntry(goal(text=" "))) is Reason.EMPTY_TEXT
        assert tonight.refuses(PutEntry(goal(text="x" * 2001))) is Reason.TEXT_TOO_LONG

    def test_a_goal_is_voted_on_with_the_words_that_it_has_then(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Kinderen spelen samen")), OpenRound(1))
        tonight.do(PutEntry(goal(1, "Buren helpen elkaar")))
        assert options_of(tonight.session, 1)[0].label == "Buren kennen elkaar"

    def test_a_goal_that_was_voted_on_stays_so_that_its_number_means_one_thing(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()))
        undo = undoing(tonight, PutEntry(goal(0, "Kinderen spelen samen")))
        tonight.do(OpenRound(1))
        assert tonight.refuses(DropEntry(goal(1))) is Reason.STILL_REFERRED_TO
        assert tonight.refuses(undo) is Reason.STILL_REFERRED_TO

    def test_options_that_are_goals_are_changed_as_goals(self) -> None:
        tonight = goals_evening()
        assert tonight.refuses(PutOption(1, 0, "Nog een doel")) is Reason.OPTIONS_FIXED

    def test_a_goal_gets_the_label_that_its_vote_earned(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2))
        tonight.do(*(CastBallot(2, n, ((1, 4),), RESIDENTS) for n in range(1, 7)))
        tonight.do(CloseRound(2), SettleRound(2))
        assert label(tonight) is ConsensusLabel.BROADLY_CARRIED

    def test_a_label_goes_with_the_round_that_does_not_count(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2), CastBallot(2, 1, ((1, 4),)), CloseRound(2))
        tonight.do(SettleRound(2), InvalidateRound(2, "Dubbel geteld"))
        assert label(tonight) is None

    def test_a_label_of_a_later_round_stays(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2), CastBallot(2, 1, ((1, 4),)), CloseRound(2))
        tonight.do(SettleRound(2), RepeatRound(2), OpenRound(3), CastBallot(3, 1, ((1, 0),)))
        tonight.do(CloseRound(3), SettleRound(3), InvalidateRound(2, "Dubbel geteld"))
        assert label(tonight) is ConsensusLabel.DIVIDED

    def test_nobody_types_a_label(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal(label=ConsensusLabel.BROADLY_CARRIED)))
        assert label(tonight) is None

    def test_a_goal_that_was_parked_after_the_dots_does_not_go_on(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Kinderen spelen samen")), OpenRound(1))
        tonight.do(CastBallot(1, 1, ((1, 1), (2, 1))), CloseRound(1), SettleRound(1))
        tonight.do(PutEntry(goal(1, status=GoalStatus.PARKED)), OpenRound(2))
        assert [each.number for each in options_of(tonight.session, 2)] == [2]


def label(tonight: Evening) -> ConsensusLabel | None:
    return tonight.session.get(Goal, 1, 0).label


class TestWords:
    def test_what_somebody_said_is_kept_and_corrected(self) -> None:
        tonight = parks()
        tonight.do(AddContribution(2, "  Meer bankjes "))
        tonight.do(EditContribution(1, "Meer bankjes in het park", RESIDENTS, 2, Tag.IDEA))
        assert tonight.session.get(Contribution, 1).text == "Meer bankjes in het park"

    @pytest.mark.parametrize(
        ("text", "reason"), [(" ", Reason.EMPTY_TEXT), ("x" * 1001, Reason.TEXT_TOO_LONG)]
    )
    def test_nothing_and_too_much_are_refused(self, text: str, reason: Reason) -> None:
        assert parks().refuses(AddContribution(2, text)) is reason

    def test_words_that_were_taken_back_do_not_come_back(self) -> None:
        tonight = parks()
        undos = [undoing(tonight, AddContribution(2, "Meer bankjes"))]
        undos += [undoing(tonight, EditContribution(1, "Bankjes", RESIDENTS, 0, Tag.IDEA))]
        last = undoing(tonight, TakeBack(1))
        assert tonight.refuses(last) is Reason.NOT_REVERSIBLE
        assert [tonight.refuses(undo) for undo in undos] == [Reason.CHANGED_SINCE] * 2

    def test_half_typed_text_is_kept_until_it_is_empty(self) -> None:
        tonight = parks()
        tonight.do(KeepDraft("doel", "Bur"))
        assert tonight.session.get(Draft, "doel").text == "Bur"
        tonight.do(KeepDraft("doel", ""))
        assert tonight.session.all(Draft) == ()


class TestSession:
    def test_a_closed_session_refuses_all_but_going_on_and_what_comes_after(self) -> None:
        tonight = parks()
        tonight.do(CloseSession())
        assert tonight.refuses(OpenRound(1)) is Reason.SESSION_CLOSED
        assert [kind for kind in KINDS if kind.when_closed] == [
            DropPicture,
            GiveOwner,
            KeepDraft,
            LetLapse,
            ReopenSession,
            Respond,
            TakeBack,
            WithdrawResponse,
        ]
        tonight.do(ReopenSession(), OpenRound(1))
        assert tonight.refuses(ReopenSession()) is Reason.SESSION_NOT_CLOSED

    def test_an_evening_is_not_over_while_people_vote(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.refuses(CloseSession()) is Reason.ANOTHER_ROUND_OPEN

    def test_facts_that_the_app_notes_are_not_edited(self) -> None:
        tonight = parks()
        old = tonight.session.get(Details, 1)
        made = datetime(1999, 1, 1, tzinfo=UTC)
        wish = replace(old, name="Anders", run_sheet="x", made_at=made, practice=True, id=9)
        tonight.do(EditDetails(wish))
        assert tonight.session.all(Details) == (replace(old, name="Anders"),)

    @pytest.mark.parametrize("tables", [0, 31])
    def test_a_room_has_one_to_thirty_tables(self, tables: int) -> None:
        tonight = parks()
        details = replace(tonight.session.get(Details, 1), tables=tables)
        assert tonight.refuses(EditDetails(details)) is Reason.OUT_OF_RANGE

    def test_only_screens_of_the_walk_are_shown(self) -> None:
        tonight = parks()
        assert tonight.refuses(ShowScreen(2, ScreenKind.MATRIX)) is Reason.NOT_IN_THIS_BLOCK
        assert tonight.refuses(ShowScreen(2, ScreenKind.QUESTION, part=-1)) is not None
        assert tonight.refuses(GoToBlock(9)) is Reason.NOT_FOUND

    def test_a_plan_can_be_changed_while_it_runs(self) -> None:
        tonight = parks()
        tonight.do(GoToBlock(2), ChangeMinutes(2, 45))
        assert tonight.session.get(Block, 2).minutes == 45
        assert tonight.refuses(ChangeMinutes(2, 241)) is Reason.OUT_OF_RANGE


SECRET = "zegnietwiedit"  # noqa: S105  (no password)


@pytest.mark.parametrize(
    "request_",
    [
        AddContribution(1, SECRET),
        PutOption(1, 0, SECRET),
        InvalidateRound(1, SECRET),
        PutEntry(goal(text=SECRET)),
        CastBallot(1, 4711, ((1, 2),), RESIDENTS),
        WithdrawBallot(1, 4711),
    ],
    ids=lambda request_: type(request_).__name__,
)
def test_the_log_says_what_an_act_was_about_and_not_what_somebody_wrote(request_: Request) -> None:
    assert SECRET not in request_.subject
    assert "4711" not in request_.subject


@pytest.mark.parametrize(
    "kind", [OpenRound, CloseRound, SettleRound, RevealRound, HideRound, InvalidateRound]
)
def test_acts_of_voting_have_counterparts_instead_of_undo(kind: type[Request]) -> None:
    assert not kind.reversible
    assert not CastBallot.reversible
    assert START.tzinfo is UTC
