"""What the room sees of an earlier session, and of an outcome that is not final."""

from dataclasses import replace
from datetime import date

from tests.support.documents import fact
from wijkworkshop.core.document import Card, Keepsake
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.terms import BlockKind, Decision, Grain
from wijkworkshop.core.voting.findings import Finding, FindingKind

HEAD = s.Heading(
    BlockKind.RECAP, "Terugblik", "", (s.Stage.NOW, *[s.Stage.TO_COME] * 3), own_work=True
)


def _goal(text: str, ambition: str, kind: FindingKind) -> Card:
    lines = (
        fact("ambition", ambition),
        fact("consensus", Finding(kind)),
    )
    return Card(text, lines)


RECAP = s.Recap(
    HEAD,
    "Samen wonen in Nieuw-West",
    date(2026, 11, 24),
    (
        Keepsake(
            "Opening", "Wij willen huurders en kopers mengen, per straat, met meer dan bouwen."
        ),
        Keepsake("Vraag 1 · Herkenning", "De huizen zijn beter geworden. Het samenleven nog niet."),
        Keepsake(
            "Vraag 2 · Verwachtingen",
            "Van nieuwe woningen mogen we verwachten dat we prettiger wonen. Maar niet dat buren "
            "elkaar vanzelf leren kennen.",
        ),
        Keepsake(
            "Stap 1 · Doelen", "Wie vooruitkomt, kan in de wijk blijven wonen. Buren kennen elkaar."
        ),
    ),
    (
        _goal(
            "Wie vooruitkomt, kan in de wijk blijven wonen",
            "In 2031 wil een kwart minder mensen weg",
            FindingKind.BROADLY_CARRIED,
        ),
        _goal(
            "Buren kennen elkaar", "In 2031 een 7 voor contact", FindingKind.CARRIED_WITH_CONCERNS
        ),
        _goal("Meer middeldure huur", "In 2031 staan er honderd", FindingKind.DIVIDED),
    ),
    (
        Card(
            "Verkoop van huurwoningen",
            (
                fact("goal", "Wie vooruitkomt, kan in de wijk blijven wonen"),
                fact("decision", Decision.ADJUST),
                fact("owner", "de wethouder", date(2027, 7, 1)),
            ),
        ),
        Card(
            "Kersenhof",
            (
                fact("goal", "Buren kennen elkaar"),
                fact("grain", Grain.STAIRCASE),
                fact("meeting_place", "de moestuin"),
            ),
        ),
    ),
)
PROVISIONAL = s.Harvest(
    s.Heading(BlockKind.STEP_1, "Stap 1 · Doelen", "", HEAD.progress),
    "",
    RECAP.goals[:2],
    provisional=True,
)

RECAP_EXAMPLES: dict[str, s.PublicView] = {
    "recap": s.PublicView(RECAP, s.Countdown(900, 640, True)),
    "recap-agreed": s.PublicView(replace(RECAP, sentences=(), goals=())),
    "recap-of-nothing": s.PublicView(replace(RECAP, day=None, sentences=(), goals=(), agreed=())),
    "harvest-provisional": s.PublicView(PROVISIONAL),
}
