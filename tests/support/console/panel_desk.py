"""A panel on an evening with a vote."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, at_work
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.widgets import Act, Label

GROUPS = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6))


def voting_evening(*labels: str) -> Evening:
    chosen = labels or (TERRACE, TOWER, PARK)
    made = evening(block(BlockKind.STEP_4, dots(*chosen)), groups=GROUPS)
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    return made


@contextmanager
def shown(qtbot: QtBot, made: Evening, make: Callable[[ConsoleActions], Panel]) -> Iterator[Desk]:
    """A panel on a desk, with its buttons beside it as in the head of the console."""

    def with_acts(console: ConsoleActions) -> Panel:
        panel = make(console)
        for act in panel.acts():
            act.setParent(panel)
        return panel

    with at_work(qtbot, made, with_acts) as desk:
        yield desk


def words(panel: QWidget) -> list[str]:
    return [each.text() for each in panel.findChildren(Label) if each.isVisibleTo(panel)]


def button(panel: QWidget, text: str) -> Act:
    acts = [each for each in panel.findChildren(Act) if each.text() == text]
    return next((each for each in acts if each.isVisibleTo(panel)), acts[0])
