"""What each kind of block says of its outcome, to whom."""

from collections.abc import Callable
from dataclasses import dataclass

from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.document import Document, RoomDocument
from wijkworkshop.core.session import Session


def no_sentence(_session: Session, _block: int, _edition: int = 0) -> str:
    """Return that an outcome has no sentence of its own."""
    return ""


def no_talk(_session: Session, _asked: Asked) -> RoomDocument:
    """Return that the room sees no more of an entry than its card."""
    return ()


@dataclass(frozen=True)
class OutcomeView:
    """An outcome as each reader gets it, by session, block and (but for the room) edition.

    `sentence` is what it is summed up in, in the group's own words; `kept` is what the next session
    hears of it, where that is something else. `talk` is what the room sees while it is asked about
    one entry, where that is more than its card.
    """

    room: Callable[[Session, int], RoomDocument]
    report: Callable[[Session, int, int], Document]
    sentence: Callable[[Session, int, int], str] = no_sentence
    kept: Callable[[Session, int], str] | None = None
    talk: Callable[[Session, Asked], RoomDocument] = no_talk

    def left(self, session: Session, block: int) -> str:
        """Return what the next session hears of the outcome of a block, in one sentence."""
        return self.kept(session, block) if self.kept else self.sentence(session, block, 0)
