"""A copy of a session counts once it was read back: a stick that lies is found out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.core.with_phones import PHONES
from tests.support.storage.evenings import evening, said, voting
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import RoundState
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.session_copy import CopyStage, copy_session, read_patiently
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.transfer import Parcel


def test_a_copy_is_read_back_before_it_has_its_name(store: Store, saved: Path) -> None:
    target = saved.with_name("kopie.wijksessie")
    there = []
    for stage in copy_session(store.archive, "evening", target):
        there.append((stage, target.exists()))
    assert there == [(CopyStage.WRITING, False), (CopyStage.READING_BACK, False)]
    assert open_session_file(target).session == store.load("evening")
    assert {each.name for each in target.parent.iterdir()} == {saved.name, target.name}


def spoiled(path: Path) -> Parcel:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)
    return read_patiently(path)


def older(path: Path) -> Parcel:
    """What a stick gives back that still has the file of before."""
    return open_session_file(path.with_name("avond.wijksessie"))


def gone(path: Path) -> Parcel:
    path.unlink()
    return read_patiently(path)


@pytest.mark.parametrize("read", [spoiled, older, gone])
def test_a_copy_that_reads_back_otherwise_is_no_copy(
    store: Store, saved: Path, read: Callable[[Path], Parcel]
) -> None:
    store.write(store.load("evening"), said("en de bel ook"))
    before = saved.read_bytes()
    with pytest.raises(StorageProblem) as raised:
        list(copy_session(store.archive, "evening", saved, read))
    assert raised.value.problem is Problem.COPY_DIFFERS
    assert saved.read_bytes() == before
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


@pytest.mark.seconds
def test_a_copy_of_an_evening_with_phones_is_right_without_their_codes(
    store: Store, stick: Path
) -> None:
    store.create(evening())
    store.write(store.load("evening"), lambda _session, _box: Change(put=(PHONES,)))
    list(copy_session(store.archive, "evening", stick))
    assert open_session_file(stick).session.all(Phones) == ()


def test_a_copy_that_cannot_be_made_leaves_nothing(store: Store, tmp_path: Path) -> None:
    store.create(evening("evening", voting(1, RoundState.COUNTING)))
    with pytest.raises(Refused, match="votes_on_the_way"):
        list(copy_session(store.archive, "evening", tmp_path / "a.wijksessie"))
    store.create(evening("other"))
    with pytest.raises(StorageProblem) as raised:
        list(copy_session(store.archive, "other", tmp_path / "weg" / "a.wijksessie"))
    assert raised.value.problem is Problem.NOT_WRITTEN_THERE
    assert not list(tmp_path.glob("*wijksessie*"))
