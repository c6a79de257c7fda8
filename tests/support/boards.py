"""Boards as large as they come, and as small as an act can do with."""

from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource

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
