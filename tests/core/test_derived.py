"""What is remembered of a session is what would be worked out anew."""

from dataclasses import replace
from inspect import unwrap

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import aligned
from wijkworkshop.core.boards.alignment import points, told_everywhere
from wijkworkshop.core.derived import derived_from
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument, cells, clashes
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.alignment_board import rated
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Alignment

STEP = 2
START = aligned("Een doel", "Nog een doel").session
PLACES = st.tuples(st.integers(1, 2), st.integers(1, 2), st.integers(0, 3))


def said(place: tuple[int, int, int], value: Alignment) -> AlignmentCell:
    goal, rule, table = place
    return AlignmentCell(STEP, goal=goal, instrument=rule, table=table, value=value)


def owned(rule: int, owner: str) -> Instrument:
    return replace(START.get(Instrument, rule, 0), owner=owner)


def called(goal: int, text: str) -> Goal:
    return replace(START.get(Goal, goal, 0), text=text)


CHANGES = st.one_of(
    st.builds(said, PLACES, st.sampled_from(Alignment)).map(lambda cell: Change(put=(cell,))),
    PLACES.map(lambda place: Change(remove=(said(place, Alignment.UNKNOWN),))),
    st.builds(owned, st.integers(1, 2), st.sampled_from("ab")).map(lambda r: Change(put=(r,))),
    st.builds(called, st.integers(1, 2), st.sampled_from("ab")).map(lambda g: Change(put=(g,))),
    st.integers(1, 8).map(
        lambda tables: Change(put=(replace(START.get(Details, 1), tables=tables),))
    ),
)


@given(st.lists(CHANGES, max_size=8), st.data())
def test_whatever_changed_it_is_what_would_be_worked_out_anew(
    changes: list[Change], data: st.DataObject
) -> None:
    seen = [START]
    for change in changes:
        seen.append(seen[-1].after(change))
        there = data.draw(st.sampled_from(seen))  # also one of before, as undo brings it back
        for work in (cells, clashes, points, told_everywhere, rated):
            assert work(there, STEP) == unwrap(work)(there, STEP)


def test_it_is_worked_out_once_for_each_block_while_its_tables_stay_the_same() -> None:
    asked: list[int] = []

    @derived_from(Goal)
    def goals(session: Session, block: int) -> int:
        asked.append(block)
        return len(session.all(Goal))

    other = START.after(Change(put=(owned(1, "gemeente"),)))
    assert [goals(each, 1) for each in (START, other, START)] == [2, 2, 2]
    assert goals(START, 2) == 2
    assert asked == [1, 2]
    fewer = START.after(Change(remove=(START.get(Goal, 1, 0),)))
    assert [goals(each, 1) for each in (fewer, START)] == [1, 2]
    assert asked == [1, 2, 1, 1]
