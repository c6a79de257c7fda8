"""What tables said of one cell, for and against at the same size, and what is decided about it."""

from collections.abc import Sequence

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.public.alignment_board import AlignmentBoard, Voice
from wijkworkshop.core.terms import Decision
from wijkworkshop.pages.board.surface import SIDE, tiles
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Corners, Icon, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.options import read_frame
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.alignment_board import (
    asked_words,
    decided_by,
    no_reason,
    voice_words,
    who_and_when,
)
from wijkworkshop.wording.outcomes import term_words
from wijkworkshop.wording.terms import alignment_words

VALUE = Type(38, 700, floor=34)
SAID = Type(38, 400, floor=34, leading=1.16)
ASKED = Type(46, 700, floor=38, leading=1.14)
BESIDE, ALONE = (Type(size, 700, floor=44, leading=1.16) for size in (60, 84))
"""A question that has a panel to itself: beside the matrix, and on a page of its own."""

SMALL = Type(36, 400, floor=34, leading=1.14)
CHOICE = Type(36, 600, floor=32)
CHOICES = (Decision.ADJUST, Decision.STOP, Decision.PHASE, Decision.ACCEPT)
GAP, PAD, HEAD = 16.0, 24.0, 62.0
TALLEST = 230.0
"""The height of a voice at most."""

ROW, TICK = 58.0, 28.0


def voices(screen: AlignmentBoard, space: Space, rect: Rect) -> Marks:
    """Draw what tables said, and below it what the room decides."""
    tall = _tall(screen, space, rect.width) if screen.about is About.CLASH else rect.height
    count = len(screen.voices)
    wanted = (space.height_of(_said(each), SAID, rect.width - 2 * PAD) for each in screen.voices)
    heads = [_head_tall(each, space, rect.width) for each in screen.voices]
    most = max(TALLEST, max(heads, default=HEAD) + 20 + max(wanted, default=0.0))
    each = min(most, (rect.height - tall - GAP * count) / max(1, count))
    places = rows(rect, *[each] * count, tall, gap=GAP)
    return (*_voices(screen.voices, space, places[:-1]), *_panel(screen, space, places[-1]))


def _voices(found: Sequence[Voice], space: Space, places: Sequence[Rect]) -> Marks:
    heads = [
        _head_tall(voice, space, place.width) for voice, place in zip(found, places, strict=True)
    ]
    tall = max(heads, default=HEAD)  # both sides stand at the same size
    inside = [rows(place, tall, None) for place in places]
    words = space.same_size(
        [
            space.text(body.inset(PAD, 8), _said(voice), SAID)
            for voice, (_head, body) in zip(found, inside, strict=True)
        ]
    )
    marks: Marks = ()
    for voice, place, (head, _body), text in zip(found, places, inside, words, strict=True):
        card = space.box(place, space.theme.card, radius=14)
        aloud = read_frame(place, space) if voice.aloud else ()
        marks += (*aloud, card, *_head(voice, space, head), text)
    return marks


def _tiles_wide(voice: Voice) -> float:
    return len(voice.tables) * (SIDE + 8)


def _head_tall(voice: Voice, space: Space, wide: float) -> float:
    """Return how high the head is: the tables stand below the word where it takes their room."""
    word = space.width_of(alignment_words(voice.value), VALUE)
    beside = word + 12 + _tiles_wide(voice) + 2 * PAD <= wide
    return HEAD if beside else HEAD + SIDE + 8


def _said(voice: Voice) -> str:
    return voice_words(voice) or no_reason()


def _head(voice: Voice, space: Space, rect: Rect) -> Marks:
    """Draw what is said, and by which tables, in the colour of that word."""
    tone = space.theme.alignment[voice.value]
    wide = _tiles_wide(voice)
    if rect.height > HEAD:
        left, below = rows(rect.inset(PAD, 0), HEAD, None)
        spot = Rect(below.x, below.y - 4, wide, SIDE)
    else:
        left, right = cols(rect.inset(PAD, 0), None, wide, gap=12)
        spot = Rect(right.x, rect.y + (HEAD - SIDE) / 2, wide, SIDE)
    return (
        Box(rect, tone.fill, tone.edge, Corners(14, 14, 0, 0)),
        space.text(left, alignment_words(voice.value), VALUE, tone.text),
        *tiles(voice.tables, space, spot),
    )


def _panel(screen: AlignmentBoard, space: Space, rect: Rect) -> Marks:
    """Draw what is asked; about a clash the four decisions, or what was decided."""
    theme = space.theme
    ground = Box(rect, theme.deep.fill, corners=same(18))
    inner = rect.inset(PAD, 16)
    if screen.about is not About.CLASH:
        kind = ALONE if space.narrow else BESIDE
        words = space.text(inner.inset(PAD, 0), asked_words(screen.about), kind, theme.deep.text)
        return (ground, words)
    made, small = screen.decided, _small(screen)
    tall = space.height_of(small, SMALL, inner.width)
    head, under, below = rows(inner, 56, tall, None, gap=8)
    return (
        ground,
        space.text(head, asked_words(screen.about), ASKED, theme.deep.text),
        space.text(under, small, SMALL, theme.sunlight, stand=Stand.TOP, role=Role.CAPTION),
        *_choices(made.decision if made else None, space, below),
    )


def _small(screen: AlignmentBoard) -> str:
    """Return who does it and when; while that is open, the question."""
    return (decided_by(screen.decided) if screen.decided else "") or who_and_when()


def _tall(screen: AlignmentBoard, space: Space, wide: float) -> float:
    """Return how high the panel with the four decisions is."""
    return 116 + space.height_of(_small(screen), SMALL, wide - 2 * PAD) + 2 * ROW


def _choices(chosen: Decision | None, space: Space, rect: Rect) -> Marks:
    """Draw the four decisions two by two; the one that was taken stands out."""
    lines = rows(rect, None, None, gap=12)
    places = [place for line in lines for place in cols(line, None, None, gap=12)]
    marks: Marks = ()
    for place, each in zip(places, CHOICES, strict=True):
        tone = space.theme.card if each is chosen else space.theme.deep_card
        left = TICK + 12 if each is chosen else 8
        inner = Rect(place.x + left, place.y + 4, place.width - left - 6, place.height - 8)
        words = space.text(inner, term_words(each), CHOICE, tone.text, align=Align.CENTRE)
        tick = Rect(place.x + 8, place.y + (place.height - TICK) / 2, TICK, TICK)
        marks += (space.box(place, tone, radius=10), words)
        marks += (Icon(tick, "check", tone.text),) if each is chosen else ()
    return marks
