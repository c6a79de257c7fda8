"""Views of an evening's mess: listening first, the parking list, the five sentences."""

from datetime import date

from tests.support.documents import fact
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Kept, KeptSentence, Piece
from wijkworkshop.core.terms import BlockKind, Decision

STEP_3 = s.Heading(BlockKind.STEP_3, "Stap 3 · Gebied", progress=(s.Stage.DONE, s.Stage.NOW))
CLOSING = s.Heading(BlockKind.CLOSING, "Afsluiting", progress=(s.Stage.DONE, s.Stage.NOW))

LISTENING = s.Listening(STEP_3, 7)
PARKED = (
    s.ParkedLine("Wanneer gaat de brug weer open?", "Gemeente"),
    s.ParkedLine("Wie betaalt het onderhoud van het plein, en voor hoe lang is dat geregeld?"),
    s.ParkedLine("Een naam voor de wijk", lapsed=True),
)
PARKING = s.ParkingList(CLOSING, PARKED)
PARKING_MANY = s.ParkingList(STEP_3, PARKED * 4)

AFTER = (
    fact("report_to", "iedereen, per mail of op papier", date(2026, 12, 15)),
    fact("decides_next", "De gemeenteraad, in maart 2027"),
)
FIVE = (
    KeptSentence(Kept.WANT, (Piece("Wie vooruitkomt, kan blijven"), Piece("buren kennen elkaar."))),
    KeptSentence(Kept.CLASH, (Piece("Verkoop van huurwoningen", term=Decision.ADJUST),), 2),
    KeptSentence(Kept.WHERE, (Piece("Osdorp-Midden"), Piece("Slotermeer-Noord"))),
    KeptSentence(
        Kept.WHO,
        (
            Piece("Achterstallig onderhoud aanpakken", who="gemeente", day=date(2027, 7, 1)),
            Piece("Een huismeester", who="corporaties"),
        ),
        1,
    ),
    KeptSentence(Kept.HOW, (Piece("Bij elk bouwplan hoort een plan voor mensen"),)),
)
FAREWELL = s.Farewell(CLOSING, FIVE, AFTER, "Dank u wel voor uw komst")
FAREWELL_OPEN = s.Farewell(CLOSING, tuple(map(KeptSentence, Kept)), AFTER)

MESS_EXAMPLES: dict[str, s.PublicView] = {
    "listening": s.PublicView(LISTENING, s.Countdown(600, 480, True)),
    "listening-over": s.PublicView(s.Listening(STEP_3), s.Countdown(600, -30, True)),
    "parking": s.PublicView(PARKING),
    "parking-many": s.PublicView(PARKING_MANY, s.Countdown(180, 108, True)),
    "farewell": s.PublicView(FAREWELL),
    "farewell-open": s.PublicView(FAREWELL_OPEN),
}
