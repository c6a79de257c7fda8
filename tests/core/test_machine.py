"""Any acts in any order: they are done or refused, and a session stays sound."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.support.core.any_acts import (
    GOALS,
    NEXT,
    VOTING,
    Done,
    _in_block,
    _in_round,
    whole_evening,
)
from tests.support.core.requests import KINDS, aimed, all_kinds, entries, requests, rounds_at_hand
from tests.support.strategies import answers
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.acts.counting import (
    NUMBERED,
    RecordCount,
    RecordTurnout,
)
from wijkworkshop.core.acts.navigating import ReopenSession
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.navigation import here, position, stops
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, serves_outcome
from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import (
    Channel,
    FormKind,
    GoalKind,
    GoalStatus,
    Group,
    RoundState,
)
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import (
    SETTLED,
    Count,
    Matched,
    Moved,
    Received,
    Round,
    RoundOption,
    Turnout,
)
from wijkworkshop.core.voting.tally import Tally, result_of, results_of
from wijkworkshop.core.voting.voting_tables import by_tables


class AnyActs(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.tonight = whole_evening()
        self.done: list[Done] = []
        self.opened: dict[int, tuple[RoundOption, ...]] = {}
        self.settled: dict[int, tuple[Tally, tuple[Count, ...], tuple[Turnout, ...]]] = {}
        self.kept: dict[tuple[type[Entry], tuple[object, ...]], Entry] = {}

    @initialize()
    def goals_are_adopted(self) -> None:
        """By themselves acts hardly ever come to that, and then nothing would be seen of goals."""
        means = Goal(GOALS, text="Meer koop", kind=GoalKind.OUTPUT)
        adopted = replace(means, id=2, status=GoalStatus.ADOPTED)
        self.tonight.do(
            PutEntry(Goal(GOALS, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)),
            PutEntry(means),
            PutEntry(GoalServes(GOALS, goal=2, serves=1)),
            PutEntry(adopted),
        )

    @property
    def session(self) -> Session:
        return self.tonight.session

    def attempt(self, request: Request) -> bool:
        """Do it, or find it refused with nothing changed; anything else is an error."""
        before, box = self.session, dict(self.tonight.box.kept)
        try:
            change = self.tonight.do(request)
        except Refused:
            assert self.session is before
            assert self.tonight.box.kept == box
            return False
        self.done.append(Done(request, before, change))
        return True

    @rule(request=st.sampled_from(KINDS).flatmap(requests))
    def any_act(self, request: Request) -> None:
        self.attempt(request)

    @rule(data=st.data())
    def an_act_that_may_well_be_done(self, data: st.DataObject) -> None:
        self.attempt_and_undo(data.draw(aimed(self.session)))

    def attempt_and_undo(self, request: Request) -> None:
        if self.attempt(request):
            self.can_be_undone_if_reversible(self.done[-1])

    def can_be_undone_if_reversible(self, last: Done) -> None:
        undo = Undo(last.request, last.before, last.change)
        if last.request.reversible:
            back = undo.change(self.session, self.tonight.now, self.tonight.box)
            assert self.session.after(back) == last.before
        else:
            assert self.tonight.refuses(undo) in (Reason.NOT_REVERSIBLE, Reason.SESSION_CLOSED)

    @rule(data=st.data())
    def undo_an_earlier_act(self, data: st.DataObject) -> None:
        if self.done:
            last = data.draw(st.sampled_from(self.done))
            self.attempt(Undo(last.request, last.before, last.change))

    @rule(data=st.data())
    def next_step_of_a_round(self, data: st.DataObject) -> None:
        """Rounds have to get somewhere for the rest to be worth trying."""
        vote = data.draw(st.sampled_from([*rounds_at_hand(self.session), *self.session.all(Round)]))
        if vote.state in NEXT:
            self.attempt(NEXT[vote.state](vote.id))

    @precondition(lambda self: self.session.where(Round, state=RoundState.OPEN))
    @rule(data=st.data())
    def take_part_in_the_round_that_is_open(self, data: st.DataObject) -> None:
        (vote,) = self.session.where(Round, state=RoundState.OPEN)
        request = data.draw(aimed(self.session, VOTING))
        self.attempt_and_undo(_in_round(request, vote))

    @precondition(lambda self: not self.session.where(Round, state=RoundState.OPEN))
    @rule(data=st.data())
    def many_take_part_in_a_whole_round(self, data: st.DataObject) -> None:
        """A result takes five people, and a group that stands apart six."""
        ready = self.session.where(Round, state=RoundState.READY)
        vote = data.draw(st.sampled_from(ready or self.session.all(Round)))
        if not self.attempt(OpenRound(vote.id)):
            return
        numbers = [option.number for option in options_of(self.session, vote.id)]
        for number in range(1, data.draw(st.integers(5, 16)) + 1):
            group = data.draw(st.sampled_from([Group.RESIDENTS, Group.OTHER]))
            answered = data.draw(answers(vote.form, numbers))
            self.attempt(CastBallot(vote.id, number, answered, group))
        self.attempt(CloseRound(vote.id))
        self.attempt(SettleRound(vote.id))

    @rule(data=st.data())
    def a_whole_round_is_counted_by_hand_and_the_count_is_corrected(
        self, data: st.DataObject
    ) -> None:
        ready = self.session.where(Round, state=RoundState.READY)
        vote = data.draw(st.sampled_from(ready or self.session.all(Round)))
        hands = Channel.HANDS in FORMS[vote.form].channels and not by_tables(vote)
        if not hands or not self.attempt(OpenRound(vote.id)):
            return
        place = (vote.id, Channel.HANDS, Group.RESIDENTS, 0)
        option, level = options_of(self.session, vote.id)[0], FORMS[vote.form].count_levels()[-1]
        people, more = data.draw(st.integers(5, 16)), data.draw(st.integers(-9, 9))
        self.attempt(RecordCount(*place, option.number, level, people))
        self.attempt(RecordTurnout(*place, people))
        self.attempt(CloseRound(vote.id))
        self.attempt(SettleRound(vote.id))
        number = max(0, people + more)
        total = CountTotal(Channel.HANDS, option.number, level, number)
        turnout = TurnoutTotal(Channel.HANDS, number)
        self.attempt_and_undo(CorrectCounts(vote.id, (total,), (turnout,), "Verkeerd geteld"))

    @rule(data=st.data())
    def write_about_the_block_that_it_belongs_to(self, data: st.DataObject) -> None:
        request = data.draw(requests(PutEntry))
        assert isinstance(request, PutEntry)
        for at in range(1, 12):
            if self.attempt(PutEntry(_in_block(request.entry, at))):
                break

    @rule(data=st.data())
    def adopt_a_goal(self, data: st.DataObject) -> None:
        goal = data.draw(entries(Goal))
        place = {"id": data.draw(st.integers(0, 3)), "block": GOALS, "edition": 0}
        self.attempt(PutEntry(replace(goal, **place, status=GoalStatus.ADOPTED)))

    @rule(goal=st.integers(1, 3), serves=st.integers(1, 3), there=st.booleans())
    def change_what_a_goal_serves(self, goal: int, serves: int, there: bool) -> None:
        link = GoalServes(GOALS, goal=goal, serves=serves)
        self.attempt(PutEntry(link) if there else DropEntry(link))

    @precondition(lambda self: self.session.get(Details, 1).closed_at is not None)
    @rule()
    def go_on_after_closing(self) -> None:
        self.attempt(ReopenSession())

    @invariant()
    def one_round_is_open_at_most(self) -> None:
        assert len(self.session.where(Round, state=RoundState.OPEN)) <= 1

    @invariant()
    def everything_that_is_referred_to_is_there(self) -> None:
        for table in self.session.tables.values():
            assert all(self.session.resolves(record) for record in table.values())

    @invariant()
    def we_are_somewhere_in_the_walk(self) -> None:
        assert here(self.session) in stops(self.session, position(self.session).block)
        assert position(self.session).part >= 0

    @invariant()
    def nobody_left_who_was_not_there(self) -> None:
        assert all(people >= 0 for people in present(self.session).values())

    @invariant()
    def options_are_fixed_once_a_round_has_been_opened(self) -> None:
        for vote in self.session.all(Round):
            if vote.state is not RoundState.READY:
                now = options_of(self.session, vote.id)
                assert now == self.opened.setdefault(vote.id, now)
                assert now

    @invariant()
    def a_settled_result_never_changes(self) -> None:
        for vote in self.session.all(Round):
            if vote.state in SETTLED or vote.id in self.settled:
                counted = (
                    results_of(self.session, vote.id)[0],
                    self.session.where(Count, round=vote.id),
                    self.session.where(Turnout, round=vote.id),
                )
                assert counted == self.settled.setdefault(vote.id, counted)

    @invariant()
    def a_round_that_waits_has_no_result(self) -> None:
        for vote in self.session.where(Round, state=RoundState.COUNTED):
            assert vote.settled_at is None
            assert not result_of(self.session, vote.id).given()
        assert all(self.session.get(Round, each.round).settled_at for each in self.matched)

    @property
    def matched(self) -> tuple[Matched | Moved, ...]:
        return (*self.session.all(Matched), *self.session.all(Moved))

    @invariant()
    def a_round_that_is_settled_has_no_number_of_a_slip(self) -> None:
        for vote in self.session.all(Round):
            if vote.settled_at is not None:
                cast = self.tonight.box.ballots(vote.id)
                assert [each.number for each in cast] == list(range(1, len(cast) + 1))

    @invariant()
    def the_session_knows_how_many_ballots_came_in(self) -> None:
        for received in self.session.all(Received):
            cast = self.tonight.box.ballots(received.round)
            assert received.number == sum(each.channel is received.channel for each in cast)
            assert received.channel in NUMBERED

    @invariant()
    def tables_and_people_never_stand_in_one_round(self) -> None:
        for vote in self.session.all(Round):
            received = self.session.where(Received, round=vote.id)
            came = {each.channel for each in received if each.number}
            counted = bool(self.session.where(Turnout, round=vote.id))
            if vote.channel is Channel.TABLES:
                assert came <= {Channel.TABLES}
                assert not counted
            else:
                assert Channel.TABLES not in came

    @invariant()
    def an_adopted_output_goal_serves_an_outcome_goal(self) -> None:
        for goal in self.session.where(Goal, edition=0, status=GoalStatus.ADOPTED):
            assert goal.kind is GoalKind.OUTCOME or serves_outcome(self.session, goal)

    @invariant()
    def a_label_is_what_a_vote_that_counts_has_measured(self) -> None:
        fists = self.session.where(Round, form=FormKind.FIST_TO_FIVE)
        voted = [vote.id for vote in fists if vote.state in SETTLED]
        for goal in self.session.where(Goal, edition=0):
            measured = any(result_of(self.session, each).total(goal.id) for each in voted)
            assert goal.label is None or measured

    @invariant()
    def earlier_versions_of_an_outcome_stay(self) -> None:
        entries = (each for kind in ENTRY_KINDS for each in self.session.all(kind) if each.edition)
        now = {(type(each), each.key): each for each in entries}
        assert {place: now.get(place) for place in self.kept} == self.kept
        self.kept = now


AnyActs.TestCase.settings = settings(stateful_step_count=40)
TestAnyActs = AnyActs.TestCase


def test_the_machine_does_every_kind_of_act() -> None:
    assert {*KINDS, Undo} == all_kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_requests_of_every_kind_can_be_drawn(kind: type[Request]) -> None:
    requests(kind).validate()
