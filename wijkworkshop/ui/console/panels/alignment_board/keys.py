"""What keys do while the board of step 2 has the keyboard."""

from collections.abc import Mapping
from enum import StrEnum

from wijkworkshop.core.messages import N_, Msgid
from wijkworkshop.core.terms import Decision
from wijkworkshop.ui.console.keys import Binding, Part


class OnPoints(StrEnum):
    """What a key does on the board."""

    BACK = "point_back"
    ON = "point_on"
    WHOLE = "point_whole"
    WHO = "point_who"
    AGAIN = "point_again"


DECIDE = "point_decide_"
"""With a decision behind it: that is what is done about a clash."""

DIGITS: Mapping[str, Decision] = {
    "1": Decision.ADJUST,
    "2": Decision.STOP,
    "3": Decision.PHASE,
    "4": Decision.ACCEPT,
}

SAID: Mapping[Decision, Msgid] = {
    Decision.ADJUST: N_("besluit: aanpassen"),
    Decision.STOP: N_("besluit: stoppen"),
    Decision.PHASE: N_("besluit: later doen"),
    Decision.ACCEPT: N_("besluit: toch zo laten"),
}

KEYS: tuple[Binding, ...] = (
    Binding(OnPoints.BACK, ("Left", "Up"), Part.BOARD, N_("vorige botsing of vraag")),
    Binding(OnPoints.ON, ("Right", "Down"), Part.BOARD, N_("volgende botsing of vraag")),
    Binding(OnPoints.WHOLE, ("0",), Part.BOARD, N_("de hele tabel in de zaal"), direct=True),
    *(
        Binding(f"{DECIDE}{each}", (digit,), Part.BOARD, SAID[each], direct=True)
        for digit, each in DIGITS.items()
    ),
    Binding(OnPoints.WHO, ("W",), Part.BOARD, N_("wie het doet, en wanneer")),
    Binding(OnPoints.AGAIN, ("V",), Part.BOARD, N_("met de hele zaal over dit vakje stemmen")),
    Binding(f"{DECIDE}{Decision.POSTPONED}", ("U",), Part.BOARD, N_("later beslissen")),
)
