"""The foot of a board: how many cards each table wrote."""

from gettext import gettext as _

from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.pages.board.surface import SIDE, tiles
from wijkworkshop.pages.marks import Marker, Marks, Rect, Shape, Type
from wijkworkshop.pages.space import MARGIN, Space
from wijkworkshop.wording.board import came_words, goals_words
from wijkworkshop.wording.dutch import quoted

WORDS = Type(36, 400, floor=32)
DOT, EACH = 16.0, 140.0
MIDDLE = 1008.0


def foot(screen: BoardScreen, space: Space, room: float) -> Marks:
    """Draw a tile for each table with a dot for each card; in words where there is no room.

    While a card at a place is read aloud, what it says stands here.
    """
    if screen.said:
        line = Rect(MARGIN, MIDDLE - 46, room, 92)
        return (space.text(line, quoted(screen.said), WORDS),)
    label = _("Kaarten per tafel")
    wide = space.width_of(label, WORDS) + 32
    if not screen.cards:
        return ()
    if wide + EACH * len(screen.came) > room:
        parts = [came_words(screen)]
        parts += [goals_words(len(screen.groups))] if screen.groups else []
        line = Rect(MARGIN, MIDDLE - 26, room, 52)
        return (space.text(line, " · ".join(parts), WORDS, space.theme.muted),)
    marks: Marks = (
        space.text(Rect(MARGIN, MIDDLE - 26, wide, 52), label, WORDS, space.theme.muted),
    )
    for place, came in enumerate(screen.came):
        x = MARGIN + wide + EACH * place
        marks += tiles((place + 1,), space, Rect(x, MIDDLE - SIDE / 2, SIDE, SIDE))
        marks += _dots(space, x + SIDE + 8, came)
    return marks


def _dots(space: Space, x: float, came: int) -> Marks:
    """Draw a dot for each card that came, and a ring for each that can still come."""
    theme = space.theme
    return tuple(
        Marker(
            Rect(x + at * (DOT + 6), MIDDLE - DOT / 2, DOT, DOT),
            Shape.CIRCLE if at < came else Shape.RING,
            theme.accent if at < came else theme.muted,
        )
        for at in range(CARDS_OF_TABLE)
    )
