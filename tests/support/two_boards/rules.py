"""Step 2 at its board: what rules do to the goals, and what is decided about it."""

from tests.support.halve_dag import Evening
from tests.support.table_cards import LIVE, MEET, NAMES, YOUNG
from tests.support.two_boards.beginning import line
from tests.support.votes import Sheets

BINDING, SALE = "Voorrang bij binding", "Verkoop van huurwoningen"
VALUES = (4, 3, 2, 1, 0)
SHEETS = (
    (3, 1, 2, 1, 3, 0),
    (3, 1, 2, 1, 3, 0),
    (3, 4, 2, 1, 2, 0),
    (3, 4, 2, 2, 2, 0),
    (4, 1, 1, 2, 2, 0),
    (4, 1, 2, 2, 2, 0),
)
"""What each table says of both rules, goal after goal."""

ACCEPT = "4"
DECISIONS = (
    ("1", "De wethouder", "1-7-2027"),
    ("3", "De corporaties", "1-9-2027"),
    ("4", "De gemeente", "1-12-2027"),
)
"""What is done about each clash, in the order in which the room comes to it."""


def adds_rules(evening: Evening) -> None:
    """Two rules, each with what it does to this very neighbourhood."""
    host = evening.host
    evening.walks_to("Helpt deze regel bij ons doel?")
    evening.walks_to("De tabel, per tafel")
    host.does("Eerst de keuzes invullen")
    for rule, owner in ((BINDING, "De corporaties"), (SALE, "De gemeente")):
        evening.adds("Regel of plan toevoegen", {
            "De regel of het plan": rule,
            "Van wie is die?": owner,
            "Wat doet dit met déze wijk?": "Een straat verandert",
        })  # fmt: skip
    evening.steers()
    host.find("klaar om te openen")


def types_sheets(evening: Evening) -> None:
    """A sheet of each table: a digit a cell."""
    evening.votes_on(Sheets("De tabel, per tafel", VALUES, sheets=SHEETS))


def walks_the_clashes(evening: Evening) -> None:
    """From clash to clash: a decision, who does it, and when; then what no rule helps."""
    host = evening.host
    evening.walks_to("Elk vak: het midden van 6 tafels")
    host.press("A", "Right")
    host.sees(f"{SALE}: helpt dat bij ‘{NAMES[LIVE]}’?", "werkt tegen 1 2 5 6", "versterkt 3 4")
    host.sees("Wat doen we hiermee?", "Botsing 1 van 3")
    for decision, owner, day in DECISIONS:
        host.press(decision)
        if decision == ACCEPT:  # it asks for a day to look again first
            line(host, day)
        host.press("W")
        host.write(owner)
        host.press(*[] if decision == ACCEPT else ["Tab"])
        line(host, "" if decision == ACCEPT else day)
        host.sees(owner)
        host.press("Right")
    host.sees(f"Geen enkele regel helpt bij ‘{NAMES[MEET]}’", "Doel zonder hulp: 1 van 2")
    host.press("Right", "Right")
    host.sees("Wie weet dit, of zoekt het uit?", "Weten we niet: 1 van 1")
    host.press("Left", "Left", "Left", "Left", "Left")
    host.sees("De wethouder", "Botsing 1 van 3")
    host.press("0")
    host.sees("Elk vak: het midden van 6 tafels")
    host.press("Esc")


def sees_both_harvests(evening: Evening) -> None:
    """The harvest of step 2 has each decision; that of step 1 is still there."""
    host = evening.host
    evening.harvests(*(owner for _decision, owner, _day in DECISIONS), "vóór juli 2027")
    back = 0
    while NAMES[YOUNG] not in host.room or "Breed gedragen" not in host.room:
        host.press("Left")
        back += 1
        assert back < 20, host.room
