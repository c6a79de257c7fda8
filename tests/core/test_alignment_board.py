"""The board of step 2: what there is to talk about follows from what tables said."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import aligned
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.boards.alignment import About, Point, focus, points, told
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    ClashDecision,
    Instrument,
    cells,
    clashes,
)
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import Alignment, Decision

AGAINST, HELPS, UNKNOWN = Alignment.CLASHES, Alignment.REINFORCES, Alignment.UNKNOWN
STEP = 2
GOALS, RULES = ("Buren kennen elkaar", "Wie vooruitkomt, blijft"), ("A", "B", "C", "D")


def said(*cells_said: tuple[int, int, int, Alignment]) -> Evening:
    """Two goals and four rules, of which tables said this: goal, rule, table, value."""
    made = aligned(*GOALS, rules=RULES)
    made.do(*(PutEntry(_cell(*each)) for each in cells_said))
    return made


def _cell(goal: int, rule: int, table: int, value: Alignment) -> AlignmentCell:
    return AlignmentCell(block=STEP, goal=goal, instrument=rule, table=table, value=value)


def owned(made: Evening, *owners: str) -> None:
    for number, owner in enumerate(owners, 1):
        rule = made.session.get(Instrument, number, 0)
        made.do(PutEntry(replace(rule, owner=owner)))


def about(made: Evening, kind: About) -> list[tuple[int, int]]:
    return [each.place for each in points(made.session, STEP) if each.about is kind]


def test_before_tables_said_anything_there_is_nothing_to_talk_about() -> None:
    assert points(said().session, STEP) == ()


def test_the_clash_of_most_tables_comes_first() -> None:
    made = said(
        (1, 1, 1, AGAINST), (1, 1, 2, HELPS), (1, 1, 3, HELPS),
        (2, 2, 1, AGAINST), (2, 2, 2, AGAINST), (2, 2, 3, HELPS),
        (1, 3, 1, AGAINST), (1, 3, 2, AGAINST), (1, 3, 3, AGAINST),
    )  # fmt: skip
    assert about(made, About.CLASH) == [(1, 3), (2, 2), (1, 1)]


def test_of_as_many_tables_what_clashes_as_a_whole_comes_first() -> None:
    made = said((1, 1, 1, AGAINST), (1, 1, 2, HELPS), (1, 1, 3, HELPS), (2, 1, 1, AGAINST))
    assert about(made, About.CLASH) == [(2, 1), (1, 1)]


def test_a_goal_that_no_rule_helps_is_a_gap() -> None:
    made = said((1, 1, 1, Alignment.NEUTRAL), (2, 1, 1, HELPS))
    assert about(made, About.GAP) == [(1, 0)]
    made.do(PutEntry(_cell(1, 2, 1, Alignment.HELPS_A_LITTLE)))
    assert about(made, About.GAP) == []


def test_many_rules_of_different_owners_for_one_goal_are_to_be_kept_together() -> None:
    made = said((1, 1, 1, HELPS), (1, 2, 1, HELPS), (1, 3, 1, HELPS))
    assert about(made, About.DOUBLE) == []
    owned(made, "Gemeente", "gemeente ", "")
    assert about(made, About.DOUBLE) == []
    owned(made, "Gemeente", "Corporaties", "")
    assert about(made, About.DOUBLE) == [(1, 0)]
    made.do(PutEntry(_cell(1, 3, 1, Alignment.NEUTRAL)))
    assert about(made, About.DOUBLE) == []


def test_what_nobody_knows_is_unknown_unless_a_table_says_that_it_clashes() -> None:
    made = said((1, 1, 1, UNKNOWN), (1, 2, 1, UNKNOWN), (1, 2, 2, UNKNOWN), (1, 2, 3, AGAINST))
    assert about(made, About.UNKNOWN) == [(1, 1)]
    assert about(made, About.CLASH) == [(1, 2)]


def test_what_the_whole_room_said_is_of_no_table() -> None:
    made = said((1, 1, 0, AGAINST), (1, 1, 2, HELPS), (1, 1, 1, HELPS))
    assert list(told(made.session, (1, 1))) == [1, 2]
    assert about(made, About.CLASH) == [(1, 1)]


def test_the_room_talks_about_what_is_there_and_about_nothing_else() -> None:
    made = said((1, 1, 1, AGAINST), (2, 1, 1, Alignment.NEUTRAL))
    assert focus(made.session, STEP) is None
    assert made.refuses(FocusOn(STEP, 1, 2)) is Reason.NOT_FOUND
    assert made.refuses(FocusOn(STEP, 2, 1)) is Reason.NOT_FOUND
    made.do(FocusOn(STEP, 1, 1))
    assert focus(made.session, STEP) == Point(About.CLASH, 1, 1)
    made.do(PutEntry(_cell(1, 1, 1, HELPS)))
    assert focus(made.session, STEP) is None, "it clashes no more"
    made.do(FocusOn(STEP, 2))
    assert focus(made.session, STEP) == Point(About.GAP, 2)
    made.do(FocusOn(STEP, 0))
    assert focus(made.session, STEP) is None


@pytest.mark.parametrize("decision", Decision)
def test_a_clash_is_left_as_it_is_only_until_a_day(decision: Decision) -> None:
    made = said((1, 1, 1, AGAINST))
    decided = ClashDecision(block=STEP, goal=1, instrument=1, decision=decision)
    if decision is Decision.ACCEPT:
        assert made.refuses(PutEntry(decided)) is Reason.NO_DAY_TO_LOOK_AGAIN
    made.do(PutEntry(replace(decided, due=date(2027, 6, 30))))
    assert made.session.get(ClashDecision, 1, 1, 0).decision is decision


VALUES = st.lists(
    st.tuples(st.integers(1, 2), st.integers(1, 4), st.integers(0, 4), st.sampled_from(Alignment)),
    max_size=20,
)


@given(VALUES)
def test_every_clash_is_walked_and_nothing_is_walked_twice(
    values: list[tuple[int, int, int, Alignment]],
) -> None:
    made = said(*values)
    walked = points(made.session, STEP)
    places = [each.place for each in walked]
    assert len(set(places)) == len(places)
    assert sorted(about(made, About.CLASH)) == sorted(clashes(made.session, STEP))
    assert [each.about for each in walked] == sorted(
        (each.about for each in walked), key=list(About).index
    )
    unknown = {p for p, each in cells(made.session, STEP).items() if each.value is UNKNOWN}
    assert set(about(made, About.UNKNOWN)) == unknown - set(clashes(made.session, STEP))


@given(VALUES)
def test_what_is_derived_changes_nothing_and_says_the_same_in_any_order(
    values: list[tuple[int, int, int, Alignment]],
) -> None:
    last = {value[:3]: value for value in values}
    assert points(said(*last.values()).session, STEP) == points(
        said(*reversed(last.values())).session, STEP
    )
