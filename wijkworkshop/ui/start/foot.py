"""Under the list: what can be done with the session that is chosen, and with the archive."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.flow import Flow


class Foot(QWidget):
    """Small buttons; those for a session wait until one is chosen."""

    template_requested = Signal()
    compare_requested = Signal()
    save_requested = Signal()
    discard_requested = Signal()
    fetch_requested = Signal()
    bin_requested = Signal()
    backups_requested = Signal()
    sheets_requested = Signal()
    content_requested = Signal()
    display_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the buttons."""
        super().__init__(parent)
        self.template = _act(_("Gebruik als sjabloon"), "copy")
        self.compare = _act(_("Naast elkaar…"), "table")
        self.save = _act(_("Opslaan op stick…"), "upload")
        self.discard = _act(_("Weggooien"), "trash")
        self.fetch = _act(_("Ophalen van stick…"), "download")
        self.sheets = _act(_("Draaiboeken"), "list-check")
        self.content = _act(_("Inhoud"), "pencil")
        self.backups = _act(_("Back-ups"), "history")
        self.bin = _act(_("Prullenbak"), "trash")
        self.display = _act(_("Beeld"), "eye")
        self._lay_out()
        for act, wish in (
            (self.template, self.template_requested),
            (self.compare, self.compare_requested),
            (self.save, self.save_requested),
            (self.discard, self.discard_requested),
            (self.fetch, self.fetch_requested),
            (self.backups, self.backups_requested),
            (self.bin, self.bin_requested),
            (self.sheets, self.sheets_requested),
            (self.content, self.content_requested),
            (self.display, self.display_requested),
        ):
            act.clicked.connect(wish)
        self.show_chosen(None)

    def show_chosen(self, row: Row | None) -> None:
        """Say which session the first ones are about."""
        for act in (self.template, self.compare, self.save, self.discard):
            act.setVisible(row is not None)
            act.setAccessibleDescription(row.name if row else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(LIGHT.line))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        for acts in (
            (self.template, self.compare, self.save, self.discard),
            (self.sheets, self.content, self.fetch, self.backups, self.bin, self.display),
        ):
            holder = QWidget()
            row = Flow(holder, gap=0)
            for act in acts:
                row.addWidget(act)
            column.addWidget(holder)


def _act(text: str, icon: str) -> Act:
    return Act(text, kind=Kind.QUIET, icon=icon).make_small()
