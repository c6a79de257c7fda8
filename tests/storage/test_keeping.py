"""The bin: out of the list, thirty days to come back, then gone."""

from datetime import timedelta

import pytest

from tests.support.storage.evenings import NOON, evening, said
from wijkworkshop.core.evening import Details
from wijkworkshop.core.refusals import Refused
from wijkworkshop.storage.glance import glance
from wijkworkshop.storage.keeping import BIN_DAYS, Keeping
from wijkworkshop.storage.store import Store


@pytest.fixture
def keeping(store: Store) -> Keeping:
    for name in ("een", "twee"):
        store.create(evening(name))
    return Keeping(store)


def listed(store: Store) -> set[str]:
    glanced = glance(store.archive.path, environment={})
    assert glanced == store.listings()
    return {each.id for each in store.listings()}


def test_a_session_goes_to_the_bin_and_comes_back(store: Store, keeping: Keeping) -> None:
    before = store.load("een")
    keeping.discard("een", NOON)
    assert listed(store) == {"twee"}
    (thrown,) = keeping.discarded()
    assert (thrown.id, thrown.name, thrown.day) == ("een", "een", before.get(Details, 1).day)
    keeping.bring_back("een")
    assert listed(store) == {"een", "twee"}
    assert keeping.discarded() == ()
    assert store.load("een") == before


@pytest.mark.parametrize(("days", "left"), [(0, 30), (0.5, 30), (7, 23), (29.9, 1), (30, 0)])
def test_days_are_counted_down(store: Store, keeping: Keeping, days: float, left: int) -> None:
    keeping.discard("een", NOON)
    now = NOON + timedelta(days=days)
    assert [each.days_left(now) for each in keeping.discarded()] == [left]
    assert keeping.purge(now) == (0 if left else 1)
    assert len(keeping.discarded()) == (1 if left else 0)
    assert listed(store) == {"twee"}


def test_what_was_thrown_away_last_comes_first(keeping: Keeping) -> None:
    keeping.discard("een", NOON)
    keeping.discard("twee", NOON + timedelta(hours=1))
    assert [each.id for each in keeping.discarded()] == ["twee", "een"]


def test_a_session_that_is_not_there_is_refused(keeping: Keeping) -> None:
    with pytest.raises(Refused, match="not_found"):
        keeping.discard("weg", NOON)
    with pytest.raises(Refused, match="not_found"):
        keeping.bring_back("weg")


def test_an_archive_that_became_empty_gives_its_room_back(store: Store, keeping: Keeping) -> None:
    session = store.load("een")
    for _ in range(400):
        session = store.write(session, said("een lange zin " * 60)).session
    keeping.discard("een", NOON)
    store.archive.truncate_log()
    large = store.archive.path.stat().st_size
    assert keeping.purge(NOON + timedelta(days=BIN_DAYS)) == 1
    keeping.tidy()
    assert store.archive.path.stat().st_size < large / 2
    store.archive.check()
    assert listed(store) == {"twee"}
