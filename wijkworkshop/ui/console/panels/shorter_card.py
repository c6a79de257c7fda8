"""What could be shorter, or left out, now that the evening has gone otherwise."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.arranging import SkipBlock, is_to_come
from wijkworkshop.core.acts.navigating import ChangeMinutes
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.navigation import blocks, delay
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.widgets import Act, Label

SHORTER, SHORTEST = 5, 5
"""Minutes that a block is made shorter by, and the least that it keeps."""

MOST = 9
"""Lines that have a digit as their key."""


@dataclass(frozen=True)
class ShorterLine:
    """A later block, how long it is, and what makes it shorter (None: it is short already)."""

    title: str
    minutes: int
    shorter: Request | None
    skip: Request


def shorter_lines(session: Session) -> tuple[ShorterLine, ...]:
    """Return the blocks that are still to come."""
    later = [each for each in blocks(session) if is_to_come(session, each) and not each.skipped]
    return tuple(
        ShorterLine(
            each.title,
            each.minutes,
            ChangeMinutes(each.id, each.minutes - SHORTER)
            if each.minutes - SHORTER >= SHORTEST
            else None,
            SkipBlock(each.id),
        )
        for each in later[:MOST]
    )


def late_words(late: timedelta) -> str:
    """Return how far behind the evening is; nothing to worry about: on time."""
    minutes = int(late.total_seconds()) // 60
    if minutes < 1:
        return _("U loopt niet achter. Er hoeft niets korter.")
    words = ngettext("U loopt {n} minuut achter.", "U loopt {n} minuten achter.", minutes)
    return words.format(n=minutes) + " " + _("Wat kan korter? Ongedaan maken kan altijd.")


class ShorterCard(QWidget):
    """Each block with a key that makes it five minutes shorter, and a button that skips it."""

    def __init__(self, ask: Ask) -> None:
        """Make an empty card."""
        super().__init__()
        self._ask = ask
        self._lines: tuple[ShorterLine, ...] | None = None
        self.card = titled(_("Wat kan korter?"))
        self.late = Label("", color=LIGHT.muted, wrap=True)
        self._list = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.body.addWidget(self.late)
        self.card.body.addSpacing(6)
        self.card.body.addLayout(self._list)
        for digit in range(1, MOST + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._shorten, digit - 1))

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what is still to come, and how far behind we are."""
        self.late.show_text(late_words(delay(session, now)))
        lines = shorter_lines(session)
        if lines != self._lines:
            self._lines = lines
            empty(self._list)
            for place, line in enumerate(lines):
                self._list.addWidget(self._row(place, line))

    def _row(self, place: int, line: ShorterLine) -> Line:
        minutes = ngettext("{n} minuut", "{n} minuten", line.minutes).format(n=line.minutes)
        shorter = Act(_("{n} minuten korter").format(n=SHORTER), f"Alt+{place + 1}").make_small()
        keep = shorter.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        shorter.setSizePolicy(keep)
        if line.shorter is None:
            shorter.hide()
        shorter.setAccessibleName(f"{shorter.text()}: {line.title}")
        shorter.clicked.connect(partial(self._shorten, place))
        skip = Act(_("Overslaan")).make_small()
        skip.setAccessibleName(f"{skip.text()}: {line.title}")
        skip.clicked.connect(partial(self._ask, line.skip))
        title = Label(line.title, wrap=True)
        row = Line(title, Label(minutes, color=LIGHT.muted), shorter, skip, ruled=place > 0)
        row.setAccessibleName(f"{place + 1}. {line.title}")
        return row

    def _shorten(self, place: int) -> None:
        lines = self._lines or ()
        if place < len(lines) and (request := lines[place].shorter) is not None:
            self._ask(request)
