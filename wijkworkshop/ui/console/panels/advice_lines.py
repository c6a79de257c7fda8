"""The lines of the advice on the console, and a field for why the room sees one otherwise."""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.advice import LONGEST_OBJECTION, ObjectToAdvice
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.public.summary_screens import AdviceCheck
from wijkworkshop.core.summaries.advice import CheckedAdvice
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter
from wijkworkshop.ui.widgets import Field
from wijkworkshop.wording.summaries import arranged_words, asked_words, objection_words

SIZES = Sizes(least=30, around=8, right=8, radius=7.0, sign=20, spare=6)
INSET = 8


@dataclass(frozen=True)
class AdviceRow:
    """A line of the advice, with its words."""

    line: CheckedAdvice
    title: str
    spoken: str


def _row(line: CheckedAdvice) -> AdviceRow:
    words = ": ".join((asked_words(line), arranged_words(line.evidence)))
    return AdviceRow(line, words, ". ".join(filter(None, (words, objection_words(line)))))


def _look(row: AdviceRow) -> Titled:
    note = _("de zaal ziet het anders") if row.line.objection else ""
    return Titled(row.title, INSET, note=note)


class AdviceLines(QWidget):
    """All lines below each other; what is typed is about the line under the bar."""

    def __init__(self, ask: Ask) -> None:
        """Start empty."""
        super().__init__()
        self._ask = ask
        self.lines = RowList(_("Het advies"), TitlePainter(_look, SIZES))
        name = _("Waarom ziet de zaal het anders?")
        self.why = Field("", _("Ziet de zaal dit anders? Typ waarom."), name=name)
        self.why.limit(LONGEST_OBJECTION)
        self._arrange()
        self.lines.row_chosen.connect(lambda _row: self._show_why())
        self.why.finished.connect(self._keep)

    def show_screen(self, screen: AdviceCheck, *, changeable: bool) -> None:
        """Show these lines; the bar stays where it is."""
        found, place = tuple(map(_row, screen.lines)), max(0, self.lines.currentIndex().row())
        if found != self.lines.rows:
            self.lines.setFixedHeight(len(found) * SIZES.least)
            self.lines.show_rows(found, min(place, len(found) - 1))
        self.why.setVisible(changeable and bool(found))
        self._show_why()

    def enter(self) -> None:
        """Type about the line under the bar; in the field, keep that and go back to the lines."""
        if self._is_typing():
            self.lines.take_focus()
        else:
            self.why.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_focus(self) -> bool:
        """Tell whether keys go to the lines or to the field."""
        return self.lines.hasFocus() or self._is_typing()

    def _is_typing(self) -> bool:
        return self.why.editor.hasFocus()

    def _show_why(self) -> None:
        row = self.lines.current
        self.why.show_text(row.line.objection if row else "")

    def _keep(self, why: str) -> None:
        row = self.lines.current
        if row is not None and why.strip() != row.line.objection:
            self._ask(ObjectToAdvice(row.line.line, why))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.lines)
        column.addWidget(self.why)
