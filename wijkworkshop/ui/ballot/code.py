"""Asking for the facilitator's code: a pad of digits, for fingers and for keys."""

from gettext import gettext as _

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.page import Page
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.laptop.lock import DIGITS, Lock
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets import Label

SECOND_MS = 1000


class CodePage(Page):
    """`opened` when the code was right, `given_up` to go back to voting."""

    opened = Signal()
    given_up = Signal()

    def __init__(self, look: Look, lock: Lock) -> None:
        """Ask for four digits."""
        super().__init__(look, _("Voor de begeleider"), _("Typ uw code van vier cijfers."))
        self._lock, self._typed = lock, ""
        self.dots = Label("", look(52), BOLD, LIGHT.accent, tabular=True)
        self.wrong = Label("", look(28), BOLD, wrap=True)
        self.keys = {digit: self._key(digit) for digit in "1234567890"}
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self.dots, self.wrong):
            label.setAlignment(middle)
        self.middle.addStretch(1)
        self.middle.addWidget(self.dots)
        self.middle.addWidget(self.wrong)
        self.middle.addWidget(self._pad(), 0, middle)
        self.middle.addStretch(1)
        back = Target(look, _("Terug naar stemmen"), style=Style.QUIET)
        back.setMaximumWidth(back.sizeHint().width())
        back.clicked.connect(self.given_up)
        self.foot.addWidget(back)
        self.foot.addStretch(1)
        self._clock = QTimer(self, interval=SECOND_MS)
        self._clock.timeout.connect(self._show)
        self._show()

    def take_digit(self, digit: str) -> None:
        """Take a digit; after four it is looked at."""
        if self._lock.seconds_to_wait:
            return
        self._typed += digit
        if len(self._typed) == DIGITS:
            typed, self._typed = self._typed, ""
            if self._lock.opens_for(typed):
                self.opened.emit()
                return
            self.wrong.show_text(_("Deze code klopt niet. Probeer het opnieuw."))
        self._show()

    def take_back(self) -> None:
        """Take the last digit back."""
        self._typed = self._typed[:-1]
        self._show()

    def _show(self) -> None:
        wait = self._lock.seconds_to_wait
        self.dots.show_text(" ".join("●" * len(self._typed) + "○" * (DIGITS - len(self._typed))))
        self.dots.setAccessibleName(_("{n} van de vier cijfers getypt").format(n=len(self._typed)))
        for key in self.keys.values():
            key.setEnabled(not wait)
        if wait:
            words = _("Drie keer een verkeerde code. Wacht {n} seconden.").format(n=wait)
            self.wrong.show_text(words)
            self._clock.start()
        elif self._clock.isActive():
            self._clock.stop()
            self.wrong.show_text(_("U kunt het opnieuw proberen."))

    def _key(self, digit: str) -> Target:
        key = Target(self.look, digit, style=Style.TIGHT).grow(84)
        key.clicked.connect(lambda _on=False: self.take_digit(digit))
        return key

    def _pad(self) -> QWidget:
        pad = QWidget()
        pad.setFixedWidth(self.look(640))
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.look(10))
        for place, digit in enumerate("123456789"):
            grid.addWidget(self.keys[digit], place // 3, place % 3)
        grid.addWidget(self.keys["0"], 3, 1)
        return pad
