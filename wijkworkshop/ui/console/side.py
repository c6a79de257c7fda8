"""The right column: what the room sees, what comes next, the prompt, the note."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.navigation import Stop, beside, here
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, Passage
from wijkworkshop.core.terms import Slot
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.fitting_scroll import FittingScroll
from wijkworkshop.ui.console.miniature import Miniature
from wijkworkshop.ui.console.note import Note
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.console.run_sheet_rows import step_title
from wijkworkshop.ui.console.words_on_screen import WordsOnScreen
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.style.display import Display, DisplayChoice
from wijkworkshop.ui.style.palette import theme_of
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label, paint_background
from wijkworkshop.wording.forms import few_words

WIDE, NARROW = 360, 272
ANY = 16_777_215  # QWIDGETSIZE_MAX


class Side(QWidget):
    """The room's screen in small, what comes next, what to say, and the note."""

    def __init__(self, stage: Stage, ask: Ask) -> None:
        """Make the column; `stage` is the miniature's."""
        super().__init__()
        self._seen = ChangeTracker()
        self._at: Stop | None = None  # where we were
        self.miniature = Miniature(stage)
        self.black = Label(_("De zaal ziet zwart. Toets B toont het scherm."), 13, wrap=True)
        self.next = Label("", BASE, BOLD, wrap=True)
        self.more = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.prompts = QVBoxLayout()
        self.prompt_title = _title(_("Spiekbriefje"))
        self.words = WordsOnScreen(ask)
        self.note = Note(ask)
        self.black.setVisible(False)
        self._arrange()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what comes next and what to say here."""
        watched = self._seen.watch(session)
        if self._seen.is_new:
            self._show_next(watched)
            self._show_prompt(watched)
        if here(session) != self._at:  # what the room sees of it stands at the top
            self._at = here(session)
            self._scroll.verticalScrollBar().setValue(0)
        self.words.show_session(session)
        self.note.show_session(session, now)

    def show_view(self, view: PublicView, part: int, *, black: bool) -> None:
        """Show what the room sees."""
        self.miniature.stage.show_view(PublicView() if black else view, 0 if black else part)
        self.black.setVisible(black)

    def follow(self, shape_changed: SignalInstance, choice: DisplayChoice) -> None:
        """Let the miniature have the shape and the colours of the room's screen."""
        shape_changed.connect(self.show_shape)
        choice.changed.connect(self._show_display)
        self._show_display(choice.display)

    def pages(self, view: PublicView) -> int:
        """Return how many pages a view takes on the projector's screen."""
        return self.miniature.pages(view)

    def show_shape(self, size: QSize) -> None:
        """Lay the miniature out as the projector's screen."""
        self.miniature.show_shape(size)

    def fold(self, narrow: bool, tight: bool = False) -> None:
        """Take less room; in a tight window it lies below the rest, as wide as that."""
        self.setMinimumWidth(0 if tight else NARROW if narrow else WIDE)
        self.setMaximumWidth(ANY if tight else NARROW if narrow else WIDE)
        self.miniature.setMaximumWidth(WIDE if tight else ANY)
        self._scroll.show_whole(tight)

    def _show_display(self, display: Display) -> None:
        self.miniature.stage.set_theme(theme_of(display))

    def _show_next(self, session: Session) -> None:
        stop = beside(session, 1)
        title, more = next_words(session, stop)
        self.next.show_text(title)
        self.more.show_text(more, hide_empty=True)

    def _show_prompt(self, session: Session) -> None:
        texts = session.where(Passage, block=here(session).block, slot=Slot.PROMPT)
        empty(self.prompts)
        for passage in texts:
            self.prompts.addWidget(Label(passage.text, BASE, wrap=True))
        self.prompt_title.setVisible(bool(texts))

    def _arrange(self) -> None:
        paint_background(self, LIGHT.card.fill)
        content = QWidget()
        column = QVBoxLayout(content)
        self.prompts.setSpacing(8)
        column.setContentsMargins(18, 18, 18, 0)
        column.setSpacing(8)
        card = Card(Tone(LIGHT.paper, LIGHT.ink), padding=14)
        card.body.addWidget(self.next)
        card.body.addWidget(self.more)
        card.body.setSpacing(2)
        for widget in (_title(_("Nu op de projectie")), self.miniature, self.black):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addWidget(_title(_("Hierna")))
        column.addWidget(card)
        column.addSpacing(14)
        column.addWidget(self.prompt_title)
        column.addLayout(self.prompts)
        column.addWidget(self.words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        self._scroll = FittingScroll(content, LIGHT.card.fill)
        whole.addWidget(self._scroll)
        whole.addWidget(self.note, 1)
        self.note.setContentsMargins(18, 0, 18, 14)


def next_words(session: Session, stop: Stop | None) -> tuple[str, str]:
    """Return the title of a place in the walk, and a line about it."""
    if session.get(Details, 1).closed_at is not None:
        return _("De bijeenkomst is afgesloten"), ""
    if stop is None:
        return _("Einde van de bijeenkomst"), ""
    block, vote = session.get(Block, stop.block), session.find(Round, stop.round)
    if vote is not None:
        count = len(options_of(session, vote.id))
        minutes = max(1, round(vote.seconds / 60))
        pieces = (
            ngettext("{n} keuze", "{n} keuzes", count).format(n=count) if count else "",
            few_words(vote.form, vote.budget),
            ngettext("{n} minuut", "{n} minuten", minutes).format(n=minutes),
        )
        return title_of(session, vote), " · ".join(piece for piece in pieces if piece)
    if stop.block != here(session).block:
        minutes = block.minutes
        return block.title, ngettext("{n} minuut", "{n} minuten", minutes).format(n=minutes)
    return step_title(session, stop), block.title


def _title(text: str) -> Label:
    return Label(text, BASE, BOLD, LIGHT.muted)
