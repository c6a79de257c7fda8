"""What is measured in a dress rehearsal."""

from dataclasses import dataclass, field

from wijkworkshop.rehearsal.measures import Times, times_of


@dataclass(frozen=True)
class Start:
    """The address at which phones join."""

    url: str
    code: str
    rounds: int
    name: str


@dataclass(frozen=True)
class RoundFigures:
    """How a round went; `skipped` says why it was not held.

    `acknowledged` are participants who were told that their vote is kept, `stored` the ballots in
    the archive, `counted` those in the result (None when nothing of it may be shown); `silent` are
    those who were asked and did not vote. `votes` were sent in all, changes too, within `seconds`.
    `unsaid` is how often a page did not say that a vote is kept.
    """

    title: str
    place: int
    of: int
    joined: int = 0
    acknowledged: int = 0
    stored: int = 0
    counted: int | None = 0
    lost: int = 0
    refused: int = 0
    silent: int = 0
    unsaid: int = 0
    milliseconds: tuple[float, ...] = ()
    seconds: float = 0.0
    skipped: str = ""
    note: str = ""

    @property
    def times(self) -> Times:
        """Return the times until a vote was stored."""
        return times_of(self.milliseconds)


@dataclass(frozen=True)
class Figures:
    """All measurements. `disk` is milliseconds per commit, `screens` None without a screen.

    `stopped` says what ended it early; `wiped` that its folder was removed.
    """

    address: str
    participants: int
    joined: int = 0
    came_in: int = 0  # of the participants that were simulated
    rounds: tuple[RoundFigures, ...] = field(default_factory=tuple)
    disk: float | None = None
    screen: str = ""
    stopped: str = ""
    wiped: bool = True

    @property
    def held(self) -> tuple[RoundFigures, ...]:
        """Return the rounds that were held."""
        return tuple(each for each in self.rounds if not each.skipped)

    @property
    def times(self) -> Times:
        """Return the times until a vote was stored, over all rounds."""
        return times_of([ms for each in self.held for ms in each.milliseconds])

    @property
    def votes_per_second(self) -> float:
        """Return how many votes were stored per second while people voted."""
        seconds = sum(each.seconds for each in self.held)
        votes = sum(len(each.milliseconds) for each in self.held)
        return round(votes / seconds, 1) if seconds else 0.0

    def total(self, name: str) -> int:
        """Return the sum of one figure over all rounds."""
        return sum(getattr(each, name) for each in self.held)
