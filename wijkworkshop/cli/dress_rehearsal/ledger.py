"""What the simulated phones report: who joined, which votes were confirmed, and how fast."""

from dataclasses import dataclass, field
from typing import Any

Fields = dict[str, str]

CARDS = "cards"
"""Stands for a round where hosts send cards to the board."""

PLACES = "places"
"""Stands for a round where hosts say whether their cards lie right."""


@dataclass
class Page:
    """What the phones report of one round, or of the cards of hosts."""

    kept: dict[str, Fields] = field(default_factory=dict)
    unsure: dict[str, list[Fields]] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    milliseconds: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unsaid: int = 0
    closed: bool = False


class Ledger:
    """Collects the reports; people are known by the hash of their phone's token."""

    def __init__(self) -> None:
        """Begin without reports."""
        self.joined: set[str] = set()
        self._pages: dict[str, Page] = {}

    def page(self, round_id: int) -> Page:
        """Return the page of a round."""
        return self._pages.setdefault(str(round_id), Page())

    def cards(self) -> Page:
        """Return the page of the cards that hosts send."""
        return self._pages.setdefault(CARDS, Page())

    def places(self) -> Page:
        """Return the page of what hosts say of where their cards lie."""
        return self._pages.setdefault(PLACES, Page())

    def take(self, said: dict[str, Any]) -> None:
        """Add a report."""
        if "joined" in said:
            self.joined.add(said["joined"])
        elif "done" in said:
            self._page_of(said).done.add(said["done"])
        elif "kept" in said:
            self._take_kept(said, self._page_of(said))
        elif "unsure" in said:
            self._page_of(said).unsure.setdefault(said["unsure"], []).append(said["fields"])
        elif "refused" in said and not self._page_of(said).closed:
            self._page_of(said).refused.append(f"{said['status']} {said['why']}".strip())

    def _take_kept(self, said: dict[str, Any], page: Page) -> None:
        """Note a confirmed vote; a later one replaces those before it."""
        page.kept[said["kept"]] = said["fields"]
        page.unsure.pop(said["kept"], None)
        page.milliseconds.append(said["ms"])
        page.unsaid += not said["said"] and not page.closed

    def _page_of(self, said: dict[str, Any]) -> Page:
        if "round" in said:
            return self._pages.setdefault(said["round"], Page())
        fields = said["fields"]
        of_board = PLACES if "laid" in fields else CARDS
        return self._pages.setdefault(fields.get("round", of_board), Page())
