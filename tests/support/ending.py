"""An archive with an evening that is nearly over."""

from datetime import datetime
from pathlib import Path

from tests.support.starting import new_archive
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store


def at_the_end(folder: Path, now: datetime, *requests: Request) -> Path:
    """Make it in a folder; the room sees the last screen, and then these things are done."""
    path = new_archive(folder, now)
    store = Store(open_archive(path))
    session = store.load("avond")
    last = max(session.all(Block), key=lambda block: block.position)
    for request in (ShowScreen(last.id, ScreenKind.FAREWELL), *requests):
        session = perform(store, session, request, lambda: now).session
    store.close()
    return path
