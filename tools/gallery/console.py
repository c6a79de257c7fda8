"""Pictures of the console in each of its states, to look at beside the designs."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication, QImage

from tools.gallery.contact import ContactSheet
from tools.gallery.saving import save
from tools.gallery.states import Shot, States
from tools.gallery.windows import discard, stop_time
from wijkworkshop import places
from wijkworkshop.live import Live
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.stage.projection import Projection

SIZES = ((1440, 900), (1280, 800), (1024, 768))
LARGE, ENLARGED = ((720, 430),), ("open", "block", "contributions", "presence")
"""What a screen of 1440 by 900 has room for at 200%."""

ROOM = QSize(1920, 1080)
PASSES = 16
"""How often things are laid out: what turns itself at a width asks for another pass."""


def console_pictures(
    out: Path,
    store: Store,
    resources: Path,
    sessions: Path,
    sizes: Sequence[tuple[int, int]] = SIZES,
) -> Iterator[Path]:
    """Play the example into an archive; write every state in every size, and a sheet per size."""
    shots = States(store, resources, sessions).shots()
    large = {name: shots[name] for name in ENLARGED}
    yield from shot_pictures(out, store, shots, sizes)
    yield from shot_pictures(out, store, large, LARGE, 2.0)


def shot_pictures(
    out: Path,
    store: Store,
    shots: Mapping[str, Shot],
    sizes: Sequence[tuple[int, int]] = SIZES,
    scale: float = 1.0,
) -> Iterator[Path]:
    """Write a picture of every shot in every size; `scale` is the screen's (2 for 200%)."""
    out.mkdir(parents=True, exist_ok=True)
    sheets = {size: ContactSheet(len(shots)) for size in sizes}
    for name, shot in shots.items():
        with shown(store, shot) as console:
            for size, sheet in sheets.items():
                image = picture(console, QSize(*size), scale)
                sheet.add(image)
                yield save(image, out / f"console-{name}-{_words(size, scale)}.png")
    for size, sheet in sheets.items():
        yield save(sheet.image, out / f"sheet-console-{_words(size, scale)}.png")


@contextmanager
def shown(store: Store, shot: Shot) -> Iterator[Console]:
    """Open a console on a shot, and close it again."""
    live = Live(store, shot.session, lambda: shot.now)
    projection = Projection()
    projection.resize(ROOM)
    content = _shipped().content_of(shot.session)
    console = Console(live, projection, lambda: shot.now, content=content)
    console.resize(*SIZES[0])  # or what is opened would be scrolled to in a smaller window
    console.show()
    console.activateWindow()
    QGuiApplication.sync()  # the window has the focus, and its rings show
    if shot.mode is not None:
        console.conductor.mode_requested.emit(shot.mode, 0)
    if shot.prepare is not None:
        shot.prepare(console)
    stop_time(console)
    QGuiApplication.sync()  # what was opened is there
    try:
        yield console
    finally:
        console.close()
        live.close()
        discard(console, projection)


@cache
def _shipped() -> Shipped:
    return Shipped(places.resources() / "content", places.run_sheets())


def picture(console: Console, size: QSize, scale: float) -> QImage:
    """Return the window as a picture."""
    console.resize(size)
    for _ in range(PASSES):
        QGuiApplication.sync()
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    console.render(image, QPoint())
    return image


def _words(size: tuple[int, int], scale: float) -> str:
    wide, tall = size
    return f"{wide}x{tall}" + (f"@{scale:g}" if scale != 1 else "")
