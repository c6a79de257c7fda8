"""Step 1 at its board: from cards to goals that a room chose."""

from tests.support.halve_dag import FIST, OTHER, RESIDENTS, Evening
from tests.support.table_cards import CARDS, LIVE, MEET, NAMES, RENT, YOUNG
from tests.support.two_boards.beginning import TABLES, line
from tests.support.votes import Hands, Stickers

GROW = 5
"""A goal that turns out to say the same as the first one."""

ALIKE = ("Een stap groter wonen in de eigen buurt", "Gezinnen hoeven niet te verhuizen")
"""Cards that are laid at that goal."""

AMBITION = {
    LIVE: "In 2031 wil een kwart minder weg",
    MEET: "In 2031 krijgt contact met buren een 7",
    YOUNG: "In 2031 blijft de helft van de jongeren",
}
OBJECTION = "Eerst de huur laag houden"


def opens(evening: Evening) -> None:
    host = evening.host
    host.find("Bijeenkomsten")
    host.press("Return")
    host.opens()
    host.sees("Wat wordt beter met een gemengde wijk, en voor wie?", "Praat hierover aan tafel")


def types_cards(evening: Evening) -> None:
    """Type what tables wrote; a card is on the board at once, and the room sees it."""
    host = evening.host
    host.press("Right", "A")
    host.sees("Kies samen 3 kaarten voor het bord.")
    table = 0
    for at, text, _goal in CARDS:
        if at != table:
            if table:
                host.press("Esc", "A")
            host.press("P")
            line(host, str(at))
            table = at
        line(host, text)
    host.press("Esc", "A")
    host.sees(*(text for _table, text, _goal in CARDS), "Kaarten per tafel 1 2 3 4 5 6")


def arranges(evening: Evening) -> None:
    """Lay the cards together, and show the room all of it at once."""
    host = evening.host
    made: list[int] = []
    for _table, text, laid in CARDS:
        goal = GROW if text in ALIKE else laid
        if not goal:
            host.press("Down")
        elif goal not in made:
            host.press("N")
            made.append(goal)
        else:
            host.press(str(goal), "Return")
    host.press("Right")  # the goals from here on; the last one belongs to the first
    host.press(*["Right"] * 3, str(LIVE), "M")
    for name in NAMES.values():
        host.press("T")
        line(host, name)
        host.press("Right")
    host.press("X")
    assert "Nog los" not in host.room, "nothing moves before it is shown"
    host.does("Toon de zaal")
    host.sees(*NAMES.values(), "Nog los: 2 kaarten", "middel of doel?")


def asks_why(evening: Evening) -> None:
    """A means is asked what it is for, until the room comes to a goal that is there."""
    host = evening.host
    host.press("F")
    host.sees(f"Is ‘{NAMES[RENT]}’ ons doel? Of het middel?", "Bedenk samen één antwoord.")
    for answer in ("Dan is er iets tussen sociale huur en koop", "Dan hoeft niemand weg"):
        host.press("W")
        line(host, answer)
        host.sees(answer)
    host.press(str(LIVE), "L")
    host.sees("Dit gaat over het leven van mensen", "Voor wie wordt het beter?")
    assert "middel of doel?" not in host.room


def asks_who_notices(evening: Evening) -> None:
    """Of each goal about people it is said for whom it is, and how that is noticed."""
    host = evening.host
    for goal, ambition in reversed(AMBITION.items()):
        host.press("Left", "F")
        host.sees("Voor wie wordt het beter?", NAMES[goal])
        host.press("W", "Space", "Tab", "Space")
        host.sees("Waaraan merken we over 5 jaar dat het gelukt is?")
        host.press("W")
        line(host, ambition)
    host.press("F", "Esc")


def votes_on_reasons(evening: Evening) -> None:
    """Reasons for and against get dots."""
    evening.votes_on(Stickers("Wel of niet mengen", tables=[(8, 4, 3, 2, 3, 2, 2)] * TABLES))


def votes_on_goals(evening: Evening) -> None:
    """Dots on the goals; the room sees which come first."""
    evening.votes_on(Stickers("De belangrijkste doelen", tables=[(8, 6, 4, 3, 3)] * TABLES))
    evening.host.sees_match(rf"{NAMES[LIVE]} 36 2 {NAMES[MEET]} 24")


def raises_fists(evening: Evening) -> None:
    """Fist to five for each goal; who holds one back is counted, and named by nobody."""
    evening.votes_on(Hands("Staat u achter deze doelen?", FIST, columns={
        RESIDENTS: (30, 0, *(0, 0, 1, 5, 12, 12), *(0, 1, 2, 6, 12, 9),
                    *(0, 0, 3, 8, 10, 9), *(2, 3, 5, 10, 7, 3)),
        OTHER: (18, 0, *(0, 0, 1, 3, 8, 6), *(0, 0, 2, 5, 6, 5),
                *(0, 1, 2, 5, 6, 4), *(0, 1, 3, 5, 6, 3)),
    }))  # fmt: skip
    evening.host.sees(f"2 mensen houden ‘{NAMES[RENT]}’ tegen", "46 van de 48 kiezen 3 of meer")


def hears_who_holds_back(evening: Evening) -> None:
    """Whoever wants to says why; it is typed at once, and the room sees nothing of it."""
    host = evening.host
    host.tab_to("Bezwaar")
    line(host, OBJECTION)
    evening.steers()
    assert OBJECTION not in host.room


def chooses_goals(evening: Evening) -> None:
    """The goals about people are chosen; the room sees how it stands behind each."""
    host = evening.host
    host.press("Right", "U")
    host.find("Uitkomst")
    for goal in AMBITION:
        host.click(f"{NAMES[goal]}, voorgesteld")
        host.choose("Hoe staat het ermee?", "Gekozen")
    evening.harvests(*NAMES.values(), *AMBITION.values(), "Breed gedragen")
