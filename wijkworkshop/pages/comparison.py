"""Two rounds of a pair: per item how many said yes before (light) and after (full)."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import (
    Compared,
    Comparison,
    Distribution,
    Foot,
    Preference,
    Quadrants,
    Ranking,
    Result,
    Told,
)
from wijkworkshop.pages.bars import parts_of, stacked
from wijkworkshop.pages.compared_rows import compared_rows
from wijkworkshop.pages.distribution import asked, distribution
from wijkworkshop.pages.layout import cols, flow
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Text, Type, same
from wijkworkshop.pages.movement import movement
from wijkworkshop.pages.page_parts import (
    HEAD_PLAIN,
    header,
    height_of_all,
    low_foot,
    moved,
    titled,
)
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.preference import preference
from wijkworkshop.pages.quadrants import quadrants
from wijkworkshop.pages.ranking import ranking
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.corrections import corrected_when, corrected_words
from wijkworkshop.wording.forms import counted_words
from wijkworkshop.wording.opinions import both_words
from wijkworkshop.wording.sentences import doubles_words, finding_words, foot_words

FIGURE = Type(34, 400, floor=32, leading=1.0, tabular=True)
BAR = 64.0


def comparison(screen: Comparison, space: Space) -> tuple[Marks, ...]:
    """Draw both rounds beside each other, and then the later one by itself."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    top = (title, *asked(screen.question, space, title.rect.bottom + 10))
    foot = _foot(screen, space)
    names = _key(screen, space)
    below = moved(names, foot.rect.y - height_of_all(names) - 8)
    rect = space.within(height_of_all(top) + 20, below[0].rect.y - 16)
    words = _("Voor en na · {part}").format(part=screen.heading.part or screen.heading.block)

    def page(items: Sequence[Compared]) -> Marks:
        drawn = compared_rows(
            space, rect, items, (None, 250), lambda at, item: _pair(space, at[0], at[1], item)
        )
        return (*header(space, screen.heading, words), *top, *drawn, *below, foot)

    pages = [page(part) for part in chunks(screen.items, page, most=8)]
    late = _unnumbered(alone(screen.late, space))
    return numbered(space, [*pages, *movement(screen, space, words), *late])


def _unnumbered(pages: tuple[Marks, ...]) -> tuple[Marks, ...]:
    """Return pages without the number that each has when there are more."""
    return tuple(marks[:-1] for marks in pages) if len(pages) > 1 else pages


def alone(screen: Result, space: Space) -> tuple[Marks, ...]:
    """Draw a result by itself."""
    match screen:
        case Distribution():
            return distribution(screen, space)
        case Preference():
            return preference(screen, space)
        case Quadrants():
            return quadrants(screen, space)
        case Ranking():
            return ranking(screen, space)


def _pair(space: Space, bars: Rect, figures: Rect, item: Compared) -> Marks:
    """Draw the two bars of an item over one scale, each with its numbers."""
    marks: Marks = ()
    high = min(BAR, max(FIGURE.floor, (bars.height - 20) / 2), (bars.height - 10) / 2)
    top = bars.y + (bars.height - 2 * high - 4) / 2
    for place, (told, tone) in enumerate(zip((item.early, item.late), tones(space), strict=True)):
        y = top + place * (high + 4)
        rect, said = replace(bars, y=y, height=high), replace(figures, y=y, height=high)
        (bar,) = stacked(space, [(rect, parts_of([(told.percent, tone)], 100))], plain=True)
        kind = replace(FIGURE, weight=700 if place else 400)
        marks += (*bar, *((space.text(said, told_words(told), kind),) if space.moment >= 1 else ()))
    return marks


def tones(space: Space) -> tuple[Tone, Tone]:
    """Return how before and after look: light with an edge, and full."""
    theme = space.theme
    return Tone(theme.progress[2], theme.ink), Tone(theme.everybody, theme.inside)


def told_words(told: Told) -> str:
    """Return '21 van 34'."""
    return _("{yes} van {all}").format(yes=told.yes, all=told.of)


def _key(screen: Comparison, space: Space) -> Marks:
    """Return which bar is which, with the top at zero."""
    said = counted_words(screen.form, screen.wording)
    entries = [
        (tone, words) for tone, words in zip(tones(space), (_("Voor"), _("Na")), strict=True)
    ]
    texts = [words for _tone, words in entries] + [said]
    widths = [space.width_of(words, HEAD_PLAIN) + 46 for words in texts]
    places = flow(widths, Rect(MARGIN, 0, space.width - 2 * MARGIN, 0), tall=46, gap=32)
    marks: list[Box | Text] = []
    for (tone, words), place in zip(entries, places, strict=False):
        square, text = cols(place, 30, None, gap=14)
        marks += [
            Box(square.centred(30, 30), tone.fill, corners=same(6)),
            space.text(text, words, HEAD_PLAIN, role=Role.CAPTION),
        ]
    marks.append(space.text(places[-1], said, HEAD_PLAIN, role=Role.CAPTION))
    return tuple(marks)


def _foot(screen: Comparison, space: Space) -> Text:
    return low_foot(space, feet_words(screen))


def feet_words(screen: Comparison) -> tuple[str, ...]:
    """Return what makes both results add up, in pieces for one line."""
    early, late = screen.foots
    pieces = (
        _("Voor: {people}").format(people=_people(early)),
        _("na: {people}").format(people=_people(late)),
        both_words(screen.both, screen.either, of_both=screen.of_both),
        doubles_words(max(early.doubles, late.doubles)),
        _("voor: {corrected}").format(corrected=corrected_words(early.corrected))
        if early.corrected
        else "",
        _("na: {corrected}").format(corrected=corrected_when(late.corrected))
        if late.corrected
        else "",
    )
    return tuple(piece for piece in pieces if piece)


def _people(foot: Foot) -> str:
    return foot_words(foot)[0]
