"""The load check: what a block asks against its minutes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import block, dots, evening, sheet, voting
from tests.support.readable import assert_readable
from wijkworkshop import places
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.arranging import SkipBlock
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.demands import Load
from wijkworkshop.core.planning.load import Overload, load_check, load_of_sheet
from wijkworkshop.core.planning.run_sheet import BlockPlan, RoundPlan, RunSheet, StepPlan
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    GoalStatus,
    Group,
    OptionSource,
)
from wijkworkshop.ui.wording.load_words import COUNTED, overload_words

KINDS = (BlockKind.QUESTION_1, BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.CLOSING)


def matrix(minutes: int, *, rounds: bool = True) -> Session:
    """Return a session with nine goals and eight rules to hold against each other."""
    cells = voting(FormKind.CELL_RATING, source=OptionSource.CELLS)
    votes = (cells,) if rounds else ()
    made = evening(block(BlockKind.STEP_2, *votes, minutes=minutes)).session
    goals = (Goal(block=1, id=n, text=f"doel {n}", status=GoalStatus.ADOPTED) for n in range(1, 10))
    rules = (Instrument(block=1, id=n, text=f"regel {n}") for n in range(1, 9))
    return made.after(Change(put=(*goals, *rules)))


@st.composite
def rounds(draw: st.DrawFn) -> RoundPlan:
    form = draw(st.sampled_from(FormKind))
    plan = voting(form, *map(str, range(draw(st.integers(1, 9)))), budget=2)
    return replace(
        plan,
        seconds=draw(st.integers(10, 900)),
        source=draw(st.sampled_from(OptionSource)),
        channel=draw(st.sampled_from([None, *Channel])),
        only_group=draw(st.sampled_from([None, Group.RESIDENTS])),
        only_table=draw(st.sampled_from([0, 1])),
    )


@st.composite
def plans(draw: st.DrawFn, most_rounds: int = 4) -> BlockPlan:
    votes = draw(st.lists(rounds(), max_size=most_rounds))
    minutes = draw(st.integers(1, 90))
    steps = draw(st.lists(st.integers(1, 30), max_size=3))
    planned = tuple(StepPlan(f"stap {n}", n, draw(st.integers(0, len(votes)))) for n in steps)
    return BlockPlan(
        draw(st.sampled_from(KINDS)), "Blok", minutes, rounds=tuple(votes), steps=planned
    )


SHEETS = st.lists(plans(), min_size=1, max_size=4).map(lambda blocks: sheet(*blocks))


def longer(plan: RunSheet, minutes: int) -> RunSheet:
    blocks = tuple(replace(each, minutes=each.minutes + minutes) for each in plan.blocks)
    return replace(plan, blocks=blocks)


@given(SHEETS, st.integers(0, 200), st.integers(1, 12), st.integers(0, 60))
def test_more_minutes_never_give_more_overloads(
    plan: RunSheet, people: int, tables: int, more: int
) -> None:
    before = {over.block for over in load_of_sheet(plan, people, tables)}
    after = {over.block for over in load_of_sheet(longer(plan, more), people, tables)}
    assert after <= before


@given(SHEETS, st.integers(0, 200), st.integers(1, 12), st.integers(0, 200))
def test_fewer_people_never_give_more_overloads(
    plan: RunSheet, people: int, tables: int, more: int
) -> None:
    few = {over.block for over in load_of_sheet(plan, people, tables)}
    many = {over.block for over in load_of_sheet(plan, people + more, tables)}
    assert few <= many


@given(
    st.lists(plans(most_rounds=0), min_size=1, max_size=4), st.integers(0, 500), st.integers(1, 9)
)
def test_without_rounds_a_run_sheet_is_never_too_full(
    blocks: list[BlockPlan], people: int, tables: int
) -> None:
    assert load_of_sheet(sheet(*blocks), people, tables) == ()


@given(SHEETS, st.integers(0, 200), st.integers(1, 12))
def test_what_is_proposed_is_fewer_and_what_is_needed_is_more(
    plan: RunSheet, people: int, tables: int
) -> None:
    for over in load_of_sheet(plan, people, tables):
        assert 0 <= over.proposal < over.amount
        assert over.needed > over.available == plan.blocks[over.block - 1].minutes
        assert_readable(overload_words(over))


@given(st.integers(1, 120), st.integers(1, 90))
def test_as_many_cells_as_are_proposed_do_fit(cells: int, minutes: int) -> None:
    def of(number: int) -> tuple[Overload, ...]:
        vote = voting(FormKind.CELL_RATING, *map(str, range(number)))
        vote = replace(vote, channel=Channel.TABLES)
        return load_of_sheet(sheet(block(BlockKind.STEP_2, vote, minutes=minutes)), 20, 4)

    for over in of(cells):
        assert not over.proposal or of(over.proposal) == ()


@pytest.mark.parametrize("rounds", [True, False])
def test_seventy_two_cells_do_not_fit_in_twenty_five_minutes(rounds: bool) -> None:
    [over] = load_check(matrix(25, rounds=rounds))
    assert over == Overload(1, 72 + rounds, 25, Load.CELLS, 72, 25, 20 if rounds else 25)
    assert load_check(matrix(80, rounds=rounds)) == ()


def test_the_proposal_is_a_round_number() -> None:
    [over] = load_check(matrix(25))
    assert overload_words(over) == "72 vakken in 25 minuten passen niet; kies 20"


def test_slips_take_somebody_time_beside_the_room() -> None:
    vote = replace(dots("A", "B"), seconds=60, channel=Channel.PAPER)
    plan = sheet(block(BlockKind.CLOSING, vote, minutes=5))
    assert load_of_sheet(plan, 30, 5) == ()
    [over] = load_of_sheet(plan, 90, 12)
    assert (over.load, over.amount, over.needed, over.proposal) == (Load.SLIPS, 90, 15, 30)
    assert overload_words(over).startswith("90 briefjes intypen in 5 minuten past niet")


def test_one_laptop_is_slow() -> None:
    vote = replace(dots("A", "B"), seconds=60, channel=Channel.DEVICE)
    [over] = load_of_sheet(sheet(block(BlockKind.CLOSING, vote, minutes=20)), 36, 6)
    assert (over.load, over.needed, over.proposal) == (Load.TURNS, 36, 20)


def test_a_table_has_time_for_one_area() -> None:
    made = evening(block(BlockKind.STEP_3, minutes=30)).session
    assert load_check(made) == ()
    areas = tuple(Area(n, f"buurt {n}") for n in range(1, 10))
    [over] = load_check(made.after(Change(put=areas)))
    assert overload_words(over) == "3 gebieden per tafel in 30 minuten passen niet; kies 1"


def test_fewer_rounds_where_no_single_one_is_too_long() -> None:
    votes = [replace(dots("A", "B"), seconds=240, channel=Channel.STICKERS) for _ in range(4)]
    [over] = load_of_sheet(sheet(block(BlockKind.CLOSING, *votes, minutes=12)), 20, 4)
    assert overload_words(over) == "4 stemrondes in 12 minuten passen niet; kies 2"


def test_more_time_where_less_is_no_help() -> None:
    vote = replace(dots("A", "B"), seconds=600)
    [over] = load_of_sheet(sheet(block(BlockKind.CLOSING, vote, minutes=5)), 20, 4)
    assert overload_words(over).startswith("Dit vraagt 11 minuten; er zijn er 5.")


def test_a_session_is_checked_with_the_people_that_it_expects() -> None:
    vote = replace(dots("A", "B"), seconds=60, channel=Channel.PAPER)
    plan = block(BlockKind.CLOSING, vote, minutes=5)
    assert load_check(evening(plan).session) == ()
    assert load_check(evening(plan, groups=[(Group.RESIDENTS, 90)]).session)


def test_what_is_skipped_and_practice_are_never_too_full() -> None:
    vote = replace(dots("A", "B"), seconds=900)
    at = evening(block(BlockKind.OPENING), block(BlockKind.CLOSING, vote, minutes=5))
    at.do(GoToBlock(1))
    assert [over.block for over in load_check(at.session)] == [2]
    practice = replace(at.session.get(Details, 1), practice=True)
    assert load_check(at.session.after(Change(put=(practice,)))) == ()
    at.do(SkipBlock(2))
    assert load_check(at.session) == ()
    assert at.session.get(Block, 2).skipped


@pytest.mark.parametrize("slug", ["kort", "traject-1", "traject-2", "traject-3"])
def test_what_ships_for_an_evening_fits(slug: str) -> None:
    sheets = load_run_sheets(places.resources() / "content", places.run_sheets())
    assert load_of_sheet(sheets[slug], 36, 6) == ()


def test_half_a_day_is_called_tight() -> None:
    sheets = load_run_sheets(places.resources() / "content", places.run_sheets())
    [over] = load_of_sheet(sheets["halve-dag"], 36, 6)
    assert sheets["halve-dag"].blocks[over.block - 1].kind is BlockKind.QUESTION_1


def test_every_load_has_words() -> None:
    assert set(COUNTED) == set(Load)
