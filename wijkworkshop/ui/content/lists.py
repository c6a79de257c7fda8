"""The two lists of the page: what kinds of content there are, and the entries of one kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter
from wijkworkshop.ui.widgets import MoreBelow
from wijkworkshop.ui.widgets.enter import ENTER

LEAST, PAD = 42, 14
SIZES = Sizes(LEAST, around=20, right=PAD, radius=8.0)


@dataclass(frozen=True)
class Line:
    """A line of a list: what it stands for, its title, and a few words at its right."""

    value: Any
    title: str
    note: str = ""
    strong: bool = False  # somebody made it their own
    faint: bool = False  # it is hidden

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(part for part in (self.title, self.note) if part)


def _look(line: Line) -> Titled:
    return Titled(line.title, PAD, note=line.note, strong=line.strong, faint=line.faint)


class ContentList(RowList[Line]):
    """`chosen` carries what the line under the bar stands for; `entered` that Enter was pressed."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, name: str) -> None:
        """Start empty; `name` is what a screen reader says."""
        super().__init__(name, TitlePainter(_look, SIZES))
        self.row_chosen.connect(lambda _line: self.chosen.emit(self.value))
        MoreBelow(self)  # the form beside it has the one scroll bar

    @property
    def value(self) -> Any:
        """Return what the line under the bar stands for."""
        return self.current.value if self.current is not None else None

    def show_lines(self, lines: Sequence[Line], choose: object = None) -> None:
        """Show these lines with the bar on this one, or else on the first; nothing is told."""
        values = [line.value for line in lines]
        place = values.index(choose) if choose in values else 0
        self.show_rows(lines, place if lines else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each line its height in the new width, and keep the one under the bar in sight."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to what the line stands for."""
        if event.key() in ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)
