"""The board of step 1 as a room fills it: cards come in, lie at goals, and we ask what for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from, six_tables
from tools.gallery.room import CLOCK
from tools.gallery.states import Shot
from wijkworkshop.core.acts.balloting import CastBallot
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
from wijkworkshop.core.acts.objecting import NoteObjection
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Channel, FormKind, GoalKind
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.window import Console

SHEET = """
title = "Het bord"
summary = "Wat wordt beter met een gemengde wijk, en voor wie?"

[[blocks]]
kind = "step_1"
minutes = 40
rounds = ["goals", "top_goals"]
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

    def fill(self) -> None:
        """Make as many goals as there can be; one of the new ones is a means."""
        self.do(*(PutEntry(Goal(STEP_1, text=text)) for text in MANY[:7]))
        self.mark(9)
        self.do(ShowBoard(STEP_1))

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
    played.mark(4)
    played.do(ReadNext(-1), ReadNext(-1), FocusOn(STEP_1, 4))
    yield now("5-what-for")
    first, then = (
        "Dan is er iets tussen sociale huur en koop",
        "Dan hoeft wie meer verdient, niet weg",
    )
    played.do(AnswerWhy(4, first), AnswerWhy(4, then))
    yield now("6-why")
    played.do(AnswerWhy(4, "Wie hier groot werd, kan hier oud worden"), EndWhys(4))
    yield now("7-end")
    played.do(ShowBoard(STEP_1), FocusOn(STEP_1, 3))
    yield now("8-for-whom")
    played.do(SkipQuestion(STEP_1))
    yield now("9-noticed")
    played.fill()
    yield now("10-full")
    yield _held_back(store, resources)


def _held_back(store: Store, resources: Path) -> tuple[str, Session, datetime]:
    """Return the result of a vote in which somebody holds a goal back, and one reason."""
    played = Boards(store, resources, "nullen")
    played.write(0, len(CARDS))
    played.lay()
    dots, fist = (each.id for each in played.rounds())
    played.do(ShowBoard(STEP_1))
    _vote(played, dots, lambda number, goal: goal in (number % 3 + 1, 4))
    _vote(played, fist, lambda number, goal: 0 if number > 18 and goal == 4 else number % 3 + 3)
    played.do(NoteObjection(fist, 4, "Mijn huur gaat er niet van omlaag"))
    return "11-held-back", played.session, played.now


def _vote(played: Boards, vote: int, said: Callable[[int, int], int]) -> None:
    """Let twenty people vote on slips, and show what came of it; `said` by slip and goal.

    A slip has no dot where it says nothing.
    """
    played.do(ShowScreen(STEP_1, ScreenKind.ROUND, vote))
    played.do(ChooseChannel(vote, Channel.PAPER), OpenRound(vote))
    goals = [each.number for each in options_of(played.session, vote)]
    dots = played.session.get(Round, vote).form is FormKind.DOTS
    for number in range(1, 21):
        answers = ((goal, int(said(number, goal))) for goal in goals)
        given = tuple(each for each in answers if each[1] or not dots)
        played.do(CastBallot(vote, number, given))
    played.show(played.session.get(Round, vote))


def _with_waiting(session: Session, now: datetime) -> Session:
    """Return the session with cards of hosts that wait: two new ones of a table, one of another."""
    texts = ((5, "Niemand hoeft weg uit de buurt"), (5, "Groen om de hoek"), (6, "Rustig wonen"))
    cards = (
        TableCard(number, text, table, now, STEP_1) for number, (table, text) in enumerate(texts, 1)
    )
    return session.after(Change(put=tuple(cards)))


def board_views(
    states: Iterable[tuple[str, Session, datetime]], content: Catalogue
) -> Mapping[str, PublicView]:
    """Return what the room sees in each state, by name."""
    return {name: PublicView(screen_now(each, content), CLOCK) for name, each, _now in states}


def board_shots(states: Iterable[tuple[str, Session, datetime]]) -> Mapping[str, Shot]:
    """Return what the console shows in each state, with the keyboard on the board."""
    return {name: Shot(session, now, prepare=_at_the_board) for name, session, now in states}


def _at_the_board(console: Console) -> None:
    console.middle.panel.focus_first()
