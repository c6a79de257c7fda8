"""A panel on an evening with its mess."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, at_work
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.panel import Panel

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
ALT = Qt.KeyboardModifier.AltModifier
PLANNED = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6))


def tonight() -> Evening:
    made = evening(
        block(BlockKind.OPENING),
        block(BlockKind.STEP_1, minutes=30),
        block(BlockKind.BREAK, minutes=5),
        block(BlockKind.CLOSING),
        groups=PLANNED,
    )
    made.do(GoToBlock(1))
    return made


@contextmanager
def working(
    qtbot: QtBot, make: Callable[[ConsoleActions], Panel], made: Evening | None = None
) -> Iterator[Desk]:
    with at_work(qtbot, made or tonight(), make) as desk:
        yield desk
