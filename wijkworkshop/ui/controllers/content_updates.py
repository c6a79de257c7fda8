"""Newer content while a session is open: offered once, and shown when it was taken."""

from PySide6.QtCore import QObject

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ContentFile
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.console.window import Console


class ContentUpdates(QObject):
    """Follows which content a session carries."""

    def __init__(self, console: Console, session: Session, shipped: Shipped) -> None:
        """Offer what is newer than what the session carries, if anything is."""
        super().__init__(console)
        self._console, self._shipped = console, shipped
        self._carried = session.table(ContentFile)
        request = shipped.newer_than(session)
        if request is not None:
            console.middle.offer.offer(request)

    def follow(self, session: Session) -> None:
        """Show the content that the session carries now, when it is another one."""
        carried = session.table(ContentFile)
        if carried is not self._carried:
            self._carried = carried
            self._console.show_content(self._shipped.content_of(session))
