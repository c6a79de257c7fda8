"""A round that is about to open or open: what to do, the options, how many have voted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.asked import asked, asked_pages
from wijkworkshop.pages.instructions import instructions
from wijkworkshop.pages.marks import Marks, Type, texts
from wijkworkshop.pages.page_parts import fits, header, height_of_all
from wijkworkshop.pages.phones.card import has_paper, low_card, phone_card
from wijkworkshop.pages.progress import progress
from wijkworkshop.pages.scales import scale_of
from wijkworkshop.pages.space import HEADLINE, MARGIN, Space

BESIDE = tuple(replace(HEADLINE, size=size, floor=44) for size in (HEADLINE.size, 60, 44))
"""How large a question may be beside the card for phones, the best first."""

FEW = 2
"""Lines that an option may take beside the card, before the card gives way to it."""


@dataclass(frozen=True)
class Parts:
    """The card for phones, the ballot without what it says, the room for the rest of the page."""

    card: Marks
    others: Ballot
    question: Space
    options: Space

    @property
    def above(self) -> Marks:
        """Return the card where the options stand below it."""
        return self.card if self.options is not self.question else ()


Carded = Callable[[Ballot, Joining, Space, float], Parts]


def ballot(screen: Ballot, space: Space) -> tuple[Marks, ...]:
    """Draw a ballot; a list that is too long for a page goes on on the next.

    Beside the card for phones the question gives way, then other ways to vote than on paper, then
    the card itself where it saves a page or leaves the options of each page more room.
    """
    if screen.join is None:
        return _pages(screen, HEADLINE, space, _tall_card)
    tall = next(filter(_shown, _tries(screen, space, _tall_card)), ())
    if len(tall) == 1 and _lines(tall, screen) <= FEW:
        return tall
    tries = (*_tries(screen, space, _low_card), *((tall,) if tall else ()))
    return min(tries, key=lambda pages: (not _shown(pages), len(pages), _lines(pages, screen)))


def _tries(screen: Ballot, space: Space, carded: Carded) -> Iterator[tuple[Marks, ...]]:
    """Yield the pages with an ever smaller question, at last with fewer ways to vote."""
    fewer = replace(screen, channels=screen.channels[:1])
    for headline in BESIDE:
        yield _pages(screen, headline, space, carded)
    yield _pages(fewer, BESIDE[-1], space, carded)


def _lines(pages: tuple[Marks, ...], screen: Ballot) -> int:
    """Return over how many lines the longest of several options goes."""
    labels = {choice.label for choice in screen.choices if len(screen.choices) > 1}
    said = (text for page in pages for text in texts(page) if text.text in labels)
    return max((len(text.fitted.lines) for text in said), default=1)


def _shown(pages: tuple[Marks, ...]) -> bool:
    return all(map(fits, pages))


def _pages(screen: Ballot, headline: Type, space: Space, carded: Carded) -> tuple[Marks, ...]:
    scale = scale_of(screen, space, bottom=868)
    bottom = min((mark.rect.y for mark in scale), default=874.0) - (26 if scale else 0)
    bare = Parts((), screen, space, space)
    part = carded(screen, screen.join, space, bottom) if screen.join else bare
    top = instructions(part.others, part.question, headline)
    rect = part.options.within(height_of_all((*top, *part.above)) + 22, bottom)
    around = (*scale, *progress(screen, space))

    def page(choices: Sequence[Choice]) -> Marks:
        options = asked(screen.form, choices, part.options, rect, screen.reading)
        return (*header(space, screen.heading), *top, *options, *part.card, *around)

    return asked_pages(screen.form, screen.choices, space, page)


def _tall_card(screen: Ballot, join: Joining, space: Space, bottom: float) -> Parts:
    """Return a card down to the scale, everything else beside it."""
    card = phone_card(screen, join, space, bottom - 8)
    said = {Channel.PHONE, Channel.PAPER} if has_paper(screen, bottom - 8) else {Channel.PHONE}
    beside = _beside(card, space)
    return Parts(card, _unsaid(screen, said), beside, beside)


def _low_card(screen: Ballot, join: Joining, space: Space, _bottom: float) -> Parts:
    """Return a card beside the question, the options below both."""
    card, paper = low_card(screen, join, space)
    said = {Channel.PHONE, *([Channel.PAPER] if paper else [])}
    return Parts(card, _unsaid(screen, said), _beside(card, space), space)


def _beside(card: Marks, space: Space) -> Space:
    gap = 36 if space.narrow else 48
    return replace(space, width=card[0].rect.x - gap + MARGIN)


def _unsaid(screen: Ballot, said: set[Channel]) -> Ballot:
    """Return the ballot with the ways to vote that the card does not say, paper first."""
    others = [channel for channel in screen.channels if channel not in said]
    if Channel.PAPER not in said:
        others = list(dict.fromkeys((Channel.PAPER, *others)))
    return replace(screen, channels=tuple(others))
