"""The ways from a block to where one types: its outcome, what people say, the parking list."""

from collections.abc import Collection
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act, Flow


class Ways(QWidget):
    """`mode_requested` carries the Mode to go to; listening also has a request."""

    mode_requested = Signal(object)
    requested = Signal(object)

    def __init__(self, only: Collection[Mode] = ()) -> None:
        """Make the buttons, each with its key; of `only` these modes, or of all."""
        super().__init__()
        row = Flow(self, gap=4)
        self._acts: dict[Mode, Act] = {}
        for words, does, mode in (
            (_("Uitkomst invullen"), Does.OUTCOME, Mode.OUTCOME),
            (_("Inbreng"), Does.CONTRIBUTIONS, Mode.CONTRIBUTIONS),
            (_("Parkeerlijst"), Does.PARKING, Mode.PARKING),
            (_("Terugkoppeling"), Does.RESPONSES, Mode.RESPONSES),
            (_("We luisteren eerst"), Does.LISTEN, Mode.LISTENING),
        ):
            if only and mode not in only:
                continue
            act = Act(words, first_key(does)).make_small()
            if mode is Mode.LISTENING:
                act.clicked.connect(partial(self.requested.emit, ListenFirst()))
            act.clicked.connect(partial(self.mode_requested.emit, mode))
            row.addWidget(act)
            self._acts[mode] = act

    def show_waiting(self, number: int) -> None:
        """Say how many words of phones wait where contributions are."""
        act, words = self._acts[Mode.CONTRIBUTIONS], _("Inbreng")
        many = _("Inbreng · {n} van telefoons").format(n=number)
        act.show_text(many if number else words)
