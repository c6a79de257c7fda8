"""'Laptop doorgeven': people vote on this laptop, one by one, until a code is typed."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.laptop.lock import DIGITS, is_code
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Card, Label, NumberBox


class HandOver(Card):
    """Asks for a code of four digits; there is one only while people vote on the laptop."""

    def __init__(self, hand_over: Callable[[int, str], None]) -> None:
        """Be about no round yet; `hand_over` gets a round and the code to come back with."""
        super().__init__()
        self._hand_over = hand_over
        self._round = 0
        self.code = NumberBox(_("Uw code van vier cijfers"), most=9999, size=20)
        self.code.setFixedSize(96, 44)
        self.begin = Act(_("Laptop doorgeven"), icon="device-laptop")
        self.wrong = Label("", BASE, BOLD, WRONG, wrap=True)
        self._arrange()
        self.begin.clicked.connect(self._begin)
        self.code.returnPressed.connect(self._begin)
        self.code.textEdited.connect(lambda _text: self._say(""))
        self.show_round(0)

    def show_round(self, round_id: int) -> None:
        """Be about a round in which people vote on the laptop now; 0 is none."""
        self._round = round_id
        self.setVisible(bool(round_id))

    def _say(self, wrong: str) -> None:
        self.wrong.show_text(wrong, hide_empty=True)

    def _begin(self) -> None:
        code = self.code.text()
        if not is_code(code):
            self._say(_("Typ eerst vier cijfers. Daarmee komt u straks terug in de regie."))
            self.code.setFocus()
            return
        self.code.setText("")
        self.code.clearFocus()
        self._hand_over(self._round, code)

    def _arrange(self) -> None:
        self.body.addWidget(Label(_("Stemmen op deze laptop"), BASE, BOLD, LIGHT.muted))
        how = Label(
            _(
                "Eén persoon tegelijk, op het hele scherm. U ziet niet wat iemand kiest. "
                "Alleen met uw code komt u terug. Ziet de zaal dit scherm ook op de beamer? "
                "Zet de beamer dan eerst uit."
            ),
            wrap=True,
        )
        self.body.addWidget(how)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(_("Uw code"), BASE, HALF_BOLD))
        row.addWidget(self.code)
        row.addWidget(self.begin)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.wrong)
        self.wrong.hide()
        self.code.setMaxLength(DIGITS)
