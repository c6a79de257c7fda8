"""A run-through of a session in an archive of its own that is wiped afterwards."""

from wijkworkshop.core.scripted.run_through import run_through
from wijkworkshop.core.session import Session
from wijkworkshop.performing import MADE, Clock, Ids
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import LogLine, Store
from wijkworkshop.storage.throwaway import Throwaway
from wijkworkshop.ui.controllers.open_session import OpenSession
from wijkworkshop.ui.controllers.run_through.crowd import Crowd
from wijkworkshop.ui.controllers.run_through.pace import PacedClock


class RunThrough:
    """A copy with made-up people and a clock that can be sped; nothing is left after `wipe`."""

    def __init__(self, session: Session, example: Session, clock: Clock, ids: Ids) -> None:
        """Make the copy in a temporary archive. Raises StorageProblem; then nothing is left."""
        self.clock = PacedClock(clock)
        self._folder = Throwaway()
        try:
            self.store = Store(open_archive(self._folder.path / "oefenen.db"))
            now = self.clock()
            self.session = run_through(session, ids(), now, example)
            self.store.create(self.session, LogLine(now, MADE))
        except BaseException:
            self._folder.remove()
            raise

    def attend(self, evening: OpenSession) -> None:
        """Let the people come, and let the facilitator speed the clock."""
        crowd = Crowd(evening.live)
        evening.console.closed.connect(crowd.leave)
        evening.console.header.practice.offer_pace(self.clock)

    def wipe(self) -> None:
        """Close the archive and remove it."""
        self.store.close()
        self._folder.remove()
