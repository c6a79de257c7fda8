"""What is half typed in the fields of a form, kept in the session until it is stored."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject

from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.ui.forms.draft_offer import DraftOffer
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.forms.fields import Fields


class FormDrafts(QObject):
    """Asks to keep a draft of each field in which somebody types."""

    def __init__(
        self, fields: Fields, place: Callable[[str], str], ask: Ask, parent: QObject
    ) -> None:
        """Watch no field yet; `place` gives where the draft of a field is kept, by its key."""
        super().__init__(parent)
        self._fields, self._place, self._ask = fields, place, ask
        self._drafts: dict[str, Drafts] = {}

    def keep(self, key: str, stored: str) -> None:
        """Keep what stands in a field now, unless it is what is stored."""
        text = self._fields[key].text
        if text is None or (text == stored and key not in self._drafts):
            return
        if key not in self._drafts:
            self._drafts[key] = Drafts(self._place(key), self._ask, self)
        self._drafts[key].take(text)

    def forget(self, key: str) -> None:
        """Let go of the draft of a field that is filled in."""
        if (drafts := self._drafts.pop(key, None)) is not None:
            drafts.take("")
            drafts.keep()

    def offers(self, session: Session, stored: Callable[[str], str]) -> Iterator[DraftOffer]:
        """Yield an offer for each field in which something was half typed when the app stopped."""
        for each in self._fields:
            key = each.plan.key
            draft = session.find(Draft, self._place(key))
            if draft is not None and draft.text != stored(key):
                offer = DraftOffer(each.plan.label, draft.text)
                offer.taken.connect(each.put_text)
                offer.gone.connect(partial(self._ask, KeepDraft(draft.place, "")))
                yield offer
