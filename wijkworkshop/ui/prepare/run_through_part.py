"""A fast run-through with made-up people, of which nothing is kept."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.session import Session
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label


class PracticePart(Part):
    """`practise_requested` asks for the run-through."""

    practise_requested = Signal()

    def __init__(self) -> None:
        """Make the button."""
        about = _("Loop de avond door op deze laptop, met dit draaiboek en uw eigen gegevens.")
        super().__init__(_("Snel oefenen"), about)
        self.start = Act(_("Snel oefenen"), kind=Kind.PRIMARY, icon="player-play")
        holder = QWidget()
        flow = Flow(holder)
        flow.addWidget(self.start)
        self.body.addWidget(holder)
        card = Card()
        for words in _how():
            card.body.addWidget(Label(words, 16, wrap=True))
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.start.clicked.connect(self.practise_requested)

    @property
    def status(self) -> str:
        """Return what becomes of it."""
        return _("wordt gewist")

    def show_session(self, session: Session) -> None:
        """Nothing of the session is shown."""


def _how() -> tuple[str, ...]:
    return (
        _("Er zijn verzonnen mensen. Opent u een stemronde, dan komen hun stemmen vanzelf binnen."),
        _("De klok kan 10 of 60 keer zo snel, met F4. Zo is een half uur in een halve minuut om."),
        _(
            "Bovenaan staat steeds dat er niets wordt bewaard. "
            "Sluit u het venster, dan is alles weg."
        ),
        _("De bijeenkomst zelf verandert niet."),
    )
