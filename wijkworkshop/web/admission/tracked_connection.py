"""A connection as the limits see it."""

from typing import Protocol


class TrackedConnection(Protocol):
    """A connection that can be closed to make room."""

    address: str

    def holds_back(self) -> bool:
        """Tell whether the other side has not read all that was sent."""

    def cut_off(self) -> None:
        """Close at once, and leave the lists of connections."""
