"""A session is new to a view when a table that the view read is another one."""

from tests.support.core.scenes import START, block, evening
from wijkworkshop.core.navigation import BLACK
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import (
    Block,
    Details,
    Draft,
    Overlay,
    Position,
    PresenceChange,
)
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.ui.console.change_tracker import ChangeTracker

SESSION = evening(block(BlockKind.OPENING)).session
COME = Change((PresenceChange(99, Group.OTHER, 1, START),))


def after(change: Change) -> Session:
    return SESSION.after(change)


def test_the_first_session_is_new_and_the_same_one_is_not() -> None:
    seen = ChangeTracker()
    seen.watch(SESSION).get(Details, 1)
    assert seen.is_new
    seen.watch(SESSION)
    assert not seen.is_new


def test_only_a_table_that_was_read_makes_a_session_new() -> None:
    seen = ChangeTracker()
    seen.watch(SESSION).all(Block)
    seen.watch(after(COME))
    assert not seen.is_new
    seen.watch(after(COME)).all(PresenceChange)
    seen.watch(SESSION)
    assert seen.is_new


def test_a_table_that_was_empty_when_it_was_read_counts() -> None:
    seen = ChangeTracker()
    assert seen.watch(after(Change(remove=(BLACK,)))).find(Overlay, 1) is None
    seen.watch(after(Change((Overlay(1, BLACK.over),))))
    assert seen.is_new


def test_what_was_read_once_counts_from_then_on() -> None:
    """So a view may leave alone what did not change, and that is still noticed when it does."""
    seen = ChangeTracker()
    first = seen.watch(SESSION)
    first.all(Block), first.all(PresenceChange)
    seen.watch(after(Change(SESSION.all(Block)))).all(Block)
    seen.watch(after(COME + Change(SESSION.all(Block))))
    assert seen.is_new


def test_a_read_from_an_older_session_is_noticed_as_old() -> None:
    """A part that was not shown anew reads on from the session that it was given."""
    seen = ChangeTracker()
    older = seen.watch(SESSION)
    older.all(Block)
    newer = after(COME)
    seen.watch(newer)
    assert older.all(PresenceChange) != newer.all(PresenceChange)
    seen.watch(newer)
    assert seen.is_new


def test_a_view_within_another_is_read_through_both() -> None:
    outer, inner = ChangeTracker(), ChangeTracker()
    inner.watch(outer.watch(SESSION)).all(PresenceChange)
    come = after(COME)
    inner.watch(outer.watch(come))
    assert outer.is_new
    assert inner.is_new
    again = ChangeTracker()
    inner.watch(again.watch(come))
    assert not inner.is_new
    again.watch(SESSION)
    assert again.is_new


def test_a_draft_is_nothing_new() -> None:
    seen = ChangeTracker()
    seen.watch(SESSION).all(Draft)
    seen.watch(SESSION).all(Position)
    seen.watch(after(Change((Draft("note", "half"),))))
    assert not seen.is_new


def test_who_goes_through_all_tables_reads_all() -> None:
    seen = ChangeTracker()
    watched = seen.watch(SESSION)
    assert dict(watched.tables) == dict(SESSION.tables)
    assert len(watched.tables) == len(SESSION.tables)
    assert watched == SESSION
    assert set(KINDS) > set(SESSION.tables)
    seen.watch(after(COME))
    assert seen.is_new
