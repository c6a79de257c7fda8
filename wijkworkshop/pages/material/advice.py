"""The programme office's diagnosis and advice, in its words and with its name."""

from gettext import gettext as _

from wijkworkshop.core.catalogue import Advice
from wijkworkshop.core.public.material_screens import AdvicePage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.frame import framed
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Cut, pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import subject_words

ROWS = 2


def advice(screen: AdvicePage, space: Space) -> tuple[Marks, ...]:
    """Draw what is wrong, then what to do; each with the part of the session that works on it."""
    wrong = [each for each in screen.advice if each.diagnosis]
    todo = [each for each in screen.advice if not each.diagnosis]
    return joined(
        space,
        _pages(screen, wrong, _("Wat gaat er mis?"), space),
        _pages(screen, todo, _("Wat is het advies?"), space),
    )


def _pages(screen: AdvicePage, shown: list[Advice], title: str, space: Space) -> tuple[Marks, ...]:
    if not shown:
        return ()
    kicker = screen.heading.deck_words or subject_words(Subject.ADVICE)
    frame = framed(space, screen.heading, kicker, title)
    tiles = [_tile(each, screen.plain_first) for each in shown]
    columns = 1 if len(tiles) == 1 else 2
    return pages_of_tiles(space, frame.rect, tiles, Cut(columns, ROWS), lambda _shown: frame.marks)


def _tile(each: Advice, plain_first: bool) -> Tile:
    """Return a card: the adviser's words always stand between marks, with the adviser's name."""
    quoted = _("{speaker}: ‘{words}’").format(speaker=each.speaker, words=each.text)
    if plain_first:
        return Tile(each.neutral, quoted, over=_("In gewone woorden"), foot=each.where)
    words = _("In gewone woorden: {words}").format(words=each.neutral)
    over = _("{speaker} zegt").format(speaker=each.speaker)
    return Tile(f"‘{each.text}’", words, over=over, foot=each.where)
