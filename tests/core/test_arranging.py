"""Blocks skipped, moved and put in between: the walk and the clock follow."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import START, Evening, block, dots, evening
from wijkworkshop.core.acts.arranging import InsertBlock, MoveBlock, SkipBlock
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.navigation import beside, blocks, ends, here, planned, position, stops
from wijkworkshop.core.planning.run_sheet import BlockPlan, PassagePlan
from wijkworkshop.core.public.screens import Welcome
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import Block, Passage, ScreenKind
from wijkworkshop.core.terms import BlockKind, RoundState, Slot
from wijkworkshop.core.voting.rounds import Round, RoundOption

BREAK = BlockPlan(BlockKind.BREAK, "Pauze", 15)


def some() -> Evening:
    return evening(
        block(BlockKind.OPENING),
        block(BlockKind.QUESTION_1),
        block(BlockKind.STEP_1, dots("A", "B")),
        block(BlockKind.CLOSING),
    )


@pytest.fixture
def tonight() -> Evening:
    at = some()
    at.do(GoToBlock(1))
    return at


def order(at: Evening) -> list[int]:
    return [each.id for each in blocks(at.session)]


def test_the_walk_and_the_clock_pass_a_skipped_block(tonight: Evening) -> None:
    before = ends(tonight.session)
    tonight.do(SkipBlock(2))
    assert ends(tonight.session) == before - timedelta(minutes=10)
    assert planned(tonight.session)[3] == START + timedelta(minutes=10)
    passed = {stop.block for step in range(20) if (stop := beside(tonight.session, step))}
    assert passed == {1, 3, 4}


def test_the_room_does_not_read_of_it(tonight: Evening) -> None:
    tonight.do(SkipBlock(2))
    welcome = screen_at(tonight.session, stops(tonight.session, 1)[0])
    assert isinstance(welcome, Welcome)
    assert [line.kind for line in welcome.programme].count(BlockKind.QUESTION_1) == 0


def test_going_there_takes_it_up_again(tonight: Evening) -> None:
    tonight.do(SkipBlock(2))
    tonight.do(GoToBlock(2))
    assert not tonight.session.get(Block, 2).skipped


def test_what_began_is_not_skipped(tonight: Evening) -> None:
    tonight.do(ShowScreen(1, ScreenKind.BOXES), GoToBlock(2))
    assert tonight.refuses(SkipBlock(1)) is Reason.BLOCK_BEGUN
    assert tonight.refuses(SkipBlock(2)) is Reason.BLOCK_BEGUN
    assert tonight.refuses(SkipBlock(3, skipped=False)) is Reason.ALREADY_THERE


def test_where_we_are_is_not_skipped_before_it_began() -> None:
    assert some().refuses(SkipBlock(1)) is Reason.BLOCK_BEGUN


def test_a_block_moves_later_and_earlier(tonight: Evening) -> None:
    tonight.do(MoveBlock(2, later=True))
    assert order(tonight) == [1, 3, 2, 4]
    tonight.do(MoveBlock(4, later=False))
    assert order(tonight) == [1, 3, 4, 2]
    assert tonight.refuses(MoveBlock(2, later=True)) is Reason.ALREADY_THERE


def test_nothing_moves_before_what_was_done(tonight: Evening) -> None:
    assert tonight.refuses(MoveBlock(2, later=False)) is Reason.BLOCK_BEGUN
    assert tonight.refuses(MoveBlock(1, later=True)) is Reason.BLOCK_BEGUN


def test_a_break_is_put_in_with_numbers_of_its_own(tonight: Evening) -> None:
    tonight.do(InsertBlock(1, BREAK))
    assert order(tonight) == [1, 5, 2, 3, 4]
    assert [each.position for each in blocks(tonight.session)] == [1, 2, 3, 4, 5]
    assert planned(tonight.session)[2] == START + timedelta(minutes=25)


def test_a_block_with_rounds_comes_with_its_words(tonight: Evening) -> None:
    prompt = PassagePlan(Slot.PROMPT, "Zeg iets")
    plan = BlockPlan(BlockKind.STEP_4, "Stap 4", 30, passages=(prompt,), rounds=(dots("X", "Y"),))
    tonight.do(InsertBlock(3, plan))
    (vote,) = tonight.session.where(Round, block=5)
    assert (vote.id, vote.state) == (2, RoundState.READY)
    assert len(tonight.session.where(RoundOption, round=2)) == 2
    assert [each.text for each in tonight.session.where(Passage, block=5)] == ["Zeg iets"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (InsertBlock(9, BREAK), Reason.NOT_FOUND),
        (InsertBlock(1, BlockPlan(BlockKind.BREAK, " ", 15)), Reason.EMPTY_TEXT),
        (InsertBlock(1, BlockPlan(BlockKind.BREAK, "Pauze", 999)), Reason.OUT_OF_RANGE),
        (InsertBlock(1, BlockPlan(BlockKind.STEP_1, "Nog eens", 15)), Reason.ONE_OF_A_KIND),
    ],
)
def test_what_does_not_fit_is_refused(tonight: Evening, wrong: InsertBlock, reason: Reason) -> None:
    assert tonight.refuses(wrong) is reason


@pytest.mark.parametrize("act", [SkipBlock(3), MoveBlock(3, later=True), InsertBlock(2, BREAK)])
def test_all_of_it_can_be_undone(tonight: Evening, act: Request) -> None:
    before = tonight.session
    change = tonight.do(act)
    tonight.do(Undo(act, before, change))
    assert tonight.session.tables == before.tables


ACTS = st.one_of(
    st.builds(SkipBlock, st.integers(1, 6), st.booleans()),
    st.builds(MoveBlock, st.integers(1, 6), st.booleans()),
    st.builds(InsertBlock, st.integers(1, 6), st.just(BREAK)),
    st.builds(GoToBlock, st.integers(1, 6)),
)


@given(st.lists(ACTS, max_size=12))
def test_whatever_is_arranged_the_order_is_whole(acts: list[Request]) -> None:
    at = some()
    for act in acts:
        try:
            at.do(act)
        except Refused:
            continue
        positions = [each.position for each in at.session.all(Block)]
        assert sorted(positions) == list(range(1, len(positions) + 1))
        assert not at.session.get(Block, position(at.session).block).skipped
        lasts = sum(each.minutes for each in at.session.all(Block) if not each.skipped)
        assert ends(at.session) == START + timedelta(minutes=lasts)


def test_where_we_are_stays_a_place_when_another_block_becomes_the_first() -> None:
    at = some()
    at.do(GoToBlock(2), SkipBlock(1), ShowScreen(2, ScreenKind.WELCOME))
    at.do(SkipBlock(1, skipped=False))
    assert here(at.session) in stops(at.session, 2)
