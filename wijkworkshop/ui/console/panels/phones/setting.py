"""What is set for phones: which network, the Wi-Fi to show, who may join, what they are asked."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from wijkworkshop.core.phones.records import Phones
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import titled
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.network.addresses import Place
from wijkworkshop.ui.network.wifi import LONGEST
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Act, Card, Field, Flow, Label

NARROW = 560


class PhoneSetting(QWidget):
    """Two cards. `changed` carries the Phones with what somebody set by hand.

    `paper_first_wanted` tells whether paper should count for who votes by phone too.
    """

    changed = Signal(object)
    paper_first_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be about no phones yet."""
        super().__init__(parent)
        self._phones = Phones(1, "")
        self.network = ChoiceBox(_("Netwerk"))
        self.name = Field(_("Naam van de wifi"))
        self.password = Field(_("Wachtwoord van de wifi"))
        for field in (self.name, self.password):  # never higher than a line
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.everybody = _switch(_("Iedereen met de code"))
        self.cards = _switch(_("Alleen met een stemkaart"))
        self.group = _switch(_("Vraag de groep"))
        self.table = _switch(_("Vraag de tafel"))
        self.words = _switch(_("Telefoons mogen iets sturen"))
        self.paper = _switch(_("Dubbel gestemd? Dan telt het papier"))
        self._arrange()
        self._connect()

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these addresses; the one that is used stays among them, also when it is gone."""
        choices = [(each.address, each.words) for each in places]
        address = self._phones.address
        if address and address not in dict(choices):
            choices.append((address, _("Niet meer te vinden · {address}").format(address=address)))
        self.network.show_choices(choices or [("", _("Geen netwerk"))])
        self.network.show_value(address or (choices[0][0] if choices else ""))
        self.network.setEnabled(bool(choices))

    def show_phones(self, phones: Phones) -> None:
        """Show what is set."""
        self._phones = phones
        self.name.show_text(phones.wifi_name)
        self.password.show_text(phones.wifi_password)
        self.everybody.setChecked(not phones.cards_only)
        self.cards.setChecked(phones.cards_only)
        self.group.setChecked(phones.asks_group)
        self.table.setChecked(phones.asks_table)
        self.words.setChecked(phones.words)

    def show_paper_first(self, *, on: bool) -> None:
        """Show what counts for who votes by phone and on paper."""
        self.paper.setChecked(on)

    def resizeEvent(self, event: object) -> None:
        """Put name and password under each other where there is little room."""
        direction = QBoxLayout.Direction
        narrow = self.width() < NARROW
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _set(self, name: str, value: object) -> None:
        """Ask for it; what is shown stays as it is until that is so."""
        phones = replace(self._phones, **{name: value})  # type: ignore[arg-type]  # a field by name
        if phones == self._phones:
            self.show_phones(phones)
        else:
            self.changed.emit(phones)

    def _connect(self) -> None:
        self.network.chosen.connect(lambda address: self._set("address", address))
        self.name.finished.connect(lambda text: self._set("wifi_name", text.strip()[:LONGEST]))
        self.password.finished.connect(lambda text: self._set("wifi_password", text[:LONGEST]))
        self.everybody.clicked.connect(lambda: self._set("cards_only", False))
        self.cards.clicked.connect(lambda: self._set("cards_only", True))
        self.group.clicked.connect(lambda on: self._set("asks_group", on))
        self.table.clicked.connect(lambda on: self._set("asks_table", on))
        self.words.clicked.connect(lambda on: self._set("words", on))
        self.paper.clicked.connect(self.paper_first_wanted)

    def _arrange(self) -> None:
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._network_card())
        column.addWidget(self._people_card())

    def _network_card(self) -> Card:
        card = titled(_("Het netwerk"))
        card.body.setSpacing(8)
        card.body.addWidget(Label(_("Hierlangs bereiken telefoons deze laptop"), wrap=True))
        card.body.addWidget(self.network)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addWidget(self.name, 1)
        self._row.addWidget(self.password, 1)
        card.body.addLayout(self._row)
        note = _("De zaal ziet naam en wachtwoord, als code en in letters. Leeg laten mag.")
        card.body.addWidget(Label(note, BASE, color=LIGHT.muted, wrap=True))
        return card

    def _people_card(self) -> Card:
        card = titled(_("Wie doen er mee?"))
        card.body.setSpacing(6)
        for acts in (
            (self.everybody, self.cards),
            (self.group, self.table, self.words),
            (self.paper,),
        ):
            flow = Flow(gap=4)
            for act in acts:
                flow.addWidget(act)
            card.body.addLayout(flow)
        self.languages = Label("", BASE, wrap=True)
        self.unchecked = Label("", BASE, color=LIGHT.muted, wrap=True)
        card.body.addSpacing(4)
        card.body.addWidget(Label(_("Talen op de telefoon"), BASE, HALF_BOLD, LIGHT.muted))
        card.body.addWidget(self.languages)
        card.body.addWidget(self.unchecked)
        return card


def _switch(words: str) -> Act:
    act = Act(words).make_small()
    act.setCheckable(True)
    return act
