"""The page with all run sheets: one's own to change, those that ship to copy."""

from collections.abc import Mapping
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.sheets.words import long_words
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.item import Item
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page, Stack


class SheetsPage(Page):
    """The wishes carry the slug of a run sheet."""

    edit_requested = Signal(str)
    copy_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self) -> None:
        """Make an empty page."""
        about = _(
            "Een draaiboek zegt wat u doet, en hoe lang. Maak een eigen versie van een ander."
        )
        super().__init__(_("Draaiboeken"), about)
        self._own, self._shipped = Stack(), Stack()
        self.body.addWidget(Label(_("Van uzelf"), 19, BOLD))
        self.body.addLayout(self._own)
        self.body.addSpacing(18)
        self.body.addWidget(Label(_("Meegeleverd"), 19, BOLD))
        self.body.addLayout(self._shipped)
        self.body.addStretch(1)

    def show_sheets(
        self, own: Mapping[str, SheetFile], shipped: Mapping[str, SheetFile], at: str = ""
    ) -> None:
        """Show the run sheets, with the focus at one of them, or at the first."""
        mine = {slug: self._own_item(slug, sheet) for slug, sheet in own.items()}
        theirs = {slug: self._shipped_item(slug, sheet) for slug, sheet in shipped.items()}
        none = _("U hebt nog geen eigen draaiboek.")
        self._own.show_instead([*mine.values()] or [Label(none, 16, color=LIGHT.muted)])
        self._shipped.show_instead([*theirs.values()])
        items = {**mine, **theirs}
        item = items.get(at) or next(iter(items.values()), None)
        self.go_to(item.acts[0] if item else self.back)

    def _own_item(self, slug: str, sheet: SheetFile) -> Item:
        change = Act(_("Aanpassen"), icon="edit")
        copy = Act(_("Kopiëren"), kind=Kind.QUIET, icon="copy")
        out = Act(_("Weggooien"), kind=Kind.QUIET, icon="trash")
        change.clicked.connect(partial(self.edit_requested.emit, slug))
        copy.clicked.connect(partial(self.copy_requested.emit, slug))
        out.clicked.connect(partial(self.discard_requested.emit, slug))
        return Item(sheet.title, about_words(sheet), (change, copy, out))

    def _shipped_item(self, slug: str, sheet: SheetFile) -> Item:
        copy = Act(_("Kopiëren en aanpassen"), icon="copy")
        copy.clicked.connect(partial(self.copy_requested.emit, slug))
        return Item(sheet.title, about_words(sheet), (copy,))


def about_words(sheet: SheetFile) -> str:
    """Return how long a run sheet is, and what it is for."""
    length = long_words(sum(block.minutes for block in sheet.blocks))
    return f"{length} · {sheet.summary}"
