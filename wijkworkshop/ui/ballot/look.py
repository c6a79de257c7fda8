"""How large things are on the ballot: for a person who stands before the laptop."""

from dataclasses import dataclass

USUAL = 1000
"""The height of a screen, in logical pixels, at which sizes are as they are written."""

SMALLEST, LARGEST = 0.72, 1.5
TALLEST, BETWEEN = 130, 18
TOUCH = 64
"""The least height of what is pressed: never under 48 on any screen."""


@dataclass(frozen=True)
class Look:
    """Sizes for one screen."""

    scale: float = 1.0

    @classmethod
    def for_height(cls, height: int) -> "Look":
        """Return the sizes for a screen of this height."""
        return cls(min(LARGEST, max(SMALLEST, height / USUAL)))

    def __call__(self, size: float) -> int:
        """Return a size on this screen."""
        return round(size * self.scale)

    @staticmethod
    def row(rows: int, room: float) -> float:
        """Return how high each of some rows is written, when they share so much room."""
        return min(TALLEST, max(TOUCH, room / max(1, rows) - BETWEEN))

    @property
    def touch(self) -> int:
        """Return the least height of what is pressed."""
        return max(52, self(TOUCH))
