"""The second and third session of a traject, with keys only: each goes on from the one before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QComboBox

from tests.support.driving import Facilitator
from tests.support.halve_dag import (
    FIRST_GOAL,
    FIST,
    GRADES,
    OTHER,
    PRIORITY,
    RESIDENTS,
    SALE,
    SECOND_GOAL,
    Evening,
)
from tests.support.votes import Hands, Paper, Sheets, Stickers, Vote

SECOND_EVENING = datetime(2026, 12, 8, 18, 30, tzinfo=UTC)
THIRD_EVENING = datetime(2027, 1, 12, 18, 30, tzinfo=UTC)
CHANGED = "De school heeft een plek gevonden"


def makes_it(name: str, day: str, sheet: str, after: str) -> Callable[[Evening], None]:
    """Make a session from what is filled in; what is left empty comes from the one before."""
    form: Mapping[str, str] = {
        "Naam": name,
        "Datum": day,
        "Begint om": "19.30",
        "Tafels": "2",
        "Bewoners": "8",
        "Anderen": "6",
    }

    def make(evening: Evening) -> None:
        host = evening.host
        host.press("Ctrl+N")
        for field, text in form.items():
            host.fill(field, text)
        host.choose("Draaiboek", sheet)
        host.choose("Vervolg op", after)
        host.press("Ctrl+Return")
        host.find("Bijeenkomsten")
        host.press("Return")
        host.opens()
        host.sees(name, "19.30", "22.00", "Terugblik")
        host.does("Beginnen")
        host.sees("Het plein wordt opgeknapt.")

    return make


def looks_back(*texts: str) -> Callable[[Evening], None]:
    """See what was said the last time, write down what changed, and go on."""

    def look(evening: Evening) -> None:
        host = evening.host
        host.press("Right")
        shown = host.room
        while not host.has("Ga naar") and any(text not in shown for text in texts):
            host.press("Right")
            shown += host.room
        assert all(text in shown for text in texts), (texts, shown)
        evening.opens_outcome()
        evening.fills({"Wat is er veranderd sinds de vorige keer?": CHANGED})
        host.click("Zo staat het: hiermee gaan we verder")
        evening.harvests(CHANGED)

    return look


def step_2(evening: Evening) -> None:
    """The goals of the first session are in the table."""
    host = evening.host
    evening.walks_to("Helpt deze regel bij ons doel?")
    host.press("T")
    host.sees("08:00")
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
    evening.steers()
    evening.votes_on(Sheets("De tabel, per tafel", (4, 3, 2, 1, 0), sheets=[(4, 1), (3, 1)]))
    evening.opens_outcome()
    host.choose("Wat doen we?", "Aanpassen")
    evening.fills({"Wie pakt het op?": "De wethouder", "Wanneer?": "1-7-2027"})
    evening.harvests("De wethouder")


def step_3(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wat past in welk gebied?")
    evening.opens_outcome()
    evening.adds("Gebied toevoegen", {"Welk gebied?": "Kersenhof"})
    host.click("Hier beginnen we")
    host.choose("Welk doel is hier het belangrijkst?", FIRST_GOAL)
    host.choose("Wat doen we met die groep?", "Vasthouden")
    host.choose("Op welke schaal mengen we?", "Per portiek")
    evening.fills({"Waar komen mensen elkaar tegen?": "De moestuin"})
    evening.harvests("Kersenhof", "De moestuin")


LISTS: Sequence[Vote] = (
    Stickers(
        "Maatregelen van het programmabureau",
        tables=[(7, 4, 3, 1, 1, 0, 1, 1, 0, 2), (6, 2, 4, 1, 1, 1, 1, 0, 1, 1)],
    ),
    Paper(
        "Maatregelen van de gemeente",
        slips={
            RESIDENTS: [(10, 12), (10, 10), (11, 16), (16, 16), (10,), (13, 14), (15, 16)],
            OTHER: [(12, 12), (11, 13), (10, 16), (14, 14), (16, 15), (12, 13)],
        },
    ),
    Stickers(
        "Maatregelen van de corporaties",
        options=range(16, 23),
        tables=[(7, 3, 2, 2, 1, 2, 2, 1), (6, 4, 1, 2, 2, 0, 2, 1)],
    ),
    Hands(
        "Maatregelen van de metropoolregio",
        options=(23, 24),
        columns={RESIDENTS: (8, 0, 5, 3), OTHER: (6, 0, 3, 3)},
    ),
)


def step_4(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wie doet wat, waar en wanneer?")
    for vote in LISTS:
        evening.votes_on(vote)
    evening.opens_outcome()
    host.choose("Een maatregel erbij", added_measure(host))
    evening.fills({"Erbij, omdat": "Twee tafels vroegen erom"})
    host.click("Erbij zetten")
    host.click("Afspraak maken: 10")
    evening.fills(
        {
            "Wie neemt het voortouw?": "Anna van de gemeente",
            "Klaar": "1-3-2027",
            "Wat doen we?": "Tien gesprekken",
            "Wat merken bewoners?": "Zij weten wie er komt",
        }
    )
    evening.harvests("Anna van de gemeente", "Tien gesprekken")


def added_measure(host: Facilitator) -> str:
    """The first measure that is not on the shortlist yet."""
    box = host.find("Een maatregel erbij", QComboBox)
    return box.itemText(1)


def question_3(evening: Evening) -> None:
    evening.walks_to("Hoe pakken we bouwen en mensen helpen samen aan?")
    evening.votes_on(
        Stickers(
            "Wat is voor u het belangrijkst?",
            tables=[(7, 5, 4, 3, 2, 1, 1, 2, 1, 1, 1), (6, 4, 2, 4, 2, 1, 0, 2, 1, 1, 1)],
        )
    )
    evening.opens_outcome()
    evening.fills(
        {
            "Onze zin": "Wij bouwen en helpen tegelijk",
            "Wie houdt het bij elkaar?": "De wijkmanager",
            "Wat mag die beslissen?": "Over geld tot 5000 euro",
            "Rol van bewoners": "Zij kiezen de bankjes",
        }
    )
    evening.steers()
    evening.votes_on(
        Hands(
            "Stemming",
            FIST,
            columns={RESIDENTS: (8, 0, 0, 0, 0, 3, 3, 2), OTHER: (6, 0, 0, 0, 1, 2, 2, 1)},
        )
    )
    evening.harvests("Wij bouwen en helpen tegelijk", "De wijkmanager")


def closing(evening: Evening) -> None:
    host = evening.host
    evening.votes_on(Paper("Uw cijfers voor vandaag", GRADES, slips={RESIDENTS: [(8, 7)] * 6}))
    evening.opens_outcome()
    evening.fills({"Wie krijgt het verslag?": "Alle deelnemers", "Wie beslist hierna?": "De raad"})
    evening.harvests("Alle deelnemers", "De raad")
    host.does("Bijeenkomst afsluiten")
    host.find("Verslag maken")


def has_a_break(evening: Evening) -> None:
    evening.walks_to("Pauze")
    evening.clock.pass_by(minutes=15)


SECOND_NAME, THIRD_NAME = "Traject: regels", "Traject: afspraken"

SECOND: Sequence[Callable[[Evening], None]] = (
    makes_it(
        SECOND_NAME,
        "8-12-2026",
        "Traject 2: afstemmen en per gebied",
        "Avond in de Boomgaard · di 24 nov 2026",
    ),
    looks_back("Wij herkennen de huizen", FIRST_GOAL, SECOND_GOAL),
    step_2,
    has_a_break,
    step_3,
    closing,
)
THIRD: Sequence[Callable[[Evening], None]] = (
    makes_it(
        THIRD_NAME,
        "12-1-2027",
        "Traject 3: afspraken en aanpak",
        f"{SECOND_NAME} · di 8 dec 2026",
    ),
    looks_back("Wij herkennen de huizen", FIRST_GOAL, "Kersenhof", SALE),
    step_4,
    has_a_break,
    question_3,
    closing,
)
