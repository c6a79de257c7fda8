"""The run sheet with the clock times of this session, and where it is too full."""

from datetime import datetime, timedelta
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkworkshop.core.navigation import blocks, ends, planned
from wijkworkshop.core.planning.load import Overload, load_check
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.sign import Sign
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.wording.load_words import overload_words
from wijkworkshop.wording.dutch import time_of

QUIET = (BlockKind.BREAK, BlockKind.SLACK)


class TimesPart(Part):
    """Shows when each block begins and ends."""

    def __init__(self) -> None:
        """Wait for the session."""
        about = _(
            "Zo laat begint en eindigt elk onderdeel. Vraagt een onderdeel meer dan erin past, "
            "dan staat dat erbij."
        )
        super().__init__(_("Kloktijden"), about)
        self._card = Card()
        self._list: QWidget | None = None
        self._shown: tuple[object, ...] = ()
        self._hours, self._full = "", 0
        self.body.addWidget(self._card)
        self.body.addStretch(1)

    @property
    def status(self) -> str:
        """Return when it begins and ends, and how many blocks are too full."""
        full = ngettext("{count} te vol", "{count} te vol", self._full).format(count=self._full)
        return f"{self._hours} · {full}" if self._full else self._hours

    def show_session(self, session: Session) -> None:
        """Show the times, unless they are the same."""
        details = session.get(Details, 1)
        found = {over.block: over for over in load_check(session)}
        shown = (details.starts, details.zone, blocks(session), tuple(found.values()))
        if shown == self._shown:
            return
        self._shown, self._full = shown, len(found)
        starts, end = details.local(details.starts), details.local(ends(session))
        self._hours = _("{begin} – {end}").format(begin=time_of(starts), end=time_of(end))
        self._rebuild(session, found)

    def _rebuild(self, session: Session, found: dict[int, Overload]) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget()
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        times, local = planned(session), session.get(Details, 1).local
        for block in blocks(session):
            self._add(grid, block, local(times[block.id]))
            if block.id in found:
                grid.addWidget(_warning(overload_words(found[block.id])), grid.rowCount(), 1, 1, 2)
        end = local(ends(session))
        row = grid.rowCount()
        grid.addWidget(Label(time_of(end), BASE, HALF_BOLD, tabular=True), row, 0)
        grid.addWidget(Label(_("Einde"), BASE, HALF_BOLD), row, 1)
        self._card.body.addWidget(self._list)

    def _add(self, grid: QGridLayout, block: Block, starts: datetime) -> None:
        top, row = Qt.AlignmentFlag.AlignTop, grid.rowCount()
        until = time_of(starts + timedelta(minutes=block.lasts))
        hours = _("{begin} – {end}").format(begin=time_of(starts), end=until)
        quiet = block.kind in QUIET or block.skipped
        color = LIGHT.muted if quiet else ""
        title = _("{title} (overgeslagen)") if block.skipped else "{title}"
        minutes = ngettext("{count} min", "{count} min", block.lasts)
        grid.addWidget(Label(hours, BASE, HALF_BOLD, color, tabular=True), row, 0, top)
        grid.addWidget(Label(title.format(title=block.title), 16, color=color, wrap=True), row, 1)
        long = Label(minutes.format(count=block.lasts), 14, color=LIGHT.muted, tabular=True)
        grid.addWidget(long, row, 2, top | Qt.AlignmentFlag.AlignRight)


def _warning(words: str) -> QWidget:
    holder = Card(LIGHT.sand, padding=12)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Sign("alert-triangle", LIGHT.ink), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, BASE, wrap=True), 1)
    holder.body.addLayout(row)
    return holder
