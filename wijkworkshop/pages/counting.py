"""The votes are being counted: what was asked stays in sight, and there is no number yet."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.asked import asked, asked_pages
from wijkworkshop.pages.instructions import HOW
from wijkworkshop.pages.layout import cols, flow
from wijkworkshop.pages.marks import Box, Marks, Rect, Stand, same
from wijkworkshop.pages.page_parts import header, left_of, tile, timer, titled
from wijkworkshop.pages.space import HEADLINE, LEAD, MARGIN, SUBHEAD, Space
from wijkworkshop.pages.withheld import withheld
from wijkworkshop.wording.opinions import counting_title, soon_words
from wijkworkshop.wording.terms import channel_counted, channel_icon, channel_so_far, then_words

TILE, GAP, EDGE, PAD = 64.0, 20.0, 32.0, 22.0
BOTTOM = 1020.0


def counting(screen: Counting, space: Space) -> tuple[Marks, ...]:
    """Draw what was asked, what is counted and what comes next; or why there is nothing to show."""
    if screen.withheld is not None:
        return withheld(screen, screen.withheld, space)
    title = titled(space, counting_title(screen), HEADLINE, 120)
    wide = space.width - 2 * MARGIN
    question = space.text(
        Rect(MARGIN, title.rect.bottom + 12, wide, 130), screen.question, LEAD, stand=Stand.TOP
    )
    counted, top = _counted(screen, space, question.ink.bottom + 24)
    soon = _soon(screen, space)
    rect = Rect(MARGIN, top + 24, wide, soon[0].rect.y - top - 48)

    def page(choices: Sequence[Choice]) -> Marks:
        options = asked(screen.form, choices, space, rect) if choices else ()
        return (*header(space, screen.heading), title, question, *counted, *options, *soon)

    return asked_pages(screen.form, screen.choices, space, page)


def _counted(screen: Counting, space: Space, top: float) -> tuple[Marks, float]:
    """Return a tile and words for all that is counted and how far that is, and where they end."""
    words = [_counted_words(screen, channel) for channel in screen.channels]
    wide = [space.width_of(each, HOW) + TILE + GAP + 4 for each in words]
    room = Rect(MARGIN, top, space.width - 2 * MARGIN, TILE)
    places = flow(wide, room, TILE + GAP)
    marks: Marks = ()
    for channel, each, place in zip(screen.channels, words, places, strict=True):
        square, beside = cols(Rect(place.x, place.y, place.width, TILE), TILE, None, gap=GAP)
        marks += (
            *tile(square, channel_icon(channel), space.theme.tint),
            space.text(beside, each, HOW),
        )
    return marks, max((place.y + TILE for place in places), default=top)


def _counted_words(screen: Counting, channel: Channel) -> str:
    """Return what is counted, and how far that is; nothing of a number before there is one."""
    number = dict(screen.received).get(channel, 0)
    return channel_so_far(channel, number) if number else channel_counted(channel)


def _soon(screen: Counting, space: Space) -> Marks:
    """Return a band that says what happens now, what comes next, and the time that is left."""
    said = (soon_words(screen).removesuffix("."), then_words(screen.next_title))
    words = ". ".join(filter(None, said))
    inner = replace(space, width=space.width - EDGE)
    right = left_of(timer(inner, 0), inner)
    tall = space.height_of(words, SUBHEAD, right - MARGIN - EDGE) + 2 * PAD
    band = Rect(MARGIN, BOTTOM - tall, space.width - 2 * MARGIN, tall)
    room = Rect(MARGIN + EDGE, band.y + PAD, right - MARGIN - EDGE, tall - 2 * PAD)
    tint = space.theme.tint
    return (
        Box(band, tint.fill, corners=same(14.0)),
        space.text(room, words, SUBHEAD, tint.text),
        *timer(inner, band.y + tall / 2),
    )
