"""A group with how many of it are there, and a button for one fewer and one more."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Label
from wijkworkshop.ui.widgets.shapes import paint_box


class PresenceRow(QWidget):
    """`stepped` carries +1 or −1."""

    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show a group with nobody there."""
        super().__init__(parent)
        self._chosen = False
        self.name = Label(name, BASE)
        self.last = Label("", 14, color=LIGHT.muted, tabular=True)
        self.people = Label("0", 20, BOLD, tabular=True)
        self.fewer = _button("minus", _("{group}: één minder").format(group=name))
        self.more = _button("plus", _("{group}: één meer").format(group=name))
        self._arrange()
        self.fewer.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(1))

    @property
    def words(self) -> str:
        """Return what a screen reader says."""
        return f"{self.name.text()}: {self.people.text()}"

    def show_line(self, people: int, last: str) -> None:
        """Show how many are there, and the last change."""
        self.show_people(people)
        self.last.show_text(last)
        self.fewer.setEnabled(people > 0)

    def show_people(self, people: int) -> None:
        """Show a number, also one that is still typed."""
        self.people.show_text(str(people))

    def show_chosen(self, chosen: bool) -> None:
        """Show whether the keys are about this group."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the chosen group."""
        if self._chosen:
            rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
            paint_box(QPainter(self), rect, LIGHT.tint.fill, LIGHT.accent, 7.0, 1.5)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 1, 4, 1)
        row.setSpacing(8)
        self.people.setFixedWidth(48)
        self.people.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.name, 1)
        row.addWidget(self.last)
        row.addSpacing(10)
        row.addWidget(self.fewer)
        row.addWidget(self.people)
        row.addWidget(self.more)


def _button(icon: str, name: str) -> Act:
    act = Act("", icon=icon).make_small()
    act.setAccessibleName(name)
    act.setToolTip(name)
    return act
