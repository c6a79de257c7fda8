"""A page of the ballot: a title, what to know, something in the middle, and what to press."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets import Label, paint_background, paint_pictogram, show_part

WIDEST = 1500


class Picture(QWidget):
    """A large pictogram on a dark page."""

    def __init__(self, look: Look, name: str) -> None:
        """Show a pictogram."""
        super().__init__()
        self._name = name
        self.setFixedSize(look(110), look(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        paint_pictogram(QPainter(self), QRectF(self.rect()), self._name, LIGHT.sunlight)


class Page(QWidget):
    """`code_wanted` asks for the facilitator's code, `again` to begin again."""

    code_wanted = Signal()
    again = Signal()

    def __init__(self, look: Look, title: str, under: str = "", icon: str = "") -> None:
        """Make a page with an empty middle; one with a pictogram is dark, and says it large."""
        super().__init__()
        self.look, self._icon = look, icon
        colors = ("#FFFFFF", LIGHT.sunlight) if icon else ("", LIGHT.muted)
        self.title = Label(title, look(84 if icon else 44), BOLD, colors[0], wrap=True)
        self.under = Label(under, look(40 if icon else 28), color=colors[1], wrap=True)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(look(12))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(look(14))
        self._arrange()

    def first(self) -> QWidget:
        """Return where the focus starts."""
        found = [each for each in self.findChildren(Target) if each.isEnabled()]
        return found[0] if found else self

    def take_digit(self, digit: str) -> None:
        """Do what a digit means here."""

    def add_restart(self) -> None:
        """Offer to begin again; what was chosen is forgotten then."""
        restart = Target(self.look, _("Opnieuw beginnen"), style=Style.QUIET)
        restart.setFixedWidth(restart.sizeHint().width())
        restart.clicked.connect(self.again)
        self.foot.addWidget(restart)
        self.foot.addStretch(1)

    def _arrange(self) -> None:
        paint_background(self, LIGHT.deep.fill if self._icon else LIGHT.paper)
        show_part(self.under, bool(self.under.text()))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setMaximumWidth(self.look(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look(14))
        if self._icon:
            column.addStretch(1)
            column.addWidget(Picture(self.look, self._icon))
        column.addWidget(self.title)
        column.addWidget(self.under)
        column.addLayout(self.middle, 1)
        column.addLayout(self.foot)
        side = QHBoxLayout(self)
        edge = self.look(56)
        side.setContentsMargins(edge, self.look(40), edge, self.look(28))
        side.addStretch(1)
        side.addWidget(inner, 100)
        side.addStretch(1)
