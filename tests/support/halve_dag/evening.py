"""The facilitator at work, and what is typed on a half day in the Boomgaard."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.support.driving import Clock, Facilitator
from tests.support.votes import Vote, hold, shows
from wijkworkshop.core.navigation import here
from wijkworkshop.core.terms import Group

NOON = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)  # half past twelve; the session starts at one
RESIDENTS, MUNICIPALITY, OTHER = Group.RESIDENTS, Group.MUNICIPALITY, Group.OTHER
ASSOCIATIONS = Group.HOUSING_ASSOCIATIONS
GRADES, FIST, KNOWN = tuple(range(1, 11)), tuple(range(6)), (4, 3, 2, 1, 0)

NAME = "Samen wonen in de Boomgaard"
FORM = {
    "Naam": NAME,
    "Datum": "24-11-2026",
    "Begint om": "13.00",
    "Plaats": "Buurthuis De Appel",
    "Gebied": "Boomgaard, Kersenhof",
    "Waarvoor komt u bij elkaar?": "We kiezen waar we beginnen.",
    "Wat ligt al vast?": "Het plein wordt opgeknapt.",
    "Waarover praten mensen mee?": "Welke straten eerst gaan.",
    "Wie beslist, en wanneer?": "De raad beslist in maart.",
    "Tafels": "3",
    "Bewoners": "8",
    "Gemeente": "6",
    "Corporaties": "5",
}
DAY = re.compile(r"\d+-\d+-\d+")
NOTE = "De lamp bij de deur is stuk"
FIRST_GOAL, SECOND_GOAL, THIRD_GOAL = (
    "Wie vooruitkomt kan hier blijven",
    "Buren kennen elkaar",
    "Meer middeldure huur",
)
PRIORITY, SALE = "Voorrang bij binding", "Verkoop van huurwoningen"


@dataclass
class Evening:
    """The facilitator at work, and what they put in: votes by round, and texts."""

    host: Facilitator
    clock: Clock
    votes: dict[int, Vote] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    name: str = ""  # the id of the session, where there are more
    rooms: str = ""  # all that the room could read

    def walks_to(self, *texts: str) -> None:
        """Go on, screen by screen, until the room reads this."""
        for _ in range(12):
            if all(text in self.host.room for text in texts):
                return
            self.host.press("Right")
        self.host.sees(*texts)

    def votes_on(self, vote: Vote) -> None:
        """Go to the next round, hold it, and look whether the room sees what it gave."""
        self.walks_to(vote.title, "Straks stemmen we")
        self.clock.pass_by(minutes=1)
        hold(self.host, self.clock, vote)
        self.votes[here(self.host.live.session).round] = vote
        shows(self.host, vote)

    def opens_outcome(self) -> None:
        self.host.press("U")
        self.host.find("Onze zin" if self.host.has("Onze zin") else "Uitkomst")

    def fills(self, fields: Mapping[str, str]) -> None:
        for name, text in fields.items():
            self.host.fill(name, text)
            self.texts += [text] if not DAY.fullmatch(text) else []

    def adds(self, button: str, fields: Mapping[str, str]) -> None:
        self.host.click(button)
        self.fills(fields)

    def harvests(self, *texts: str) -> None:
        """Leave the forms, and show the room what the block leaves behind."""
        self.steers()
        shown = self.host.room
        for _ in range(6):
            if all(text in shown for text in texts):
                return
            self.host.press("Right")
            shown += self.host.room
        assert all(text in shown for text in texts), (texts, shown)

    def steers(self) -> None:
        """Press Esc until the frame says that keys steer."""
        for _ in range(2):
            if not self.host.has("Regie · toetsen sturen"):
                self.host.press("Esc")
        self.host.find("Regie · toetsen sturen")
