"""A field whose half-typed text outlives a crash."""

from PySide6.QtCore import QObject

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.widgets import Field


class FieldDrafts(QObject):
    """Keeps what is typed in a field under a place; at a new place it gives back what was kept."""

    def __init__(self, field: Field, ask: Ask) -> None:
        """Watch a field; nothing is kept before it has a place."""
        super().__init__(field)
        self._field, self._ask = field, ask
        self._place = ""
        self._drafts: Drafts | None = None
        field.typed.connect(self._take)

    def show_session(self, session: Session, place: str) -> None:
        """Be about this place from now on."""
        if place == self._place:
            return
        if self._drafts is not None:
            self._drafts.keep()
            self._drafts.deleteLater()
        self._place = place
        self._drafts = Drafts(place, self._ask, self)
        found = session.find(Draft, place)
        self._drafts.found(found.text if found else "")
        self._field.put_text(found.text if found else "")

    def done(self) -> None:
        """What was typed is used or let go: empty the field and its draft."""
        self._field.put_text("")
        self._take("")
        if self._drafts is not None:
            self._drafts.keep()

    def _take(self, text: str) -> None:
        if self._drafts is not None:
            self._drafts.take(text)
