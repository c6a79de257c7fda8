"""A thing of the material as text on the console: what the room reads, and more for who leads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.public.material_screens import MaterialScreen, References
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.fitting import SOFT_HYPHEN
from wijkworkshop.pages.marks import Role, Text, texts
from wijkworkshop.pages.page_parts import TITLE_TOP
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.material.words import asked_words, hint_words
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Card, Label

WIDTH = 1920.0  # the shape in which the texts are taken; they are the same in each
MOST = 120  # lines; a list that is longer stands on the projection


class Weight(Enum):
    """How a line of the text stands out."""

    HEAD = auto()
    PLAIN = auto()
    SMALL = auto()


@dataclass(frozen=True)
class Said:
    """A line of what the room reads."""

    text: str
    weight: Weight = Weight.PLAIN


def read_out(screen: MaterialScreen) -> tuple[Said, ...]:
    """Return the texts of all pages in reading order; what stands on each page comes once."""
    return tuple(dict.fromkeys(_numbered(_lines(screen))))[:MOST]


def _numbered(lines: Iterator[Said]) -> Iterator[Said]:
    """Put a number that stands alone before the words that follow it."""
    before = ""
    for line in lines:
        if line.text.isdecimal():
            before += f"{line.text}  "
        else:
            yield replace(line, text=before + line.text)
            before = ""


def _lines(screen: MaterialScreen) -> Iterator[Said]:
    for page in pages_of(PublicView(screen), WIDTH, LIGHT, measure):
        for mark in texts(page):
            if mark.rect.y >= TITLE_TOP - 1:
                yield Said(mark.text.replace(SOFT_HYPHEN, "").replace("\n", " "), _weight(mark))


def _weight(mark: Text) -> Weight:
    if mark.role is Role.TITLE:
        return Weight.HEAD
    return Weight.SMALL if mark.role is Role.CAPTION else Weight.PLAIN


class MaterialText(QWidget):
    """Shows the hint, the texts and the addresses of the sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._about: object = None
        self.setAccessibleName(_("Tekst"))
        self.hint = Label("", BASE, wrap=True)
        self.card = Card(LIGHT.sand, padding=14)
        self.card.body.addWidget(Label(_("Voor u"), BASE, HALF_BOLD))
        self.card.body.addWidget(self.hint)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(7)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 10, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addLayout(self.lines)
        column.addStretch(1)

    def show_screen(self, subject: Subject, screen: MaterialScreen | None) -> None:
        """Show a screen as text."""
        if (subject, screen) == self._about:
            return
        self._about = (subject, screen)
        self.hint.show_text(
            " ".join(filter(None, (hint_words(subject, screen), asked_words(screen))))
        )
        empty(self.lines)
        for said in read_out(screen) if screen is not None else ():
            self.lines.addWidget(_label(said))
        sources: References = getattr(screen, "sources", ())
        if sources and subject is not Subject.SOURCES:
            self.lines.addSpacing(6)
            self.lines.addWidget(Label(_("Bronnen"), BASE, BOLD, LIGHT.muted))
            for each in sources:
                source = each.source
                words = f"{each.number}  {source.publisher}: {source.title}\n{source.address}"
                self.lines.addWidget(_broken(Label(words, 14, color=LIGHT.muted, wrap=True)))


def _label(said: Said) -> Label:
    match said.weight:
        case Weight.HEAD:
            return _broken(Label(said.text, 16, BOLD, wrap=True))
        case Weight.SMALL:
            return _broken(Label(said.text, 14, color=LIGHT.muted, wrap=True))
    return _broken(Label(said.text, BASE, wrap=True))


def _broken(label: Label) -> Label:
    """Let an address break: a label breaks at spaces only."""
    label.setText(label.text().replace("/", "/\u200b"))
    return label
