"""The right column: what the room sees, what comes next, the prompt, the note."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

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
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label, MoreBelow, paint_background
from wijkworkshop.wording.forms import few_words

WIDE, NARROW = 360, 272
PADDING, COMPACT_PADDING = 14, 8
GAP, COMPACT_GAP = 14, 1
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
        self._next_title = _title(_("Hierna"))
        self._card = Card(Tone(LIGHT.paper, LIGHT.ink))
        self._gaps = (QSpacerItem(0, GAP), QSpacerItem(0, GAP))
        self._coming = ("", "")
        self._compact = False
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
        self._show_compact(narrow and not tight)
        self.setMinimumWidth(0 if tight else NARROW if narrow else WIDE)
        self.setMaximumWidth(ANY if tight else NARROW if narrow else WIDE)
        self.miniature.setMaximumWidth(WIDE if tight else ANY)
        self._scroll.show_whole(tight)

    def _show_display(self, display: Display) -> None:
        self.miniature.stage.set_theme(theme_of(display))

    def _show_next(self, session: Session) -> None:
        stop = beside(session, 1)
        self._coming = next_words(session, stop)
        self._show_coming()

    def _show_coming(self) -> None:
        """Show what comes next; in a line where what is to be said would have no room else."""
        title, more = self._coming
        words = _("Hierna: {title}").format(title=title) if self._compact else title
        self.next.show_text(words)
        self.more.show_text("" if self._compact else more, hide_empty=True)
        self._next_title.setVisible(not self._compact)

    def _show_compact(self, compact: bool) -> None:
        """Keep the room for what is to be said: it stands there whole."""
        self._compact = compact
        side = COMPACT_PADDING if compact else PADDING
        self._card.body.setContentsMargins(side, side - 4, side, side - 4)
        for gap in self._gaps:
            gap.changeSize(0, COMPACT_GAP if compact else GAP)
        self._inner.setContentsMargins(18, 12 if compact else 18, 18, 0)
        self.prompts.setSpacing(6 if compact else 8)
        self._whole.setSpacing(8 if compact else 14)
        self.note.show_lines(1 if compact else 3)
        self._show_coming()

    def _show_prompt(self, session: Session) -> None:
        texts = session.where(Passage, block=here(session).block, slot=Slot.PROMPT)
        empty(self.prompts)
        for passage in texts:
            self.prompts.addWidget(Label(passage.text, BASE, wrap=True))
        self.prompt_title.setVisible(bool(texts))

    def _arrange(self) -> None:
        paint_background(self, LIGHT.card.fill)
        content = QWidget()
        self._inner = column = QVBoxLayout(content)
        column.setSpacing(8)
        self._card.body.addWidget(self.next)
        self._card.body.addWidget(self.more)
        self._card.body.setSpacing(2)
        for widget in (_title(_("Nu op de projectie")), self.miniature, self.black):
            column.addWidget(widget)
        column.addItem(self._gaps[0])
        column.addWidget(self._next_title)
        column.addWidget(self._card)
        column.addItem(self._gaps[1])
        column.addWidget(self.prompt_title)
        column.addLayout(self.prompts)
        column.addWidget(self.words)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = FittingScroll(content, LIGHT.card.fill)
        MoreBelow(self._scroll)
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
