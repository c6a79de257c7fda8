"""A round that is about to open or open: what to do, the options, how many have voted."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.screens import Ballot, Choice
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.furniture import header, height_of_all, left_of, tile, titled
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Stand, Text, Type
from wijkworkshop.pages.options import option_list
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.progress import progress
from wijkworkshop.pages.scales import scale_of
from wijkworkshop.pages.space import HEADLINE, LEAD, MARGIN, Space
from wijkworkshop.pages.wording import channel_icon, how_to_vote

HOW = Type(36, 600, floor=32, leading=1.15)
CROWDED = Type(68, 700, floor=52, leading=1.1)
STATEMENT = Type(64, 600, floor=40, leading=1.18)


def ballot(screen: Ballot, space: Space) -> tuple[Marks, ...]:
    """Draw a ballot; a list that is too long for a page goes on on the next."""
    top = _top(screen, space)
    scale = scale_of(screen, space, bottom=868)
    bottom = min((mark.rect.y for mark in scale), default=874.0) - (26 if scale else 0)
    rect = space.within(height_of_all(top) + 22, bottom)
    around = (*scale, *progress(screen, space))

    def page(choices: Sequence[Choice]) -> Marks:
        options = _options(screen, choices, space, rect)
        return (*header(space, screen.heading), *top, *options, *around)

    return spread(screen.choices, space, page, most=14)


def _top(screen: Ballot, space: Space) -> Marks:
    """Return the title, what to know, and how to vote."""
    how = _how(screen, space)
    beside = replace(space, width=left_of(how, space, 40) + MARGIN)
    crowded = space.narrow and len(screen.choices) > 6
    title = titled(beside, _title(screen), CROWDED if crowded else HEADLINE, 200)
    below = height_of_all(how) <= title.rect.bottom + 12
    return (title, *_under(screen, space if below else beside, title.rect.bottom), *how)


def _title(screen: Ballot) -> str:
    if screen.form is FormKind.DOTS:
        words = ngettext("Geef {count} stip", "Geef {count} stippen", screen.budget)
        return words.format(count=screen.budget)
    return screen.question


def _under(screen: Ballot, space: Space, top: float) -> Marks:
    words = " ".join(
        part
        for part in (screen.question if screen.form is FormKind.DOTS else "", _hint(screen))
        if part
    )
    if not words:
        return ()
    wide = space.width - 2 * MARGIN
    tall = min(space.height_of(words, LEAD, wide), 2 * LEAD.size * LEAD.leading)
    return (space.text(Rect(MARGIN, top + 12, wide, tall), words, LEAD, stand=Stand.TOP),)


def _hint(screen: Ballot) -> str:
    return screen.hint or (_("Kies er één.") if screen.form is FormKind.SINGLE_CHOICE else "")


def _how(screen: Ballot, space: Space) -> Marks:
    """Return how to vote, per channel, in the upper right corner."""
    words = [how_to_vote(channel, screen.form) for channel in screen.channels]
    wide = max((space.width_of(text, HOW) for text in words), default=0) + 64 + 20 + 4
    wide = min(wide, 0.42 * space.width)
    rect = Rect(space.width - MARGIN - wide, 118, wide, 76 * len(words) - 12)
    places = rows(rect, *[64.0] * len(words), gap=12)
    parts = [cols(place, 64, None, gap=20) for place in places]
    said = space.same_size(
        [space.text(part[1], text, HOW) for part, text in zip(parts, words, strict=True)]
    )
    marks: Marks = ()
    for channel, part, text in zip(screen.channels, parts, said, strict=True):
        marks += (*tile(part[0], channel_icon(channel), space.theme.tint), text)
    return marks


def _options(screen: Ballot, choices: Sequence[Choice], space: Space, rect: Rect) -> Marks:
    if len(screen.choices) == 1 and screen.form is not FormKind.DOTS:
        return (_statement(choices[0], space, rect),)
    return option_list(choices, space, rect)


def _statement(choice: Choice, space: Space, rect: Rect) -> Text:
    return space.text(rect, choice.label, STATEMENT)
