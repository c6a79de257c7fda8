"""The session value: what a change does, and how it is taken back."""

import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.strategies import can_be_drawn, records, sessions, values
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record, references
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, session_of, undoing
from wijkworkshop.core.session_records import Area, Block, Draft, Passage
from wijkworkshop.core.voting.rounds import Round

SOME = (Area, Draft, Block, Passage)
IDS = {"Block": [1, 2, 3]}


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Records to put and to remove, some of them more than once."""
    one = st.sampled_from(SOME).flatmap(lambda kind: records(kind, IDS))
    return Change(tuple(draw(st.lists(one, max_size=4))), tuple(draw(st.lists(one, max_size=3))))


DRAWN = sessions(SOME)
few = settings(max_examples=6)
some = settings(max_examples=30)
"""Sessions are large, and most of them show the same."""


def test_records_of_every_kind_can_be_drawn() -> None:
    ids = {kind.__name__: [1] for kind in KINDS}
    assert all(can_be_drawn(kind, ids) for kind in KINDS)


@some
@given(DRAWN, changes(), changes())
def test_two_changes_as_one_do_what_they_do_one_after_the_other(
    session: Session, one: Change, other: Change
) -> None:
    assert session.after(one + other) == session.after(one).after(other)


@some
@given(DRAWN, changes())
def test_the_inverse_of_a_change_leads_back(session: Session, change: Change) -> None:
    assert session.after(change).after(change.inverse(session)) == session


@some
@given(DRAWN, changes())
def test_what_is_put_is_found_and_what_is_removed_is_not(session: Session, change: Change) -> None:
    after = session.after(change)
    last = {(type(record), record.key): record for record in change.put}
    assert all(after.find(kind, *key) == record for (kind, key), record in last.items())
    gone = {(type(record), record.key) for record in change.remove} - set(last)
    assert all(after.find(kind, *key) is None for kind, key in gone)


@some
@given(DRAWN, changes())
def test_a_table_that_is_not_touched_stays_the_same_object(
    session: Session, change: Change
) -> None:
    touched = {type(record) for record in change.put + change.remove}
    for kind in set(SOME) - touched:
        assert session.after(change).table(kind) is session.table(kind)


@some
@given(DRAWN, changes())
def test_the_session_before_a_change_stays_as_it_was(session: Session, change: Change) -> None:
    before = session_of(session.id, everything(session))
    session.after(change)
    assert session == before


def everything(session: Session) -> list[Record]:
    return [record for table in session.tables.values() for record in table.values()]


@some
@given(DRAWN, changes())
def test_every_change_is_one_revision_on(session: Session, change: Change) -> None:
    assert session.after(change).revision == session.revision + 1


@few
@given(sessions())
def test_a_session_is_nothing_but_its_records(session: Session) -> None:
    assert session_of(session.id, everything(session)) == session


@few
@given(sessions())
def test_records_come_in_the_order_of_their_keys(session: Session) -> None:
    for kind in session.tables:
        keys = [record.key for record in session.all(kind)]
        assert keys == sorted(set(keys))


@few
@given(sessions())
def test_a_new_id_is_free(session: Session) -> None:
    for kind in (kind for kind in KINDS if kind.KEY[0] == "id"):
        number = session.next_id(kind)
        assert number > 0
        assert all(record.key[0] != number for record in session.all(kind))


@few
@given(sessions())
def test_everything_that_a_record_refers_to_is_there(session: Session) -> None:
    assert all(session.resolves(record) for record in everything(session))


@few
@given(sessions())
def test_a_record_is_referred_to_when_another_names_its_id(session: Session) -> None:
    for kind in (Block, Round, Goal):
        for record in session.all(kind):
            place = (kind.__name__, record.key[0])
            naming = [
                each
                for each in everything(session)
                if place in references(each) and means(session, each, record)
            ]
            assert session.refers_to(record) == any(each is not record for each in naming)


def means(session: Session, naming: Record, record: Record) -> bool:
    """An earlier edition means the record of its own edition, when there is one."""
    own = session.find(type(record), record.key[0], getattr(naming, "edition", 0))
    return own is None or own is record


GOAL = Goal(block=1, id=1, text="Buren kennen elkaar")
HOMES = Goal(block=1, id=2, text="Meer koop")
LINK = GoalServes(block=1, goal=2, serves=1)


@some
@given(DRAWN, changes())
def test_undo_gives_back_the_session(session: Session, change: Change) -> None:
    after = session.after(change)
    back = undoing(after, session, change)
    assert after.after(back) == session
    assert undoing(after, session.touched_by(change), change) == back


def undone(before: Session, done: Change, *later: Change) -> Session:
    now = before.after(done)
    for change in later:
        now = now.after(change)
    return now.after(undoing(now, before, done))


def why_not(before: Session, done: Change, *later: Change) -> Reason:
    with pytest.raises(Refused) as refused:
        undone(before, done, *later)
    return refused.value.reason


EMPTY = Session("empty")
WITH_LINK = session_of("linked", [GOAL, HOMES, LINK])


def test_undo_leaves_what_happened_since_and_has_nothing_to_do_with_it() -> None:
    assert undone(EMPTY, Change((GOAL,)), Change((HOMES,))) == session_of("empty", [HOMES])


def test_undo_is_refused_when_what_was_made_has_changed_since() -> None:
    later = Change((Goal(block=1, id=1, text="Buren helpen elkaar"),))
    assert why_not(EMPTY, Change((GOAL,)), later) is Reason.CHANGED_SINCE


def test_undo_is_refused_when_what_was_removed_is_there_again() -> None:
    before = session_of("empty", [GOAL])
    assert why_not(before, Change(remove=(GOAL,)), Change((GOAL,))) is Reason.CHANGED_SINCE


def test_undo_is_refused_while_something_refers_to_what_was_made() -> None:
    reason = why_not(session_of("x", [HOMES]), Change((GOAL,)), Change((LINK,)))
    assert reason is Reason.STILL_REFERRED_TO


def test_undo_is_refused_when_what_it_brings_back_refers_to_what_is_gone() -> None:
    reason = why_not(WITH_LINK, Change(remove=(LINK,)), Change(remove=(GOAL,)))
    assert reason is Reason.CHANGED_SINCE


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_is_plain_so_that_a_record_is_a_row(kind: type[Record]) -> None:
    for annotation in typing.get_type_hints(kind).values():
        if typing.get_origin(annotation) is not typing.ClassVar:
            values(annotation).validate()
