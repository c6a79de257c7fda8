"""The board of step 1 as a room fills it: cards come in, lie at goals, and we ask what for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from, six_tables
from tools.gallery.room import CLOCK
from tools.gallery.states import Shot
from wijkworkshop.core.acts.board_focus import FocusOn, SkipQuestion
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import GoalKind
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.window import Console

SHEET = """
title = "Het bord"
summary = "Wat wordt beter met een gemengde wijk, en voor wie?"

[[blocks]]
kind = "step_1"
minutes = 40
rounds = ["goals"]
"""
STEP_1 = 1
CARDS = (
    (1, "Wie meer verdient, moet kunnen blijven"),
    (1, "Oude en nieuwe buren groeten elkaar"),
    (2, "30 procent middeldure huur"),
    (2, "Doorstromen binnen de wijk"),
    (3, "Een stap groter wonen in de eigen buurt"),
    (3, "Vaker samen eten"),
    (4, "Eerst woningen voor jongeren van hier, zodat zij niet weg hoeven"),
    (4, "Iets tussen huur en koop"),
    (5, "Mijn dochter kan hier blijven wonen"),
    (5, "Gezinnen hoeven niet te verhuizen"),
    (6, "Een plek waar iedereen binnenloopt"),
    (6, "Starters in de wijk"),
)
GOALS = (
    ("Wie vooruitkomt, kan hier blijven", (1, 4, 5, 10)),
    ("Buren kennen elkaar", (2, 6, 11)),
    ("Jongeren vinden hier een eerste woning", (7, 9)),
    ("Meer middeldure huurwoningen", (3, 8)),
)
MANY = (
    "Ouderen wonen kleiner, dicht bij hun buren", "Iedereen komt ’s avonds veilig thuis",
    "Kinderen gaan in de buurt naar school", "De huur blijft te betalen",
    "Werk en leerplekken in de buurt", "Bewoners beslissen mee", "Schone en groene straten",
    "Een plek voor elke leeftijd",
)  # fmt: skip


class Boards(Played):
    """Plays step 1 on its board, with six tables."""

    def __init__(self, store: Store, resources: Path, session_id: str = "bord") -> None:
        """Make the session in this archive, and go to the board."""
        sheet = sheet_from(SHEET, resources / "content")
        super().__init__(store, session_id, six_tables(), sheet)
        self.do(ShowScreen(STEP_1, ScreenKind.BOARD))

    def write(self, first: int, last: int) -> None:
        """Type in what is on these cards of the tables."""
        self.do(*(WriteCard(STEP_1, text, table) for table, text in CARDS[first:last]))

    def lay(self) -> None:
        """Lay the cards at goals, and call these by their names; the last card stays loose."""
        for name, (first, *others) in GOALS:
            self.do(MakeGoal(first))
            goal = self.session.get(GoalCard, first, 0).goal
            self.do(NameGoal(goal, name), *(LayCard(card, goal) for card in others))

    def mark(self, goal: int) -> None:
        """Call a goal a means."""
        found = self.session.get(Goal, goal, 0)
        self.do(PutEntry(Goal(STEP_1, 0, goal, found.text, GoalKind.OUTPUT)))


def board_states(store: Store, resources: Path) -> Iterator[tuple[str, Session, datetime]]:
    """Play the board; yield the session at each point worth a look, and when that is."""
    played = Boards(store, resources)

    def now(name: str) -> tuple[str, Session, datetime]:
        return name, played.session, played.now

    yield now("0-empty")
    played.write(0, 5)
    yield now("1-first-cards")
    played.write(5, len(CARDS))
    yield now("2-loose-cards")
    yield "2-waiting", _with_waiting(played.session, played.now), played.now
    played.lay()
    yield now("3-not-shown-yet")
    played.do(ShowBoard(STEP_1))
    yield now("4-shown")
    played.do(ReadNext(1), ReadNext(1))
    yield now("4-shown-read-aloud")
    played.do(ReadNext(-1), ReadNext(-1))
    played.mark(4)
    played.do(FocusOn(STEP_1, 4))
    yield now("5-what-for")
    played.do(AnswerWhy(4, "Dan is er iets tussen sociale huur en koop"))
    played.do(AnswerWhy(4, "Dan hoeft wie meer verdient, niet weg"))
    yield now("6-why")
    played.do(AnswerWhy(4, "Wie hier groot werd, kan hier oud worden"), EndWhys(4))
    yield now("7-end")
    played.do(ShowBoard(STEP_1), FocusOn(STEP_1, 3))
    yield now("8-for-whom")
    played.do(SkipQuestion(STEP_1))
    yield now("9-noticed")
    played.do(*(PutEntry(Goal(STEP_1, text=text)) for text in MANY[:7]), ShowBoard(STEP_1))
    yield now("10-full")


def _with_waiting(session: Session, now: datetime) -> Session:
    """Return the session with cards of hosts that wait: two new ones of a table, one of another."""
    texts = ((5, "Niemand hoeft weg uit de buurt"), (5, "Groen om de hoek"), (6, "Rustig wonen"))
    cards = (
        TableCard(number, text, table, now, STEP_1) for number, (table, text) in enumerate(texts, 1)
    )
    return session.after(Change(put=tuple(cards)))


def board_views(states: Iterable[tuple[str, Session, datetime]]) -> Mapping[str, PublicView]:
    """Return what the room sees in each state, by name."""
    return {name: PublicView(screen_now(session), CLOCK) for name, session, _now in states}


def board_shots(states: Iterable[tuple[str, Session, datetime]]) -> Mapping[str, Shot]:
    """Return what the console shows in each state, with the keyboard on the board."""
    return {name: Shot(session, now, prepare=_at_the_board) for name, session, now in states}


def _at_the_board(console: Console) -> None:
    console.middle.panel.focus_first()
