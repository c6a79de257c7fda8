"""What somebody asks of a dress rehearsal, and what is told while it goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures, Start
from wijkworkshop.web.process.listening import free_port


@dataclass(frozen=True)
class Wanted:
    """How it goes: by which run sheet, or as a session is planned, with how many, how fast.

    Each round stays open `hold` seconds at least; `archive` says on which disk it is stored.
    """

    run_sheet: str
    session: str
    participants: int
    ramp: float
    hold: float
    seed: int
    archive: Path | None
    address: str

    @property
    def port(self) -> int:
        """Return the port: the usual one where real phones come, if it is free."""
        return free_port(self.address) if self.hold else 0


@dataclass(frozen=True)
class Telling:
    """Who hears how it goes: where phones come in, each round, and how it ended."""

    started: Callable[[Start], None]
    played: Callable[[RoundFigures], None]
    ended: Callable[[Figures], None]
