"""What participant cards need to know: where phones will find this laptop, and how many."""

from collections.abc import Callable, Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.core.phones.records import phones_of
from wijkworkshop.core.planning.packing import cards_for
from wijkworkshop.core.session import Session
from wijkworkshop.export.cards import MOST, Where, where
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.network.addresses import Place, Rank, places
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox
from wijkworkshop.web.process.listening import FIRST_PORT

MOST_OFFERED = 3


def this_laptop() -> Sequence[Place]:
    """Return the addresses that this laptop has now."""
    from wijkworkshop.ui.network.interfaces import interfaces  # noqa: PLC0415 - only where phones are

    return places(interfaces())


class CardsForm(Card):
    """Asks for which address, and how many."""

    def __init__(
        self,
        make_cards: Callable[[Where, int], None],
        look: Callable[[], Sequence[Place]] = this_laptop,
    ) -> None:
        """Be about no session yet; `look` says which addresses this laptop has."""
        super().__init__()
        self._make_cards, self.look = make_cards, look
        self._session: Session | None = None
        self.address = Field(_("Adres voor de telefoons"), f"192.168.8.10:{FIRST_PORT}")
        self.number = NumberBox(_("Hoeveel kaarten"), MOST)
        self.make = Act(_("Stemkaarten maken (PDF)"), icon="printer")
        self.offered: tuple[Act, ...] = ()
        self._wrong = Label("", BASE, HALF_BOLD, WRONG, wrap=True)
        self._wrong.hide()
        self._lay_out()
        self.make.clicked.connect(self._ask)
        self.address.entered.connect(self._ask)

    def show_session(self, session: Session) -> None:
        """Propose as many cards as there are numbered slips."""
        if self._session is None or cards_for(session) != cards_for(self._session):
            self.number.show_number(min(MOST, cards_for(session)))
        self._session = session

    def begin(self) -> None:
        """Propose the address that phones have, or else the best that this laptop has now."""
        found = [each for each in self.look() if each.rank < Rank.VIRTUAL]
        if not self.address.text:
            self.address.put_text(self._first(found))
        self._offer(found[:MOST_OFFERED])
        self.address.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self, found: Sequence[Place]) -> str:
        phones = phones_of(self._session) if self._session is not None else None
        if phones is not None and phones.address:
            return f"{phones.address}:{phones.port}"
        return f"{found[0].address}:{FIRST_PORT}" if found else ""

    def _ask(self) -> None:
        at, number = where(self.address.text, FIRST_PORT), self.number.number
        wrong = ""
        if at is None:
            wrong = _("Vul een adres in als 192.168.8.10:8080. Dat staat in uw router.")
        elif not number or number > MOST:
            wrong = _("Vul in hoeveel kaarten u wilt: 1 tot {most}.").format(most=MOST)
        self._wrong.show_text(wrong, hide_empty=True)
        if at is not None and number and not wrong:
            self._make_cards(at, number)

    def _offer(self, found: Sequence[Place]) -> None:
        for act in self.offered:
            act.hide()
            act.deleteLater()
        self.offered = tuple(Act(each.words, kind=Kind.QUIET).make_small() for each in found)
        for act, each in zip(self.offered, found, strict=True):
            typed = f"{each.address}:{FIRST_PORT}"
            act.clicked.connect(lambda _on=False, typed=typed: self.address.put_text(typed))
            self._places.addWidget(act)

    def _lay_out(self) -> None:
        warning = _(
            "De code op een kaart werkt alleen op dit adres. Geef uw laptop in de router een vast "
            "adres. Nummer en code typen werkt altijd."
        )
        offered, row = QWidget(), QWidget()
        self._places = Flow(offered, gap=4)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 0)
        line.setSpacing(12)
        line.addWidget(Label(_("Hoeveel kaarten"), BASE, HALF_BOLD, LIGHT.muted))
        line.addWidget(self.number)
        line.addWidget(self.make)
        line.addStretch(1)
        for each in (self.address, offered, Label(warning, BASE, wrap=True), self._wrong, row):
            self.body.addWidget(each)
