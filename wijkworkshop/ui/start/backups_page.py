"""The backups: which days there are, what is in one, and back to it."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.storage.backups import KEPT, Backup
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.item import Item
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page, Stack
from wijkworkshop.ui.wording.dates import short_date

Counted = tuple[Backup, int | None]
"""A backup and how many sessions are in it; None when it cannot be read."""


class BackupsPage(Page):
    """`look_requested` and `all_requested` carry a Backup, `session_requested` that and an id.

    `list_requested` goes back from what is in one to the list of them.
    """

    list_requested = Signal()
    look_requested = Signal(object)
    all_requested = Signal(object)
    session_requested = Signal(object, str)

    def __init__(self) -> None:
        """Show no backups yet."""
        about = _(
            "Elke dag dat u de app opent, maakt hij een back-up. De laatste {count} blijven. "
            "Een back-up staat op deze laptop: gaat die stuk, dan helpt alleen een stick."
        )
        super().__init__(_("Back-ups"), about.format(count=KEPT))
        self._list = Stack()
        self._looking = False
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_backups(self, backups: Sequence[Counted]) -> None:
        """List the backups, the newest first."""
        self._looking = False
        items: list[QWidget] = [self._item(*each) for each in backups]
        self._show(items or [Label(_("Er is nog geen back-up."), 17)])

    def show_sessions(self, backup: Backup, rows: Sequence[Row]) -> None:
        """Show what is in a backup."""
        self._looking = True
        head = Label(_("In de back-up van {day}").format(day=day_words(backup)), 19, BOLD)
        items: list[QWidget] = [self._session(backup, row) for row in rows]
        self._show([head, *(items or [Label(_("Deze back-up is leeg."), 17)])])

    def leave(self) -> None:
        """Go back: to the list of backups, or from there to the start screen."""
        (self.list_requested if self._looking else self.left).emit()

    def _show(self, items: Sequence[QWidget]) -> None:
        self._list.show_instead(items)
        first = next((item for item in items if isinstance(item, Item) and item.acts), None)
        self.go_to(first.acts[0] if first else self.back)

    def _item(self, backup: Backup, count: int | None) -> Item:
        if count is None:
            return Item(day_words(backup), _("Deze back-up kan niet worden gelezen."), ())
        look = Act(_("Bekijken wat erin zit"), icon="eye")
        back = Act(_("Alles terugzetten"), kind=Kind.QUIET)
        look.clicked.connect(lambda: self.look_requested.emit(backup))
        back.clicked.connect(lambda: self.all_requested.emit(backup))
        words = ngettext("{count} bijeenkomst", "{count} bijeenkomsten", count)
        return Item(day_words(backup), words.format(count=count), (look, back))

    def _session(self, backup: Backup, row: Row) -> Item:
        back = Act(_("Terugzetten"), icon="arrow-back-up")
        back.clicked.connect(lambda: self.session_requested.emit(backup, row.id))
        line = " · ".join(part for part in (row.date, row.area, row.status) if part)
        return Item(row.name, line, (back,))


def day_words(backup: Backup) -> str:
    """Return the day, and the time of one that was made before a restore."""
    day = short_date(backup.day)
    if not backup.at:
        return day
    time = f"{backup.at[:2]}.{backup.at[2:4]}"
    return _("{day}, {time} (vóór terugzetten)").format(day=day, time=time)
