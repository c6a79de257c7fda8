"""Where everything stands on the page 'Inhoud'."""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.content.foot import Foot
from wijkworkshop.ui.content.lists import ContentList
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.style.sizes import NARROW_UNDER
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

SHELVES_WIDE, SHELVES_NARROW = 260, 214
ENTRIES_WIDE, ENTRIES_NARROW = 380, 250
WIDEST = 820


class Layout:
    """The parts of the page, in reading order."""

    def __init__(self, page: QWidget) -> None:
        """Put them on the page."""
        self.back = Act(_("Terug"), "Esc", Kind.QUIET, icon="arrow-left")
        self.to_file = Act(_("Opslaan als bestand…"), kind=Kind.QUIET, icon="upload")
        self.from_file = Act(_("Ophalen uit bestand…"), kind=Kind.QUIET, icon="download")
        self.shelves = ContentList(_("Soorten inhoud"))
        self.search = Field("", _("Zoek in deze lijst"), name=_("Zoeken"))
        self.new = Act("", "Ctrl+N", icon="plus")
        self.entries = ContentList(_("Inhoud van de lijst"))
        self.foot = Foot()
        self._empty = Label(
            _("Niets gevonden. Esc laat alles weer zien."), 16, color=LIGHT.muted, wrap=True
        )
        self._banner = Banner()
        self._banner.hide()
        self._form: QWidget | None = None
        self._column = QVBoxLayout(page)
        self._column.setSpacing(14)
        self._lay_out()

    def tell(self, title: str, text: str = "") -> None:
        """Tell in passing what was done."""
        self._banner.show_text(title, text)
        self._banner.setVisible(bool(title))

    def show_empty(self, empty: bool) -> None:
        """Say that a search found nothing."""
        self._empty.setVisible(empty)
        self.entries.setVisible(not empty)

    def show_form(self, form: QWidget | None) -> None:
        """Show this form in place of the other one."""
        if self._form is not None:
            self._holder.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = None
        if form is not None:
            scroll = Scroll(form, LIGHT.card.fill)
            scroll.setFocusProxy(form)
            self._form = scroll
            self._holder.insertWidget(0, scroll, 1)

    def fit(self, width: int) -> None:
        """Take less room on a narrow screen."""
        narrow = width < NARROW_UNDER
        edge = 24 if narrow else 48
        self._column.setContentsMargins(edge, 22, edge, 18)
        self._shelves_card.setFixedWidth(SHELVES_NARROW if narrow else SHELVES_WIDE)
        self._entries_box.setFixedWidth(ENTRIES_NARROW if narrow else ENTRIES_WIDE)
        self._row.setSpacing(12 if narrow else 20)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addSpacing(8)
        top.addWidget(Label(_("Inhoud"), 27, BOLD), 1)
        for act in (self.to_file, self.from_file):
            top.addWidget(act)
        self._column.addLayout(top)
        self._row = QHBoxLayout()
        self._shelves_card = Card(LIGHT.card, 8)
        self._shelves_card.body.addWidget(self.shelves)
        self._row.addWidget(self._shelves_card)
        self._row.addWidget(self._entries_part())
        card = Card(LIGHT.card, 24)
        card.setMaximumWidth(WIDEST)
        self._holder = card.body
        card.body.addWidget(self.foot)
        self._row.addWidget(card, 1)
        self._row.addStretch(0)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self._banner)

    def _entries_part(self) -> QWidget:
        self._entries_box = QWidget()
        column = QVBoxLayout(self._entries_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.entries, 1)
        column.addWidget(self.new)
        return self._entries_box
