"""A connection, as far as those know it who decide whether there is room for it."""

from typing import Protocol


class Guest(Protocol):
    """Somebody who came in."""

    address: str

    def holds_back(self) -> bool:
        """Tell whether something that was sent was not taken yet."""

    def cut_off(self) -> None:
        """End at once, and leave."""
