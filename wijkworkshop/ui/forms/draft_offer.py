"""Half-typed text that was kept when the app stopped: put it back, or let it go."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.ui.widgets import Act, Card, Flow, Label
from wijkworkshop.ui.widgets.pill import NOTICE

SHOWN = 120
"""Characters of the text that are shown."""


class DraftOffer(QWidget):
    """`taken` carries the text, `gone` says that the draft is done with; then it hides."""

    taken = Signal(str)
    gone = Signal()

    def __init__(self, label: str, text: str) -> None:
        """Offer a text that was typed in the field with this label."""
        super().__init__()
        self._text = text
        card = Card(NOTICE, padding=14)
        short = text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
        words = _("Nog niet bewaard bij ‘{label}’: {text}").format(label=label, text=short)
        card.body.addWidget(Label(words, wrap=True))
        back, away = Act(_("Terugzetten")).make_small(), Act(_("Weggooien")).make_small()
        row = Flow(gap=4)
        row.addWidget(back)
        row.addWidget(away)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        back.clicked.connect(self._take)
        away.clicked.connect(self._let_go)

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self._text)
        self.gone.emit()

    def _let_go(self) -> None:
        self.hide()
        self.gone.emit()
