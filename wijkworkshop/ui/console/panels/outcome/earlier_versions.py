"""What a block's outcome said before the block was opened again, to look back at."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.export.chapters.answers import sentence
from wijkworkshop.export.chapters.block import editions
from wijkworkshop.export.chapters.outcomes import outcome_parts
from wijkworkshop.export.parts import Card, Fact, Facts, Listing, Part, Table
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import empty, titled
from wijkworkshop.ui.widgets import Act, Flow, Label


def version_lines(session: Session, block: Block, edition: int) -> tuple[str, ...]:
    """Return what an earlier version said, a line a text."""
    kept = sentence(session, block, edition)
    parts = outcome_parts(session, block, edition)
    said = (line for part in parts for line in _lines(part))
    return ((kept,) if kept else ()) + tuple(said)


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Facts(facts):
            yield from map(_fact, facts)
        case Card(title, facts):
            yield title
            yield from map(_fact, (fact for fact in facts if not fact.missing))
        case Listing(items):
            yield from items
        case Table(_, _, rows):
            yield from (" · ".join(row) for row in rows)


def _fact(fact: Fact) -> str:
    return f"{fact.label}: {fact.text}"


class EarlierVersions(QWidget):
    """Says which version this is; a button opens each one that was before it."""

    def __init__(self) -> None:
        """Show nothing: most outcomes have one version."""
        super().__init__()
        self.acts: dict[int, Act] = {}
        self._shown: tuple[tuple[str, ...], ...] = ()
        self.card = titled(_("Eerdere versies"))
        self.words = Label("", wrap=True, color=LIGHT.muted)
        self._row, self._text = Flow(gap=4), QVBoxLayout()
        self.card.body.addWidget(self.words)
        self.card.body.addLayout(self._row)
        self.card.body.addLayout(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.hide()

    def show_block(self, session: Session, block: Block) -> None:
        """Offer the earlier versions of a block's outcome."""
        numbers = editions(session, block) if block.kind in OUTCOMES else ()
        found = tuple(version_lines(session, block, number) for number in numbers)
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        count = len(found)
        words = ngettext(
            "Dit is versie {now}. Er is {n} eerdere versie; ze staat ook in het verslag.",
            "Dit is versie {now}. Er zijn {n} eerdere versies; ze staan ook in het verslag.",
            count,
        )
        self.words.show_text(words.format(now=count + 1, n=count))
        empty(self._row)
        empty(self._text)
        self.acts = {number: self._act(number) for number in range(1, count + 1)}
        for act in self.acts.values():
            self._row.addWidget(act)

    def _act(self, number: int) -> Act:
        act = Act(_("Versie {n} bekijken").format(n=number)).make_small()
        act.setCheckable(True)
        act.clicked.connect(lambda: self._look(number))
        return act

    def _look(self, number: int) -> None:
        """Show one version, or none when it was shown."""
        empty(self._text)
        on = self.acts[number].isChecked()
        for each, act in self.acts.items():
            act.setChecked(on and each == number)
        for line in self._shown[number - 1] if on else ():
            self._text.addWidget(Label(line, wrap=True))
