"""Questions that an outcome asks of the room: step 4 with two agreements, question 3 as a whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from, six_tables
from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.boards.questions import next_gap
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Consent, IndicatorKind
from wijkworkshop.storage.store import Store

SHEET = """
title = "Vragen aan de zaal"
summary = "Wat is er nog open in onze afspraken?"

[[blocks]]
kind = "step_4"
minutes = 45
rounds = []

[[blocks]]
kind = "question_3"
minutes = 30
rounds = []
"""
STEP_4, QUESTION_3 = 1, 2


def question_states(store: Store, resources: Path) -> Iterator[tuple[str, Session, datetime]]:
    """Play the questions; yield the session at each point worth a look, and when that is."""
    sheet = sheet_from(SHEET, resources / "content")
    played = Played(store, "vragen", six_tables(), sheet)

    def now(name: str) -> tuple[str, Session, datetime]:
        return f"questions-{name}", played.session, played.now

    def ask(block: int) -> None:
        if (gap := next_gap(played.session, block)) is not None:
            played.do(AskRoom(block, gap.what.name, *gap.about))

    played.do(ShowScreen(STEP_4, ScreenKind.HARVEST))
    ask(STEP_4)
    yield now("0-first")
    meeting = Agreement(
        STEP_4, title="Betere voorzieningen en openbare ruimte", number=16, lead="gemeente",
        due=date(2027, 5, 1), first_step="In februari met bewoners drie plekken bekijken",
    )  # fmt: skip
    played.do(PutEntry(meeting), PutEntry(Agreement(STEP_4, title="Sociaal beheer", number=21)))
    places = Indicator(
        STEP_4, agreement=1, kind=IndicatorKind.OUTPUT, text="1 plek, 5 dagen per week open"
    )
    played.do(PutEntry(places))
    ask(STEP_4)
    yield now("1-asked")
    noticed = Indicator(
        STEP_4, agreement=1, kind=IndicatorKind.OUTCOME,
        text="Meer mensen kennen hun buren bij naam",
    )  # fmt: skip
    played.do(PutEntry(noticed))
    yield now("2-answered")
    said = Commitment(STEP_4, agreement=1, party="gemeente", answer=Consent.YES)
    played.do(PutEntry(said), PutEntry(replace(meeting, id=1, partners="corporaties")))
    ask(STEP_4)
    yield now("3-next")
    charter = ApproachCharter(QUESTION_3, coordinator="gemeente", mandate="over het budget")
    played.do(ShowScreen(QUESTION_3, ScreenKind.HARVEST), PutEntry(charter))
    ask(QUESTION_3)
    yield now("4-sentence")
