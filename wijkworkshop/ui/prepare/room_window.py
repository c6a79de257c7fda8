"""What the room will see, in a window as large as a small projector, to leaf through."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.navigation import Stop, shown_blocks, stops
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.pages.theme import LIGHT, Theme
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.style.palette import HEADER, ON_DARK
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import paint_background

PAGE = QSize(1024, 768)
BAR = 52
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


def walk_of(session: Session) -> tuple[Stop, ...]:
    """Return every place of the evening, from the welcome to the closing."""
    return tuple(stop for block in shown_blocks(session) for stop in stops(session, block.id))


class RoomWindow(QWidget):
    """A stage with a bar under it; the arrow keys go through all pages of all screens."""

    def __init__(self, session: Session, theme: Theme = LIGHT) -> None:
        """Begin at the welcome."""
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(_("Zo ziet de zaal het"))
        set_accessible_role(self, QAccessible.Role.Window)
        self._session, self._walk = session, walk_of(session)
        self._place = self._part = 0
        self.stage = Stage(theme, self, charts=True)
        self.stage.setMinimumSize(320, 240)
        self.where = Label("", 15, color="#FFFFFF", elide=True)
        self.hint = Label("", 15, color=ON_DARK, elide=True)
        self.back = Act(_("Vorige"), "←", Kind.CHIP)
        self.on = Act(_("Volgende"), "→", Kind.CHIP)
        self._lay_out()
        self.back.clicked.connect(lambda: self.leaf(-1))
        self.on.clicked.connect(lambda: self.leaf(1))
        self.resize(_fitting())
        self._show()

    @property
    def stop(self) -> Stop:
        """Return the place that is shown."""
        return self._walk[self._place]

    def leaf(self, steps: int) -> None:
        """Go a page on, or back; at either end it stays."""
        part = self._part + steps
        if 0 <= part < self.stage.parts:
            self._part = part
        elif 0 <= self._place + steps < len(self._walk):
            self._place += steps
            self.stage.show_view(self._view(), 0)
            self._part = self.stage.parts - 1 if steps < 0 else 0
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf with the keys that the console has for it; Esc closes."""
        key = event.key()
        if key in ON or key in BACK:
            self.leaf(1 if key in ON else -1)
        elif key == Qt.Key.Key_Home:
            self._place = self._part = 0
            self._show()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys: the buttons are for a mouse."""
        super().showEvent(event)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the shape that the window has now."""
        super().resizeEvent(event)
        self.stage.set_shape(QSize(event.size().width(), event.size().height() - BAR))
        self._part = min(self._part, self.stage.parts - 1)
        self._show()

    def _view(self) -> PublicView:
        return PublicView(screen_at(self._session, self.stop))

    def _show(self) -> None:
        self.stage.show_view(self._view(), self._part)
        self.where.show_text(self._where())
        self.hint.show_text(parts_words(self._part, self.stage.parts))
        self.back.setEnabled(bool(self._place or self._part))
        last = self._place == len(self._walk) - 1 and self._part == self.stage.parts - 1
        self.on.setEnabled(not last)

    def _where(self) -> str:
        title = self._session.get(Block, self.stop.block).title
        words = _("Scherm {place} van {all} · {title}")
        return words.format(place=self._place + 1, all=len(self._walk), title=title)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QWidget()
        bar.setFixedHeight(BAR)
        paint_background(bar, HEADER)
        row = QHBoxLayout(bar)
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.where, 3)
        row.addWidget(self.hint, 4)
        row.addWidget(self.back)
        row.addWidget(self.on)
        column.addWidget(self.stage, 1)
        column.addWidget(bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def parts_words(part: int, parts: int) -> str:
    """Return which page of a screen is shown, where it takes more than one."""
    if parts < 2:
        return ""
    words = ngettext("Blad {part} van {all}", "Blad {part} van {all}", parts)
    rest = _("dit past niet op één scherm; → toont de rest")
    hint = rest if part + 1 < parts else _("dit is het laatste blad van dit scherm")
    return f"{words.format(part=part + 1, all=parts)} · {hint}"


def _fitting() -> QSize:
    """Return the size of a small projector with the bar, or what fits on this screen."""
    wanted = PAGE + QSize(0, BAR)
    return wanted.boundedTo(QGuiApplication.primaryScreen().availableSize())
