"""While people walk in: a short programme is large, and each line of it stays one line."""

from datetime import UTC, datetime, timedelta

from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.public.screens import ProgrammeLine, PublicView, Welcome
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT

STARTS = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
TITLES = ("Stap 1 · Doelen", "Stap 2 · Afstemming", "Stap 4 · Uitwerking")


@IN_WIDTHS
def test_each_line_of_a_short_programme_stays_one(width: float) -> None:
    lines = [
        ProgrammeLine(STARTS + timedelta(minutes=25 * place), title, BlockKind.STEP_1)
        for place, title in enumerate(TITLES)
    ]
    ends = STARTS + timedelta(hours=2)
    screen = Welcome("Wat doen we eerst?", STARTS, "", tuple(lines), ends)
    (page,) = pages_of(PublicView(screen), width, LIGHT, measure)
    assert faults(page) == []
    titles = [text for text in texts(page) if text.text in TITLES]
    assert [len(text.fitted.lines) for text in titles] == [1, 1, 1]
    assert len({text.fitted.size for text in titles}) == 1
