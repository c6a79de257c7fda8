"""'Nog te tellen': a round that waits for its count while the evening goes on."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.primary_action import to_count
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.panels.way_to_count import count_words, way_of
from wijkworkshop.ui.widgets import Act, Banner


class CountStrip(QWidget):
    """Names the oldest round to count; `chosen` carries the panel and the round."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be away until there is something to count."""
        super().__init__(parent)
        self._session: Session | None = None
        self._vote: Round | None = None
        self.act = Act(_("Verder tellen"), first_key(Does.COUNT_ON)).make_small()
        self.banner = Banner(act=self.act)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.banner)
        self.act.clicked.connect(self.go)
        self.setVisible(False)

    def show_session(self, session: Session, shown: int) -> None:
        """Show what waits, but for the round that is shown already."""
        self._session = session
        waiting = [vote for vote in to_count(session) if vote.id != shown]
        self._vote = waiting[0] if waiting else None
        self.setVisible(bool(waiting))
        if waiting:
            self.banner.show_text("", _words(session, waiting))

    def fold(self, side: int) -> None:
        """Keep so much room at both sides."""
        self.column.setContentsMargins(side, 6, side, 14)

    def go(self) -> None:
        """Go on counting it."""
        if self._vote is not None and self._session is not None:
            self.chosen.emit(way_of(self._session, self._vote, PANELS), self._vote.id)


def _words(session: Session, waiting: list[Round]) -> str:
    vote = waiting[0]
    words = _("Nog te tellen: {title} ({count})").format(
        title=title_of(session, vote), count=count_words(session, vote)
    )
    if len(waiting) > 1:
        words += " · " + _("en nog {n}").format(n=len(waiting) - 1)
    return words
