"""The three questions of a half day, how it begins and how it ends."""

from tests.support.halve_dag.evening import (
    ASSOCIATIONS,
    FIST,
    FORM,
    GRADES,
    KNOWN,
    MUNICIPALITY,
    NAME,
    NOTE,
    OTHER,
    RESIDENTS,
    Evening,
)
from tests.support.votes import Hands, Paper, Stickers


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
            "Stemming",
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
            "Stemming",
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
            "Wat mag die beslissen?": "Over geld tot 5000 euro",
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
            "Stemming",
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
    host.find("Verslag maken")
