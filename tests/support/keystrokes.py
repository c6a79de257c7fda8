"""How long work at the keyboard takes, by the keystroke-level model (Card, Moran and Newell, 1980).

What a room says meanwhile takes no time here, nor does waiting for it.
"""

from dataclasses import dataclass

USUAL, SLOW, SEARCHING = 0.28, 0.5, 1.2
"""Seconds for a key, as the model has them: of an average typist who is no secretary, of typing
letters that make no words, and of somebody who does not know the keyboard."""

DECIDE, READ = 1.35, 3.0
"""Seconds to decide what to do next, and (measured by nobody: ours) to read a line of paper."""


@dataclass(frozen=True)
class Work:
    """Keys that were pressed, and what was decided and read from paper in between."""

    keys: int
    decided: int
    read: int

    def minutes(self, key: float = USUAL) -> int:
        """Return how many minutes that takes somebody who needs so many seconds for a key."""
        return round(self.seconds(key) / 60)

    def seconds(self, key: float = USUAL) -> float:
        """Return how many seconds that takes."""
        return self.keys * key + self.decided * DECIDE + self.read * READ

    @property
    def told(self) -> str:
        """Return it in one line."""
        times = ", ".join(f"{self.seconds(key):.0f} s at {key}" for key in (USUAL, SLOW, SEARCHING))
        return f"{self.keys} keys, {self.decided} decisions, {self.read} lines read: {times}"
