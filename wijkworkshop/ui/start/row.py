"""A session as the start screen shows it; no storage, so that the first paint need not wait."""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.searching import has_words


class Mark(StrEnum):
    """The shape that stands for a status, beside its word."""

    RUNNING = auto()  # a filled circle
    PLANNED = auto()  # a ring
    TO_COUNT = auto()  # a diamond
    DONE = auto()  # a square
    LEFT = auto()  # a dash: its day has passed and it never began


@dataclass(frozen=True)
class Row:
    """The words of a session in the list; `step` is the block that a running one is in.

    `follows` is the id of the session that it goes on from.
    """

    id: str
    date: str
    name: str
    area: str
    present: str
    mark: Mark
    status: str
    past: bool = False
    step: str = ""
    place: str = ""
    areas: tuple[str, ...] = ()
    follows: str = ""

    def fits(self, wanted: str) -> bool:
        """Tell whether every word that was searched for stands in it, whatever its accents."""
        areas = " ".join((self.area, *self.areas))
        return has_words(f"{self.date} {self.name} {areas} {self.place} {self.status}", wanted)

    @property
    def spoken(self) -> str:
        """Return the row as one sentence, for a screen reader."""
        people = "" if self.present == "–" else self.present
        parts = (self.name, self.date, self.area, people, self.status)
        return ", ".join(part for part in parts if part)
