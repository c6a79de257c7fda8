"""What somebody took back is nowhere: not in the archive, its log, a backup, or a later reading."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.storage.evenings import NOON, changed, evening, said
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.erasing import KEPT_MONTHS, erase_before, erasing
from wijkworkshop.core.session_records import Details, Draft
from wijkworkshop.core.terms import Group, Reply, Tag
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.backups import Backups, erased_in
from wijkworkshop.storage.housekeeping import Task, run_housekeeping
from wijkworkshop.storage.problems import Problem
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.store import Store

PRIVATE = "mijn buurman van nummer zeventien"
DAY = date(2026, 3, 12)


def note(number: int, text: str, minutes: int = 0) -> Contribution:
    at = NOON + timedelta(minutes=minutes)
    return Contribution(number, text, Group.RESIDENTS, 0, Tag.IDEA, at, block=1)


def full(store: Store, session_id: str = "evening", many: int = 300) -> None:
    """An evening in which much is said, in an order that makes the table grow everywhere."""
    session = evening(session_id)
    store.create(session)
    for number in sorted(range(1, many + 1), key=lambda each: each * 7919 % 307):
        text = PRIVATE if number == 17 else f"iets anders {number} " * 5
        session = store.write(session, changed(note(number, text))).session


def take_back(store: Store, number: int = 17, session_id: str = "evening") -> None:
    session = store.load(session_id)
    perform(store, session, TakeBackContribution(number), lambda: NOON)


def holding(folder: Path, text: str = PRIVATE) -> list[str]:
    """The files in which these bytes stand."""
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return [each.name for each in files if text.encode() in each.read_bytes()]


def test_what_is_taken_back_is_in_no_file_of_the_archive(
    archive: Archive, store: Store, place: Path
) -> None:
    full(store)
    backups = Backups(archive.path)
    backups.make(DAY - timedelta(days=1))
    assert len(holding(place.parent)) > 1  # so the search does find it
    take_back(store)
    assert holding(place.parent) == ["wijkworkshop-2026-03-11.db"]
    backups.make(DAY)
    assert holding(place.parent) == ["wijkworkshop-2026-03-11.db"]
    backups.erase(erased_in(archive))
    assert holding(place.parent) == []
    kept = backups.parcel(backups.kept()[1], "evening", ()).session
    assert len(kept.all(Contribution)) == 299


def test_a_backup_is_erased_in_before_anything_is_read_from_it(
    archive: Archive, store: Store, place: Path
) -> None:
    full(store, many=20)
    backups = Backups(archive.path)
    backup = backups.make(DAY)
    take_back(store)
    parcel = backups.parcel(backup, "evening", erased_in(archive))
    assert len(parcel.session.all(Contribution)) == 19
    assert holding(place.parent) == []


def test_a_number_that_is_used_again_is_not_erased(archive: Archive, store: Store) -> None:
    session = evening()
    store.create(session)
    session = store.write(session, changed(note(1, "eerst"))).session
    backups = Backups(archive.path)
    early = backups.make(DAY - timedelta(days=1))
    take_back(store, 1)
    store.write(store.load("evening"), changed(note(1, "daarna", minutes=5)))
    late = backups.make(DAY)
    backups.erase(erased_in(archive))
    texts = [
        [each.text for each in backups.parcel(one, "evening", ()).session.all(Contribution)]
        for one in (early, late)
    ]
    assert texts == [[], ["daarna"]]


def test_half_typed_words_of_a_session_go_from_its_backups_too(
    archive: Archive, store: Store, place: Path
) -> None:
    full(store, many=20)
    store.write(store.load("evening"), changed(Draft("note", f"{PRIVATE} en verder")))
    backups = Backups(archive.path)
    backups.make(DAY)
    store.write(store.load("evening"), changed(remove=(Draft("note", ""),)))
    take_back(store)
    backups.erase(erased_in(archive))
    assert holding(place.parent, PRIVATE) == []


def test_a_reply_to_words_goes_with_them_from_a_backup(
    archive: Archive, store: Store, place: Path
) -> None:
    full(store, many=20)
    reply = Response(contribution=17, reply=Reply.NOT, reason=f"over {PRIVATE}")
    store.write(store.load("evening"), changed(reply))
    backups = Backups(archive.path)
    backup = backups.make(DAY)
    take_back(store)
    assert holding(place.parent) == [backup.path.name]
    kept = backups.parcel(backup, "evening", erased_in(archive)).session
    assert kept.all(Response) == ()
    assert holding(place.parent) == []


def test_a_damaged_backup_does_not_keep_the_others_from_being_erased_in(
    archive: Archive, store: Store, place: Path
) -> None:
    full(store, many=20)
    backups = Backups(archive.path)
    for days in range(3):
        backups.make(DAY + timedelta(days=days))
    broken = backups.kept()[1].path
    broken.write_bytes(b"geen archief")
    take_back(store)
    (failure,) = run_housekeeping(store, NOON, DAY, lambda: False)
    assert (failure.task, failure.problem.problem) == (
        Task.ERASE_IN_BACKUPS, Problem.NOT_AN_ARCHIVE,
    )  # fmt: skip
    assert holding(place.parent) == []
    assert broken.read_bytes() == b"geen archief"


def test_a_session_that_is_erased_is_in_no_file(store: Store, place: Path) -> None:
    full(store, many=40)
    store.create(evening("ander"))
    backups = Backups(store.archive.path)
    backups.make(DAY)
    store.delete("evening")
    assert holding(place.parent) == ["wijkworkshop-2026-03-12.db"]
    backups.erase(erased_in(store.archive))
    assert holding(place.parent) == []
    assert [each.id for each in backups.listings(backups.kept()[0])] == ["ander"]


def test_scraps_are_wiped_at_the_next_start_when_they_could_not_be_before(
    store: Store, place: Path
) -> None:
    full(store)
    with store.archive.reading() as reader:  # keeps the log from being emptied
        reader.exec_driver_sql("SELECT count(*) FROM session").scalar()
        take_back(store)
        assert holding(place.parent) != []
    store.close()
    with closing(Store(open_archive(place, environment={}))) as again:
        assert list(run_housekeeping(again, NOON, DAY, lambda: True)) == []
        assert list(run_housekeeping(again, NOON, DAY, lambda: False)) == []
        assert holding(place.parent) == []


def closed(store: Store, session_id: str, at: datetime, *texts: str) -> None:
    session = evening(session_id)
    store.create(session)
    for text in texts:
        session = store.write(session, said(text)).session
    store.write(session, changed(replace(session.get(Details, 1), closed_at=at)))


def test_what_people_said_is_erased_after_the_set_time(store: Store, place: Path) -> None:
    retention = Retention(store)
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    closed(store, "oud", datetime(2026, 8, 31, 20, tzinfo=UTC), PRIVATE, "nog iets")
    closed(store, "stil", datetime(2026, 8, 31, 20, tzinfo=UTC))
    closed(store, "nieuw", datetime(2026, 9, 2, 20, tzinfo=UTC), "dit blijft")
    store.create(evening("loopt"))
    Backups(place).make(DAY)
    assert retention.months == 0
    assert retention.erase_contributions(now) == 0
    retention.keep_months(6)
    assert list(run_housekeeping(store, now, now.date(), lambda: False)) == []
    assert store.load("oud").all(Contribution) == ()
    assert store.load("oud").get(Details, 1).erased_on == now.date()
    assert store.load("stil").get(Details, 1).erased_on is None
    assert len(store.load("nieuw").all(Contribution)) == 1
    assert holding(place.parent) == []
    assert retention.erase_contributions(now) == 0
    assert [line.act for line in store.log("oud")] == ["EraseContributions"]


def test_another_number_of_months_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="out_of_range"):
        Retention(store).keep_months(5)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(KEPT_MONTHS))
def test_months_before_a_day(day: date, months: int) -> None:
    before = erase_before(day, months)
    assert before <= day
    assert (day.year - before.year) * 12 + day.month - before.month == months
    assert before.day == day.day or (before + timedelta(days=1)).day == 1


def test_erasing_takes_what_refers_along() -> None:
    session = evening("evening", note(1, "a"), note(2, "b"), Draft("note", "half"))
    change = erasing(session, DAY)
    assert change is not None
    after = session.after(change)
    assert _kinds(after.tables) == _kinds(evening().tables)
    assert erasing(after, DAY) is None


def _kinds(tables: Iterable[type]) -> set[type]:
    return set(tables)


def test_a_large_archive_is_wiped_afterwards(
    store: Store, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkworkshop.storage.store.AT_ONCE", 1)
    compacted: list[bool] = []
    compact = store.archive.compact

    def noted() -> None:
        compacted.append(True)
        compact()

    monkeypatch.setattr(store.archive, "compact", noted)
    full(store)
    take_back(store)
    assert compacted == []
    assert list(run_housekeeping(store, NOON, DAY, lambda: False)) == []
    assert compacted == [True]
    assert holding(place.parent) == []
