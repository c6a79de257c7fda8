"""A part of the page: a title, a line about it, and what there is to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.label import Label


class Part(QWidget):
    """Put what it shows in `body`."""

    status_changed = Signal()
    wide = False
    """Whether it has a list that stands in two columns where there is room."""

    def __init__(self, title: str, about: str, short: str = "") -> None:
        """Make an empty part; in the list at the left it has a short title."""
        super().__init__()
        self.title = short or title
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 14, 24)
        self.body.setSpacing(12)
        self.body.addWidget(Label(title, 22, BOLD, wrap=True))
        self.body.addWidget(Label(about, 16, color=LIGHT.muted, wrap=True))

    @property
    def status(self) -> str:
        """Return how far it is, in a few words; empty when there is nothing to say."""
        return ""

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to do."""
        return False

    def show_session(self, session: Session) -> None:
        """Show it for a session."""
        raise NotImplementedError

    def show_refused(self, session: Session) -> None:
        """Show what is stored: what was asked last was not done."""
        self.show_session(session)
