"""A session that goes on from another one has what the group made, and nothing of a person."""

import typing
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.requests import entries
from tests.support.core.scenes import START, Evening, block, evening, sheet, voting
from tests.support.pages.evening import played
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import Stop, homes, stops
from wijkworkshop.core.open_points import PointDecision, open_points
from wijkworkshop.core.outcomes import OUTCOMES, Entry, recap
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.planning.carry_over import ALONG
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.public.screens import Recap as RecapScreen
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import (
    Area,
    Block,
    Details,
    Draft,
    Earlier,
    Passage,
    Position,
    PresenceChange,
    ScreenKind,
    Timer,
    area_name,
)
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    ConsensusLabel,
    FormKind,
    GoalStatus,
    Group,
    OptionSource,
    Parking,
    RoundState,
    ScaleLevel,
)
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.rounds import Round, RoundOption

LATER = datetime(2026, 12, 10, 18, tzinfo=UTC)
SETUP = Setup("Vervolg", LATER.date(), LATER, after="voorbeeld")
ON = sheet(block(BlockKind.RECAP), block(BlockKind.STEP_2), block(BlockKind.CLOSING))
MAY_BE_THERE = {
    Details, Earlier, Area, Block, Passage, Round, RoundOption, Recalled, Contribution,
    PointDecision, *ALONG
}  # fmt: skip


def going_on(earlier: Session, on: RunSheet = ON, setup: Setup = SETUP) -> Session:
    return make_session("later", setup, on, "v", LATER, earlier)


def here_and_now(session: Session, kind: type[Entry]) -> list[Any]:
    """The entries as they stand, without the block that they are under."""
    return [replace(each, block=0) for each in session.where(kind, edition=0)]


def all_records(session: Session) -> list[Any]:
    return [record for table in session.tables.values() for record in table.values()]


def test_what_the_example_made_comes_along() -> None:
    earlier, later = played(), going_on(played())
    goals = [goal for goal in here_and_now(earlier, Goal) if goal.status in standing()]
    assert here_and_now(later, Goal) == goals
    whole: tuple[type[Entry], ...] = (Instrument, AreaChoice, Agreement, WorkingDefinition)
    for each_kind in whole:
        assert here_and_now(later, each_kind) == here_and_now(earlier, each_kind) != []
    kept = {goal.id for goal in goals}
    marked: tuple[type[AlignmentCell | ClashDecision], ...] = (AlignmentCell, ClashDecision)
    for kind in marked:
        wanted = [each for each in here_and_now(earlier, kind) if each.goal in kept]
        assert here_and_now(later, kind) == wanted != []
    came = later.get(Earlier, 1)
    assert (came.follows, came.day) == (earlier.id, earlier.get(Details, 1).day)
    assert [each.title for each in later.all(Recalled)][:2] == ["Opening", "Vraag 1 · Herkenning"]


def standing() -> tuple[GoalStatus, ...]:
    return (GoalStatus.PROPOSED, GoalStatus.ADOPTED)


def test_everything_is_under_the_recap_but_what_has_a_block_of_its_own() -> None:
    later = going_on(played())
    recap, step_2 = (homes(later)[kind] for kind in (BlockKind.RECAP, BlockKind.STEP_2))
    assert {each.block for each in later.all(Goal)} == {recap}
    assert {each.block for each in later.all(AlignmentCell)} == {step_2}


def random_session() -> st.SearchStrategy[Session]:
    """An evening with any entries in it, many of which refer to what is not there."""
    kinds = st.sampled_from(ALONG)
    found = st.lists(kinds.flatmap(entries), max_size=25)
    return st.builds(_with, found, st.lists(st.sampled_from(GoalStatus), max_size=3))


def _with(found: list[Entry], statuses: list[GoalStatus]) -> Session:
    tonight = evening(*(block(kind) for kind in OUTCOMES))
    places = homes(tonight.session)
    goals = [Goal(1, 0, n, f"Doel {n}", status=each) for n, each in enumerate(statuses, 1)]
    put = [replace(each, block=each.block % len(places) + 1) for each in (*found, *goals)]
    return tonight.session.after(Change(put=tuple(put)))


@given(random_session())
def test_what_comes_along_resolves_and_stands(earlier: Session) -> None:
    later = going_on(earlier)
    assert set(later.tables) <= MAY_BE_THERE
    for record in all_records(later):
        assert not isinstance(record, Entry) or (later.resolves(record) and record.edition == 0)
    assert {goal.status for goal in later.all(Goal)} <= set(standing())


@given(random_session())
def test_going_on_twice_loses_nothing_on_the_way(earlier: Session) -> None:
    once = going_on(earlier)
    twice = going_on(once)
    for kind in (*ALONG, Recalled):
        assert here_and_now(twice, kind) == here_and_now(once, kind)


def test_nothing_of_a_person_comes_along() -> None:
    """No ballots, votes, results, presence, drafts, positions; and of what was said nothing."""
    earlier = played()
    note = Contribution(900, "Alleen voor mij", Group.RESIDENTS, 3, "idea", START, 1)  # type: ignore[arg-type]
    private = earlier.after(
        Change(put=(note, Draft("note", "half getypt"), Timer(1, START, 60, ScreenKind.WELCOME, 1)))
    )
    later = going_on(private)
    assert set(later.tables) <= MAY_BE_THERE
    assert not {PresenceChange, Position, Draft, Timer} & set(later.tables)
    parked = [each.text for each in private.where(Contribution, parking=Parking.PARKED)]
    assert [each.text for each in later.all(Contribution)] == parked
    texts = {text for record in all_records(later) for text in _texts(record)}
    assert not {each.text for each in private.all(Contribution)} & texts - set(parked)
    assert {vote.state for vote in later.all(Round)} <= {RoundState.READY}


def _texts(record: Any) -> list[str]:
    hints = typing.get_type_hints(type(record))
    return [getattr(record, each.name) for each in fields(record) if hints[each.name] is str]


@pytest.mark.parametrize(("people", "kept"), [(5, Group.UNKNOWN), (6, Group.EDUCATION)])
def test_a_parked_contribution_names_no_group_of_fewer_than_six(people: int, kept: Group) -> None:
    tonight = evening(
        block(BlockKind.OPENING),
        block(BlockKind.RECAP),
        groups=((Group.RESIDENTS, 12), (Group.EDUCATION, people)),
    )
    tonight.do(AddContribution(1, "Waar komt de school?", Group.EDUCATION, 2))
    said = tonight.session.get(Contribution, 1)
    parked = replace(said, parking=Parking.PARKED)
    later = going_on(tonight.session.after(Change(put=(parked,))))
    came = later.get(Contribution, 1)
    assert (came.text, came.group, came.table) == ("Waar komt de school?", kept, 0)
    assert (came.at, came.block) == (LATER, homes(later)[BlockKind.RECAP])


def test_what_somebody_takes_up_goes_on_and_what_was_let_go_does_not() -> None:
    tonight = evening(block(BlockKind.STEP_4))
    tonight.do(PutEntry(Agreement(1, title="Een huismeester")))
    tonight.do(TakeUpPoint((1, "lead", 1, 0), "Gemeente"), LetPointGo((1, "due", 1, 0)))
    later = going_on(tonight.session)
    recap = homes(later)[BlockKind.RECAP]
    assert later.all(PointDecision) == (PointDecision("lead", 1, 0, recap, "Gemeente"),)
    about = [each for each in open_points(later) if each.owner]
    assert [(each.block, each.gap.where) for each in about] == [(recap, "Een huismeester")]
    agreement = replace(later.get(Agreement, 1, 0), lead="Gemeente")
    filled = later.after(Change(put=(agreement,)))
    assert not [each for each in open_points(filled) if each.owner]


def test_what_lapsed_stays_behind() -> None:
    tonight = evening(block(BlockKind.OPENING))
    tonight.do(AddContribution(1, "Dat hoeft niet meer"))
    lapsed = replace(tonight.session.get(Contribution, 1), parking=Parking.LAPSED)
    assert not going_on(tonight.session.after(Change(put=(lapsed,)))).all(Contribution)


def fist_about_a_goal() -> Evening:
    fist = voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS)
    tonight = evening(block(BlockKind.STEP_1, fist))
    tonight.do(PutEntry(Goal(1, text="Buren kennen elkaar")), OpenRound(1))
    tonight.do(RecordTurnout(1, Channel.HANDS, Group.RESIDENTS, 0, 12))
    tonight.do(RecordCount(1, Channel.HANDS, Group.RESIDENTS, 0, 1, 0, 2))
    tonight.do(RecordCount(1, Channel.HANDS, Group.RESIDENTS, 0, 1, 5, 10))
    tonight.do(CloseRound(1), SettleRound(1))
    return tonight


def test_agreement_that_the_room_never_saw_stays_behind() -> None:
    tonight = fist_about_a_goal()
    assert tonight.session.get(Goal, 1, 0).label is ConsensusLabel.CARRIED_WITH_CONCERNS
    assert going_on(tonight.session).get(Goal, 1, 0).label is None
    assert going_on(tonight.session).get(Goal, 1, 0).blocks == 0


def test_agreement_that_was_shown_is_shown_again() -> None:
    tonight = fist_about_a_goal()
    tonight.do(RevealRound(1))
    later = going_on(tonight.session)
    screen = screen_at(later, Stop(1, ScreenKind.RECAP))
    assert isinstance(screen, RecapScreen)
    (goal,) = screen.goals
    values = [value for fact in goal.facts for value in fact.values]
    (found,) = [value for value in values if isinstance(value, Finding)]
    assert (found.kind, found.numbers) == (FindingKind.CARRIED_WITH_CONCERNS, (10, 12, 2))
    assert found.groups == (Group.RESIDENTS,)


def test_the_recap_shows_the_boxes_then_the_last_time_then_what_people_say_now() -> None:
    later = going_on(played())
    screens = [stop.screen for stop in stops(later, 1)]
    assert screens == [
        ScreenKind.WELCOME, ScreenKind.BOXES, ScreenKind.RECAP, ScreenKind.HARVEST
    ]  # fmt: skip
    screen = screen_at(later, Stop(1, ScreenKind.RECAP))
    assert isinstance(screen, RecapScreen)
    assert screen.day == played().get(Details, 1).day
    assert len(screen.sentences) >= 4
    titles = {card.title for card in screen.agreed}
    assert {each.title for each in later.all(Agreement)} <= titles


def test_a_recap_is_done_when_the_group_says_that_it_stands() -> None:
    tonight = Evening(going_on(played()))
    tonight.do(GoToBlock(1), ShowScreen(1, ScreenKind.HARVEST))
    missing = OUTCOMES[BlockKind.RECAP].missing
    assert [gap.what for gap in missing(tonight.session, 1)] == [recap.CONFIRMED]
    tonight.do(PutEntry(Recap(1, changed="De school gaat open", confirmed=True)))
    assert missing(tonight.session, 1) == ()


def test_what_came_along_can_be_corrected_and_worked_on() -> None:
    tonight = Evening(going_on(played()))
    goal = tonight.session.where(Goal, status=GoalStatus.ADOPTED)[0]
    tonight.do(PutEntry(replace(goal, text="Wie wil, kan blijven")))
    corrected = tonight.session.get(Goal, goal.id, 0)
    assert (corrected.text, corrected.label) == ("Wie wil, kan blijven", goal.label)
    step_2 = homes(tonight.session)[BlockKind.STEP_2]
    tonight.do(PutEntry(Instrument(step_2, text="Nieuwe regel")))
    number = max(each.id for each in tonight.session.all(Instrument))
    tonight.do(PutEntry(AlignmentCell(step_2, goal=goal.id, instrument=number)))
    assert tonight.refuses(PutEntry(Recalled(1, text=" "))) is Reason.EMPTY_TEXT


def test_what_is_left_empty_is_as_it_was() -> None:
    details = played().get(Details, 1)
    later = going_on(played())
    found = later.get(Details, 1)
    assert (found.place, found.fixed, found.decides) == (
        details.place, details.fixed, details.decides
    )  # fmt: skip
    about = [each.name for each in played().where(Area, main=True)]
    assert [area.name for area in later.where(Area, main=True)] == about
    assert found.made_up
    other = going_on(played(), setup=replace(SETUP, place="De Brug", areas=("Osdorp",)))
    assert other.get(Details, 1).place == "De Brug"
    assert [area.name for area in other.where(Area, main=True)] == ["Osdorp"]


def test_the_areas_that_entries_are_about_come_along_and_keep_what_is_known_of_them() -> None:
    earlier = played()
    street = next(each for each in earlier.where(Area, main=False))
    known = replace(street, code="BU03630001", level=ScaleLevel.STREET, parent=1)
    earlier = earlier.after(Change(put=(known,)))
    later = going_on(earlier)
    (choice,) = (
        each for each in later.all(AreaChoice) if area_name(later, each.area) == street.name
    )
    found = later.get(Area, choice.area)
    assert (found.code, found.level, found.main) == (known.code, known.level, False)
    assert area_name(later, found.parent) == area_name(earlier, 1)
    for each in later.all(AgreementArea):
        assert area_name(later, each.area)


def test_an_area_that_nothing_is_about_any_more_stays_behind() -> None:
    earlier = played().after(Change(put=(Area(90, "Nergens", main=False),)))
    assert "Nergens" not in [area.name for area in going_on(earlier).all(Area)]


def test_without_a_recap_there_is_no_going_on() -> None:
    with pytest.raises(Refused) as refused:
        going_on(played(), sheet(block(BlockKind.OPENING)))
    assert refused.value.reason is Reason.NO_RECAP


def test_a_recap_of_nothing_says_so() -> None:
    tonight = evening(block(BlockKind.RECAP))
    screen = screen_at(tonight.session, Stop(1, ScreenKind.RECAP))
    assert isinstance(screen, RecapScreen)
    assert (screen.day, screen.sentences, screen.goals, screen.agreed) == (None, (), (), ())
