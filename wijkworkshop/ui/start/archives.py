"""The archive that is open, and the rows of its sessions."""

from pathlib import Path

from wijkworkshop.performing import Clock
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.listings import Progress
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.listing import rows_of
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.wording.dates import day_of, short_date


class OpenArchive:
    """The store of one archive file."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Open or make the archive. Raises StorageProblem."""
        self.path = path
        self.store = Store(open_archive(path))
        self._clock = clock

    def rows(self) -> tuple[Row, ...]:
        """Return the sessions as the start screen shows them. Raises StorageProblem."""
        return rows_of(self.store.listings(), day_of(self._clock()))

    def held(self) -> tuple[tuple[str, str], ...]:
        """Return the sessions that have begun, newest first, as ids with their names."""
        begun = (each for each in self.store.listings() if each.progress is not Progress.PLANNED)
        return tuple((each.id, f"{each.name} · {short_date(each.day)}") for each in begun)

    def close(self) -> None:
        """Close the archive."""
        self.store.close()


def beside(path: Path) -> Path:
    """Return a name next to an archive that no file has yet."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 10_000))
    return next(name for name in names if not name.exists())
