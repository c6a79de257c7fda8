"""A whole half day as a facilitator lives it: what is typed, said and voted, step by step."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.driving import Clock, Facilitator
from tests.votes import Hands, Paper, Stickers, Vote, hold, shows
from wijkworkshop.core.terms import Group
from wijkworkshop.core.walk import here

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


def makes_the_session(evening: Evening) -> None:
    host = evening.host
    host.press("Ctrl+N")
    for name, text in FORM.items():
        host.fill(name, text)
    host.choose("Draaiboek", "Halve dag")
    host.press("Ctrl+Return")
    host.find("Bijeenkomsten")
    host.press("Return")
    host.opens()
    assert host.room == ""
    host.press("B")
    host.sees(NAME, FORM["Waarvoor komt u bij elkaar?"], "13.00", "17.00")


def opening(evening: Evening) -> None:
    host = evening.host
    evening.clock.pass_by(minutes=30)
    host.does("Beginnen")
    host.sees(
        "Het plein wordt opgeknapt.", "Welke straten eerst gaan.", "De raad beslist in maart."
    )
    host.does("Volgende scherm")
    host.sees("Waar gaan we het over hebben?")
    host.press("T")
    host.sees("05:00")
    host.press("+")
    host.sees("06:00")
    host.press("F2")
    host.write(NOTE)
    host.press("Return", "Esc")
    evening.texts.append(NOTE)
    evening.opens_outcome()
    evening.fills(
        {
            "Wat mengen we?": "Woningen en mensen",
            "Waarom mengen we?": "Zodat wie vooruitkomt kan blijven",
            "Wie mengen we?": "Huurders en kopers",
            "Gaat het alleen om bouwen?": "Ook werk en school",
            "Waar kijken we naar?": "De straat en de buurt",
            "Onze zin": "Wij willen huurders en kopers mengen per straat",
            "Hierover denken we anders": "Tafel 2 wil mengen per blok",
        }
    )
    evening.harvests("Wij willen huurders en kopers mengen per straat")


def question_1(evening: Evening) -> None:
    """Marks come first, in silence: the picture would colour them."""
    evening.votes_on(
        Paper(
            "Uw cijfers",
            GRADES,
            slips={
                RESIDENTS: [[(who + 2 * item) % 5 + 4 for item in range(5)] for who in range(8)],
                MUNICIPALITY: [[(who + item) % 4 + 6 for item in range(5)] for who in range(6)],
                ASSOCIATIONS: [[10, 1, 7, 8, (who % 3) + 5] for who in range(5)],
            },
        )
    )
    evening.walks_to("Herkent u dit in uw wijk?")
    evening.votes_on(
        Hands(
            "De vraag zelf",
            KNOWN,
            columns={RESIDENTS: (7, 1, 3, 2, 1, 1, 0), OTHER: (11, 0, 5, 4, 1, 0, 1)},
        )
    )
    evening.votes_on(
        Paper(
            "Acht zinnen over uw wijk",
            KNOWN,
            slips={
                RESIDENTS: [[(who + item) % 4 + 1 for item in range(8)] for who in range(7)],
                MUNICIPALITY: [[(who * item) % 4 + 1 for item in range(8)] for who in range(5)],
            },
        )
    )
    evening.opens_outcome()
    for statistic, experience, why in (
        ("De huizen zijn beter", "Het portiek is nog koud", "Er is eerst geschilderd"),
        ("Het inkomen steeg", "Wie meer verdient verhuist", "Er is geen groter huis"),
        ("Meer soorten mensen", "Weinig praatjes op straat", "Er is geen bankje"),
    ):
        evening.adds(
            "Verschil toevoegen",
            {"Het cijfer": statistic, "Hoe mensen het voelen": experience, "Hoe komt dat?": why},
        )
    evening.fills(
        {"Onze zin": "Wij herkennen de huizen", "Dit weten we nog niet": "Hoe lang mensen blijven"}
    )
    evening.harvests("Wij herkennen de huizen", "Weinig praatjes op straat")


def somebody_comes_in(evening: Evening) -> None:
    host = evening.host
    host.press("F6", "+", "Esc")
    host.find("Aanwezig 20")


def question_2(evening: Evening) -> None:
    evening.walks_to("Wat mag u verwachten van nieuwe huizen en straten?")
    somebody_comes_in(evening)
    evening.votes_on(
        Hands(
            "De beste verklaring",
            columns={RESIDENTS: (9, 0, 1, 2, 4, 2, 0), OTHER: (11, 0, 3, 1, 2, 5, 0)},
        )
    )
    evening.votes_on(
        Hands(
            "De vraag zelf",
            columns={RESIDENTS: (9, 0, 5, 3, 1, 0), OTHER: (10, 1, 4, 4, 1, 1)},
        )
    )
    evening.opens_outcome()
    evening.adds("Verwachting toevoegen", {"Wat verwachten mensen?": "Betere woningen"})
    evening.host.choose("Kan bouwen dat doen?", "Dat kan bouwen")
    evening.fills({"Wat is er nog meer nodig?": "Bouwen is genoeg"})
    evening.fills({"Onze zin": "Wij mogen verwachten dat we prettiger wonen"})
    evening.steers()
    evening.votes_on(
        Hands(
            "Onze zin",
            FIST,
            columns={RESIDENTS: (9, 0, 0, 0, 1, 3, 3, 2), OTHER: (11, 0, 0, 1, 0, 2, 5, 3)},
        )
    )
    evening.harvests("Wij mogen verwachten dat we prettiger wonen")


def adds_goal(evening: Evening, text: str, kind: str, ambition: str) -> None:
    host = evening.host
    evening.adds("Doel toevoegen", {"Het doel": text})
    host.choose("Wat voor doel is het?", kind)
    host.choose("Voor wie?", "Iedereen")
    evening.fills({"Wanneer is het gelukt?": ambition})


def step_1(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wat wordt beter met een gemengde wijk, en voor wie?")
    evening.opens_outcome()
    outcome = "Wat mensen ervan merken"
    adds_goal(evening, FIRST_GOAL, outcome, "In 2031 wil een kwart minder weg")
    adds_goal(evening, SECOND_GOAL, outcome, "In 2031 een 7 voor contact")
    adds_goal(evening, THIRD_GOAL, "Wat we maken of doen", "In 2031 staan er honderd")
    host.choose("Om wat te bereiken? Kies een doel", FIRST_GOAL)
    evening.steers()
    evening.votes_on(
        Stickers("De belangrijkste doelen", tables=[(7, 6, 5, 3), (7, 8, 2, 4), (6, 3, 5, 4)])
    )
    evening.votes_on(
        Hands(
            "Staat u achter deze doelen?",
            FIST,
            columns={
                RESIDENTS: (9, 0, 0, 0, 0, 2, 4, 3, 0, 0, 1, 3, 4, 1, 1, 1, 2, 2, 2, 1),
                OTHER: (11, 0, 0, 0, 1, 3, 4, 3, 0, 0, 0, 4, 5, 2, 0, 2, 1, 4, 3, 1),
            },
        )
    )
    evening.opens_outcome()
    for text in (FIRST_GOAL, SECOND_GOAL):
        host.click(f"{text}, voorgesteld")
        host.choose("Hoe staat het ermee?", "Gekozen")
    evening.harvests(FIRST_GOAL, SECOND_GOAL)


def first_break(evening: Evening) -> None:
    """Somebody of the municipality leaves."""
    evening.walks_to("Pauze", "Daarna: Stap 2")
    evening.host.press("F6", "Down", "-", "Esc")
    evening.host.find("Aanwezig 19")
    evening.clock.pass_by(minutes=15)


def second_break(evening: Evening) -> None:
    """Somebody seems to leave, and does not: that is taken back."""
    host = evening.host
    evening.walks_to("Pauze", "Daarna: Stap 4")
    host.press("F6", "Down", "-", "Esc")
    host.find("Aanwezig 18")
    host.press("Ctrl+Z")
    host.find("Aanwezig 19")
    evening.clock.pass_by(minutes=10)


def step_2(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Helpt deze regel bij ons doel?")
    evening.opens_outcome()
    for text, owner in ((PRIORITY, "De corporaties"), (SALE, "De gemeente")):
        evening.adds(
            "Regel of plan toevoegen",
            {
                "De regel of het plan": text,
                "Van wie is die?": owner,
                "Wat doet dit met déze wijk?": f"{owner} merken het in de Kersenhof",
            },
        )
    for rule, goal, word, why in (
        (PRIORITY, FIRST_GOAL, "1 Versterkt", "Familie komt eerst"),
        (PRIORITY, SECOND_GOAL, "2 Helpt een beetje", "Men kent elkaar al"),
        (SALE, FIRST_GOAL, "4 Werkt tegen", "Goedkope huur verdwijnt"),
    ):
        host.choose(f"Wat doet het? {rule} bij {goal}", word)
        evening.fills({f"Waarom? {rule} bij {goal}": why})
    host.choose("Wat doen we?", "Aanpassen")
    evening.fills({"Wie pakt het op?": "De wethouder", "Wanneer?": "1-7-2027"})
    evening.harvests("Aanpassen" if evening.host.has("Aanpassen") else SALE, "De wethouder")


def step_3(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wat past in welk gebied?")
    evening.opens_outcome()
    evening.adds("Gebied toevoegen", {"Welk gebied?": "Kersenhof"})
    host.click("Hier beginnen we")
    host.choose("Welk doel is hier het belangrijkst?", FIRST_GOAL)
    host.choose("Wat doen we met die groep?", "Vasthouden")
    host.choose("Hoe fijn mengen we?", "Per portiek")
    evening.fills(
        {
            "Voor wie zijn hier woningen?": "Gezinnen uit de buurt",
            "Waar komen mensen elkaar tegen?": "De moestuin",
            "Wat moet hier zo blijven?": "De oude kersenbomen",
        }
    )
    evening.harvests("Kersenhof", "De moestuin")


def step_4(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wie doet wat, waar en wanneer?")
    for vote in LISTS:
        evening.votes_on(vote)
    evening.opens_outcome()
    host.choose("Een maatregel erbij", added_measure(host))
    evening.fills({"Erbij, omdat": "Drie tafels vroegen erom"})
    host.click("Erbij zetten")
    host.click("Afspraak maken: 10")
    evening.fills(
        {
            "Wie trekt het?": "Anna van de gemeente",
            "Eerste stap": "Een rondje door de straat",
            "Klaar": "1-3-2027",
            "Wat doen we?": "Tien gesprekken",
            "Wat merken bewoners?": "Zij weten wie er komt",
        }
    )
    evening.fills({"Wie zegt dit?": "Anna van de gemeente"})
    host.choose("Doet u mee?", "Ja, als")
    evening.fills({"Als …": "de buurt meeloopt"})
    host.choose("Namens wie?", "Moet terug naar de achterban")
    evening.harvests("Anna van de gemeente", "Tien gesprekken", "de buurt meeloopt")


LISTS: Sequence[Vote] = (
    Stickers(
        "Maatregelen van het programmabureau",
        tables=[
            (6, 4, 3, 1, 1, 0, 1, 1, 0, 1),
            (7, 2, 5, 1, 1, 1, 1, 0, 2, 1),
            (6, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        ],
    ),
    Paper(
        "Maatregelen van de gemeente",
        slips={
            RESIDENTS: [(10, 12), (10, 10), (11, 16), (16, 16), (10,), (13, 14), (15, 16)],
            MUNICIPALITY: [(12, 12), (11, 13), (10, 16), (14, 14), (16, 15)],
            ASSOCIATIONS: [(16, 16), (10, 16), (12, 13), (16, 11), (10, 14)],
        },
    ),
    Stickers(
        "Maatregelen van de corporaties",
        options=range(16, 23),
        tables=[(6, 3, 2, 2, 1, 2, 1, 1), (7, 5, 1, 3, 2, 0, 2, 1), (6, 2, 4, 1, 1, 2, 0, 2)],
    ),
    Hands(
        "Maatregelen van de metropoolregio",
        options=(23, 24),
        columns={RESIDENTS: (9, 0, 6, 3), OTHER: (10, 0, 4, 6)},
    ),
)


def added_measure(host: Facilitator) -> str:
    """The first measure that is not on the shortlist yet."""
    box: Any = host.find("Een maatregel erbij")
    return str(box.itemText(1))


def question_3(evening: Evening) -> None:
    evening.walks_to("Hoe pakken we bouwen en mensen helpen samen aan?")
    evening.votes_on(
        Stickers(
            "Wat is voor u het belangrijkst?",
            tables=[
                (6, 4, 3, 2, 2, 1, 1, 2, 1, 1, 1),
                (7, 5, 2, 4, 3, 1, 0, 2, 1, 2, 1),
                (6, 3, 3, 3, 2, 1, 1, 2, 0, 2, 1),
            ],
        )
    )
    evening.opens_outcome()
    evening.fills(
        {
            "Onze zin": "Wij bouwen en helpen tegelijk",
            "Wie houdt het bij elkaar?": "De wijkmanager",
            "Rol van bewoners": "Zij kiezen de bankjes",
        }
    )
    evening.adds(
        "Koppeling toevoegen",
        {"Het bouwplan": "Het portiek", "Wat helpt mensen tegelijk?": "Een huismeester"},
    )
    evening.steers()
    evening.votes_on(
        Hands(
            "De vraag zelf",
            FIST,
            columns={RESIDENTS: (9, 0, 0, 0, 0, 3, 4, 2), OTHER: (10, 0, 0, 0, 1, 2, 4, 3)},
        )
    )
    evening.harvests("Wij bouwen en helpen tegelijk", "De wijkmanager")


def closing(evening: Evening) -> None:
    host = evening.host
    evening.votes_on(
        Paper(
            "Uw cijfers voor vandaag",
            GRADES,
            slips={RESIDENTS: [(8, 7), (9, 8), (7, 7), (10, 9), (6, 5)], OTHER: [(8, 8)] * 5},
        )
    )
    host.press("I")
    host.find("Inbreng")
    host.press("Alt+B", "Alt+2")
    host.write("Ik wil weten wanneer het begint")
    host.press("Return")
    evening.texts.append("Ik wil weten wanneer het begint")
    evening.steers()
    evening.opens_outcome()
    evening.fills({"Wie krijgt het verslag?": "Alle deelnemers", "Wie beslist hierna?": "De raad"})
    evening.harvests("Alle deelnemers", "De raad")
    host.does("Bijeenkomst afsluiten")
    host.find("Afgesloten")


STEPS: Sequence[Callable[[Evening], None]] = (
    makes_the_session,
    opening,
    question_1,
    question_2,
    step_1,
    first_break,
    step_2,
    step_3,
    second_break,
    step_4,
    question_3,
    closing,
)
