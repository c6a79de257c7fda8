"""Renews the pictures in docs/pictures: a few of the gallery's, in few bytes.

python tools/pictures.py
"""

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from wijkworkshop import places
from wijkworkshop.app import dress_up, make_application
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import public_view, screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.core.walk import blocks, stops
from wijkworkshop.example import fill
from wijkworkshop.pages.drawing import draw
from wijkworkshop.pages.marks import HEIGHT
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.translating import use_language
from wijkworkshop.ui.fonts import measure
from wijkworkshop.ui.gallery.console import picture as console_picture
from wijkworkshop.ui.gallery.console import shown
from wijkworkshop.ui.gallery.pages import contact_sheet
from wijkworkshop.ui.gallery.pages import picture as page_picture
from wijkworkshop.ui.gallery.start import start_pictures
from wijkworkshop.ui.gallery.states import Shot, States

OUT = Path(__file__).parent.parent / "docs" / "pictures"
PAGE, CONSOLE, START = QSize(1280, 720), QSize(1440, 900), "1440x900"
SMALL = 272
COLOURS = 256
STEP = 0xF8F8F8
"""Colours that differ less than this are one to the eye, and share a place in the palette."""

CONSOLES = {"open": "console", "paper": "console-slips", "stickers": "console-stickers"}
STARTS = {"start-running": "start", "about": "about"}


def save(name: str, image: QImage) -> None:
    """Write a picture with a palette of its own: a third of the bytes, for the same eye."""
    OUT.mkdir(exist_ok=True)
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    kept = plain.convertToFormat(
        QImage.Format.Format_Indexed8, palette(plain), Qt.ImageConversionFlag.ThresholdDither
    )
    file = OUT / f"{name}.png"
    if not kept.save(str(file)):
        raise OSError(file)
    print(f"{file.name}: {file.stat().st_size // 1000} kB")


def palette(image: QImage) -> list[int]:
    """Return the colours that are used most, one for each that the eye tells apart."""
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    _, first = np.unique(colours[order] & STEP, return_index=True)
    return [int(colours[order][place]) for place in sorted(first)[:COLOURS]]


def sheet(images: list[QImage]) -> QImage:
    """Return all of them small; averaged first, so that words stay grey and not broken."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return contact_sheet([each.scaledToWidth(SMALL, smooth) for each in images], wide=SMALL)


def page(view: PublicView) -> QImage:
    """Return the first page of a view, as the room sees it."""
    width = HEIGHT * PAGE.width() / PAGE.height()
    return page_picture(draw(view, width, LIGHT, measure), PAGE)


def walk(session: Session) -> list[PublicView]:
    """Return everything that the room sees in an afternoon."""
    places_ = (stop for block in blocks(session) for stop in stops(session, block.id))
    return [PublicView(screen_at(session, stop)) for stop in places_]


def first(views: list[PublicView], kind: str, nth: int = 0) -> PublicView:
    """Return a view by the name of its kind of screen."""
    return [view for view in views if type(view.screen).__name__ == kind][nth]


def consoles(store: Store, shots: Mapping[str, Shot]) -> list[QImage]:
    """Save the chosen states of the console; return all of them."""
    images = []
    for name, shot in shots.items():
        with shown(store, shot) as console:
            images.append(console_picture(console, CONSOLE, 1.0))
        if name in CONSOLES:
            save(CONSOLES[name], images[-1])
    return images


def main() -> None:
    """Draw all of them."""
    use_language()
    app = make_application(sys.argv[:1])
    dress_up(app)
    with TemporaryDirectory() as folder:
        with closing(Store(open_archive(Path(folder) / "archief.db"))) as store:
            shots = States(store, places.resources(), places.run_sheets()).shots()
            save("sheet-console", sheet(consoles(store, shots)))
            views = walk(fill(store, places.resources(), places.run_sheets()))
            busy = shots["open"]
        save("sheet-projection", sheet([page(view) for view in views]))
        save("projection-vote", page(public_view(busy.session, busy.now)))
        save("projection-question", page(first(views, "Question", 1)))
        save("projection-results", page(first(views, "Ranking", -3)))
        start_pictures(Path(folder))
        for name, chosen in STARTS.items():
            save(chosen, QImage(str(next(Path(folder).glob(f"{name}-{START}.png")))))
    del app


if __name__ == "__main__":
    main()
