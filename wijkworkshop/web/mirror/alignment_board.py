"""What the room talks about in the matrix of step 2, as text."""

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.public.alignment_board import AlignmentBoard, Voice
from wijkworkshop.web.mirror.session_screens import Told
from wijkworkshop.web.mirror.text_parts import Head, Piece, sentences, soft, under
from wijkworkshop.wording.alignment_board import (
    alignment_title,
    asked_words,
    decided_by,
    no_reason,
    place_words,
    said_by,
    strip_words,
    tension_words,
    voice_words,
    who_and_when,
)
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.outcomes import term_words


def alignment_board(screen: AlignmentBoard) -> Told:
    """Tell what tables said of it, why, and what is decided or asked."""
    cell = screen.cells[screen.row][screen.column] if screen.row is not None else None
    voices = (piece for voice in screen.voices for piece in _voice(voice))
    pieces = (
        *(sentences(strip_words(cell)) if cell else ()),
        *voices,
        *soft(*map(tension_words, screen.tensions)),
        *under(asked_words(screen.about), _decided(screen)),
        *soft(place_words(screen.about, screen.number, screen.count)),
    )
    return alignment_title(screen), pieces


def _voice(voice: Voice) -> tuple[Piece, ...]:
    head = Head(said_by(voice), aloud=voice.aloud)
    return under(head, sentences(voice_words(voice) or no_reason()))


def _decided(screen: AlignmentBoard) -> tuple[Piece, ...]:
    if screen.about is not About.CLASH:
        return ()
    made = screen.decided
    if made is None:
        return sentences(who_and_when())
    return sentences(sentence_case(term_words(made.decision)), decided_by(made), made.reason)
