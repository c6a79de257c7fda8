"""The result of dots or a choice: the finding as the title, bars by rank, a foot that adds up."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Bar, Ranking
from wijkworkshop.pages.bars import grown, parts_of, stacked
from wijkworkshop.pages.distribution import asked
from wijkworkshop.pages.grouping import Band, bands, second_line, tone_of, unsplit
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Rule, Text, Type
from wijkworkshop.pages.page_parts import (
    header,
    height_of_all,
    legend,
    low_foot,
    moved,
    titled,
)
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.result_caption import result_caption
from wijkworkshop.pages.space import FINDING, MARGIN, TABLE, Space
from wijkworkshop.wording.groups import gap_words
from wijkworkshop.wording.sentences import finding_words, foot_words

LABEL = replace(TABLE, size=38, leading=1.1)
NUMBER = Type(38, 700, floor=34, tabular=True)
TOTAL = Type(40, 700, floor=36, tabular=True)
MOST = 20
"""Rows on a page."""

MOST_TALL = 260.0  # of a row that has few beside it


def ranking(screen: Ranking, space: Space) -> tuple[Marks, ...]:
    """Draw a ranking."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    theirs = screen.residents_first is not None
    second = second_line(space, title.rect.bottom + 12, second_words(screen), residents=theirs)
    gap = gap_words(screen.gap, screen.form)
    second += asked(gap, space, height_of_all((title, *second)) + 2)
    top = height_of_all((title, *second)) + 18
    shown = _bands(screen, space)
    foot = _foot(screen, space, shown)
    rect = space.within(top, foot[0].rect.y - 14)
    words = result_caption(screen.heading, screen.foot)
    around = (*header(space, screen.heading, words), title, *second)

    def page(bars: Sequence[Bar], at: Space) -> Marks:
        return (*around, *_table(screen, bars, at, rect, shown), *foot)

    grown_up = replace(space, moment=1.0)  # with every number that will stand there
    parts = chunks(screen.bars, lambda bars: page(bars, grown_up), MOST)
    return numbered(space, [page(bars, space) for bars in parts])


def second_words(screen: Ranking) -> str:
    """Return what residents chose first, when that is something else; or the question."""
    if screen.residents_first is None:
        return screen.question
    return _("Bewoners kozen eerst: {option}").format(option=screen.residents_first.label)


def _bands(screen: Ranking, space: Space) -> tuple[Band, ...]:
    shown = bands(screen.buckets, space.theme)
    if any(bar.total > sum(bar.parts) for bar in screen.bars) and screen.buckets:
        return (*shown, unsplit(screen.foot.voters - screen.foot.split, space.theme))
    return shown


def _foot(screen: Ranking, space: Space, shown: tuple[Band, ...]) -> Marks:
    foot = low_foot(space, foot_words(screen.foot))
    if not _split(shown):
        return (foot,)
    entries = [
        (band.shape, band.color, f"{band.words} {band.voters}" if band.voters else band.words)
        for band in shown
    ]
    names = legend(space, entries, MARGIN, space.width - 2 * MARGIN)
    lowered = moved(names, foot.rect.y - height_of_all(names) - 6)
    return (*lowered, foot)


def _table(
    screen: Ranking, bars: Sequence[Bar], space: Space, rect: Rect, shown: tuple[Band, ...]
) -> Marks:
    if not bars:
        return ()
    tall = min(MOST_TALL, rect.height / len(bars))
    places = rows(rect, *[tall] * len(bars))
    size = grown(tall)
    labels, wide = _labels(screen, bars, space, places, size)
    parts = [_cut(place, wide, size) for place in places]
    labels = tuple(replace(label, rect=part[1]) for label, part in zip(labels, parts, strict=True))
    strips = _strips(screen, bars, space, [part[2] for part in parts], shown)
    marks: Marks = ()
    for bar, place, part, label, strip in zip(bars, places, parts, labels, strips, strict=True):
        marks += _row(bar, space, place, part, label, strip)
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _cut(rect: Rect, wide: float, size: float) -> tuple[Rect, ...]:
    """Return where the number, the label, the bar and the total of a row stand."""
    number, label, bar, total = cols(rect, 1.63 * size, wide, None, 2.2 * size, gap=18)
    return number, label.inset(0, 3), replace(bar, x=bar.x + 12, width=bar.width - 12), total


def _labels(
    screen: Ranking, bars: Sequence[Bar], space: Space, places: Sequence[Rect], size: float
) -> tuple[tuple[Text, ...], float]:
    """Return the labels in one size, and the width that they take."""
    wide = _label_width(screen, space, places[0].width, size)
    labels = space.same_size(
        [
            space.text(_cut(place, wide, size)[1], bar.choice.label, _label_type(bar, size))
            for bar, place in zip(bars, places, strict=True)
        ]
    )
    return labels, max(label.ink.width for label in labels) + 8


def _label_type(bar: Bar, size: float) -> Type:
    return replace(LABEL, size=size, weight=700 if bar.leading else 400)


def _label_width(screen: Ranking, space: Space, wide: float, size: float) -> float:
    """Return the width of the labels: in one line where the bars keep a third of the page."""
    natural = max(space.width_of(bar.choice.label, _label_type(bar, size)) for bar in screen.bars)
    return min(max(natural + 8, 0.36 * wide), (0.56 if space.narrow else 0.46) * wide)


def _strips(
    screen: Ranking,
    bars: Sequence[Bar],
    space: Space,
    places: Sequence[Rect],
    shown: tuple[Band, ...],
) -> list[tuple[Marks, float]]:
    """Return the bars in their parts, and how far each comes."""
    most = max(1, *(max(bar.total, sum(bar.parts)) for bar in screen.bars))
    rects = [place.centred(place.width, min(96.0, 0.56 * place.height)) for place in places]
    pieces = [[(_value(bar, band), tone_of(band, space.theme)) for band in shown] for bar in bars]
    whole = [(rect, parts_of(each, most)) for rect, each in zip(rects, pieces, strict=True)]
    ends = [
        rect.x + rect.width * max(bar.total, sum(bar.parts)) / most * space.moment
        for rect, bar in zip(rects, bars, strict=True)
    ]
    return list(zip(stacked(space, whole, plain=not _split(shown)), ends, strict=True))


def _row(
    bar: Bar,
    space: Space,
    rect: Rect,
    parts: tuple[Rect, ...],
    label: Text,
    strip: tuple[Marks, float],
) -> Marks:
    number, _label_at, _bar_at, total_at = parts
    drawn, end = strip
    total = Rect(end + 20, total_at.y, total_at.width, total_at.height)
    return (
        Rule(Rect(rect.x, rect.y, rect.width, 2), space.theme.line),
        space.text(number, str(bar.choice.number), _figure(rect, NUMBER), space.theme.accent),
        label,
        *drawn,
        *((space.text(total, str(bar.total), _figure(rect, TOTAL)),) if space.moment >= 1 else ()),
    )


def _figure(rect: Rect, kind: Type) -> Type:
    return replace(kind, size=max(kind.size, grown(rect.height)))


def _split(shown: tuple[Band, ...]) -> bool:
    """Tell whether there is anything to tell apart."""
    return len(shown) > 1


def _value(bar: Bar, band: Band) -> int:
    return band.part_of(bar.parts) if band.places else max(0, bar.total - sum(bar.parts))
