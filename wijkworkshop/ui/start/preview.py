"""The run sheet with its clock times, beside the form."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.setup_input import clock_times
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.wording.dutch import time_of

UNKNOWN = "–"


class Preview(Card):
    """Shows when each block starts and when the evening ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a run sheet."""
        super().__init__(parent=parent)
        self._title = Label("", 17, BOLD, wrap=True)
        self._summary = Label("", 14, color=LIGHT.muted, wrap=True)
        self._list: QWidget | None = None
        self._times: list[Label] = []
        self._sheet: RunSheet | None = None
        self.body.addWidget(self._title)
        self.body.addWidget(self._summary)
        self.body.addStretch(1)

    def show_sheet(self, sheet: RunSheet, starts: datetime | None) -> None:
        """Show a run sheet from this moment on; None: the times are not known yet."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self._title.show_text(sheet.title)
            self._summary.show_text(sheet.summary)
            self._rebuild(sheet)
        times = [time_of(at) for at in clock_times(sheet, starts)] if starts else []
        for place, label in enumerate(self._times):
            label.show_text(times[place] if times else UNKNOWN)

    def _rebuild(self, sheet: RunSheet) -> None:
        if self._list is not None:
            self._list.hide()  # until it is gone
            self._list.deleteLater()
        self._list, self._times = QWidget(), []
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for place, block in enumerate(sheet.blocks):
            minutes = ngettext("{count} min", "{count} min", block.minutes)
            self._add(grid, place, block.title, minutes.format(count=block.minutes))
        self._add(grid, len(sheet.blocks), _("Einde"), _duration(sheet.minutes))
        self.body.insertWidget(2, self._list)

    def _add(self, grid: QGridLayout, row: int, title: str, minutes: str) -> None:
        time = Label(UNKNOWN, BASE, HALF_BOLD, tabular=True)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(time, row, 0, top)
        grid.addWidget(Label(title, BASE, wrap=True), row, 1)
        grid.addWidget(Label(minutes, 14, color=LIGHT.muted), row, 2, top)
        self._times.append(time)


def _duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = _("{hours} u {minutes} min") if rest and hours else _("{hours} uur")
    words = words if hours else _("{minutes} min")
    return words.format(hours=hours, minutes=rest)
