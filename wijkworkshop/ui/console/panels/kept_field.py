"""A field of which Enter keeps the text: half-typed text survives, refused text comes back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.widgets import Field


class KeptField(QObject):
    """Keeps what is typed in a field, until the session has it; `stored` returns what it has."""

    def __init__(
        self, field: Field, place: str, ask: Ask, stored: Callable[[Session], Iterable[str]]
    ) -> None:
        """Follow an empty field; `place` is where its half-typed text is kept."""
        super().__init__(field)
        self._field, self._place, self._stored = field, place, stored
        self._known, self._sent = False, ""  # on its way to the disk
        self._drafts = Drafts(place, ask, self)
        field.typed.connect(self._drafts.take)

    def show_session(self, session: Session) -> bool:
        """Offer once what was half typed before, and tell whether that is so now."""
        if self._sent and self._sent in self._stored(session):
            self._sent = ""
        draft = None if self._known else session.find(Draft, self._place)
        self._known = True
        if draft is not None:
            self._drafts.found(draft.text)
            self._field.put_text(draft.text)
        return draft is not None

    def show_refused(self) -> None:
        """Put back what could not be stored, unless something else is typed by now."""
        text, self._sent = self._sent, ""
        if text and not self._field.text:
            self._field.put_text(text)

    def focus(self) -> None:
        """Start typing."""
        self._field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> str:
        """Return what is typed and empty the field; nothing where there are blanks only."""
        text = self._field.text.strip()
        if text:
            self._sent = text
            self._field.put_text("")
            self._drafts.take("")
            self._drafts.keep()
        return text
