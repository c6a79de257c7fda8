"""The list of the start screen."""

from dataclasses import replace
from datetime import date, timedelta

from tests.support.storage.evenings import NOON, block, changed, details, evening, voting
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.core.session_records import Details, PresenceChange
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.storage.listings import Listing, Progress
from wijkworkshop.storage.store import Store


def on_day(number: int) -> Session:
    return session_of(f"day {number}", [details(f"Avond {number}", days=number)])


def test_the_newest_come_first(store: Store) -> None:
    for number in (2, 9, 4, 7):
        store.create(on_day(number))
    assert [listing.id for listing in store.listings()] == ["day 9", "day 7", "day 4", "day 2"]
    assert [listing.id for listing in store.listings(limit=2)] == ["day 9", "day 7"]


def test_what_is_shown_of_a_planned_session(store: Store) -> None:
    store.create(evening())
    assert store.listings() == (
        Listing(
            id="evening",
            name="evening",
            day=date(2026, 3, 12),
            starts=NOON,
            zone="Europe/Amsterdam",
            area="Schiebroek",
            present=12,
            progress=Progress.PLANNED,
            block="Blok 1",
            to_count=0,
            closed_at=None,
            made_up=False,
            place="Buurthuis",
            areas=("Schiebroek",),
        ),
    )


def test_a_session_with_next_to_nothing(store: Store) -> None:
    store.create(on_day(1))
    (listing,) = store.listings()
    assert (listing.area, listing.present, listing.block) == ("", 0, "")


def test_a_running_session_with_rounds_to_count(store: Store) -> None:
    counting = [voting(number, RoundState.COUNTING) for number in (1, 2)]
    left = PresenceChange(2, Group.RESIDENTS, -2, NOON)
    store.create(evening("evening", block(1, NOON), left, *counting, voting(3)))
    (listing,) = store.listings()
    assert (listing.progress, listing.to_count, listing.present) == (Progress.RUNNING, 2, 10)


def test_a_closed_session(store: Store) -> None:
    session = evening("evening", block(1, NOON))
    store.create(session)
    end = NOON + timedelta(hours=3)
    store.write(session, changed(replace(session.get(Details, 1), closed_at=end, made_up=True)))
    (listing,) = store.listings()
    assert (listing.progress, listing.closed_at) == (Progress.CLOSED, end)
    assert listing.made_up
