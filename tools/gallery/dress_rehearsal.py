"""What the command `rehearse` says while it is held, for pictures: going on, good, and red."""

from typing import Any

Line = dict[str, Any]


def _round(place: int, title: str, stored: int = 52, **wrong: int) -> Line:
    facts = {"stored": stored, "lost": 0, "refused": 0, "silent": 0, **wrong}
    return {"round": place, "rounds": 5, "title": title, **facts}


def _reason(weight: str, words: str) -> Line:
    return {"weight": weight, "words": words}


DOOR: Line = {"url": "http://127.0.0.1:40123", "code": "K7P4"}
BEGUN = (DOOR, _round(1, "Uw cijfers"), _round(2, "De belangrijkste doelen"))
WHY = "Er valt nog te weinig te kiezen. Vul eerst in waaruit mensen kunnen kiezen."
LAST = (
    _round(3, "Maatregelen die bij elkaar horen"),
    {"round": 4, "rounds": 5, "title": "Onze afspraken samen", "skipped": WHY},
    _round(5, "Uw cijfers voor vandaag"),
)
AROUND = (
    _reason("note", "1 ronde overgeslagen."),
    _reason("note", "Scherm voor de zaal gevonden."),
    _reason(
        "note", "Geprobeerd binnen deze laptop (127.0.0.1). De wifi van de zaal is niet getest."
    ),
)
GOOD: Line = {
    "good": True,
    "verdict": "Goed: telefoons kunnen meedoen.",
    "reasons": [
        _reason("fine", "Alle 52 deelnemers kwamen binnen."),
        _reason("fine", "Niets kwijt: 208 stemmen bewaard."),
        _reason(
            "fine",
            "Bewaren duurde meestal 6,2 ms, bijna altijd hoogstens 28 ms en nooit meer dan 31 ms.",
        ),
        _reason("fine", "De schijf doet 4,1 ms over opslaan."),
        *AROUND,
    ],
}
RED: Line = {
    "good": False,
    "verdict": "Niet goed: zo kan de avond niet.",
    "reasons": [
        _reason("broken", "3 van de 52 deelnemers kwamen niet binnen."),
        _reason("broken", "Kwijt: 2 van de 204 stemmen die bewaard heetten."),
        _reason("red", "De schijf doet 640 ms over opslaan. Dat is langzaam."),
        *AROUND,
    ],
}
HELD: dict[str, tuple[Line, ...]] = {
    "running": BEGUN,
    "good": (*BEGUN, *LAST, GOOD),
    "wrong": (DOOR, _round(1, "Uw cijfers", 50, lost=2), *BEGUN[2:], *LAST, RED),
}
"""What was said in each state of the page, by name."""
