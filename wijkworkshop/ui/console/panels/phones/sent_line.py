"""Words that a phone sent, with what can be done about them."""

from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.core.phones.records import Submission
from wijkworkshop.ui.console.panels.quote_line import QuoteLine, from_whom, shortened
from wijkworkshop.ui.widgets import Act

TAKE, ASIDE = "Alt+N", "Alt+L"
"""The keys for the words at the top of the list."""
ALL_ASIDE = "Alt+W"


class SentLine(QuoteLine):
    """The words, and from which group and table; the signals carry the Submission."""

    taken = Signal(object)
    edit_wanted = Signal(object)
    laid_aside = Signal(object)

    def __init__(self) -> None:
        """Make a line that says nothing yet."""
        self.take, self.edit, self.aside = acts = [Act("").make_small() for _place in range(3)]
        super().__init__(acts)
        self.sent: Submission | None = None
        self.take.clicked.connect(lambda: self.taken.emit(self.sent))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.sent))
        self.aside.clicked.connect(lambda: self.laid_aside.emit(self.sent))

    def show_sent(self, sent: Submission, *, first: bool) -> None:
        """Show words; the first of the list has keys."""
        self.show_words(sent.text, from_whom(sent.group, sent.table), ruled=not first)
        self.take.show_key(TAKE if first else "")
        self.aside.show_key(ASIDE if first else "")
        if sent == self.sent:
            return
        self.sent = sent
        for act, title in (
            (self.take, _("Neem op")),
            (self.edit, _("Verbeter en neem op")),
            (self.aside, _("Leg weg")),
        ):
            act.show_text(title)
            act.setAccessibleName(f"{title}: {shortened(sent.text)}")
