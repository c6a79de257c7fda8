"""A short evening as a facilitator lives it, with keys only: also the first of a traject."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from tests.support.halve_dag import (
    FIRST_GOAL,
    FIST,
    GRADES,
    KNOWN,
    OTHER,
    RESIDENTS,
    SECOND_GOAL,
    THIRD_GOAL,
    Evening,
    adds_goal,
)
from tests.support.votes import Hands, Paper, Stickers, Vote, shows
from wijkworkshop.core.navigation import here

EARLY = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)  # seven in the evening; it starts half past

FORM = {
    "Naam": "Avond in de Boomgaard",
    "Datum": "24-11-2026",
    "Begint om": "19.30",
    "Plaats": "Buurthuis De Appel",
    "Gebied": "Boomgaard",
    "Wat ligt al vast?": "Het plein wordt opgeknapt.",
    "Wie beslist, en wanneer?": "De raad beslist in maart.",
    "Tafels": "2",
    "Bewoners": "8",
    "Anderen": "6",
}

COUNTED_IN_THE_BREAK: Sequence[Vote] = (
    Paper(
        "Uw cijfers",
        GRADES,
        slips={
            RESIDENTS: [[(who + 2 * item) % 5 + 4 for item in range(5)] for who in range(8)],
            OTHER: [[(who + item) % 4 + 4 for item in range(5)] for who in range(6)],
        },
    ),
    Paper(
        "Vier zinnen over uw wijk",
        KNOWN,
        slips={
            RESIDENTS: [[(who + item) % 4 + 1 for item in range(4)] for who in range(8)],
            OTHER: [[(who * item) % 4 + 1 for item in range(4)] for who in range(6)],
        },
    ),
)
LITERAL = Hands(
    "Stemming",
    KNOWN,
    columns={RESIDENTS: (8, 0, 3, 3, 1, 1, 0), OTHER: (6, 0, 2, 2, 1, 1, 0)},
)


def makes_it(sheet: str) -> Callable[[Evening], None]:
    def make(evening: Evening) -> None:
        host = evening.host
        host.press("Ctrl+N")
        for name, text in FORM.items():
            host.fill(name, text)
        host.choose("Draaiboek", sheet)
        host.press("Ctrl+Return")
        host.find("Bijeenkomsten")
        host.press("Return")
        host.opens()
        host.sees(FORM["Naam"], "19.30", "Uitslag van vraag 1")
        assert "Uitloop" not in host.room

    return make


def opening(evening: Evening) -> None:
    host = evening.host
    evening.clock.pass_by(minutes=30)
    host.does("Beginnen")
    host.sees("Het plein wordt opgeknapt.", "De raad beslist in maart.")
    host.press("T")
    host.sees("06:00")
    evening.votes_on(
        Hands(
            "Oefenronde",
            columns={RESIDENTS: (8, 0, 3, 2, 2, 1), OTHER: (6, 0, 2, 2, 1, 1)},
        )
    )
    evening.opens_outcome()
    evening.fills(
        {
            "Wat mengen we?": "Woningen",
            "Waarom mengen we?": "Zodat buren elkaar kennen",
            "Wie mengen we?": "Huurders en kopers",
            "Gaat het alleen om bouwen?": "Ook werk",
            "Waar kijken we naar?": "De straat",
            "Onze zin": "Wij willen huurders en kopers mengen per straat",
        }
    )
    evening.harvests("Wij willen huurders en kopers mengen per straat")


def question_1(evening: Evening) -> None:
    """Two rounds are closed and wait; one is counted at once."""
    host = evening.host
    grades, statements = COUNTED_IN_THE_BREAK
    closes_on_time(evening, grades)
    evening.walks_to("Herkent u dit in uw wijk?")
    host.press("T")
    host.sees("06:00")
    evening.votes_on(LITERAL)
    closes_on_time(evening, statements)


def closes_on_time(evening: Evening, vote: Vote) -> None:
    host = evening.host
    evening.walks_to(vote.title, "Straks stemmen we")
    if not host.checked(vote.way):
        host.click(vote.way)
    host.does("Stemronde openen")
    evening.votes[here(host.live.session).round] = vote
    evening.clock.pass_by(minutes=3)
    host.does("Stemronde sluiten")
    host.press("Esc")  # it is counted in the break


def counts_in_the_break(evening: Evening) -> None:
    """F8 leads from one round to the next, while the room looks at the break."""
    host = evening.host
    evening.walks_to("Pauze", "Daarna: Uitslag van vraag 1")
    for vote in COUNTED_IN_THE_BREAK:
        host.press("F8")
        vote.type_in(host)
        host.press("Esc")
        host.sees("Pauze")
    evening.clock.pass_by(minutes=15)


def results(evening: Evening) -> None:
    host = evening.host
    for vote in (COUNTED_IN_THE_BREAK[0], LITERAL, COUNTED_IN_THE_BREAK[1]):
        evening.walks_to(vote.title)
        if vote is not LITERAL:
            host.does("Uitslag vaststellen")
            host.does("Uitslag tonen")
        shows(host, vote)
    evening.opens_outcome()
    evening.fills({"Onze zin": "Wij herkennen de huizen, niet de praatjes"})
    evening.fills({"Lopen cijfers en gevoel nergens uiteen?": "De cijfers zijn nieuw"})
    evening.harvests("Wij herkennen de huizen, niet de praatjes")


def question_2(evening: Evening) -> None:
    """What people expect is asked before they see what came of it elsewhere."""
    evening.votes_on(
        Paper(
            "Wat verwacht u?",
            (1, 2, 3, 4, 5, 0),
            slips={
                RESIDENTS: [[(who + item) % 5 + 1 for item in range(8)] for who in range(8)],
                OTHER: [[(who * item) % 6 for item in range(8)] for who in range(6)],
            },
        )
    )
    evening.walks_to("Wat mag u verwachten van nieuwe huizen en straten?")
    evening.votes_on(
        Hands(
            "De beste verklaring",
            columns={RESIDENTS: (8, 0, 1, 2, 3, 2, 0), OTHER: (6, 0, 3, 2, 1, 0, 0)},
        )
    )
    evening.votes_on(
        Hands(
            "Stemming",
            columns={RESIDENTS: (8, 0, 4, 3, 1, 0), OTHER: (6, 0, 2, 2, 2, 0)},
        )
    )
    evening.opens_outcome()
    evening.fills({"Onze zin": "Wij mogen verwachten dat we prettiger wonen"})
    evening.harvests("Wij mogen verwachten dat we prettiger wonen")


def step_1(evening: Evening) -> None:
    """Three goals get dots; of two, people say how far they stand behind them."""
    host = evening.host
    evening.walks_to("Wat wordt beter met een gemengde wijk, en voor wie?")
    evening.opens_outcome()
    outcome = "Wat mensen ervan merken"
    adds_goal(evening, FIRST_GOAL, outcome, "In 2031 wil een kwart minder weg")
    adds_goal(evening, SECOND_GOAL, outcome, "In 2031 een 7 voor contact")
    adds_goal(evening, THIRD_GOAL, outcome, "In 2031 staan er honderd")
    evening.steers()
    evening.votes_on(Stickers("De belangrijkste doelen", tables=[(7, 7, 5, 2), (6, 5, 6, 1)]))
    evening.votes_on(
        Hands(
            "Staat u achter deze doelen?",
            FIST,
            columns={
                RESIDENTS: (8, 0, 0, 0, 0, 1, 4, 3, 0, 0, 1, 3, 3, 1),
                OTHER: (6, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 1, 3, 2),
            },
        )
    )
    evening.opens_outcome()
    host.click(f"{FIRST_GOAL}, voorgesteld")
    host.choose("Hoe staat het ermee?", "Gekozen")
    evening.harvests(FIRST_GOAL, SECOND_GOAL)


def closing(evening: Evening) -> None:
    host = evening.host
    evening.votes_on(
        Paper(
            "Uw cijfers voor vandaag",
            GRADES,
            slips={RESIDENTS: [(8, 7), (9, 8), (7, 7), (10, 9), (6, 5)], OTHER: [(8, 8)] * 5},
        )
    )
    evening.opens_outcome()
    evening.fills({"Wie krijgt het verslag?": "Alle deelnemers", "Wie beslist hierna?": "De raad"})
    evening.harvests("Alle deelnemers", "De raad")
    host.does("Bijeenkomst afsluiten")
    host.find("Verslag maken")


AFTER_MAKING: Sequence[Callable[[Evening], None]] = (
    opening,
    question_1,
    counts_in_the_break,
    results,
    question_2,
    step_1,
    closing,
)
