"""Words that a phone sent, with what can be done about them."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.wording import group_words
from wijkworkshop.ui.console.panels.contribution_line import SHORT
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.widgets import Act, Flow, Label

TAKE, ASIDE = "Alt+N", "Alt+L"
"""The keys for the words at the top of the list."""


class SentLine(QWidget):
    """The words, and from which group and table; the signals carry the Submission."""

    taken = Signal(object)
    edit_wanted = Signal(object)
    laid_aside = Signal(object)

    def __init__(self) -> None:
        """Make a line that says nothing yet."""
        super().__init__()
        self.sent: Submission | None = None
        self.take, self.edit, self.aside = (Act("").make_small() for _place in range(3))
        self.words = Label("", wrap=True)
        self.about = Label("", 14, color=LIGHT.muted, wrap=True)
        self._arrange()
        self.take.clicked.connect(lambda: self.taken.emit(self.sent))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.sent))
        self.aside.clicked.connect(lambda: self.laid_aside.emit(self.sent))

    def show_sent(self, sent: Submission, *, first: bool) -> None:
        """Show words; the first of the list has keys."""
        self._line.set_ruled(not first)
        self.take.show_key(TAKE if first else "")
        self.aside.show_key(ASIDE if first else "")
        if sent == self.sent:
            return
        self.sent = sent
        short = sent.text if len(sent.text) <= SHORT else sent.text[:SHORT].rstrip() + "…"
        self.words.show_text(sent.text)
        self.about.show_text(_about(sent), hide_empty=True)
        for act, title in (
            (self.take, _("Neem op")),
            (self.edit, _("Verbeter en neem op")),
            (self.aside, _("Leg weg")),
        ):
            act.show_text(title)
            act.setAccessibleName(f"{title}: {short}")

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        acts = Flow(gap=2)
        for act in (self.take, self.edit, self.aside):
            acts.addWidget(act)
        column.addWidget(self.words)
        column.addWidget(self.about)
        column.addLayout(acts)
        self._line = Line(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._line)


def _about(sent: Submission) -> str:
    group = "" if sent.group is Group.UNKNOWN else group_words(sent.group)
    table = _("tafel {number}").format(number=sent.table) if sent.table else ""
    return " · ".join(part for part in (group, table) if part)
