"""What tables said of a clash: both sides beside each other, at the same size."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.public.alignment_board import Voice
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.panels.board.number_tile import NumberTile
from wijkworkshop.ui.console.panels.board.pieces import BARE, READ
from wijkworkshop.ui.console.panels.board.words import standing_words
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Label
from wijkworkshop.wording.alignment_board import no_reason, said_by, voice_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.terms import alignment_words

AROUND = 4
"""Pixels around the reasons, for the edge of what is read aloud."""

TILE = Tone(LIGHT.card.fill, LIGHT.card.text)


class Voices(QWidget):
    """Shows each side: the word, the tables that said it, and why."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)

    def show_voices(self, voices: Sequence[Voice]) -> None:
        """Show these sides."""
        empty(self._row)
        for voice in voices:
            side = QVBoxLayout()
            side.setSpacing(0)
            side.addWidget(_head(voice))
            side.addWidget(_why(voice))
            side.addStretch(1)
            self._row.addLayout(side, 1)


def _why(voice: Voice) -> Card:
    """Return the reasons; these stand out while they are read aloud."""
    why = Card(READ if voice.aloud else BARE, padding=AROUND, radius=8.0)
    why.body.addWidget(Label(voice_words(voice) or no_reason(), BASE, wrap=True))
    return why


def _head(voice: Voice) -> Card:
    """Return the word with the numbers of its tables, as the cell of the table has it."""
    tone = LIGHT.alignment[voice.value]
    head, line = Card(tone, padding=8, radius=8.0), QHBoxLayout()
    line.addWidget(Label(alignment_words(voice.value), BASE, BOLD, tone.text))
    line.addStretch(1)
    for table in voice.tables:
        line.addWidget(NumberTile(table, TILE))
    head.body.addLayout(line)
    head.setAccessibleName(sentence_case(said_by(voice)))
    head.setAccessibleDescription(standing_words(in_hand=False, read=voice.aloud))
    return head
