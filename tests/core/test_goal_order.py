"""Goals have an order of their own: it is moved on the board, and told the same everywhere."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.boards import order, seen
from tests.support.core.scenes import Evening, block, evening, sheet, voting
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, MoveGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import InvalidateRound, OpenRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.undoing import Past
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.shown import changes, fewest_moves
from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.outcome_views.goals import kept, reported
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, in_order
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.public.screens import Recap
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, GoalStatus, OptionSource

MANY = 5
LATER = datetime(2025, 4, 3, 18, tzinfo=UTC)
MOVES = st.builds(MoveGoal, st.integers(1, MANY), st.integers(0, MANY))


def at_the_board() -> Evening:
    """Five goals, each with a card of its own number, which the room has seen."""
    votes = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, votes))
    made.do(ShowScreen(1, ScreenKind.BOARD))
    made.do(*(WriteCard(1, f"Doel {number}") for number in range(1, MANY + 1)))
    made.do(*map(MakeGoal, range(1, MANY + 1)), ShowBoard(1))
    return made


def in_room(made: Evening) -> list[int]:
    """Return the numbers of the goals in the order in which the room sees them."""
    return [group.number for group in seen(made).groups]


def unmoved(session: Session) -> tuple[object, ...]:
    """Return all that there is of goals and cards, but for the order."""
    goals = tuple(replace(each, position=0) for each in session.all(Goal))
    return goals, session.all(GoalCard)


def did(made: Evening, request: Request) -> bool:
    """Tell whether this was done, and not refused."""
    try:
        made.do(request)
    except Refused:
        return False
    return True


@pytest.mark.parametrize(
    ("move", "after"),
    [
        (MoveGoal(3, 2), [1, 3, 2, 4, 5]),
        (MoveGoal(3, 5), [1, 2, 4, 3, 5]),
        (MoveGoal(5, 1), [5, 1, 2, 3, 4]),
        (MoveGoal(1), [2, 3, 4, 5, 1]),
    ],
)
def test_a_goal_comes_before_another_one_or_last(move: MoveGoal, after: list[int]) -> None:
    made = at_the_board()
    made.do(move)
    assert order(made.session) == after


@pytest.mark.parametrize(
    ("move", "reason"),
    [
        (MoveGoal(2, 3), Reason.ALREADY_THERE),
        (MoveGoal(5), Reason.ALREADY_THERE),
        (MoveGoal(2, 2), Reason.ALREADY_THERE),
        (MoveGoal(9), Reason.NOT_FOUND),
        (MoveGoal(2, 9), Reason.NOT_FOUND),
    ],
)
def test_what_would_move_nothing_is_refused(move: MoveGoal, reason: Reason) -> None:
    assert at_the_board().refuses(move) is reason


@given(st.lists(MOVES, max_size=12))
def test_moves_change_the_order_and_nothing_else(moves: Sequence[MoveGoal]) -> None:
    made = at_the_board()
    before = unmoved(made.session)
    for each in moves:
        rest = [number for number in order(made.session) if number != each.goal]
        if did(made, each):
            at = rest.index(each.before) if each.before else len(rest)
            assert order(made.session) == [*rest[:at], each.goal, *rest[at:]]
    assert sorted(order(made.session)) == list(range(1, MANY + 1))
    assert unmoved(made.session) == before


@given(st.lists(MOVES, min_size=1, max_size=12))
def test_undo_goes_back_through_each_order(moves: Sequence[MoveGoal]) -> None:
    made, past = at_the_board(), Past()
    been: list[Session] = []
    for each in moves:
        before = made.session
        with suppress(Refused):
            past = past.after(each, before, made.do(each))
            been.append(before)
    while been:
        undo = past.last
        made.do(undo)
        past = past.without(undo)
        assert made.session.table(Goal) == been.pop().table(Goal)


@given(st.lists(MOVES, max_size=6), st.integers(1, MANY), st.integers(1, MANY))
def test_merging_keeps_the_order_of_the_others(
    moves: Sequence[MoveGoal], one: int, other: int
) -> None:
    made = at_the_board()
    for each in moves:
        did(made, each)
    before = order(made.session)
    if did(made, MergeGoals(one, other)):
        assert order(made.session) == [number for number in before if number != other]
        assert {card.goal for card in made.session.all(GoalCard)} == set(order(made.session))


def test_a_new_goal_comes_last_also_where_its_number_was_another_s() -> None:
    made = at_the_board()
    made.do(MoveGoal(1), MergeGoals(1, 5), MergeGoals(1, 4), WriteCard(1, "Nog een"), MakeGoal(6))
    assert order(made.session) == [2, 3, 1, 4]
    made.do(MoveGoal(4, 2), PutEntry(Goal(1, text="En nog een")))
    assert order(made.session) == [4, 2, 3, 1, 5]


def test_what_is_written_in_the_form_leaves_a_goal_where_it_is() -> None:
    made = at_the_board()
    made.do(MoveGoal(5, 1), PutEntry(Goal(1, 0, 5, "Rust", position=3)))
    assert order(made.session) == [5, 1, 2, 3, 4]


def test_a_goal_that_was_put_aside_comes_back_to_where_it_was() -> None:
    made = at_the_board()
    goal = made.session.get(Goal, 2, 0)
    made.do(PutEntry(replace(goal, status=GoalStatus.PARKED)), MoveGoal(5, 1), MoveGoal(4, 3))
    assert order(made.session) == [5, 1, 4, 3]
    assert made.refuses(MoveGoal(2)) is Reason.NOT_FOUND
    made.do(PutEntry(goal))
    assert order(made.session) == [5, 1, 2, 4, 3]


def test_nothing_moves_once_people_vote_on_it() -> None:
    made = at_the_board()
    made.do(OpenRound(1))
    assert made.refuses(MoveGoal(1)) is Reason.BOARD_FIXED
    made.do(InvalidateRound(1, "verkeerd uitgelegd"), MoveGoal(1))


def test_the_room_sees_the_new_order_when_it_is_shown() -> None:
    made = at_the_board()
    made.do(MoveGoal(5, 1))
    assert changes(made.session, BOARD, 1) == 1
    assert in_room(made) == [1, 2, 3, 4, 5]
    made.do(ShowBoard(1))
    assert in_room(made) == [5, 1, 2, 3, 4]
    assert changes(made.session, BOARD, 1) == 0


@given(st.lists(MOVES, max_size=6))
def test_so_many_changes_are_told_as_there_were_moves_at_most(moves: Sequence[MoveGoal]) -> None:
    made = at_the_board()
    done = sum(did(made, each) for each in moves)
    told = changes(made.session, BOARD, 1)
    assert told <= done
    assert (told == 0) is (order(made.session) == in_room(made))
    made.do(ShowBoard(1))
    assert in_room(made) == order(made.session)


def test_a_goal_that_goes_makes_no_change_of_those_below_it() -> None:
    made = at_the_board()
    made.do(LayCard(1, 0), MergeGoals(2, 1))
    here = changes(made.session, BOARD, 1)
    made.do(MoveGoal(5, 2))
    assert changes(made.session, BOARD, 1) == here + 1


@given(st.permutations(range(6)), st.lists(st.integers(0, 8), unique=True, max_size=6))
def test_no_fewer_moves_would_do(before: list[int], after: list[int]) -> None:
    both = [each for each in after if each in before]
    stay = len(both) - fewest_moves(before, after)
    assert 0 <= fewest_moves(before, after) <= max(0, len(both) - 1)
    assert stay == longest([before.index(each) for each in both])


def longest(numbers: list[int]) -> int:
    """Return how many of these numbers are in order at most, the slow way."""
    ends = [0]
    for at, number in enumerate(numbers):
        found = [ends[n + 1] for n, other in enumerate(numbers[:at]) if other < number]
        ends.append(1 + max(found, default=0))
    return max(ends)


def test_the_report_and_all_that_is_told_of_goals_keep_that_order() -> None:
    made = at_the_board()
    made.do(
        *(PutEntry(replace(goal, status=GoalStatus.ADOPTED)) for goal in made.session.all(Goal)),
        MoveGoal(5, 1),
    )
    texts = [goal.text for goal in in_order(made.session.all(Goal))]
    assert texts == ["Doel 5", "Doel 1", "Doel 2", "Doel 3", "Doel 4"]
    assert [each.told.text for each in reported(made.session, 1, 0)] == texts
    assert kept(made.session, 1) == " ".join(f"{text}." for text in texts)


@given(st.lists(MOVES, max_size=8))
def test_a_next_evening_keeps_the_order(moves: Sequence[MoveGoal]) -> None:
    made = at_the_board()
    for move in moves:
        did(made, move)
    made.do(*(PutEntry(replace(g, status=GoalStatus.ADOPTED)) for g in made.session.all(Goal)))
    setup = Setup("Vervolg", LATER.date(), LATER, after="proef")
    later = make_session("later", setup, sheet(block(BlockKind.RECAP)), "1", LATER, made.session)
    assert texts_in_order(later) == texts_in_order(made.session)
    recap = screen_at(later, Stop(1, ScreenKind.RECAP))
    assert isinstance(recap, Recap)
    assert [goal.title for goal in recap.goals] == texts_in_order(later)


def texts_in_order(session: Session) -> list[str]:
    return [goal.text for goal in in_order(session.all(Goal))]
