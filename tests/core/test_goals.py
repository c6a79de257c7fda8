"""Goals: what they serve, how they are adopted, and the label that a vote gives them."""

from dataclasses import replace

import pytest

from tests.support.core.parks import RESIDENTS, goal, slips, undoing
from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.objecting import NoteObjection
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.rounds import (
    CloseRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import Card, Each
from wijkworkshop.core.outcome_views.goals import CONCERNS, for_report
from wijkworkshop.core.outcome_views.measured import consensus_shown, consensus_stored, held_back
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import (
    BlockKind,
    ConsensusLabel,
    FormKind,
    GoalKind,
    GoalStatus,
    OptionSource,
)
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round


def goals_evening() -> Evening:
    goals = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    top = voting(FormKind.FIST_TO_FIVE, source=OptionSource.TOP_GOALS)
    return evening(block(BlockKind.STEP_1, goals, top), block(BlockKind.STEP_3))


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
        tonight.do(*(CastBallot(2, n, ((1, 4),), RESIDENTS) for n in range(1, 13)))
        tonight.do(CloseRound(2), SettleRound(2))
        assert label(tonight) is ConsensusLabel.BROADLY_CARRIED

    def test_what_a_label_rests_on_is_kept_with_the_goal(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2))
        tonight.do(*(CastBallot(2, n, ((1, 4 * (n > 2)),), RESIDENTS) for n in range(1, 13)))
        tonight.do(CloseRound(2), SettleRound(2), RevealRound(2))
        kept = tonight.session.get(Goal, 1, 0)
        assert (kept.support, kept.voters, kept.blocks, kept.tested) == (10, 12, 2, "residents")
        assert consensus_stored(kept) == consensus_shown(tonight.session, kept)
        tonight.do(PutEntry(replace(kept, text="Buren helpen elkaar", blocks=0, tested="")))
        assert tonight.session.get(Goal, 1, 0).blocks == 2

    def test_the_minimum_is_that_of_the_moment_when_the_round_was_opened(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), EditDetails(replace(details(tonight), label_from=13)))
        tonight.do(OpenRound(2), EditDetails(replace(details(tonight), label_from=10)))
        tonight.do(*slips(2, (1, 4), people=12), CloseRound(2), SettleRound(2), RevealRound(2))
        assert label(tonight) is ConsensusLabel.TOO_FEW
        shown = consensus_shown(tonight.session, tonight.session.get(Goal, 1, 0))
        assert shown is not None
        assert shown.numbers == (12, 12, 0, 13)

    def test_whoever_holds_a_goal_back_is_heard_as_nobody_in_particular(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Kinderen spelen samen")), OpenRound(2))
        tonight.do(*slips(2, (1, 4), (2, 0), people=2))
        tonight.do(*(CastBallot(2, number, ((1, 4), (2, 4))) for number in range(3, 13)))
        tonight.do(CloseRound(2), SettleRound(2))
        why = NoteObjection(2, 2, "De straat is te druk")
        assert tonight.refuses(why) is Reason.NOT_FOUND  # the room does not know yet
        tonight.do(RevealRound(2))
        undo = undoing(tonight, why)
        tonight.do(NoteObjection(2, 2, "  En de auto’s? "))
        assert tonight.session.get(Goal, 2, 0).concerns == "De straat is te druk\nEn de auto’s?"
        assert tonight.refuses(NoteObjection(2, 1, "Niemand hield dit tegen")) is Reason.NOT_FOUND
        assert tonight.refuses(undo) is Reason.CHANGED_SINCE
        cards = [each for each in for_report(tonight.session, 1, 0) if isinstance(each, Card)]
        said = [fact.values for card in cards for fact in card.facts if fact.label == CONCERNS]
        assert said == [(Each(("De straat is te druk", "En de auto’s?")),)]

    @pytest.mark.parametrize("people", [3, 12])
    def test_what_is_not_told_of_zeros_is_not_asked_about(self, people: int) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2), *slips(2, (1, 0), people=people))
        tonight.do(CloseRound(2), SettleRound(2))
        vote = tonight.session.get(Round, 2)
        if vote.withheld is None:
            tonight.do(RevealRound(2))
        shown = held_back(tonight.session, tonight.session.get(Round, 2))
        assert bool(shown) is (vote.withheld is None)

    def test_a_session_cannot_ask_for_fewer_people(self) -> None:
        tonight = goals_evening()
        fewer = EditDetails(replace(details(tonight), label_from=9))
        assert tonight.refuses(fewer) is Reason.LABEL_NEEDS_MORE

    def test_a_label_goes_with_the_round_that_does_not_count(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2), *slips(2, (1, 4), people=12), CloseRound(2))
        tonight.do(SettleRound(2))
        assert label(tonight) is ConsensusLabel.BROADLY_CARRIED
        tonight.do(InvalidateRound(2, "Dubbel geteld"))
        assert label(tonight) is None

    def test_a_label_of_a_later_round_stays(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), OpenRound(2), *slips(2, (1, 4), people=12), CloseRound(2))
        tonight.do(SettleRound(2), RepeatRound(2), OpenRound(3), *slips(3, (1, 0), people=12))
        tonight.do(CloseRound(3), SettleRound(3), InvalidateRound(2, "Dubbel geteld"))
        assert label(tonight) is ConsensusLabel.DIVIDED

    def test_dots_of_too_few_leave_the_goals_that_were_chosen_before(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Kinderen spelen samen")), OpenRound(1))
        tonight.do(*slips(1, (1, 1)), CloseRound(1), SettleRound(1), RepeatRound(1))
        tonight.do(OpenRound(3), *slips(3, (2, 1), people=4))
        tonight.do(CloseRound(3), SettleRound(3), OpenRound(2))
        assert [each.number for each in options_of(tonight.session, 2)] == [1]

    def test_nobody_types_a_label(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal(label=ConsensusLabel.BROADLY_CARRIED)))
        assert label(tonight) is None

    def test_a_goal_that_was_parked_after_the_dots_does_not_go_on(self) -> None:
        tonight = goals_evening()
        tonight.do(PutEntry(goal()), PutEntry(goal(0, "Kinderen spelen samen")), OpenRound(1))
        tonight.do(*slips(1, (1, 1), (2, 1)), CloseRound(1), SettleRound(1))
        tonight.do(PutEntry(goal(1, status=GoalStatus.PARKED)), OpenRound(2))
        assert [each.number for each in options_of(tonight.session, 2)] == [2]


def details(tonight: Evening) -> Details:
    return tonight.session.get(Details, 1)


def label(tonight: Evening) -> ConsensusLabel | None:
    return tonight.session.get(Goal, 1, 0).label
