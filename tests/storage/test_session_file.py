"""A session on a stick goes out and in whole, and what was erased here stays away."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.support.disks import disk_at
from tests.support.storage.evenings import LINE, NOON, evening, said, voting
from tests.support.storage.generated import Records, new_session, records
from tests.support.storage.sticks import refused
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.safe_text import has_direction_controls
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import RoundState
from wijkworkshop.performing import perform
from wijkworkshop.storage.connecting import connect, writing
from wijkworkshop.storage.importing import COPY, Replace, import_session, is_here
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.session_file import SESSION_FILE_ID, save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store


def test_a_session_goes_on_a_stick_and_comes_in_whole(
    store: Store, other: Store, saved: Path
) -> None:
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]
    parcel = open_session_file(saved)
    assert import_session(other.archive, parcel, lambda: "x") == "evening"
    assert other.load("evening") == store.load("evening")
    assert other.revision("evening") == store.revision("evening")
    assert other.log("evening") == store.log("evening") == (LINE, LINE)
    assert other.ballots("evening", 1) == store.ballots("evening", 1) != ()
    other.archive.check()


def test_saving_again_replaces_the_file(store: Store, saved: Path) -> None:
    store.write(store.load("evening"), said("en de bel ook"))
    save_session(store.archive, "evening", saved)
    assert len(open_session_file(saved).session.all(Contribution)) == 2


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.COUNTING])
def test_votes_on_the_way_do_not_travel(store: Store, stick: Path, state: RoundState) -> None:
    store.create(evening("evening", voting(1, state)))
    with pytest.raises(Refused, match="votes_on_the_way") as raised:
        save_session(store.archive, "evening", stick)
    assert raised.value.details == ("Ronde 1",)
    assert list(stick.parent.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_lost(store: Store, tmp_path: Path) -> None:
    store.create(evening())
    for place in (tmp_path / "weg" / "a.wijksessie", tmp_path):
        with pytest.raises(StorageProblem) as raised:
            save_session(store.archive, "evening", place)
        assert raised.value.problem is Problem.NOT_WRITTEN_THERE


def test_the_same_session_again(store: Store, saved: Path) -> None:
    parcel = open_session_file(saved)
    store.write(store.load("evening"), said("thuis"))
    assert is_here(store.archive, "evening")
    with pytest.raises(Refused, match="already_there"):
        import_session(store.archive, parcel, lambda: "x")
    import_session(store.archive, parcel, lambda: "kopie", COPY)
    assert [len(store.load(each).all(Contribution)) for each in ("evening", "kopie")] == [2, 1]
    import_session(
        store.archive, parcel, lambda: "x", Replace(NOON, "Avond (vervangen)", newer=True)
    )
    assert len(store.load("evening").all(Contribution)) == 1


def test_what_was_taken_back_does_not_come_back_from_a_stick(store: Store, saved: Path) -> None:
    perform(store, store.load("evening"), TakeBackContribution(1), lambda: LINE.at)
    parcel = open_session_file(saved)
    import_session(store.archive, parcel, lambda: "kopie", COPY)
    import_session(
        store.archive, parcel, lambda: "x", Replace(NOON, "Avond (vervangen)", newer=True)
    )
    assert store.load("evening").all(Contribution) == store.load("kopie").all(Contribution) == ()


@settings(max_examples=20)
@given(records(Area), records(Contribution))
def test_any_sound_session_comes_back(
    shared: Store, tmp_path_factory: pytest.TempPathFactory, areas: Records, said_: Records
) -> None:
    sound = [each for each in [*areas, *said_] if _sound(each)]
    session = new_session([*(t for k in evening().tables.values() for t in k.values()), *sound])
    shared.create(session)
    path = tmp_path_factory.mktemp("stick") / f"een{SESSION_FILE}"
    save_session(shared.archive, session.id, path)
    assert open_session_file(path).session == session


def _sound(record: object) -> bool:
    """Within what a session of ours can say."""
    values = [getattr(record, name) for name in record.__slots__]  # type: ignore[attr-defined]
    whole = all(abs(each) < 2**31 for each in values if isinstance(each, int))
    texts = [each for each in values if isinstance(each, str)]
    text = not any("\x00" in each or has_direction_controls(each) for each in texts)
    years = all(2000 <= each.year < 2200 for each in values if hasattr(each, "year"))
    return whole and text and years and getattr(record, "block", 1) in (0, 1)


def test_an_id_of_another_file_says_nothing(tmp_path: Path) -> None:
    """The number of our files alone is not enough."""
    path = tmp_path / f"leeg{SESSION_FILE}"
    engine = connect(path)
    with writing(engine, 0) as connection:
        connection.exec_driver_sql(f"PRAGMA application_id={SESSION_FILE_ID}")
        connection.exec_driver_sql("PRAGMA user_version=1")
    engine.dispose()
    assert refused(path) is Problem.DAMAGED_SESSION_FILE


def test_what_does_not_fit_on_a_stick_leaves_it_free_to_be_taken_out(
    store: Store, tmp_path: Path
) -> None:
    store.create(evening())
    with disk_at(tmp_path / "vol", megabytes=1) as full:  # and taken out at the end
        (full / "film.mp4").write_bytes(bytes(shutil.disk_usage(full).free))
        with pytest.raises(StorageProblem) as raised:
            save_session(store.archive, "evening", full / "a.wijksessie")
        assert raised.value.problem is Problem.NOT_WRITTEN_THERE
        assert [each.name for each in full.iterdir()] == ["film.mp4"]
