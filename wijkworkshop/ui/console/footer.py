"""The bar at the bottom: what is stored, what keys do now, and the keys to remember."""

from dataclasses import dataclass, replace
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wijkworkshop.core.session_records import Details
from wijkworkshop.live import Live
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.style.app_font import BASE, BOLD, app_font
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import Label, paint_background
from wijkworkshop.ui.wording.words import bug_words, problem_words
from wijkworkshop.wording.dutch import time_of

HIGH = 42
LAMP = 10


@dataclass(frozen=True)
class Stored:
    """Whether everything is on disk: the moment (local) of the last act, or why it is not.

    `busy` is an act on its way, or a half-typed text that will be kept soon.
    """

    busy: bool = False
    why: str = ""
    at: datetime | None = None
    practice: bool = False

    @property
    def failed(self) -> bool:
        """Tell whether something did not get there."""
        return bool(self.why) and not self.busy

    @property
    def words(self) -> str:
        """Return it in words."""
        if self.failed:
            return _("Niet opgeslagen") + f": {self.why}"
        if self.busy:
            return _("Opslaan …")
        if self.practice:
            return _("Oefenen · niets wordt bewaard")
        if self.at is None:
            return _("Alles opgeslagen")
        return _("Alles opgeslagen · {time}").format(time=time_of(self.at))

    @property
    def color(self) -> str:
        """Return the colour of the lamp and the words."""
        return WRONG if self.failed else LIGHT.muted if self.busy else GOOD


@dataclass(frozen=True)
class Frame:
    """What keys do now: they steer (Regie), or they type."""

    words: str
    typing: bool = False

    @property
    def color(self) -> str:
        """Return the colour of the window's border and of the tab."""
        return LIGHT.accent if self.typing else LIGHT.now

    @property
    def ink(self) -> str:
        """Return the colour of the words on it."""
        return "#FFFFFF" if self.typing else LIGHT.ink


class Lamp(QWidget):
    """A dot: green, grey or red; a failure is a ring, so not by colour alone."""

    def __init__(self) -> None:
        """Show that all is well."""
        super().__init__()
        self.setFixedSize(LAMP, LAMP)
        self.stored = Stored()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self.stored.color)
        ring = self.stored.failed or self.stored.busy
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush if ring else color)
        painter.drawEllipse(QPointF(LAMP / 2, LAMP / 2), LAMP / 2 - 1, LAMP / 2 - 1)


class Tab(QWidget):
    """The tab on the border of the window that says what keys do."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._frame = Frame("")
        self.setFont(app_font(BASE, BOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_frame(self, frame: Frame) -> None:
        """Say what keys do."""
        self._frame = frame
        self.setAccessibleName(frame.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._frame.words) + 38, HIGH - 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab; its lower edge is the border of the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._frame.color))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, 10), 8, 8)
        painter.setPen(QColor(self._frame.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._frame.words)


class Footer(QWidget):
    """Stored, the tab of the frame, and the hints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar."""
        super().__init__(parent)
        self.lamp = Lamp()
        self.stored = Label("", elide=True)
        self.tab = Tab()
        self.hints = Label("", color=LIGHT.muted)
        paint_background(self, LIGHT.card.fill)
        self.setFixedHeight(HIGH)
        self._arrange()
        self._live: Live | None = None
        self._last, self._why = Stored(), ""
        self.show_stored(self._last)

    def follow(self, live: Live) -> None:
        """Say from now on what is stored of this session."""
        self._live = live
        live.sending.connect(self.show_busy)
        live.stored.connect(self._note_stored)
        live.failed.connect(self._note_failed)
        live.broke.connect(self._note_failed)
        live.idle.connect(self.show_busy)
        self.show_busy()

    def show_busy(self) -> None:
        """Say whether an act, or what is being typed, is on its way to the disk."""
        if self._live is None:
            return
        session, drafts = self._live.session, self.window().findChildren(Drafts)
        loose = [each for each in drafts if not each.is_kept(session)]
        why = self._last.why or (self._why if loose else "")
        soon = not why and any(each.waiting for each in loose)
        practice = session.get(Details, 1).practice
        busy = self._live.busy or soon
        self.show_stored(replace(self._last, busy=busy, why=why, practice=practice))

    def show_stored(self, stored: Stored) -> None:
        """Say whether everything is on disk."""
        self.lamp.stored = stored
        self.lamp.update()
        self.stored.show_text(stored.words)
        self.stored.set_color(stored.color)

    def show_frame(self, frame: Frame) -> None:
        """Say what keys do now, and which keys to remember."""
        self.tab.show_frame(frame)
        steering = _("← →  scherm  ·  T  tijd  ·  F2  notitie  ·  F1  toetsen")
        self.hints.show_text(_("Esc  Regie  ·  F1  toetsen") if frame.typing else steering)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(LIGHT.line))

    def _note_stored(self, moment: datetime) -> None:
        if self._live is not None:
            self._last = Stored(at=self._live.session.get(Details, 1).local(moment))
            self.show_busy()

    def _note_failed(self, error: object) -> None:
        known = problem_words(error) if isinstance(error, StorageProblem) else bug_words()
        self._why = known.title[:1].lower() + known.title[1:]
        self._last = replace(self._last, why=self._why)
        self.show_busy()

    def _arrange(self) -> None:
        left, right = QWidget(), QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.lamp)
        row.addWidget(self.stored, 1)
        other = QHBoxLayout(right)
        other.setContentsMargins(0, 0, 0, 0)
        other.addStretch(1)
        other.addWidget(self.hints)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(22, 0, 22, 0)
        whole.addWidget(left, 1)
        whole.addWidget(self.tab, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addWidget(right, 1)
