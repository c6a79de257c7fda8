"""The parts of the gallery: start screen, console, what the room sees, phones, what is printed.

Each is drawn into a folder, by a process of its own (`tools/gallery/part.py`).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from tools.gallery.alignment_board import alignment_states
from tools.gallery.area_board import area_states
from tools.gallery.ballot import ballot_pictures
from tools.gallery.boards import board_shots, board_states, board_views
from tools.gallery.by_table import ByTable, shown_by_table, table_shots
from tools.gallery.console import console_pictures, shot_pictures
from tools.gallery.material import material_views
from tools.gallery.opinions import START, Opinions, opinion_shots, shown_shots
from tools.gallery.pages import page_pictures
from tools.gallery.paper import paper_pictures
from tools.gallery.phones.looks import all_looks
from tools.gallery.phones.pictures import WAYS, Way, can_see_phones, phone_pictures
from tools.gallery.prepare import practice_shots
from tools.gallery.questions import question_states
from tools.gallery.room import room_views
from tools.gallery.start import start_pictures
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.example import ended
from wijkworkshop.pages.theme import DARK
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.throwaway import Throwaway

Part = Callable[[Path], Iterator[Path]]
"""Draws into a folder, yielding every picture when it is written. It needs a QApplication."""

DARK_SIZES = ((1920, 1080),)
ENLARGED = ("step_2-0-whole", "step_2-1-clash")
"""States of a board that are drawn with large letters, too: 150% and 200%."""

MATERIAL_SIZES = ((1920, 1080), (1024, 768))


def _start(out: Path) -> Iterator[Path]:
    yield from start_pictures(out / "start")


def _projection(out: Path) -> Iterator[Path]:
    views, folder = room_views(_example()), out / "projection"
    yield from page_pictures(views, folder)
    yield from page_pictures(views, folder, DARK_SIZES, DARK)


def _console(out: Path) -> Iterator[Path]:
    with _empty_store() as store:
        yield from console_pictures(out / "console", store, resources(), run_sheets())


def _opinions(out: Path) -> Iterator[Path]:
    """Draw what the example has no round of: agreement, a ranking, before and after."""
    folder = out / "opinions"
    with _empty_store() as store:
        played = Opinions(store, resources())
        shots = {**dict(opinion_shots(store, resources())), **dict(shown_shots(played))}
        yield from shot_pictures(folder, store, shots)
    yield from page_pictures(room_views(played.session), folder)
    yield from paper_pictures(folder, played.session, START, _catalogue())


def _by_table(out: Path) -> Iterator[Path]:
    """Draw what tables do together: rate cells, weigh measures; and clusters of measures."""
    folder = out / "tables"
    with _empty_store() as store:
        played = ByTable(store, resources())
        shots = {**dict(table_shots(store, resources())), **dict(shown_by_table(played))}
        yield from shot_pictures(folder, store, shots)
    yield from page_pictures(room_views(played.session), folder)
    yield from paper_pictures(folder, played.session, played.now, _catalogue())


def _boards(out: Path) -> Iterator[Path]:
    """Draw boards as they fill, and questions to the room, there and on the console."""
    folder = out / "boards"
    with _empty_store() as store:
        states = (
            *board_states(store, resources()),
            *alignment_states(store, resources()),
            *area_states(store, resources()),
            *question_states(store, resources()),
        )
        shots = board_shots(states)
        yield from shot_pictures(folder, store, shots)
        large = {name: shots[name] for name in ENLARGED}
        yield from shot_pictures(folder, store, large, ((960, 600),), 1.5)
        yield from shot_pictures(folder, store, large, ((720, 450),), 2.0)
    yield from page_pictures(board_views(states, _catalogue()), folder, MATERIAL_SIZES)
    yield from page_pictures(board_views(states, _catalogue()), folder, DARK_SIZES, DARK)


def _phones(way: Way, out: Path) -> Iterator[Path]:
    with Throwaway() as folder:
        looks = dict(all_looks(folder.path, resources(), run_sheets()))
    yield from phone_pictures(looks, out / "phones", resources() / "web", way)


def _practice(out: Path) -> Iterator[Path]:
    with _empty_store() as store:
        yield from shot_pictures(out / "practice", store, dict(practice_shots(store)))


def _ballot(out: Path) -> Iterator[Path]:
    yield from ballot_pictures(out / "ballot")


def _material(out: Path) -> Iterator[Path]:
    views, folder = material_views(_example(), _catalogue()), out / "material"
    yield from page_pictures(views, folder, MATERIAL_SIZES)
    yield from page_pictures(views, folder, DARK_SIZES, DARK)


def _paper(out: Path) -> Iterator[Path]:
    session = _example()
    yield from paper_pictures(out / "paper", session, _closed(session), _catalogue())


PHONES: Mapping[str, Part] = {f"phones-{way.name}": partial(_phones, way) for way in WAYS}
PARTS: Mapping[str, Part] = {
    "console": _console,
    **PHONES,
    "projection": _projection,
    "start": _start,
    "material": _material,
    "tables": _by_table,
    "opinions": _opinions,
    "boards": _boards,
    "paper": _paper,
    "ballot": _ballot,
    "practice": _practice,
}
"""Every part by name, those that take longest first: none of them is left alone at the end."""


def can_be_drawn(name: str) -> bool:
    """Tell whether a part can be drawn here: phones need a browser."""
    return name not in PHONES or can_see_phones()


@contextmanager
def _empty_store() -> Iterator[Store]:
    with Throwaway() as folder, closing(Store(open_archive(folder.path / "galerij.db"))) as store:
        yield store


def _example() -> Session:
    return ended(resources(), run_sheets())


def _catalogue() -> Catalogue:
    return load_catalogue(resources() / "content")


def _closed(session: Session) -> datetime:
    details = session.get(Details, 1)
    return details.closed_at or details.starts
