"""Pictures of the console in each of its states, to look at beside the designs."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from wijkworkshop.core.session import Session
from wijkworkshop.live import Live
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.projection import Projection

SIZES = ((1440, 900), (1280, 800), (1024, 768))


@dataclass(frozen=True)
class Shot:
    """A state of the console: a stored session, the moment, and what was opened there."""

    session: Session
    now: datetime
    mode: Mode | None = None
    prepare: Callable[[Console], None] | None = None


def console_pictures(
    out: Path,
    store: Store,
    shots: Mapping[str, Shot],
    sizes: tuple[tuple[int, int], ...] = SIZES,
    scale: float = 1.0,
) -> tuple[Path, ...]:
    """Write a picture of every shot in every size; return the files."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, shot in shots.items():
        with shown(store, shot) as console:
            for wide, tall in sizes:
                file = out / f"console-{name}-{wide}x{tall}@{scale:g}.png"
                if not picture(console, QSize(wide, tall), scale).save(str(file)):
                    raise OSError(file)
                written.append(file)
    return tuple(written)


@contextmanager
def shown(store: Store, shot: Shot) -> Iterator[Console]:
    """Open a console on a shot, and close it again."""
    live = Live(store, shot.session, lambda: shot.now)
    projection = Projection()
    projection.resize(1920, 1080)
    projection.set_black(False)
    console = Console(live, projection, lambda: shot.now)
    console.show()
    console.activateWindow()
    QGuiApplication.sync()  # the window has the focus, and its rings show
    if shot.mode is not None:
        console.conductor.mode_requested.emit(shot.mode, 0)
    if shot.prepare is not None:
        shot.prepare(console)
    QGuiApplication.sync()  # what was opened is there
    try:
        yield console
    finally:
        console.close()
        live.close()
        projection.close()
        projection.deleteLater()


def picture(console: Console, size: QSize, scale: float) -> QImage:
    """Return the window as a picture; `scale` is the screen's."""
    console.resize(size)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    console.grab()  # lays out what was never shown
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    console.render(image, QPoint())
    return image
