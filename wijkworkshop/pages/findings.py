"""What came of it somewhere else: goals beside results, the verdict, and what is striking."""

from gettext import gettext as _
from itertools import chain

from wijkworkshop.core.public.screens import Findings
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.case_back import unknown
from wijkworkshop.pages.material.frame import Frame, framed
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Below, Cut, headed, pages_above, pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.terms import block_words

FIRST = 0.44  # of the width, for the goals
ASKED = 44.0  # the size of what is asked below
MOST_ASKED = 0.45  # of the height, for what is asked below


def findings(screen: Findings, space: Space) -> tuple[Marks, ...]:
    """Draw the goals with their results, then the verdict, then what is striking."""
    runs = (
        _results(screen, space) if screen.results else (),
        _verdict(screen, space) if screen.done or screen.noticed or screen.discuss else (),
        _striking(screen, space) if screen.findings else (),
    )
    return joined(space, *runs)


def findings_title(screen: Findings) -> str:
    """Return the title of the first page."""
    if screen.results:
        return _("Wat was het plan, en wat kwam ervan?")
    return striking_words() if screen.findings else verdict_words()


def verdict_words() -> str:
    """Return the title above the verdict."""
    return _("Wat leverde het op?")


def striking_words() -> str:
    """Return the title above what is striking."""
    return _("Dit valt op")


def done_words() -> str:
    """Return what the verdict on output answers."""
    return _("Wat is er gedaan?")


def noticed_words() -> str:
    """Return what the verdict on outcome answers."""
    return _("Wat merken bewoners ervan?")


def _framed(screen: Findings, space: Space, title: str) -> Frame:
    kicker = block_words(screen.heading.kind)
    return framed(space, screen.heading, kicker, title, screen.source)


def _results(screen: Findings, space: Space) -> tuple[Marks, ...]:
    """Draw a row for each goal: what was wanted, and what came of it."""
    frame = _framed(screen, space, findings_title(screen))
    texts, body = headed(space, frame.rect, screen.heads, FIRST)
    tint = space.theme.tint
    pairs = (
        (Tile(each.goal), Tile(each.result or unknown(), tone=tint if each.result else None))
        for each in screen.results
    )
    tiles = tuple(chain.from_iterable(pairs))
    around: Marks = (*frame.marks, *texts)
    return pages_of_tiles(space, body, tiles, Cut(2, least=2, first=FIRST), lambda _shown: around)


def _verdict(screen: Findings, space: Space) -> tuple[Marks, ...]:
    """Draw what was done beside what people notice of it, and below that what is asked now."""
    frame = _framed(screen, space, verdict_words())
    told = ((done_words(), screen.done), (noticed_words(), screen.noticed))
    tiles = [Tile(said, over=asked) for asked, said in told if said]
    talk = [Tile(line, icon="help", tone=space.theme.sand) for line in screen.discuss]
    if not talk or not tiles:
        return pages_of_tiles(space, frame.rect, tiles or talk, 2, lambda _shown: frame.marks)
    below = Below(tuple(talk), ASKED, MOST_ASKED)
    return pages_above(space, frame.rect, tiles, 2, below, frame.marks)


def _striking(screen: Findings, space: Space) -> tuple[Marks, ...]:
    frame = _framed(screen, space, striking_words())
    sand = space.theme.sand
    tiles = [Tile(each, icon="alert-triangle", tone=sand) for each in screen.findings]
    return pages_of_tiles(space, frame.rect, tiles, 1, lambda _shown: frame.marks)
