"""The composition root: the only place that knows everything.

The start window is painted before anything heavy is imported; the archive, the content, the
exports and the console come after that.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wijkworkshop import places
from wijkworkshop.ui.fonts import load_fonts
from wijkworkshop.ui.start.window import StartWindow

if TYPE_CHECKING:
    from wijkworkshop.ui.awake import Awake
    from wijkworkshop.ui.projection import Screens
    from wijkworkshop.ui.start.asking import Asking
    from wijkworkshop.ui.workshop import Workshop

Clock = Callable[[], datetime]
Remember = Callable[[Path], None]


def forget(_archive: Path) -> None:
    """Remember no archive for the next start."""


def run(archive: Path, remember: Remember = forget) -> int:
    """Open the start window and stay until it is left. Returns the exit code."""
    app = make_application(sys.argv[:1])
    window = StartWindow()
    furnish_when_painted(app, window, archive, remember)
    window.left.connect(app.quit)
    window.show()
    ended = app.exec()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return ended


def furnish_when_painted(
    app: QApplication, window: StartWindow, archive: Path, remember: Remember = forget
) -> None:
    """Once the window is on the screen: import the rest, open the archive, list the sessions."""

    def furnish() -> None:
        from wijkworkshop.cli.logbook import keep_log  # noqa: PLC0415 - after the first paint
        from wijkworkshop.ui.awake import Awake  # noqa: PLC0415

        keep_log(places.log_folder())
        workshop = wire(window, archive, steady_clock(), remember=remember, awake=Awake())
        catch_bugs(workshop.messages.report_bug)
        app.aboutToQuit.connect(workshop.close)
        workshop.begin()
        gc.enable()
        gc.freeze()  # what was made so far stays: no use in looking at it again

    window.painted.connect(furnish, Qt.ConnectionType.QueuedConnection)


def wire(
    window: StartWindow,
    archive: Path,
    clock: Clock,
    *,
    remember: Remember = forget,
    asking: "Asking | None" = None,
    screens: "Screens" = QGuiApplication.screens,
    awake: "Awake | None" = None,
) -> "Workshop":
    """Put the parts together behind a start window, as the app and its tests use them."""
    from wijkworkshop.ui.start.asking import Asking  # noqa: PLC0415 - after the first paint
    from wijkworkshop.ui.start.reception import Needs  # noqa: PLC0415
    from wijkworkshop.ui.start.shipped import Shipped  # noqa: PLC0415
    from wijkworkshop.ui.workshop import Workshop  # noqa: PLC0415

    if isinstance(app := QApplication.instance(), QApplication):
        dress_up(app)
    shipped = Shipped(places.resources() / "content", places.run_sheets())
    needs = Needs(clock, new_id, shipped, asking or Asking(), remember)
    return Workshop(window, archive, needs, screens, awake)


def dress_up(app: QApplication) -> None:
    """Give every window its letters and colours, and let Qt's own words and numbers be Dutch."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # noqa: PLC0415 - 20 ms, so

    from wijkworkshop.ui.lettering import lettering  # noqa: PLC0415 - after the first paint
    from wijkworkshop.ui.palette import dress  # noqa: PLC0415

    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app.setFont(lettering())
    dress(app)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)


def catch_bugs(report: Callable[[BaseException], None]) -> None:
    """Report every unexpected exception, and go on; Ctrl+C in a terminal still ends the app."""

    sys.excepthook = lambda _kind, error, _trace: (
        QApplication.quit() if isinstance(error, KeyboardInterrupt) else report(error)
    )


def steady_clock() -> Clock:
    """Return the time in UTC; it goes on evenly when somebody sets the laptop's clock."""
    began, since = datetime.now(UTC), time.monotonic()
    return lambda: began + timedelta(seconds=time.monotonic() - since)


def make_application(arguments: list[str]) -> QApplication:
    """Return the application, with its letters loaded; `dress_up` does the rest."""
    app = QApplication(arguments)
    app.setApplicationName(places.APP)
    app.setApplicationDisplayName("Wijkworkshop")
    app.setQuitOnLastWindowClosed(False)  # between two windows there may be none for a moment
    load_fonts()
    return app


def new_id() -> str:
    """Return an id for a session."""
    from uuid import uuid4  # noqa: PLC0415 - after the first paint

    return str(uuid4())
