"""A board with cards that the app does not have: what tables want to keep, laid at areas.

`ToyCard` and `BOARD` are what would be a kind of card in `core/outcomes/` and a module in
`core/boards/`. `tests/test_toy_cards.py` plays it.
"""

from dataclasses import dataclass
from typing import ClassVar

from tests.support.toy_board import STAYS
from tests.support.toys import Lines
from wijkworkshop.core.boards import CardBoard
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.entry import Ask, Form, Gap
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.records import refers
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind, area_name
from wijkworkshop.core.terms import BlockKind

STEP = BlockKind.STEP_3

# --- what would be in core/outcomes/mine.py ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class ToyCard(LaidCard):
    """What a table wants to keep, at the choice for an area."""

    AT: ClassVar[str] = "choice"
    FORM: ClassVar[Form] = Form(
        N_("De kaarten van dit gebied"), (Ask("text", N_("Zo stond het op de kaart"), needed=True),)
    )
    choice: int = refers("AreaChoice", default=0)


# --- what would be core/boards/mine.py --------------------------------------------------------


def places(session: Session, block: int) -> tuple[tuple[int, str], ...]:
    """Return the choices for areas, called after these."""
    found = session.where(AreaChoice, block=block, edition=0)
    return tuple((each.id, area_name(session, each.area)) for each in found)


def stands(session: Session, focus: BoardFocus) -> bool:
    """Tell whether the area that the room talks about is still there."""
    return focus.place in dict(places(session, focus.block))


def is_fixed(session: Session, block: int) -> bool:
    """Tell whether the block was left: then nothing is laid any more."""
    return session.get(Block, block).ended_at is not None


def open_about(session: Session, number: int) -> tuple[Gap, ...]:
    """Return whether it is still to be asked what stays in an area."""
    choice = session.find(AreaChoice, number, 0)
    if choice is None or choice.stays:
        return ()
    return (Gap(STAYS, area_name(session, choice.area), about=(number, 0)),)


BOARD = CardBoard(stands, places, ToyCard, is_fixed, open_about)

# --- the lines in other files ------------------------------------------------------------------

LINES: Lines = {
    "core/boards/__init__.py": {"BOARDS": BOARD},
    "core/navigation.py": {"BEFORE_ROUNDS": (ScreenKind.QUESTION, ScreenKind.BOARD)},
}
