"""A session that comes in over one that is here: what was here is kept, and newer is not lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.storage.evenings import LINE, NOON, changed, evening, said, voting
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session_records import Details, Earlier
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.performing import perform
from wijkworkshop.storage.importing import COPY, Moments, Replace, import_session, newer_here
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import LogLine, Store
from wijkworkshop.storage.transfer import Parcel

LATER = NOON + timedelta(hours=2)


def at(moment: datetime) -> LogLine:
    return LogLine(moment, "Test")


def ids() -> str:
    return "0123456789"


def how(*, newer: bool = False) -> Replace:
    return Replace(LATER, "Avond (vervangen)", newer)


@pytest.fixture
def parcel(store: Store, stick: Path) -> Parcel:
    """What was saved on a stick, before something was said here."""
    store.create(evening(), LINE)
    store.write(store.load("evening"), said("op de stick"), LINE)
    save_session(store.archive, "evening", stick)
    return open_session_file(stick)


def words(store: Store, session_id: str = "evening") -> list[str]:
    return [each.text for each in store.load(session_id).all(Contribution)]


def test_what_was_replaced_stands_in_the_bin_and_can_come_back(
    store: Store, parcel: Parcel
) -> None:
    session = store.write(store.load("evening"), said("hier"), at(LATER)).session
    assert import_session(store.archive, parcel, ids, how(newer=True)) == "evening"
    assert words(store) == ["op de stick"]
    (kept,) = Retention(store).discarded()
    assert (kept.name, kept.discarded_at) == ("Avond (vervangen)", LATER)
    assert [each.id for each in store.listings()] == ["evening"]
    Retention(store).bring_back(kept.id)
    assert words(store, kept.id) == ["op de stick", "hier"]
    back = store.load(kept.id)
    assert back.get(Details, 1) == replace(session.get(Details, 1), name="Avond (vervangen)")
    assert store.log(kept.id) == (LINE, LINE, at(LATER))
    store.archive.check()


def test_what_was_replaced_can_go_on_a_stick_itself(
    store: Store, other: Store, parcel: Parcel, tmp_path: Path
) -> None:
    long_id = "6f1c1a5e-3c0d-4b1e-9d2f-0123456789ab"
    parcel = replace(parcel, session=replace(parcel.session, id=long_id))
    import_session(store.archive, parcel, ids)
    import_session(store.archive, parcel, ids, how())
    (kept,) = Retention(store).discarded()
    file = tmp_path / f"vervangen{SESSION_FILE}"
    save_session(store.archive, kept.id, file)
    assert import_session(other.archive, open_session_file(file), ids) == kept.id


def test_what_is_newer_here_is_not_replaced_unasked(store: Store, parcel: Parcel) -> None:
    store.write(store.load("evening"), said("hier"), at(LATER))
    assert newer_here(store.archive, parcel) == Moments(LATER, NOON)
    before = store.load("evening")
    with pytest.raises(Refused, match="newer_here"):
        import_session(store.archive, parcel, ids, how())
    assert store.load("evening") == before
    assert Retention(store).discarded() == ()


@pytest.mark.parametrize("revisions", [0, 1])
def test_what_is_not_newer_here_is_replaced_and_kept_too(
    store: Store, parcel: Parcel, revisions: int
) -> None:
    """Its revision may be higher, when two laptops went on apart; the later one is the newer."""
    coming = replace(parcel, lines=(*parcel.lines, at(LATER))) if revisions else parcel
    if revisions:
        store.write(store.load("evening"), said("hier"), at(NOON + timedelta(hours=1)))
    assert newer_here(store.archive, coming) is None
    import_session(store.archive, coming, ids, how())
    assert words(store) == ["op de stick"]
    assert len(Retention(store).discarded()) == 1


def test_what_leaves_no_line_counts_too(store: Store, parcel: Parcel) -> None:
    """Half-typed words, and what phones sent."""
    sent = Submission(1, "van een telefoon", Group.RESIDENTS, 0, LATER, 1)
    for act, moment in ((said("zomaar"), NOON), (changed(sent), LATER)):
        store.write(store.load("evening"), act)
        assert newer_here(store.archive, parcel) == Moments(moment, NOON)


def test_a_copy_replaces_nothing(store: Store, parcel: Parcel) -> None:
    store.write(store.load("evening"), said("hier"), at(LATER))
    assert import_session(store.archive, parcel, lambda: "kopie", COPY) == "kopie"
    assert words(store) == ["op de stick", "hier"]
    assert Retention(store).discarded() == ()


def test_nothing_is_replaced_while_votes_are_on_the_way(store: Store, parcel: Parcel) -> None:
    store.write(store.load("evening"), changed(voting(1, RoundState.OPEN)), at(LATER))
    with pytest.raises(Refused, match="votes_on_the_way"):
        import_session(store.archive, parcel, ids, how(newer=True))
    assert Retention(store).discarded() == ()


def test_what_is_not_whole_replaces_nothing(store: Store, parcel: Parcel) -> None:
    loose = Contribution(
        9, "los", Group.RESIDENTS, 0, parcel.session.all(Contribution)[0].tag, NOON, 99
    )
    wrong = replace(parcel, session=parcel.session.after(changed(loose)(parcel.session, None)))  # type: ignore[arg-type]
    with pytest.raises(Exception, match="damaged_session_file"):
        import_session(store.archive, wrong, ids, how(newer=True))
    assert words(store) == ["op de stick"]
    assert Retention(store).discarded() == ()


def test_it_is_replaced_again_and_each_version_is_kept(store: Store, parcel: Parcel) -> None:
    numbers = iter(("aaaaaaaaaa", "bbbbbbbbbb"))
    for text in ("een", "twee"):
        store.write(store.load("evening"), said(text), at(LATER))
        import_session(store.archive, parcel, lambda: next(numbers), how(newer=True))
    kept = Retention(store).discarded()
    assert sorted(words(store, each.id)[-1] for each in kept) == ["een", "twee"]


def test_who_goes_on_from_it_goes_on_from_the_new_one(store: Store, parcel: Parcel) -> None:
    store.create(evening("vervolg", Earlier(1, "evening", "Avond", NOON.date())), LINE)
    import_session(store.archive, parcel, ids, how(newer=True))
    assert store.load(store.load("vervolg").get(Earlier, 1).follows).id == "evening"


@pytest.mark.parametrize("brought_back", [False, True])
def test_what_is_taken_back_afterwards_does_not_come_back_from_the_bin(
    store: Store, parcel: Parcel, place: Path, brought_back: bool
) -> None:
    import_session(store.archive, parcel, ids, how(newer=True))
    (kept,) = Retention(store).discarded()
    if brought_back:
        Retention(store).bring_back(kept.id)
    perform(store, store.load("evening"), TakeBackContribution(1), lambda: LATER)
    assert words(store) == words(store, kept.id) == []
    assert b"op de stick" not in place.read_bytes()


def test_what_is_taken_back_from_the_kept_one_does_not_come_back_either(
    store: Store, parcel: Parcel
) -> None:
    import_session(store.archive, parcel, ids, how(newer=True))
    (kept,) = Retention(store).discarded()
    Retention(store).bring_back(kept.id)
    perform(store, store.load(kept.id), TakeBackContribution(1), lambda: LATER)
    assert words(store) == words(store, kept.id) == []
    import_session(store.archive, parcel, lambda: "nogeens", how(newer=True))
    assert words(store) == []


def test_what_was_taken_back_before_stays_away(store: Store, parcel: Parcel) -> None:
    perform(store, store.load("evening"), TakeBackContribution(1), lambda: LATER)
    import_session(store.archive, parcel, ids, how(newer=True))
    (kept,) = Retention(store).discarded()
    assert words(store) == words(store, kept.id) == []


def test_the_kept_one_is_erased_after_its_days(store: Store, parcel: Parcel, place: Path) -> None:
    store.write(store.load("evening"), said("alleen hier gezegd"), at(LATER))
    import_session(store.archive, parcel, ids, how(newer=True))
    assert Retention(store).purge(LATER + timedelta(days=31)) == 1
    assert words(store) == ["op de stick"]
    assert b"alleen hier gezegd" not in place.read_bytes()


def test_the_kept_one_can_travel_itself(store: Store, parcel: Parcel, stick: Path) -> None:
    """Its number is no longer than that of a session may be."""
    long = "123e4567-e89b-42d3-a456-426614174000"
    store.create(replace(store.load("evening"), id=long), LINE)
    import_session(
        store.archive,
        replace(parcel, session=replace(parcel.session, id=long)),
        lambda: long,
        how(newer=True),
    )
    (kept,) = Retention(store).discarded()
    save_session(store.archive, kept.id, stick)
    assert open_session_file(stick).session.id == kept.id
