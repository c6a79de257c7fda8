"""What every panel in the middle of the console is."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum, auto
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import Act
from wijkworkshop.ui.wrap_up import WrapUp


class Mode(StrEnum):
    """What the middle of the console is for at the moment."""

    BLOCK = auto()
    VOTE = auto()
    RESULT = auto()
    PRESENCE = auto()
    HANDS = auto()
    STICKERS = auto()
    PAPER = auto()
    OUTCOME = auto()
    CONTRIBUTIONS = auto()
    MATERIAL = auto()
    LISTENING = auto()
    PARKING = auto()
    RESPONSES = auto()
    DETAILS = auto()
    PHONES = auto()
    CLOSED = auto()


class Panel(QWidget):
    """Shows a part of the session and sends requests back.

    `requested` carries a core request; `mode_requested` a Mode to go to; `ballots_requested` the
    round whose ballots are wanted, which then come through `show_ballots`; `undo_requested` asks
    for Ctrl+Z; `hand_over_requested` carries the round and the code with which the laptop goes
    round; `server_requested` asks to try once more to serve phones; `after_requested` carries
    what a closed session still wants (a Step). A `typing` panel has the keyboard to itself: Esc
    leaves it.
    """

    requested = Signal(object)
    mode_requested = Signal(object)
    ballots_requested = Signal(int)
    undo_requested = Signal()
    walk_requested = Signal(int)
    hand_over_requested = Signal(int, str)
    server_requested = Signal()
    after_requested = Signal(object)

    typing: ClassVar[bool] = False

    def acts(self) -> Sequence[Act]:
        """Return buttons that stand beside the primary one, in the modes that have it."""
        return ()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show a session; the same one again changes nothing."""
        raise NotImplementedError

    def show_time(self, session: Session, now: datetime) -> None:
        """Show what changes with the time alone; most panels show nothing of it."""

    def show_content(self, content: Catalogue) -> None:
        """Take the content of the session, before the first one is shown and when it changes."""

    def show_hosted(self, hosted: Hosted) -> None:
        """Take how phones are served, before the first session is shown and when it changes."""

    def show_wrap_up(self, wrap_up: WrapUp) -> None:
        """Take what was made of the session, before it is first shown and when it changes."""

    def show_round(self, round_id: int) -> None:
        """Be about this round from now on, also when the room sees another one."""

    def show_ballots(self, ballots: object) -> None:
        """Take the ballots that were asked for (a tuple of `core.voting.ballots.Ballot`)."""

    def show_refused(self) -> None:
        """Put back what the session says: what was asked was not done."""

    def focus_first(self) -> None:
        """Give the focus to where one starts."""
        self.setFocus()
