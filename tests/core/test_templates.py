"""An evening as a template: the plan comes along, nothing of what happened does."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from tests.support.core.scenes import START, block, evening
from wijkworkshop import places
from wijkworkshop.core.acts.navigating import ChangeMinutes
from wijkworkshop.core.acts.templates import HAPPENED, as_template, planned_from, sheet_of
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import (
    Area,
    Block,
    BlockStep,
    ContentFile,
    Details,
    Earlier,
    Passage,
    PresenceChange,
)
from wijkworkshop.core.terms import BlockKind, Group, OptionSource, RoundState
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.example import _played, new_session

NOW = datetime(2027, 1, 9, 12, tzinfo=UTC)
PLAN = {Details, Area, ContentFile, Block, BlockStep, Passage, Round, RoundOption}
SETUP = Setup(
    "Nieuwe avond",
    date(2027, 2, 2),
    datetime(2027, 2, 2, 18, 30, tzinfo=UTC),
    place="De Brug",
    areas=("Osdorp",),
    groups=((Group.RESIDENTS, 20), (Group.OTHER, 0)),
    tables=3,
)


@pytest.fixture(scope="module")
def fresh() -> Session:
    return new_session(places.resources(), places.run_sheets(), "voorbeeld")


@pytest.fixture(scope="module")
def played() -> Session:
    session, _ = _played(places.resources(), places.run_sheets(), "")
    return session


def test_only_the_plan_comes_along(played: Session) -> None:
    template = as_template(played, "nieuw", NOW)
    assert template.id == "nieuw"
    assert set(template.tables) <= PLAN
    assert {each.state for each in template.all(Round)} == {RoundState.READY}
    assert present(template) == {}
    for each in (*template.all(Block), *template.all(Round)):
        moments = [getattr(each, one.name) for one in fields(each) if one.name.endswith("_at")]
        assert set(moments) == {None}
    details = template.get(Details, 1)
    assert (details.made_at, details.closed_at, details.made_up) == (NOW, None, False)
    assert all(
        template.resolves(each) for table in template.tables.values() for each in table.values()
    )


def test_after_an_evening_the_template_is_that_of_the_plan_before_it(
    fresh: Session, played: Session
) -> None:
    """So nothing that an evening leaves in blocks, rounds or facts comes along unseen."""
    one, other = (as_template(each, "nieuw", NOW) for each in (fresh, played))
    for kind in (Area, ContentFile, BlockStep, Passage, Details):
        assert one.table(kind) == other.table(kind)
    placed = [
        replace(each, position=one.get(Block, each.id).position)  # another was put in between
        for each in other.all(Block)
        if one.find(Block, each.id)
    ]
    assert placed == list(one.all(Block))
    assert [each.id for each in blocks(other)] == [each.id for each in blocks(played)]
    known = {each.id for each in one.all(Round)}
    rounds = [
        replace(each, channel=one.get(Round, each.id).channel)  # chosen anew at each round
        for each in other.all(Round)
        if each.id in known
    ]
    assert rounds == list(one.all(Round))
    fixed = {each.id for each in one.where(Round, source=OptionSource.FIXED)}
    options = [each for each in other.all(RoundOption) if each.round in fixed]
    assert set(one.all(RoundOption)) <= set(options)
    assert {each.round for each in other.all(RoundOption)} & known <= fixed


def test_the_run_sheet_comes_as_it_was_edited(fresh: Session) -> None:
    block = fresh.all(Block)[2]
    edited = fresh.after(ChangeMinutes(block.id, 7).change(fresh, NOW, BoxInMemory()))
    vote = next(each for each in edited.all(Round) if each.source is OptionSource.FIXED)
    (first, *_) = edited.where(RoundOption, round=vote.id)
    changed = replace(first, title="Iets van onszelf")
    edited = edited.after(Change(put=(replace(vote, question="Wat nu?"), changed)))
    template = as_template(edited, "nieuw", NOW)
    assert template.get(Block, block.id).minutes == 7
    assert template.get(Round, vote.id).question == "Wat nu?"
    assert template.get(RoundOption, *changed.key) == changed
    sheet = sheet_of(edited, "zo", "Zo", "")
    assert [each.minutes for each in sheet.blocks] == [each.minutes for each in blocks(edited)]


def test_a_round_that_was_done_again_stands_there_once(played: Session) -> None:
    vote = played.all(Round)[0]
    again = replace(vote, id=played.next_id(Round), repeats=vote.id)
    spoilt = replace(vote, state=RoundState.INVALID, why_invalid="dubbel geteld")
    template = as_template(played.after(Change(put=(spoilt, again))), "nieuw", NOW)
    assert template.find(Round, again.id) is None
    assert template.get(Round, vote.id).why_invalid == ""
    assert template.get(Round, vote.id).state is RoundState.READY


def test_new_facts_take_the_place_of_the_old_ones(played: Session) -> None:
    session = planned_from(played, "nieuw", SETUP, NOW)
    details = session.get(Details, 1)
    assert (details.name, details.day, details.tables) == ("Nieuwe avond", SETUP.day, 3)
    assert details.run_sheet == played.get(Details, 1).run_sheet
    assert [each.name for each in session.all(Area)] == ["Osdorp"]
    assert present(session) == {Group.RESIDENTS: 20}
    assert len(session.all(PresenceChange)) == 1
    assert len(session.all(Block)) == len(played.all(Block))


def test_what_happened_is_named_as_it_is() -> None:
    names = {each.name for kind in PLAN for each in fields(kind)}
    assert names >= HAPPENED


def test_it_goes_on_from_an_earlier_one_as_any_session_does(played: Session) -> None:
    with pytest.raises(Refused, match="no_recap"):
        planned_from(played, "nieuw", SETUP, NOW, played)
    recap = replace(played.all(Block)[1], id=99, position=0, kind=BlockKind.RECAP)
    session = planned_from(played.after(Change(put=(recap,))), "nieuw", SETUP, NOW, played)
    assert session.get(Earlier, 1).follows == played.id
    assert session.all(Goal)
    assert {each.state for each in session.all(Round)} == {RoundState.READY}


def test_a_session_from_a_template_is_checked_as_any_new_one() -> None:
    earlier = evening(block(BlockKind.STEP_1)).session
    setup = Setup("", date(2026, 11, 26), START)
    with pytest.raises(Refused) as refused:
        planned_from(earlier, "nieuw", setup, START)
    assert refused.value.reason is Reason.EMPTY_TEXT
    with pytest.raises(Refused) as refused:
        planned_from(earlier, "nieuw", replace(setup, name="Avond", tables=31), START)
    assert refused.value.reason is Reason.OUT_OF_RANGE
