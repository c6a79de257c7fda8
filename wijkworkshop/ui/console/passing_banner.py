"""What is told in passing, above the middle of the console: it goes away by itself."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent

from wijkworkshop.ui.widgets import Banner
from wijkworkshop.ui.wording.words import Message

FOR_MS = 12_000
"""How long a message stays."""


class PassingBanner(Banner):
    """Shows one message at a time, and lets a screen reader say it."""

    def __init__(self) -> None:
        """Tell nothing yet."""
        super().__init__(icon="info-circle")
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self.tell_no_more)
        self.setVisible(False)

    def tell(self, message: Message) -> None:
        """Tell something in passing."""
        self.show_text(message.title, message.text)
        self.setVisible(True)
        self._until.start(FOR_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def tell_no_more(self) -> None:
        """Take the message away, and the words that it quotes."""
        self._until.stop()
        self.setVisible(False)
        self.show_text("")
