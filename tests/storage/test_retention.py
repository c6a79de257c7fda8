"""The bin: out of the list, thirty days to come back, then gone."""

from datetime import timedelta

import pytest

from tests.support.storage.evenings import NOON, evening, said
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session_records import Details
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.retention import BIN_DAYS, Retention
from wijkworkshop.storage.store import Store


@pytest.fixture
def retention(store: Store) -> Retention:
    for name in ("een", "twee"):
        store.create(evening(name))
    return Retention(store)


def listed(store: Store) -> set[str]:
    glanced = quick_listing(store.archive.path, environment={})
    assert glanced == store.listings()
    return {each.id for each in store.listings()}


def test_a_session_goes_to_the_bin_and_comes_back(store: Store, retention: Retention) -> None:
    before = store.load("een")
    retention.discard("een", NOON)
    assert listed(store) == {"twee"}
    (thrown,) = retention.discarded()
    assert (thrown.id, thrown.name, thrown.day) == ("een", "een", before.get(Details, 1).day)
    retention.bring_back("een")
    assert listed(store) == {"een", "twee"}
    assert retention.discarded() == ()
    assert store.load("een") == before


@pytest.mark.parametrize(("days", "left"), [(0, 30), (0.5, 30), (7, 23), (29.9, 1), (30, 0)])
def test_days_are_counted_down(store: Store, retention: Retention, days: float, left: int) -> None:
    retention.discard("een", NOON)
    now = NOON + timedelta(days=days)
    assert [each.days_left(now) for each in retention.discarded()] == [left]
    assert retention.purge(now) == (0 if left else 1)
    assert len(retention.discarded()) == (1 if left else 0)
    assert listed(store) == {"twee"}


def test_what_was_thrown_away_last_comes_first(retention: Retention) -> None:
    retention.discard("een", NOON)
    retention.discard("twee", NOON + timedelta(hours=1))
    assert [each.id for each in retention.discarded()] == ["twee", "een"]


def test_a_session_that_is_not_there_is_refused(retention: Retention) -> None:
    with pytest.raises(Refused, match="not_found"):
        retention.discard("weg", NOON)
    with pytest.raises(Refused, match="not_found"):
        retention.bring_back("weg")


def test_an_archive_that_became_empty_gives_its_room_back(
    store: Store, retention: Retention
) -> None:
    session = store.load("een")
    for _ in range(500):
        session = store.write(session, said("een lange zin " * 60)).session
    retention.discard("een", NOON)
    store.archive.truncate_log()
    large = store.archive.path.stat().st_size
    assert retention.purge(NOON + timedelta(days=BIN_DAYS)) == 1
    retention.tidy()
    assert store.archive.path.stat().st_size < large / 2
    store.archive.check()
    assert listed(store) == {"twee"}
