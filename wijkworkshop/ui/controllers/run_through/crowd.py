"""The made-up people of a run-through: when a round opens, their votes come in one by one."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wijkworkshop.core.scripted.run_through import made_up_votes
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import open_round
from wijkworkshop.live import Live

if TYPE_CHECKING:
    from wijkworkshop.core.acts.request import Request

BETWEEN_MS = 120


class Crowd(QObject):
    """Votes in the session of a Live for as long as that is there."""

    def __init__(self, live: Live) -> None:
        """Watch what is open."""
        super().__init__(live)
        self._live = live
        self._round, self._gone = 0, False
        self._waiting: deque[Request] = deque()
        self._turn = QTimer(self, interval=BETWEEN_MS)
        self._turn.timeout.connect(self.vote)
        live.changed.connect(self._look)
        self._look(live.session)

    def leave(self) -> None:
        """Vote no more: the session closes."""
        self._gone = True
        self._waiting.clear()
        self._turn.stop()

    def vote(self) -> None:
        """Let the next one vote, unless something else is on its way to the disk."""
        if not self._waiting:
            self._turn.stop()
        elif not self._live.busy:
            self._live.request(self._waiting.popleft())

    def _look(self, session: Session) -> None:
        vote = open_round(session)
        if vote is None:
            self._waiting.clear()  # who is too late does not vote
            self._turn.stop()
        if vote is not None and vote.id != self._round and not self._gone:
            self._round = vote.id
            self._waiting = deque(made_up_votes(session, vote))
            self._turn.start()
