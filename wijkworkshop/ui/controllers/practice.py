"""A practice session in an archive of its own that is wiped afterwards."""

from typing import TYPE_CHECKING

from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.terms import Group
from wijkworkshop.performing import Clock, Ids, start
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.throwaway import Throwaway

if TYPE_CHECKING:
    from wijkworkshop.ui.controllers.open_session import OpenSession

ROOM = ((Group.RESIDENTS, 8), (Group.MUNICIPALITY, 5), (Group.HOUSING_ASSOCIATIONS, 5))
"""Who is there in the practice room: enough to see results split by group."""


class Practice:
    """A practice session; nothing of it is left after `wipe`."""

    def __init__(self, sheet: RunSheet, content: str, clock: Clock, ids: Ids) -> None:
        """Make the session in a temporary archive. Raises StorageProblem."""
        self.clock = clock
        self._folder = Throwaway()
        self.store = Store(open_archive(self._folder.path / "proef.db"))
        now = clock()
        setup = Setup(sheet.title, now.date(), now, groups=ROOM, tables=2, made_up=True)
        self.session = start(self.store, setup, sheet, content, clock, ids)

    def attend(self, evening: "OpenSession") -> None:
        """Leave all voting to whoever practises."""

    def wipe(self) -> None:
        """Close the archive and remove it."""
        self.store.close()
        self._folder.remove()
