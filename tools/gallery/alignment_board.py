"""The board of step 2: tables rated what rules do to goals, and the room goes along clashes."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import product
from pathlib import Path

from tools.gallery.boards import GOALS
from tools.gallery.evening_played import Played, sheet_from, six_tables
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment, Decision, GoalStatus
from wijkworkshop.core.voting.forms.cell_rating import LEVELS
from wijkworkshop.storage.store import Store

SHEET = """
title = "Het bord van stap 2"
summary = "Helpen de regels van nu bij onze doelen?"

[[blocks]]
kind = "step_1"
minutes = 40
rounds = []

[[blocks]]
kind = "step_2"
minutes = 45
rounds = []
"""
STEP_1, STEP_2 = 1, 2
RULES = (
    ("17: Voorrang bij binding", "corporaties"),
    ("20: Verkoop van sociale huur", "corporaties"),
    ("21: Sociaal beheer", "corporaties"),
    ("16: Voorzieningen en openbare ruimte", "gemeente"),
    ("14: Achterstallig onderhoud", "gemeente"),
)
SAID = (
    ("444344", "331433", "333323"),
    ("313343", "111311", "000000"),
    ("222222", "444444", "332333"),
    ("333343", "444434", "313233"),
    ("222222", "333323", "000200"),
)
"""What six tables say, a rule a line and a goal a word: the digits of the sheets."""

REASONS = {
    (2, 1, 3): "Wie hier niet vandaan komt, voelt zich een gast.",
    (2, 1, 4): "Familie in de buurt helpt elkaar.",
    (2, 2, 1): "Wie koopt, kent de buren van het portiek nog niet.",
    (1, 2, 2): "Er komen minder betaalbare woningen vrij.",
}
"""Why: by goal, rule and table."""


class Aligned(Played):
    """Plays step 2 with six tables, and goes to its matrix."""

    def __init__(self, store: Store, resources: Path, session_id: str = "tabel") -> None:
        """Make the session in this archive, with goals, rules, and what tables said."""
        sheet = sheet_from(SHEET, resources / "content")
        super().__init__(store, session_id, six_tables(), sheet)
        for name, _cards in GOALS[:3]:
            self.do(PutEntry(Goal(STEP_1, text=name, status=GoalStatus.ADOPTED)))
        self.do(*(PutEntry(Instrument(STEP_2, text=each, owner=of)) for each, of in RULES))
        self.do(*map(PutEntry, _cells()), ShowScreen(STEP_2, ScreenKind.MATRIX))


def _cells() -> Iterator[AlignmentCell]:
    for rule, line in enumerate(SAID, 1):
        for goal, tables in enumerate(line, 1):
            for table, digit in enumerate(tables, 1):
                value, why = LEVELS[int(digit)], REASONS.get((goal, rule, table), "")
                yield AlignmentCell(
                    STEP_2, goal=goal, instrument=rule, table=table, value=value, reason=why
                )


def alignment_states(store: Store, resources: Path) -> Iterator[tuple[str, Session, datetime]]:
    """Play the board; yield the session at each point worth a look, and when that is."""
    played = Aligned(store, resources)

    def now(name: str) -> tuple[str, Session, datetime]:
        return f"step_2-{name}", played.session, played.now

    yield now("0-whole")
    played.do(ReadNext(1))
    yield now("0-whole-read-aloud")
    played.do(FocusOn(STEP_2, 1, 2))
    yield now("1-known")
    played.do(FocusOn(STEP_2, 2, 1))
    yield now("1-clash")
    played.do(ReadNext(1), ReadNext(1))
    yield now("1-clash-read-aloud")
    played.do(ReadNext(-1), ReadNext(-1))
    due = date(2027, 7, 1)
    made = ClashDecision(
        STEP_2, goal=2, instrument=1, decision=Decision.ACCEPT, owner="gemeente", due=due,
        reason="We houden bij of nieuwe buren erbij horen.",
    )  # fmt: skip
    played.do(PutEntry(made))
    yield now("2-decided")
    played.do(FocusOn(STEP_2, 2))
    yield now("3-double")
    played.do(FocusOn(STEP_2, 3, 2))
    yield now("4-unknown")
    full = played.session.after(Change(put=tuple(_full())))
    yield "step_2-5-full", full, played.now


def _full() -> Iterator[Record]:
    """Yield as many goals and rules as there can be, with what tables say; the room is at one."""
    for goal in range(4, 13):
        name = f"Doel {goal} waar tafels over praten"
        yield Goal(STEP_1, id=goal, text=name, status=GoalStatus.ADOPTED)
    for rule in range(6, 26):
        yield Instrument(STEP_2, id=rule, text=f"{rule}: Regel die nu geldt", owner="gemeente")
    for goal, rule, table in product(range(1, 13), range(6, 26), range(1, 7)):
        value = LEVELS[(goal * rule + (table == rule % 7) * goal) % 5]
        yield AlignmentCell(STEP_2, goal=goal, instrument=rule, table=table, value=value)
    yield AlignmentCell(STEP_2, goal=7, instrument=14, table=1, value=Alignment.CLASHES)
    yield BoardFocus(7, STEP_2, across=14)
