"""The example has all there is: every kind of record, way to vote, answer and word of a list."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from enum import StrEnum

import pytest

from wijkworkshop import places
from wijkworkshop.content.texts import OWN
from wijkworkshop.core.boards.records import LaidAnew
from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaGoal
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import (
    TableDefinition,
    WorkingDefinition,
    is_taken_over,
    of_tables,
)
from wijkworkshop.core.outcomes.expectations import ExpectedItem, OwnResult
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import (
    Block,
    ContentFile,
    Draft,
    Earlier,
    Listening,
    Overlay,
    PresenceChange,
    Timer,
)
from wijkworkshop.core.summaries.advice import AdviceObjection
from wijkworkshop.core.terms import (
    Actor,
    BlockKind,
    Channel,
    FormKind,
    GoalStatus,
    Group,
    Parking,
    Reply,
    RoundState,
    Subject,
)
from wijkworkshop.core.voting.given import Dealt
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Matched,
    Moved,
    Overridden,
    Received,
    ResultTurnout,
    Round,
    RoundOption,
)
from wijkworkshop.core.voting.table_reasons import TableReason
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.example import BUSY_AT, fill
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

LISTENING_AT = "15.22"
SENT_AT = "13.28"

GONE_BY_THEN = {Timer: BUSY_AT, Overlay: LISTENING_AT, Submission: SENT_AT}
"""Kinds that are there for a while only, and a moment when they are."""

NOT_THERE = {
    Draft: "half-typed text: nobody leaves any behind",
    Earlier: "the example is the first session; test_every_exercise goes on from it",
    Recap: "as Earlier",
    Recalled: "as Earlier",
    Dealt: "fifteen cells: every table fills all of them",
    TableReason: "tables fill in paper: their reasons are typed",
    Moved: "two people filled in one of both rounds only: nothing is told of who changed",
    Correction: "nobody miscounted",
    CorrectedCount: "as Correction",
    CorrectedTurnout: "as Correction",
    MovedOption: "the group leaves measures where the votes put them",
    AdviceObjection: "the room agrees with what is said to be arranged",
    LaidAnew: "no table refused a place",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    archive = tmp_path_factory.mktemp("voorbeeld") / "archief.db"
    with closing(Store(open_archive(archive))) as made:
        yield made


@pytest.fixture(scope="module")
def session(store: Store) -> Session:
    return fill(store, places.resources(), places.run_sheets())


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in NOT_THERE])
def test_it_has_every_kind_of_record(kind: type[Record], store: Store, session: Session) -> None:
    until = GONE_BY_THEN.get(kind)
    there = fill(store, places.resources(), places.run_sheets(), until, until) if until else session
    assert there.all(kind)


@pytest.mark.parametrize("kind", NOT_THERE)
def test_what_it_cannot_have_is_not_there(kind: type[Record], session: Session) -> None:
    assert session.all(kind) == ()


def missing(records: Iterable[Record], name: str) -> set[StrEnum]:
    """The members of the list that a field takes from, that no record has there."""
    found = (getattr(each, name) for each in records)
    values: set[StrEnum] = {value for value in found if value is not None}
    every: Iterable[StrEnum] = type(next(iter(values)))
    return {*every} - values


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Contribution, "tag"),
        (Contribution, "parking"),
        (Response, "reply"),
        (Commitment, "answer"),
        (Commitment, "on_behalf"),
        (Agreement, "theme"),
        (AlignmentCell, "value"),
        (Goal, "kind"),
        (ExpectedItem, "verdict"),
        (ResultTurnout, "channel"),
        (Round, "form"),
        (Round, "wording"),
    ],
)
def test_it_has_every_word_of_a_list(kind: type[Record], name: str, session: Session) -> None:
    assert missing(session.all(kind), name) == set()


def test_every_contribution_has_an_answer(session: Session) -> None:
    """Who gave it can read what became of it; where nobody decided yet, who will, and when."""
    answered = {each.contribution for each in session.all(Response)}
    assert answered == {each.id for each in session.all(Contribution)}
    open_ones = session.where(Response, reply=Reply.UNDECIDED)
    assert [each for each in open_ones if not each.decides] == []
    assert any(each.due for each in open_ones)
    assert all(each.owner for each in session.where(Contribution, parking=Parking.PARKED))


def test_before_and_after_were_filled_in_by_nearly_all(session: Session) -> None:
    [matched] = session.all(Matched)
    assert (matched.both, matched.either) == (50, 52)
    assert session.get(Round, matched.round).pairs_with == matched.first


def test_a_round_was_held_anew_and_one_does_not_count(session: Session) -> None:
    again = [each for each in session.all(Round) if each.repeats]
    first = [session.get(Round, each.repeats).state for each in again]
    assert sorted(first) == [RoundState.INVALID, RoundState.SHOWN]
    [invalid] = session.where(Round, state=RoundState.INVALID)
    assert invalid.why_invalid
    assert {each.title for each in session.all(Round) if each.repeats or each.only_group}


def test_a_round_was_for_residents_only_and_partly_on_the_laptop(session: Session) -> None:
    [theirs] = session.where(Round, only_group=Group.RESIDENTS)
    assert result_of(session, theirs.id).by_channel() == {Channel.PAPER: 22, Channel.DEVICE: 4}


def test_a_round_was_by_phone_with_paper_beside_it(session: Session) -> None:
    """Two people did both, under one number: their phone counts."""
    [twice] = session.all(Overridden)
    assert (twice.winner, twice.loser, twice.number) == (Channel.PHONE, Channel.PAPER, 2)
    vote = session.get(Round, twice.round)
    assert result_of(session, vote.id).by_channel() == {Channel.PHONE: 26, Channel.PAPER: 26}
    assert (vote.open_phones, vote.card_slips) == (26, 26)
    assert session.get(Received, vote.id, Channel.PAPER).number == 28


def test_phones_are_gone_but_for_how_many_there_were(session: Session) -> None:
    """What one of them sent was taken up; the other rounds went as they were planned."""
    assert session.get(PhonesSeen, 1).joined == 26
    assert not session.get(Phones, 1).running
    assert session.all(Submission) == ()
    assert [each.text for each in session.all(Contribution) if "jongeren" in each.text]
    assert len(session.where(Round, channel=Channel.PHONE)) == 1


def test_of_one_round_each_slip_was_typed_twice(session: Session) -> None:
    checked = [each for each in session.all(Round) if each.checked or each.unchecked]
    assert [(each.actor, each.checked, each.unchecked) for each in checked] == [
        (Actor.HOUSING_ASSOCIATIONS, 52, 0)
    ]
    assert [each.round for each in session.all(Received) if each.checked] == [checked[0].id]


def test_people_came_late_and_left_early_and_a_block_was_left_out(session: Session) -> None:
    starts = session.all(Block)[0].started_at
    assert starts is not None
    moved = [each.people for each in session.all(PresenceChange) if each.at > starts]
    assert moved == [3, -2]
    assert [each.kind for each in session.where(Block, skipped=True)] == [BlockKind.SLACK]
    assert session.where(Block, kind=BlockKind.PRACTICE)
    assert all(each.started_at for each in session.all(Block) if not each.skipped)
    assert all(each.ended_at for each in session.all(Listening))


def test_it_has_own_content_that_was_voted_on(session: Session) -> None:
    """Three measures, two of them of residents, and a reading that a table added."""
    assert session.find(ContentFile, OWN) is not None
    own = [each for each in session.all(RoundOption) if each.measure and each.number > 24]
    voted = {session.get(Round, each.round).actor for each in own}
    assert voted >= {Actor.RESIDENTS, Actor.MUNICIPALITY}
    [ranked] = session.where(Round, form=FormKind.RANKING)
    assert ranked.about is Subject.READINGS
    assert len(session.where(RoundOption, round=ranked.id)) == 6


def test_its_outcomes_hold_together(session: Session) -> None:
    opening = session.all(Block)[0].id
    working = session.find(WorkingDefinition, opening, 0)
    assert [is_taken_over(working, each) for each in of_tables(session, opening)].count(True) == 1
    assert len(session.all(TableDefinition)) == 3
    assert [each.text for each in session.all(Instrument) if not each.effect_here] == []
    unknown = [each for each in session.all(OwnResult) if not each.result]
    assert len(unknown) == 1
    goals = {goal.id for goal in session.where(Goal, status=GoalStatus.ADOPTED)}
    assert {chosen.goal for chosen in session.all(AreaGoal)} <= goals
    assert {decision.goal for decision in session.all(ClashDecision)} <= goals
    assert {each.side for each in session.all(NamedArgument)} == {Side.FOR, Side.AGAINST}
    assert all(goal.label for goal in session.where(Goal, status=GoalStatus.ADOPTED))


def test_no_more_people_voted_than_there_were(session: Session) -> None:
    for vote in session.all(Round):
        result = result_of(session, vote.id)
        assert max(result.people(), result.tables()) <= vote.present, vote.title
