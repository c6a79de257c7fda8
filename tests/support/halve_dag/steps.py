"""The four steps of a half day, and its breaks."""

from tests.support.halve_dag.evening import (
    FIRST_GOAL,
    FIST,
    OTHER,
    PRIORITY,
    RESIDENTS,
    SALE,
    SECOND_GOAL,
    THIRD_GOAL,
    Evening,
)
from tests.support.votes import Hands, Sheets, Stickers, Weighings
from wijkworkshop.core.navigation import here
from wijkworkshop.core.voting.options import options_of

MEASURES = 5
VALUES = (4, 3, 2, 1, 0)


def adds_goal(evening: Evening, text: str, kind: str, ambition: str) -> None:
    host = evening.host
    evening.adds("Doel toevoegen", {"Het doel": text})
    host.choose("Wat voor doel is het?", kind)
    host.choose("Voor wie?", "Iedereen")
    evening.fills({"Wanneer is het gelukt?": ambition})


def step_1(evening: Evening) -> None:
    host = evening.host
    evening.walks_to("Wat wordt beter met een gemengde wijk, en voor wie?")
    evening.votes_on(
        Stickers(
            "Wel of niet mengen",
            tables=[
                (7, 4, 2, 1, 3, 2, 2),
                (6, 3, 1, 2, 2, 3, 1),
                (6, 2, 2, 1, 4, 1, 2),
            ],
        )
    )
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
    evening.steers()
    evening.votes_on(
        Sheets(
            "De tabel, per tafel",
            VALUES,
            sheets=[(4, 1, 3, 2), (4, 3, 3, 2), (3, 1, 3, 2)],
        )
    )
    evening.votes_on(
        Hands(
            "Hier verschillen de tafels",
            VALUES,
            columns={RESIDENTS: (9, 0, 0, 2, 1, 5, 1), OTHER: (10, 0, 1, 2, 2, 4, 1)},
        )
    )
    evening.opens_outcome()
    evening.fills({f"Waarom? {SALE} bij {FIRST_GOAL}": "Goedkope huur verdwijnt"})
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
    host.choose("Op welke schaal mengen we?", "Per portiek")
    evening.fills(
        {
            "Voor welke groep?": "Gezinnen uit de buurt",
            "Waar komen mensen elkaar tegen?": "De moestuin",
            "Wat moet hier zo blijven?": "De oude kersenbomen",
        }
    )
    evening.harvests("Kersenhof", "De moestuin")


def step_4(evening: Evening) -> None:
    """Nine clusters get dots, five measures of the top ones are weighed, and one is agreed on."""
    evening.walks_to("Wie doet wat, waar en wanneer?")
    evening.votes_on(
        Stickers(
            "Maatregelen die bij elkaar horen",
            tables=[
                (7, 1, 4, 0, 1, 2, 1, 1, 1, 3),
                (6, 0, 4, 1, 0, 0, 1, 1, 2, 3),
                (6, 1, 3, 0, 1, 1, 0, 1, 2, 3),
            ],
        )
    )
    evening.walks_to("De maatregelen wegen", "Straks stemmen we")
    measures = five_of_the_top(evening)
    evening.votes_on(
        Weighings(
            "De maatregelen wegen",
            options=measures,
            sheets=[
                ("54jjj", "43", "22", "35j?j", "51njj"),
                ("44jj", "53", "12", "34", "42n"),
                ("55", "42?jj", "-", "25", "52"),
            ],
        )
    )
    agrees_on(evening, measures[0])
    evening.steers()
    evening.votes_on(
        Hands(
            "Onze afspraken samen",
            FIST,
            columns={RESIDENTS: (9, 0, 0, 0, 1, 3, 4, 1), OTHER: (10, 0, 0, 0, 0, 3, 4, 3)},
        )
    )
    evening.harvests("Anna van de gemeente", "Tien gesprekken", "de buurt meeloopt")


def agrees_on(evening: Evening, measure: int) -> None:
    """Make an agreement of a measure, to which somebody says yes under a condition."""
    host = evening.host
    evening.opens_outcome()
    host.click(f"Afspraak maken: {measure}")
    evening.fills(
        {
            "Wie neemt het voortouw?": "Anna van de gemeente",
            "Eerste stap": "Een rondje door de straat",
            "Klaar": "1-3-2027",
            "Wat doen we?": "Tien gesprekken",
            "Wat merken bewoners?": "Zij weten wie er komt",
            "Waar?": "Kersenhof",
        }
    )
    host.click("Doel erbij")
    host.choose("Het doel", FIRST_GOAL)
    evening.fills({"Wie zegt dit?": "Anna van de gemeente"})
    host.choose("Doet u mee?", "Ja, als")
    evening.fills({"Als …": "de buurt meeloopt"})
    host.choose("Namens wie?", "Moet terug naar de achterban")


def five_of_the_top(evening: Evening) -> list[int]:
    """Take the measures of the clusters with most dots, and leave out all after the fifth."""
    host = evening.host
    host.click("Kies zelf welke")
    vote = here(host.live.session).round
    offered = [option.number for option in options_of(host.live.session, vote)]
    assert len(offered) > MEASURES
    for number in offered[MEASURES:]:
        host.click(f"Laat keuze {number} weg")
    return offered[:MEASURES]
