"""What the pages of the material have in common: the line above, the title, the sources below."""

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import gettext as _
from typing import Protocol

from wijkworkshop.core.public.material_screens import References
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.page_parts import header, left_of, timer, titled
from wijkworkshop.pages.space import CAPTION, MARGIN, Space

BOTTOM = 1036.0
TITLE = Type(72, 700, floor=44, leading=1.14)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page but for its middle: what stands around it, and the room that is left."""

    marks: Marks
    rect: Rect


class Framing(Protocol):
    """Makes the frame of a page of a case; `deck_title` stands in the line above."""

    def __call__(self, title: str, foot: str = "", deck_title: str = "") -> Frame:
        """Return the frame of a page with this title."""


def framed(
    space: Space, heading: Heading, kicker: str, title: str, foot: str = "", kind: Type = TITLE
) -> Frame:
    """Return the frame of a page: a line above, a title, and a caption below."""
    top = titled(space, title, kind, 150)
    below, bottom = _foot(space, foot)
    rect = space.within(top.rect.bottom + 30, bottom)
    return Frame((*header(space, heading, kicker), top, *below), rect)


def _foot(space: Space, words: str) -> tuple[Marks, float]:
    """Return the caption and the timer at the bottom, and where the middle has to end."""
    ring = timer(space, 996)
    wide = left_of(ring, space) - MARGIN
    if not words:
        return ring, 940.0 if ring else BOTTOM
    tall = min(2 * CAPTION.size * CAPTION.leading, space.height_of(words, CAPTION, wide)) + 2
    text = space.caption(Rect(MARGIN, BOTTOM - tall, wide, tall), words)
    return (text, *ring), min(940.0 if ring else BOTTOM, BOTTOM - tall - 22)


def quotes(*words: str) -> str:
    """Return the deck's words exactly, between marks, one after the other; nothing without any."""
    return " ".join(f"‘{each}’" for each in words if each)


def source_words(sources: References, slugs: Iterable[str]) -> str:
    """Return the numbers of these sources: 'Bron 3, 12'; nothing without any."""
    wanted = set(slugs)
    numbers = [str(each.number) for each in sources if each.source.slug in wanted]
    if not numbers:
        return ""
    words = _("Bron {numbers}") if len(numbers) == 1 else _("Bronnen {numbers}")
    return words.format(numbers=", ".join(numbers))


def source_line(sources: References) -> str:
    """Return the sources of a page by number and publisher, as its last line."""
    if not sources:
        return ""
    each = [f"{one.number}\u00a0{_stuck(one.source.publisher)}" for one in sources]
    words = _("Bron: {sources}") if len(each) == 1 else _("Bronnen: {sources}")
    return words.format(sources="\u00a0· ".join(each))


def _stuck(words: str) -> str:
    return words.replace(" ", "\u00a0")
