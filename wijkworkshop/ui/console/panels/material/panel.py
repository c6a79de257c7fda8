"""Everything that the deck tells: chosen, read, and shown to the room for a moment."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import here, overlay
from wijkworkshop.core.public.material import filter_slug
from wijkworkshop.core.public.material_index import Thing, suggested, things
from wijkworkshop.core.public.material_screens import Filter, MaterialScreen
from wijkworkshop.core.public.view import material_screen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Over
from wijkworkshop.core.terms import BlockKind, Subject
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.material.filters import MaterialFilters
from wijkworkshop.ui.console.panels.material.list_view import LEAFS, MaterialList, Row
from wijkworkshop.ui.console.panels.material.rows import rows_found, rows_open
from wijkworkshop.ui.console.panels.material.text import MaterialText
from wijkworkshop.ui.console.panels.material.words import shown_words, thing_words
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.style.palette import DESK
from wijkworkshop.ui.widgets import (
    BASE,
    BOLD,
    Act,
    Card,
    Field,
    Flow,
    Kind,
    Label,
    MoreBelow,
    Scroll,
)

LIST, PARTS = 300, 260
"""Logical pixels: the width of the list, and the least height of list and text."""


class MaterialPanel(Panel):
    """A list, a search and filters; Enter shows what is chosen, Delete takes it away.

    The focus starts in the list: a digit shows its row at once, letters go to the search.
    """

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._content: Catalogue | None = None
        self._things: tuple[Thing, ...] = ()
        self._titles: dict[tuple[Subject, str], str] = {}
        self._opened: Subject | None = None
        self._block = 0
        self._seen = ChangeTracker()
        self.sees = Label("", BASE, BOLD, wrap=True)
        self.away = Act(_("Haal weg"), _("Del"))
        hint = _("Zoek in maatregelen, woorden en onderwerpen")
        self.search = Field("", hint, name=_("Zoeken in het materiaal"))
        self.filters = MaterialFilters()
        self.list = MaterialList()
        self.nothing = Label(_("Niets gevonden."), color=LIGHT.muted)
        self.text = MaterialText()
        self.show_it = Act(_("Toon aan de zaal"), _("Enter"), Kind.PRIMARY)
        self._arrange()
        self._connect()

    def show_content(self, content: Catalogue) -> None:
        """Take what the session carries."""
        self._content = content
        self._things = things(content)
        self._titles = {(each.subject, each.slug): thing_words(each) for each in self._things}
        if self._session is not None:
            row = self._row
            self._show_seen(self._session)
            self._show_rows(row.thing if row else None)
            self._show_text()

    def show_session(self, session: Session, now: datetime) -> None:
        """Say what the room sees; in another block, start at what is likely to be wanted there."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        self._show_seen(session)
        block = here(session).block
        if block != self._block:
            self._block = block
            self._show_rows(Thing(*suggested(self._kind)))
        self._show_text()

    def _show_seen(self, session: Session) -> None:
        """Say what the room sees."""
        over = overlay(session)
        shown = shown_words(over, self._titles)
        walk = session.get(Block, here(session).block).title
        words = _("De zaal ziet nu: {shown}") if shown else _("De zaal ziet nu het scherm: {shown}")
        self.sees.show_text(words.format(shown=shown or walk))
        self.away.setEnabled(over is not None)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field: down goes to the list, Page Up and Page Down leaf."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in LEAFS:
            self.console.leaf(LEAFS[key])
        return key is Qt.Key.Key_Down or key in LEAFS

    @property
    def _row(self) -> Row | None:
        return self.list.current

    @property
    def _kind(self) -> BlockKind:
        """Return the kind of the block where we are."""
        session = self._session
        return session.get(Block, here(session).block).kind if session else BlockKind.OPENING

    def _show_rows(self, choose: Thing | None = None) -> None:
        """Show the subjects, or what the search and the filters leave."""
        asked, wanted = self.search.text.strip(), self.filters.wanted
        if asked or wanted != Filter():
            rows = rows_found(self._things, asked, wanted)
        else:
            rows = rows_open(self._things, self._opened, self._kind)
        self.nothing.setVisible(not rows)
        self.list.show_things(rows, self._known(choose))

    def _known(self, choose: Thing | None) -> Thing | None:
        """Return the whole thing that is meant by a subject and a slug."""
        if choose is None:
            return None
        same = (choose.subject, choose.slug)
        return next((each for each in self._things if (each.subject, each.slug) == same), None)

    def _searched(self, _text: str = "") -> None:
        self._show_rows()

    def _type(self, letter: str) -> None:
        """Go on typing in the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(letter)

    def _open(self) -> None:
        row = self._row
        if row is not None and row.opened is False:
            self._opened = row.thing.subject
            self._show_rows(row.thing)

    def _close(self) -> None:
        row = self._row
        if row is not None and self._opened is not None and not self.search.text.strip():
            self._opened = None
            self._show_rows(Thing(row.thing.subject))

    def _slug(self, thing: Thing) -> str:
        """Return what is shown of a thing: of all measures only those that are wanted."""
        every = thing.subject is Subject.MEASURES and not thing.slug
        return filter_slug(self.filters.wanted) if every else thing.slug

    def _show_it(self) -> None:
        row = self._row
        if row is not None:
            self._show_thing(row.thing)

    def _show_thing(self, thing: Thing) -> None:
        self.ask(ShowOver(Over.MATERIAL, thing.subject, self._slug(thing)))

    def _show_digit(self, digit: str) -> None:
        """Show the card or subject with this digit."""
        if self.search.text.strip():
            self._type(digit)
            return
        for row in rows_open(self._things, None, self._kind):
            if row.key == digit:
                self._opened = None
                self._show_rows(row.thing)
                self._show_thing(row.thing)

    def _take_away(self) -> None:
        if self._session is not None and overlay(self._session) is not None:
            self.ask(TakeAway())

    def _show_text(self, _row: object = None) -> None:
        """Show what is chosen as text."""
        row = self._row
        self.show_it.setEnabled(row is not None)
        measures = row is not None and row.thing.subject is Subject.MEASURES
        self.filters.setVisible(measures or self.filters.wanted != Filter())
        if row is not None:
            self.text.show_screen(row.thing.subject, self._screen(row.thing))

    def _screen(self, thing: Thing) -> MaterialScreen | None:
        if self._session is None or self._content is None:
            return None
        slug = self._slug(thing)
        return material_screen(self._session, self._content, thing.subject, slug)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        keys = _(
            "0–9 toont een kaart of onderwerp · → klapt open · letters zoeken · PageDown bladert"
        )
        acts = Flow(gap=6)
        acts.addWidget(self.show_it)
        acts.addWidget(self.away)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._left())
        beside.addLayout(self._right(), 1)
        for part in (self.sees, acts, self.search, Label(keys, 14, color=LIGHT.muted, wrap=True)):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addLayout(beside, 1)

    def _left(self) -> Card:
        card = Card(padding=8)
        card.body.addWidget(self.nothing)
        card.body.addWidget(self.list, 1)
        card.setFixedWidth(LIST)
        self.nothing.hide()
        return card

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(10)
        reading = Scroll(self.text, DESK)
        reading.setMinimumHeight(PARTS)
        MoreBelow(reading)  # the column around it may have a scroll bar
        right.addWidget(self.filters)
        right.addWidget(reading, 1)
        return right

    def _connect(self) -> None:
        self.search.typed.connect(self._searched)
        self.search.entered.connect(self._show_it)
        self.search.editor.installEventFilter(self)
        self.filters.changed.connect(self._searched)
        self.list.chosen.connect(self._show_text)
        self.list.shown.connect(self._show_it)
        self.list.digit.connect(self._show_digit)
        self.list.opened.connect(self._open)
        self.list.closed.connect(self._close)
        self.list.typed.connect(self._type)
        self.list.away.connect(self._take_away)
        self.list.leafed.connect(self.console.leaf)
        self.show_it.clicked.connect(self._show_it)
        self.away.clicked.connect(self._take_away)
