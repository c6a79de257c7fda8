"""The whole gallery: start screen, console, what the room sees, report and slips."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tools.gallery.ballot import ballot_pictures
from tools.gallery.by_table import ByTable, shown_by_table, table_shots
from tools.gallery.console import console_pictures, shot_pictures
from tools.gallery.material import material_views
from tools.gallery.opinions import START, Opinions, opinion_shots, shown_shots
from tools.gallery.pages import page_pictures
from tools.gallery.paper import paper_pictures
from tools.gallery.phones.looks import all_looks
from tools.gallery.phones.pictures import can_see_phones, phone_pictures
from tools.gallery.prepare import practice_shots
from tools.gallery.room import room_views
from tools.gallery.start import start_pictures
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.example import fill
from wijkworkshop.pages.theme import DARK
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.throwaway import Throwaway

DARK_SIZES = ((1920, 1080),)
MATERIAL_SIZES = ((1920, 1080), (1024, 768))


def render(out: Path, resources: Path, sessions: Path) -> Iterator[Path]:
    """Draw everything into folders of `out`, saying what was written as it goes.

    It needs a running QApplication, and no screen.
    """
    yield from start_pictures(out / "start")
    with Throwaway() as folder:
        with closing(Store(open_archive(folder.path / "galerij.db"))) as store:
            session = fill(store, resources, sessions)
            yield from _room(out / "projection", session)
            yield from console_pictures(out / "console", store, resources, sessions)
            yield from _opinions(out / "opinions", store, resources)
            yield from _by_table(out / "tables", store, resources)
            yield from _phones(out / "phones", folder.path, resources, sessions)
            yield from shot_pictures(out / "practice", store, dict(practice_shots(store)))
        yield from ballot_pictures(out / "ballot")
        catalogue = load_catalogue(resources / "content")
        yield from _material(out / "material", session, catalogue)
        yield from paper_pictures(out / "paper", session, _closed(session), catalogue)


def _room(out: Path, session: Session) -> Iterator[Path]:
    views = room_views(session)
    yield from page_pictures(views, out)
    yield from page_pictures(views, out, DARK_SIZES, DARK)


def _material(out: Path, session: Session, content: Catalogue) -> Iterator[Path]:
    views = material_views(session, content)
    yield from page_pictures(views, out, MATERIAL_SIZES)
    yield from page_pictures(views, out, DARK_SIZES, DARK)


def _opinions(out: Path, store: Store, resources: Path) -> Iterator[Path]:
    """Draw what the example has no round of: agreement, a ranking, before and after."""
    played = Opinions(store, resources)
    shots = {**dict(opinion_shots(store, resources)), **dict(shown_shots(played))}
    yield from shot_pictures(out, store, shots)
    yield from page_pictures(room_views(played.session), out)
    catalogue = load_catalogue(resources / "content")
    yield from paper_pictures(out, played.session, START, catalogue)


def _by_table(out: Path, store: Store, resources: Path) -> Iterator[Path]:
    """Draw what tables do together: rate cells, weigh measures; and clusters of measures."""
    played = ByTable(store, resources)
    shots = {**dict(table_shots(store, resources)), **dict(shown_by_table(played))}
    yield from shot_pictures(out, store, shots)
    yield from page_pictures(room_views(played.session), out)
    catalogue = load_catalogue(resources / "content")
    yield from paper_pictures(out, played.session, played.now, catalogue)


def _phones(out: Path, folder: Path, resources: Path, sessions: Path) -> Iterator[Path]:
    """Draw what phones show, where there is a browser."""
    if can_see_phones():
        looks = dict(all_looks(folder, resources, sessions))
        yield from phone_pictures(looks, out, resources / "web")


def _closed(session: Session) -> datetime:
    details = session.get(Details, 1)
    return details.closed_at or details.starts
