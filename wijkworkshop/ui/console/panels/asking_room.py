"""The button that asks the room what an outcome still lacks, one question at a time."""

from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.boards.questions import asked, next_gap
from wijkworkshop.core.navigation import Stop, stops
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.ui.widgets import Act


@dataclass(frozen=True)
class Asking:
    """What the button beside the primary action does: the next question, or the whole outcome."""

    words: str
    request: Request


def is_shown(session: Session, block: int) -> bool:
    """Tell whether the outcome of a block has a screen of its own, where the room can be asked."""
    return Stop(block, ScreenKind.HARVEST) in stops(session, block)


def asking(session: Session, block: int) -> Asking | None:
    """Return what asks the room on about the outcome of a block.

    None with nothing to ask, and where the room is not shown that outcome.
    """
    if not is_shown(session, block):
        return None
    now, gap = asked(session, block), next_gap(session, block)
    if gap is not None:
        words = _("Volgende vraag") if now else _("Vraag de zaal")
        return Asking(words, AskRoom(block, gap.what.name, *gap.about))
    return Asking(_("Hele uitkomst"), AskRoom(block)) if now else None


class AskingAct(Act):
    """Asks the next question; hidden while there is none."""

    def __init__(self, ask: Ask, key: str) -> None:
        """Have nothing to ask yet; `key` is how people read the key that does the same."""
        super().__init__(_("Vraag de zaal"), key)
        self._ask = ask
        self._shown: Asking | None = None
        self.clicked.connect(self._send)
        self.hide()

    def show_asking(self, shown: Asking | None) -> None:
        """Say what it does now."""
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is not None:
            self.show_text(shown.words)

    def _send(self) -> None:
        if self._shown is not None:
            self._ask(self._shown.request)
