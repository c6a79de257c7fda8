"""Sessions in an archive, for the list of the start screen."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from tests.ui.start.conftest import NOW, Desk
from wijkworkshop import places
from wijkworkshop.core.acts.navigating import CloseSession, ShowScreen
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Group
from wijkworkshop.performing import perform, start
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.store import Store

Stored = Callable[[Callable[[Store], None]], None]
OpenAt = Callable[[Path], Desk]


@cache
def half_day() -> RunSheet:
    return Shipped(places.resources() / "content", places.run_sheets()).sheets["halve-dag"]


def make(store: Store, name: str, day: date, area: str = "Osdorp") -> Session:
    starts = datetime(day.year, day.month, day.day, 18, 30, tzinfo=UTC)
    setup = Setup(name, day, starts, areas=(area,), groups=((Group.RESIDENTS, 2),), tables=2)
    return start(store, setup, half_day(), "1", lambda: NOW, lambda: name)


def begin(store: Store, session: Session) -> Session:
    request = ShowScreen(1, ScreenKind.BOXES)
    return perform(store, session, request, lambda: NOW).session


def some(store: Store) -> None:
    make(store, "Straks", date(2026, 12, 10), "Geuzenveld")
    make(store, "Eerst", date(2026, 12, 1))
    done = begin(store, make(store, "Klaar", date(2026, 11, 3)))
    perform(store, done, CloseSession(), lambda: NOW)
    make(store, "Nooit", date(2026, 10, 14), "Slotervaart")
