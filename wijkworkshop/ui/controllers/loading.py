"""What is loaded when, so that the start screen is there early and answers keys meanwhile.

1. For the first paint: Qt's own modules, the typefaces and the splash (`window.py`).
2. For the list: the start screen, and a quick listing of the archive (`storage/quick_listing.py`).
3. When that is painted, in a thread: `WITHOUT_QT`, of which SQLAlchemy takes the longest.
4. On the windows' own thread, one module between two events: `FOR_THE_START`, after which the
   archive is opened and the start screen does what it is asked; then `FOR_A_SESSION`.
5. When somebody asks for it: the page of a new session, practice, the text of the report; pyqtgraph
   and numpy with the first chart that has axes.
"""

from collections.abc import Iterator
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

WITHOUT_QT = (
    "logging.handlers",
    "wijkworkshop.storage.store",
    "wijkworkshop.storage.throwaway",
    "wijkworkshop.storage.housekeeping",
    "wijkworkshop.performing",
    "wijkworkshop.export.formats",
    "wijkworkshop.content.run_sheets",
    "wijkworkshop.pages.drawing",
    "wijkworkshop.core.public.view",
)
FOR_THE_START = (
    "wijkworkshop.live",
    "wijkworkshop.ui.wording.messages",
    "wijkworkshop.ui.laptop.awake",
    "wijkworkshop.ui.start.archive_problems",
    "wijkworkshop.ui.start.archive_controller",
    "wijkworkshop.ui.controllers.start_controller",
    "wijkworkshop.ui.stage.projection",
    "wijkworkshop.ui.controllers.workshop",
)
FOR_A_SESSION = (
    "wijkworkshop.ui.stage.stage",
    "wijkworkshop.ui.console.words",
    "wijkworkshop.ui.console.panels.block",
    "wijkworkshop.ui.console.panels.vote.panel",
    "wijkworkshop.ui.console.panels.result.panel",
    "wijkworkshop.ui.console.panels.presence",
    "wijkworkshop.ui.console.panels.tally.hands",
    "wijkworkshop.ui.console.panels.tally.stickers",
    "wijkworkshop.ui.console.panels.slips.panel",
    "wijkworkshop.ui.console.panels.outcome.entry_form",
    "wijkworkshop.ui.console.panels.outcome.panel",
    "wijkworkshop.ui.console.panels.contributions",
    "wijkworkshop.ui.console.panels.material.panel",
    "wijkworkshop.ui.network.interfaces",
    "wijkworkshop.ui.console.panels.phones.panel",
    "wijkworkshop.ui.console.run_sheet",
    "wijkworkshop.ui.console.conductor",
    "wijkworkshop.ui.console.window",
    "wijkworkshop.ui.controllers.open_session",
    "wijkworkshop.ui.controllers.content_updates",
    "wijkworkshop.ui.controllers.after_closing",
)


class Loading(QObject):
    """Loads the rest of the app. `usable` tells that the start screen can work, `done` the end."""

    usable = Signal()
    done = Signal()
    _imported = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Load nothing yet."""
        super().__init__(parent)
        self._wanted = True
        self._thread = Thread(target=self._import, name="loading")
        self._steps = self._load()
        self._turn = QTimer(self)  # at zero: whenever no event waits
        self._turn.timeout.connect(self._take_turn)
        self._imported.connect(self._turn.start)

    def start(self) -> None:
        """Begin; call it when the list is painted."""
        if self._wanted:  # not when the window was closed in the meantime
            self._thread.start()

    def stop(self) -> None:
        """Load no more, and leave no thread behind."""
        self._wanted = False
        self._turn.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _import(self) -> None:
        """Import in the thread; a mistake there comes up again where the module is needed."""
        try:
            for name in WITHOUT_QT:
                if self._wanted:
                    import_module(name)
        finally:
            self._imported.emit()

    def _take_turn(self) -> None:
        if next(self._steps, None) is None:
            self._turn.stop()
            self.done.emit()

    def _load(self) -> Iterator[str]:
        for name in FOR_THE_START:
            import_module(name)
            yield name
        self.usable.emit()
        for name in FOR_A_SESSION:
            import_module(name)
            yield name
