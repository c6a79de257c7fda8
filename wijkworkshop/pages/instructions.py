"""The top of a ballot: what to do, what to know, and how to vote by each way."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import ngettext

from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.layout import cols, flow, rows
from wijkworkshop.pages.marks import Marks, Rect, Stand, Text, Type
from wijkworkshop.pages.page_parts import fits, height_of_all, left_of, tile, titled
from wijkworkshop.pages.space import HEADLINE, LEAD, MARGIN, Space
from wijkworkshop.wording.forms import hint_words, how_to_vote
from wijkworkshop.wording.terms import channel_icon, for_whom

HOW = Type(36, 600, floor=32, leading=1.15)
TILE, GAP = 64.0, 12.0


def instructions(screen: Ballot, space: Space, headline: Type = HEADLINE) -> Marks:
    """Draw the top, with the ways to vote beside the title or below it: whichever is lower."""
    ways = (_beside(screen, space, headline), _below(screen, space, headline))
    return min(ways, key=lambda marks: (not fits(marks), height_of_all(marks)))


def _beside(screen: Ballot, space: Space, headline: Type) -> Marks:
    wide = min(max(_widths(screen, space), default=0.0), 0.42 * space.width)
    count = len(screen.channels)
    rect = Rect(space.width - MARGIN - wide, 118, wide, (TILE + GAP) * count - GAP)
    how = _ways(screen, space, rows(rect, *[TILE] * count, gap=GAP))
    narrower = replace(space, width=left_of(how, space, 40) + MARGIN)
    title = titled(narrower, ballot_title(screen), headline, 200)
    free = height_of_all(how) <= title.rect.bottom + GAP
    return (title, *_known(screen, space if free else narrower, title.rect.bottom + GAP), *how)


def _below(screen: Ballot, space: Space, headline: Type) -> Marks:
    title = titled(space, ballot_title(screen), headline, 200)
    top = title.rect.bottom + GAP
    known = _known(screen, space, top)
    wide = _widths(screen, space)
    taken = sum(wide) + 44 * (len(wide) - 1)
    free = (
        space.width - 2 * MARGIN - (space.width_of(ballot_words(screen), LEAD) + 60 if known else 0)
    )
    if taken <= free:
        places = flow(
            wide, Rect(space.width - MARGIN - taken if known else MARGIN, top, free, 0), TILE
        )
        level = tuple(
            replace(text, rect=replace(text.rect, height=TILE), stand=Stand.MIDDLE)
            for text in known
        )
        return (title, *level, *_ways(screen, space, places))
    room = Rect(MARGIN, height_of_all((title, *known)) + GAP, space.width - 2 * MARGIN, 0)
    return (title, *known, *_ways(screen, space, flow(wide, room, TILE + GAP)))


def ballot_title(screen: Ballot) -> str:
    """Return what to do, or what is asked."""
    if screen.form is FormKind.DOTS:
        words = ngettext("Geef {count} stip", "Geef {count} stippen", screen.budget)
        return words.format(count=screen.budget)
    return screen.question


def ballot_words(screen: Ballot) -> str:
    """Return for whom it is, what is asked and what to know."""
    asked = screen.question if screen.form is FormKind.DOTS else ""
    hint = screen.hint or hint_words(screen.form)
    only = screen.only_group is not None or screen.only_table > 0
    whom = for_whom(screen.only_group, screen.only_table) if only else ""
    return " ".join(part for part in (whom, asked, hint) if part)


def _known(screen: Ballot, space: Space, top: float) -> tuple[Text, ...]:
    words = ballot_words(screen)
    wide = space.width - 2 * MARGIN
    tall = min(space.height_of(words, LEAD, wide), 2 * LEAD.size * LEAD.leading)
    rect = Rect(MARGIN, top, wide, tall)
    text = space.text(rect, words, LEAD, stand=Stand.TOP)
    return (replace(text, rect=replace(rect, height=text.ink.height)),) if words else ()


def _widths(screen: Ballot, space: Space) -> list[float]:
    words = [how_to_vote(channel, screen.form) for channel in screen.channels]
    most = space.width - 2 * MARGIN
    return [min(most, space.width_of(text, HOW) + TILE + 24) for text in words]


def _ways(screen: Ballot, space: Space, places: Sequence[Rect]) -> Marks:
    """Return a tile and words for each way to vote."""
    parts = [cols(replace(place, height=TILE), TILE, None, gap=20) for place in places]
    said = space.same_size(
        [
            space.text(part[1], how_to_vote(channel, screen.form), HOW)
            for part, channel in zip(parts, screen.channels, strict=True)
        ]
    )
    marks: Marks = ()
    for channel, part, text in zip(screen.channels, parts, said, strict=True):
        marks += (*tile(part[0], channel_icon(channel), space.theme.tint), text)
    return marks
