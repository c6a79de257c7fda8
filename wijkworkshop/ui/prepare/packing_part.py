"""What to print and bring: a list to tick off, and buttons that make the PDFs."""

from collections.abc import Callable, Sequence
from functools import partial
from gettext import gettext as _
from pathlib import Path

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.packing import Pack
from wijkworkshop.core.planning.packing import (
    AT_A_TABLE,
    PRINTED,
    Need,
    Packed,
    Thing,
    packing,
    people_for,
    still_to_pack,
)
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.files.opening import open_outside
from wijkworkshop.ui.files.paper_choice import Paper
from wijkworkshop.ui.network.addresses import Place
from wijkworkshop.ui.prepare.asking import PrepareActions
from wijkworkshop.ui.prepare.cards_form import CardsForm
from wijkworkshop.ui.prepare.columns import Columns
from wijkworkshop.ui.prepare.packing_words import left_words, need_words, thing_words
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.tick_row import TickRow
from wijkworkshop.ui.style.app_font import HALF_BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label


class PackingPart(Part):
    """What an evening needs, and what of it lies ready; buttons make what is on paper."""

    wide = True

    def __init__(self, actions: PrepareActions) -> None:
        """Make the buttons; the list comes with the session."""
        about = _("De app rekent uit wat u nodig hebt. Vink aan wat klaarligt.")
        super().__init__(_("Afdrukken en meenemen"), about, _("Meenemen"))
        self._ask = actions.ask
        self.rows: dict[Thing, TickRow] = {}
        self._left = 0
        self._made: Path | None = None
        self.all = Act(_("Alles afdrukken (PDF)"), "Ctrl+P", Kind.PRIMARY, icon="printer")
        self.slips = Act(_("Alleen briefjes"), icon="file-text")
        self.sheets = Act(_("Alleen vellen"), icon="table")
        self.cards = Act(_("Stemkaarten"), icon="id")
        self.cards.setCheckable(True)
        self.cards_form = CardsForm(actions.make_cards)
        self.cards_form.hide()
        self.folder = Act(_("Map openen"), kind=Kind.QUIET, icon="folder-open")
        self._guess = Label("", 15, color=LIGHT.muted, wrap=True)
        self._progress = Label("", 16, HALF_BOLD)
        self._card = Card(padding=6)
        self._columns = Columns()
        self._card.body.addWidget(self._columns)
        self._lay_out()
        for act, paper in (
            (self.all, Paper.ALL),
            (self.slips, Paper.SLIPS),
            (self.sheets, Paper.SHEETS),
        ):
            act.clicked.connect(partial(actions.print_paper, paper))
        self.cards.clicked.connect(self._show_cards)
        self.folder.clicked.connect(self._open_folder)

    @property
    def status(self) -> str:
        """Return how much is left to pack."""
        return left_words(self._left)

    @property
    def done(self) -> bool:
        """Tell whether everything lies ready."""
        return self._left == 0

    def show_session(self, session: Session) -> None:
        """Show what this evening needs and what lies ready."""
        needs, people = packing(session), people_for(session)
        tables = session.get(Details, 1).tables
        self._left = len(still_to_pack(session))
        if tuple(self.rows) != tuple(need.thing for need in needs):
            self._rebuild(needs)
        for need in needs:
            row = self.rows[need.thing]
            row.show_words(need_words(need, people, tables), str(need.number))
            row.setChecked(session.find(Packed, need.thing) is not None)
        self._progress.show_text(left_words(self._left).capitalize())
        self._say_guess(session, tables)
        things = {need.thing for need in needs}
        self.slips.setEnabled(Thing.SLIPS in things)
        self.sheets.setEnabled(bool(things & PRINTED - {Thing.SLIPS}))
        self.all.setEnabled(bool(things & PRINTED))
        self.cards_form.show_session(session)

    def show_made(self, path: Path) -> None:
        """Offer to open the folder in which a file was made."""
        self._made = path
        self.folder.setVisible(True)
        self.folder.setToolTip(str(path.parent))

    def offer_cards(self, look: Callable[[], Sequence[Place]]) -> None:
        """Ask for the address of the cards; `look` says which this laptop has."""
        self.cards_form.look = look
        self.cards.setChecked(True)
        self._show_cards(on=True)

    def _show_cards(self, on: bool) -> None:
        """Ask where phones will find the laptop: a card holds it."""
        self.cards_form.setVisible(on)
        if on:
            self.cards_form.begin()

    def _say_guess(self, session: Session, tables: int) -> None:
        words = ""
        if not headcount(session):
            words = _("U vulde niet in hoeveel mensen u verwacht. Wij rekenen met {n} per tafel.")
        self._guess.show_text(words.format(n=AT_A_TABLE), hide_empty=True)

    def _rebuild(self, needs: tuple[Need, ...]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for need in needs:
            row = TickRow(thing_words(need.thing), "", str(need.number))
            row.clicked.connect(lambda on, thing=need.thing: self._ask(Pack(thing, packed=on)))
            self.rows[need.thing] = row
        self._columns.show_rows(list(self.rows.values()))

    def _open_folder(self) -> None:
        if self._made is not None:
            open_outside(self._made.parent)

    def _lay_out(self) -> None:
        holder = QWidget()
        flow = Flow(holder)
        for act in (self.all, self.slips, self.sheets, self.cards, self.folder):
            flow.addWidget(act)
        self.folder.hide()
        for each in (holder, self.cards_form, self._guess, self._progress, self._card):
            self.body.addWidget(each)
        self.body.addStretch(1)
