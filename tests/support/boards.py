"""Boards as large as they come, and as small as an act can do with."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from tests.support.core.by_tables import aligned
from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import Alignment, BlockKind, FormKind, OptionSource

TABLES = 4
GOALS = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
SAID = "{number} wie hier groot werd, kan hier ook een woning vinden, vlak bij de buren"


def board_with(cards: int, goals: int, loose: int = 1) -> Evening:
    """Return an evening at a board of so many cards, so many of them loose; all of it is shown."""
    made = evening(block(BlockKind.STEP_1, GOALS), block(BlockKind.STEP_2))
    made.do(ShowScreen(1, ScreenKind.BOARD))
    made.do(*(WriteCard(1, SAID.format(number=n), n % TABLES + 1) for n in range(cards)))
    made.do(*(MakeGoal(n) for n in range(loose + 1, loose + goals + 1)))
    lying = range(loose + goals + 1, cards + 1)
    made.do(*(LayCard(card, card % goals + 1) for card in lying))
    made.do(ShowBoard(1))
    return made


def seen(made: Evening) -> BoardScreen:
    """Return the board of cards as the room sees it."""
    screen = screen_now(made.session)
    assert isinstance(screen, BoardScreen)
    return screen


def order(session: Session) -> list[int]:
    """Return the numbers of the goals in the order of their board."""
    return [place.number for place in BOARD.arranged(session, 1).places]


def matrix_with(goals: int, rules: int, tables: int) -> Evening:
    """Return an evening at the board of step 2, where each table said something of every cell."""
    made = aligned(
        *(f"Doel {n} waar de tafels samen over praten" for n in range(goals)),
        rules=tuple(f"Regel {n} die nu geldt in deze wijk" for n in range(rules)),
    )
    details = replace(made.session.get(Details, 1), tables=tables)
    cells = _said(goals, rules, tables)
    made = replace(made, session=made.session.after(Change(put=(details, *cells))))
    made.do(ShowScreen(2, ScreenKind.MATRIX))
    return made


def _said(goals: int, rules: int, tables: int) -> Iterator[AlignmentCell]:
    values = tuple(Alignment)
    every = product(range(1, goals + 1), range(1, rules + 1), range(1, tables + 1))
    for goal, rule, table in every:
        value = values[(goal * rule + (table == rule % 7) * goal) % len(values)]
        yield AlignmentCell(2, goal=goal, instrument=rule, table=table, value=value)
