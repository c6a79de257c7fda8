"""What is stored is what comes back, and two who write do not lose each other's acts."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError, StatementError

from tests.support.storage.evenings import (
    LINE,
    NOON,
    ballot,
    block,
    changed,
    evening,
    said,
    with_box,
)
from tests.support.storage.generated import PARTS, Records, frame, frames, new_session, records
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, undoing
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.terms import Group, Tag
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.problems import DamagedRow, Problem, StorageProblem, known_problems
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import SESSION


@pytest.mark.seconds
@settings(max_examples=25)
@given(frames())
def test_blocks_and_rounds_come_back_as_they_were_stored(shared: Store, drawn: Records) -> None:
    session = new_session(drawn)
    shared.create(session)
    assert shared.load(session.id) == session


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_a_session_comes_back_as_stored_and_as_it_was_before(
    shared: Store, kind: type[Record]
) -> None:
    """Every kind of record; and whatever an act does, taking it back gives the same again."""

    @settings(max_examples=settings().max_examples // 10)
    @given(records(kind), records(kind))
    def holds(old: Records, new: Records) -> None:
        before = new_session(frame(kind), old)
        shared.create(before)
        assert shared.load(before.id) == before
        keys = {record.key for record in new}
        gone = tuple(record for record in old if record.key not in keys)
        done = shared.write(before, changed(*new, remove=gone))
        assert shared.load(before.id) == done.session
        shared.write(done.session, lambda now, _box: undoing(now, done.before, done.change))
        assert shared.load(before.id) == before

    holds()


@settings(max_examples=30)
@given(turns=st.lists(st.tuples(st.booleans(), st.text(max_size=3)), max_size=12))
def test_two_who_write_by_turns_lose_nothing(shared: Store, turns: list[tuple[bool, str]]) -> None:
    start = replace(evening(), id=new_session().id)
    shared.create(start)
    seen = {False: start, True: start}
    for who, text in turns:
        written = shared.write(seen[who], said(text))
        assert written.session.revision == written.before.revision + 1
        seen[who] = written.session
    stored = shared.load(start.id)
    assert [said.text for said in stored.all(Contribution)] == [text for _, text in turns]
    assert stored.revision == len(turns)


def test_an_act_on_an_old_session_runs_once_on_the_stored_one(store: Store) -> None:
    old = evening()
    store.create(old)
    store.write(old, said("eerst"))
    seen: list[Session] = []

    def act(session: Session, _box: BallotBox) -> Change:
        seen.append(session)
        return Change()

    written = store.write(old, act)
    assert [session.revision for session in seen] == [1]
    assert written.before == seen[0] != old
    assert store.revision(old.id) == written.session.revision == 2


def test_two_threads_lose_nothing(store: Store) -> None:
    start = evening()
    store.create(start)

    def write() -> None:
        session = start
        for _ in range(25):
            session = store.write(session, said("x"), LINE).session

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = store.load(start.id)
    assert len(stored.all(Contribution)) == stored.revision == len(store.log(start.id)) == 50


def test_a_refused_act_changes_nothing(store: Store) -> None:
    start = evening()
    store.create(start)

    def act(_session: Session, box: BallotBox) -> Change:
        box.put(ballot(7))
        raise Refused(Reason.EMPTY_TEXT)

    with pytest.raises(Refused):
        store.write(start, act, LINE)
    assert (store.load(start.id), store.revision(start.id)) == (start, 0)
    assert (store.ballots(start.id, 1), store.log(start.id)) == ((), ())


def test_a_change_that_breaks_a_reference_is_a_bug_and_changes_nothing(store: Store) -> None:
    start = evening()
    store.create(start)
    with pytest.raises(IntegrityError):
        store.write(start, changed(remove=(block(),)), LINE)
    with pytest.raises(IntegrityError):
        store.write(start, lambda now, box: said("x")(now, box) + Change(remove=(block(),)))
    assert store.load(start.id) == start


def test_the_order_of_a_change_does_not_matter(store: Store) -> None:
    start = evening()
    store.create(start)
    said_there = Contribution(1, "x", Group.RESIDENTS, 0, Tag.IDEA, NOON, block=2)
    written = store.write(start, changed(said_there, block(2), remove=(Area(1, "Schiebroek"),)))
    assert store.load(start.id) == written.session
    twice = store.write(written.session, changed(Area(1, "a"), Area(1, "b")))
    assert store.load(start.id).get(Area, 1) == Area(1, "b") == twice.session.get(Area, 1)


def test_a_session_is_made_once(store: Store) -> None:
    store.create(evening(), LINE)
    with pytest.raises(Refused, match="already_there"):
        store.create(evening())
    assert store.log("evening") == (LINE,)


def test_what_is_not_there_is_refused(store: Store) -> None:
    for ask in (store.load, store.delete, store.log, store.revision):
        with pytest.raises(Refused, match="not_found"):
            ask("nobody")
    with pytest.raises(Refused, match="not_found"):
        store.write(evening(), said("x"))


def test_a_deleted_session_is_gone_and_others_stay(store: Store) -> None:
    for name in ("one", "two"):
        store.create(evening(name), LINE)
        store.write(evening(name), with_box(lambda box: box.put(ballot(7))))
    store.delete("one")
    assert [listing.id for listing in store.listings()] == ["two"]
    assert store.load("two") == evening("two")
    assert store.ballots("two", 1) == (ballot(7),)


def test_a_deleted_session_leaves_no_words_behind(archive: Archive, store: Store) -> None:
    for name in ("one", "two"):
        session = evening(name)
        store.create(session)
        for _ in range(60):
            session = store.write(session, said(f"{name}-marked " * 40)).session
    store.delete("one")
    for file in archive.path.parent.iterdir():
        assert b"one-marked" not in file.read_bytes()
    assert b"two-marked" in archive.path.read_bytes()


def test_text_that_is_no_text_is_a_damaged_file(archive: Archive, store: Store) -> None:
    store.create(evening())
    with archive.writing() as connection:
        connection.exec_driver_sql("UPDATE details SET name = CAST(x'ff' AS TEXT)")
    with pytest.raises(StorageProblem) as raised:
        store.load("evening")
    assert raised.value.problem is Problem.CORRUPT


@pytest.mark.parametrize(
    ("wrong", "table"),
    [
        ("UPDATE details SET day = 'gisteren'", "details"),
        ("UPDATE details SET starts = '2026-01-01T10:00:00'", "details"),
        ("UPDATE presence_change SET \"group\" = 'boss'", "presence_change"),
        ("UPDATE position SET screen = ''", "position"),
    ],
)
def test_a_row_that_does_not_fit_is_named(
    archive: Archive, store: Store, wrong: str, table: str
) -> None:
    store.create(evening())
    with archive.writing() as connection:
        connection.exec_driver_sql(wrong)
    with pytest.raises(DamagedRow) as raised:
        store.load("evening")
    assert (raised.value.table, raised.value.key) == (table, (1,))
    assert raised.value.path == archive.path


def test_a_moment_without_a_zone_is_a_bug(store: Store) -> None:
    naive = replace(evening().get(Details, 1), made_at=NOON.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        store.create(replace(evening(), tables={Details: {(1,): naive}}))


def test_moments_come_back_in_utc(store: Store) -> None:
    store.create(evening("s", block(2, NOON + timedelta(hours=1))))
    started = store.load("s").get(Block, 2).started_at
    assert started == NOON + timedelta(hours=1)
    assert started is not None
    assert started.utcoffset() == timedelta(0)


def test_what_people_typed_is_in_no_error(archive: Archive) -> None:
    """Not in its text, and not in what is raised from it."""
    typed = {"id": "Jansen stemde 4", "revision": "veel"}
    with pytest.raises(StatementError) as raised, archive.writing() as connection:
        connection.execute(insert(SESSION), typed)
    assert "Jansen" not in str(raised.value)
    assert "veel" not in str(raised.value)
    assert "SQL parameters hidden" in str(raised.value)


def test_what_people_typed_is_in_no_known_problem(archive: Archive) -> None:
    typed = insert(SESSION).values(id="Jansen stemde 4", revision=1)
    with archive.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        with pytest.raises(StorageProblem) as known, known_problems(archive.path):
            connection.execute(typed)
        connection.exec_driver_sql("PRAGMA query_only=OFF")  # the connection goes to the pool
    assert known.value.problem is Problem.READ_ONLY
    assert "Jansen" not in str(known.value)
    assert "INSERT" not in known.value.detail
