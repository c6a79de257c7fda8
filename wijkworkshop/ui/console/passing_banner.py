"""What is told in passing, above the middle of the console: it goes away by itself."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import open_round
from wijkworkshop.ui.console.words import close_words
from wijkworkshop.ui.widgets import Act, Banner
from wijkworkshop.ui.wording.words import NO_MESSAGE, Message

FOR_MS = 12_000
"""How long a message stays."""


class PassingBanner(Banner):
    """Shows one message at a time, and lets a screen reader say it.

    Where a round that is open is in the way it can be closed here: `close_requested` carries it.
    """

    close_requested = Signal(int)

    def __init__(self) -> None:
        """Tell nothing yet."""
        self.close_act = Act(close_words(again=False)).make_small()
        super().__init__(icon="info-circle", act=self.close_act)
        self._message = NO_MESSAGE
        self._opened = 0  # the round that is open
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self.tell_no_more)
        self.close_act.clicked.connect(lambda: self.close_requested.emit(self._opened))
        self.setVisible(False)

    @property
    def _offers(self) -> bool:
        return self._message.reason is Reason.ANOTHER_ROUND_OPEN

    def tell(self, message: Message) -> None:
        """Tell something in passing."""
        self._message = message
        self.show_text(message.title, message.text)
        self.close_act.setVisible(self._offers)
        self.setVisible(True)
        self._until.start(FOR_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def tell_no_more(self) -> None:
        """Take the message away, and the words that it quotes."""
        self._message = NO_MESSAGE
        self._until.stop()
        self.setVisible(False)
        self.show_text("")

    def show_session(self, session: Session) -> None:
        """Know which round is open; what was told of one is over when it is closed."""
        vote = open_round(session)
        self._opened = vote.id if vote is not None else 0
        if self._offers and vote is None:
            self.tell_no_more()

    def show_again(self, again: bool) -> None:
        """Say that closing wants a second press, or no more; meanwhile it does not go away."""
        self.close_act.show_text(close_words(again=again))
        if again and self._offers:
            self._until.start(FOR_MS)
