"""Half-typed text is kept within two seconds."""

from PySide6.QtCore import QObject, QTimer

from wijkworkshop.core.acts.contributing import KeepDraft, kept_text
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft

WITHIN_MS = 1500


class Drafts(QObject):
    """Asks to keep what is being typed at one place."""

    def __init__(self, place: str, ask: Ask, parent: QObject) -> None:
        """Keep the drafts of this place."""
        super().__init__(parent)
        self._ask = ask
        self._place = place
        self._text = self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WITHIN_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def waiting(self) -> bool:
        """Tell whether it will ask to keep something soon."""
        return self._timer.isActive() and self._text != self._kept

    def is_kept(self, session: Session) -> bool:
        """Tell whether what stands there now is in the session."""
        found = session.find(Draft, self._place)
        return kept_text(self._text) == (found.text if found else "")

    def keep_again(self, session: Session) -> None:
        """Ask once more, where the disk did not take it before."""
        if self._text == self._kept and not self.is_kept(session):
            self._ask(KeepDraft(self._place, self._text))

    def take(self, text: str) -> None:
        """Take what stands there now; it is kept soon."""
        self._text = text
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Ask to keep it now, when it is not kept yet."""
        self._timer.stop()
        if self._text != self._kept:
            self._kept = self._text
            self._ask(KeepDraft(self._place, self._text))

    def found(self, text: str) -> None:
        """Know what was kept before."""
        self._text = self._kept = text
