"""The composition root: the only place that knows everything.

The start window is painted before anything heavy is imported, and the sessions are listed before
the rest is: `ui/controllers/loading.py` says what comes when.
"""

import gc
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wijkworkshop import places
from wijkworkshop.ui.laptop.window_fitting import show_fitting
from wijkworkshop.ui.start.window import StartWindow
from wijkworkshop.ui.style.display import beside, enlarge, read_display

if TYPE_CHECKING:
    from wijkworkshop.ui.controllers.workshop import Workshop
    from wijkworkshop.ui.files.file_dialogs import FileDialogs
    from wijkworkshop.ui.laptop.awake import Awake
    from wijkworkshop.ui.stage.projection import Screens

Clock = Callable[[], datetime]
Remember = Callable[[Path], None]


def forget(_archive: Path) -> None:
    """Remember no archive for the next start."""


def run(archive: Path, remember: Remember = forget, clock: Clock | None = None) -> int:
    """Open the start window and stay until it is left. Returns the exit code.

    The time is the laptop's own, going on evenly, unless there is another clock.
    """
    enlarge(read_display(beside(archive)))
    app = make_application(sys.argv[:1])
    window = StartWindow()
    load_when_painted(app, window, archive, remember, clock or steady_clock())
    window.left.connect(app.quit)

    def hear_signals() -> None:
        from wijkworkshop.ui.laptop.signal_handling import SignalHandler

        ending.callback(SignalHandler(app).stop)

    with ExitStack() as ending:
        once_painted(window, hear_signals)
        show_fitting(window)
        ended = app.exec()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return ended


def load_when_painted(
    app: QApplication, window: StartWindow, archive: Path, remember: Remember, clock: Clock
) -> None:
    """Load first the list, then the rest of the app, each after the one before was painted."""

    def list_sessions() -> None:
        from wijkworkshop.ui.controllers.loading import Loading
        from wijkworkshop.ui.start.deferred_requests import DeferredRequests
        from wijkworkshop.ui.style.palette import apply_palette

        apply_palette(app)
        loading, holding = Loading(window), DeferredRequests(window.screen_page)
        loading.usable.connect(settle_in)
        loading.usable.connect(holding.let_go)
        loading.done.connect(lambda: tidy_up(archive))
        app.aboutToQuit.connect(loading.stop)
        once_painted(window, loading.start)  # before the glance: it comes, whatever that runs into
        show_quick_listing(window, archive, clock)

    def settle_in() -> None:
        from wijkworkshop.logbook import keep_log
        from wijkworkshop.ui.laptop.awake import Awake
        from wijkworkshop.ui.laptop.gong import Gong

        keep_log(places.log_folder())
        workshop = connect_parts(window, archive, clock, remember=remember, awake=Awake())
        workshop.gong = Gong()
        catch_bugs(workshop.messages.report_bug)
        app.aboutToQuit.connect(workshop.close)
        workshop.begin()

    once_painted(window, list_sessions)


def once_painted(window: StartWindow, job: Callable[[], None]) -> None:
    """Call a job after the next time that the window is painted."""

    def do() -> None:
        window.painted.disconnect(do)
        job()

    window.painted.connect(do)


def show_quick_listing(window: StartWindow, archive: Path, clock: Clock) -> None:
    """Show the sessions of an archive before it is opened, if they can be listed."""
    from wijkworkshop.storage.quick_listing import quick_listing
    from wijkworkshop.ui.start.listing import rows_of
    from wijkworkshop.ui.wording.dates import day_of

    screen, listings = window.screen_page, quick_listing(archive)
    if listings is not None:
        screen.show_rows(rows_of(listings, day_of(clock())))


def tidy_up(archive: Path) -> None:
    """Enable the garbage collector again, and remove temporary folders that a crash left."""
    from wijkworkshop.storage.throwaway import sweep_for

    gc.enable()
    gc.freeze()
    sweep_for(archive)


def connect_parts(
    window: StartWindow,
    archive: Path,
    clock: Clock,
    *,
    remember: Remember = forget,
    asking: "FileDialogs | None" = None,
    screens: "Screens" = QGuiApplication.screens,
    awake: "Awake | None" = None,
) -> "Workshop":
    """Connect all parts to a start window, and return the app; tests use this too."""
    from wijkworkshop.shipped import Shipped
    from wijkworkshop.ui.controllers.workshop import Workshop
    from wijkworkshop.ui.files.file_dialogs import FileDialogs
    from wijkworkshop.ui.start.dependencies import Dependencies

    if isinstance(app := QApplication.instance(), QApplication):
        apply_style(app)
    shipped = Shipped(places.resources() / "content", places.run_sheets())
    needs = Dependencies(clock, new_id, shipped, asking or FileDialogs(), remember)
    return Workshop(window, archive, needs, screens, awake)


def apply_style(app: QApplication) -> None:
    """Set the fonts and colours of all windows, and make Qt's own texts and numbers Dutch."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    from wijkworkshop.ui.style.app_font import app_font
    from wijkworkshop.ui.style.palette import apply_palette

    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app.setFont(app_font())
    apply_palette(app)
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
    """Return the QApplication; `apply_style` sets its fonts and colours."""
    app = QApplication(arguments)
    app.setApplicationName(places.APP)
    app.setApplicationDisplayName("Wijkworkshop")
    app.setQuitOnLastWindowClosed(False)  # between two windows there may be none for a moment
    return app


def new_id() -> str:
    """Return an id for a session."""
    from uuid import uuid4

    return str(uuid4())
