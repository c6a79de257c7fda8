"""The page 'Voorbereiden' of one session: eight parts, a list of them at the left."""

from collections.abc import Callable, Sequence
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.laptop.checks import Check
from wijkworkshop.ui.prepare.asking import PrepareActions
from wijkworkshop.ui.prepare.client_part import ClientPart
from wijkworkshop.ui.prepare.dress_rehearsal.part import DressRehearsalPart
from wijkworkshop.ui.prepare.examples_part import ExamplesPart
from wijkworkshop.ui.prepare.laptop_part import LaptopPart
from wijkworkshop.ui.prepare.packing_part import PackingPart
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.rail import Rail
from wijkworkshop.ui.prepare.room_part import RoomPart
from wijkworkshop.ui.prepare.run_through_part import PracticePart
from wijkworkshop.ui.prepare.times_part import TimesPart
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.style.sizes import NARROW_UNDER
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll
from wijkworkshop.wording.dutch import date_of

WIDEST, WIDEST_LIST = 860, 1240
RAIL, RAIL_NARROW = 286, 236


class PreparePage(QWidget):
    """`left` goes back, also with Esc."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        actions: PrepareActions,
        example: Callable[[], Session],
        look: Callable[[], Sequence[Check]],
    ) -> None:
        """Show a session; the example and the checks are asked for when they are looked at."""
        super().__init__()
        self.session = session
        self.packing, self.client = PackingPart(actions), ClientPart(actions.ask)
        self.times = TimesPart()
        self.room, self.practice = RoomPart(), PracticePart()
        self.laptop, self.examples = LaptopPart(look), ExamplesPart(example)
        self.dress_rehearsal = DressRehearsalPart()
        self.back = Act(_("Terug"), "Esc", Kind.QUIET, icon="arrow-left")
        self._name = Label("", 17, color=LIGHT.muted, elide=True)
        self._banner = Banner()
        self._banner.hide()
        self.rail = Rail([part.title for part in self.parts])
        self._stack = QStackedWidget()
        self.setAccessibleName(_("Voorbereiden"))
        self._lay_out()
        self._connect()
        self.show_session(session)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts, in the order of the list."""
        first: tuple[Part, ...] = (self.packing, self.client, self.times, self.room)
        last = (self.laptop, self.dress_rehearsal, self.examples)
        return (*first, self.practice, *last)

    def show_session(self, session: Session) -> None:
        """Show the session as it is stored now."""
        self.session = session
        details = session.get(Details, 1)
        self._name.show_text(f"{details.name} · {date_of(details.day)}")
        for part in self.parts:
            if part is not self.examples or self.part is part:
                part.show_session(session)
        self._show_statuses()

    def show_refused(self) -> None:
        """Show what is stored: what was asked last was not done."""
        for part in self.parts:
            part.show_refused(self.session)

    @property
    def part(self) -> Part:
        """Return the part that is open."""
        return self.parts[self._stack.currentIndex()]

    def go_to(self, place: int) -> None:
        """Open a part."""
        self.rail.choose(place)
        self._stack.setCurrentIndex(place)
        self.part.show_session(self.session)

    def tell(self, title: str, text: str = "") -> None:
        """Tell in passing what is being done, or was."""
        self._banner.show_text(title, text)
        self._banner.setVisible(bool(title))

    def leave(self) -> None:
        """Go back; what is half typed is stored first."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less room at the edges of a narrow screen."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_UNDER
        edge = 24 if narrow else 48
        self._column.setContentsMargins(edge, 22, edge, 18)
        self.rail.setFixedWidth(RAIL_NARROW if narrow else RAIL)
        self._middle.setSpacing(20 if narrow else 36)

    def _show_statuses(self) -> None:
        for item, part in zip(self.rail.items, self.parts, strict=True):
            item.show_status(part.status, done=part.done)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(18)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addSpacing(8)
        top.addWidget(Label(_("Voorbereiden"), 27, BOLD))
        top.addSpacing(14)
        top.addWidget(self._name, 1)
        column.addLayout(top)
        middle = self._middle = QHBoxLayout()
        middle.addWidget(self.rail)
        for part in self.parts:
            part.setMaximumWidth(WIDEST_LIST if part.wide else WIDEST)
            self._stack.addWidget(Scroll(part, LIGHT.paper))
        self._stack.setMaximumWidth(WIDEST_LIST)
        middle.addWidget(self._stack, 1)
        middle.addStretch(0)
        column.addLayout(middle, 1)
        column.addWidget(self._banner)
        self.setFocusProxy(self.rail)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.rail.chosen.connect(self.go_to)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.leave)
        print_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        print_key.activated.connect(self.packing.all.click)
        for place, part in enumerate(self.parts):
            key = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            key.activated.connect(partial(self._jump, place))
            part.status_changed.connect(self._show_statuses)

    def _jump(self, place: int) -> None:
        self.go_to(place)
        self.rail.items[place].setFocus()
