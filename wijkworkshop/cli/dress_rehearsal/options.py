"""The options of a dress rehearsal, and who is told how it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures, Start
from wijkworkshop.web.process.listening import free_port


@dataclass(frozen=True)
class RehearsalOptions:
    """The options: a run sheet or a planned session, how many participants, how fast.

    Each round stays open for at least `hold` seconds; `archive` tells which disk to use.
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
class ProgressListener:
    """Functions that are called with the address, with each round's figures, and at the end."""

    started: Callable[[Start], None]
    played: Callable[[RoundFigures], None]
    ended: Callable[[Figures], None]
