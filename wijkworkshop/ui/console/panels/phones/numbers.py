"""Five numbers beside each other: joined, here, busy, voted, and joined lately."""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.phones.view import PhonesView
from wijkworkshop.ui.console.panels.phones.words import last_minute_words
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label
from wijkworkshop.ui.wording.counts import present_words


class PhoneNumbers(Card):
    """Who is in. What they choose is nowhere here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent=parent)
        self.joined, self.here, self.busy, self.voted = (
            Label("0", 27, BOLD, LIGHT.accent if not place else "", tabular=True)
            for place in range(4)
        )
        self.lately = Label("", BASE, color=LIGHT.muted, wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        for place, (words, number) in enumerate(
            (
                (_("Doen mee"), self.joined),
                (_("Nu verbonden"), self.here),
                (_("Bezig"), self.busy),
                (_("Gestemd"), self.voted),
            )
        ):
            grid.addWidget(Label(words, color=LIGHT.muted), 0, place)
            grid.addWidget(number, 1, place, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(place, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.lately)

    def show_view(self, view: PhonesView) -> None:
        """Show the numbers of now."""
        self.joined.show_text(str(view.joined))
        self.here.show_text(str(view.here))
        self.busy.show_text(str(view.busy) if view.voting else "–")
        self.voted.show_text(str(view.voted) if view.voting or view.voted else "–")
        of = present_words(view.present)
        if not view.present:
            of = _("Vul in wie er is (F6)") if view.joined else ""
        lately = last_minute_words(view.last_minute)
        self.lately.show_text(" · ".join(filter(None, (of, lately))), hide_empty=True)
