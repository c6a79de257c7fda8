"""The result of a ranking: points as bars, how often first, and the average place."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Preference, Preferred
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.bars import grown, parts_of, stacked
from wijkworkshop.pages.distribution import asked
from wijkworkshop.pages.grouping import second_line
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.page_parts import header, height_of_all, low_foot, titled
from wijkworkshop.pages.result_caption import result_caption
from wijkworkshop.pages.space import FINDING, HEAD, TABLE, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.groups import gap_words
from wijkworkshop.wording.sentences import finding_words, foot_words

LABEL = replace(TABLE, size=38, leading=1.1)
FIGURE = Type(38, 700, floor=34, tabular=True)
HEADS, MOST_TALL = 48.0, 190.0
COLUMN, NARROW_COLUMN = 190.0, 116.0  # for how often first, and for the average place


def preference(screen: Preference, space: Space) -> tuple[Marks, ...]:
    """Draw a ranking."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    theirs = screen.residents_first is not None
    second = second_line(space, title.rect.bottom + 12, second_words(screen), residents=theirs)
    gap = gap_words(screen.gap, FormKind.RANKING)
    second += asked(gap, space, height_of_all((title, *second)) + 2)
    top = height_of_all((title, *second)) + 14
    foot = low_foot(space, foot_words(screen.foot))
    table = _table(screen, space, space.within(top, foot.rect.y - 14))
    words = result_caption(screen.heading, screen.foot)
    return ((*header(space, screen.heading, words), title, *second, *table, foot),)


def second_words(screen: Preference) -> str:
    """Return what residents put first, when that is something else; or the question."""
    if screen.residents_first is None:
        return screen.question
    return _("Bewoners zetten op 1: {option}").format(option=screen.residents_first.label)


def _table(screen: Preference, space: Space, rect: Rect) -> Marks:
    if not screen.lines:
        return ()
    heads, body = rows(rect, HEADS, None)
    tall = min(MOST_TALL, body.height / len(screen.lines))
    places = rows(body, *[tall] * len(screen.lines))
    size = grown(tall)
    wide = _label_width(screen, space, rect.width, size)
    parts = [_cut(space, place, wide, size) for place in places]
    labels = space.same_size(
        [
            space.text(part[1], line.choice.label, _label_type(line, size))
            for part, line in zip(parts, screen.lines, strict=True)
        ]
    )
    bars = _bars(screen, space, [part[2] for part in parts])
    marks: Marks = _heads(space, _cut(space, heads, wide, size))
    for line, place, part, label, bar in zip(
        screen.lines, places, parts, labels, bars, strict=True
    ):
        marks += _row(line, space, place, part, label, bar)
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _cut(space: Space, rect: Rect, wide: float, size: float) -> tuple[Rect, ...]:
    """Return where number, label, bar, points, how often first and average place stand."""
    last = NARROW_COLUMN if space.narrow else COLUMN
    figure, label, bar, points, first, average = cols(
        rect, 1.5 * size, wide, None, 3.0 * size, last, last, gap=14
    )
    bar = replace(bar, x=bar.x + 14, width=bar.width - 14)
    return figure, label.inset(0, 3), bar, points, first, average


def _heads(space: Space, parts: Sequence[Rect]) -> Marks:
    _figure, _label, bar, points, first, average = parts
    over = replace(bar, width=points.right - bar.x)
    words = (
        (over, _("Punten"), Align.LEFT),
        (first, _("Op 1") if space.narrow else _("Zo vaak op 1"), Align.RIGHT),
        (average, _("Plaats") if space.narrow else _("Gem. plaats"), Align.RIGHT),
    )
    return space.same_size(
        [
            space.text(place, said, HEAD, align=align, stand=Stand.BOTTOM, role=Role.CAPTION)
            for place, said, align in words
        ]
    )


def _label_type(line: Preferred, size: float) -> Type:
    return replace(LABEL, size=size, weight=700 if line.leading else 400)


def _label_width(screen: Preference, space: Space, wide: float, size: float) -> float:
    lines = ((each.choice.label, _label_type(each, size)) for each in screen.lines)
    natural = max(space.width_of(words, kind) for words, kind in lines)
    return min(natural + 28, (0.45 if space.narrow else 0.38) * wide)


def _bars(screen: Preference, space: Space, places: Sequence[Rect]) -> list[Marks]:
    """Return the bars; a full width is the most points of the first."""
    most = max(1, *(line.half_points for line in screen.lines))
    tone = Tone(space.theme.everybody, space.theme.inside)
    bars = [
        (
            place.centred(place.width, min(84.0, 0.56 * place.height)),
            parts_of([(line.half_points, tone)], most),
        )
        for place, line in zip(places, screen.lines, strict=True)
    ]
    return stacked(space, bars, plain=True)


def _row(
    line: Preferred, space: Space, rect: Rect, parts: Sequence[Rect], label: Text, bar: Marks
) -> Marks:
    figure, _label, _bar, points, first, average = parts
    kind = replace(FIGURE, size=max(FIGURE.size, grown(rect.height)))
    plain = replace(kind, weight=400)
    place = "–" if line.average is None else number(line.average)
    grown_up = (
        space.text(points, number(line.half_points / 2), kind),
        space.text(first, str(line.first), kind, align=Align.RIGHT),
        space.text(average, place, plain, align=Align.RIGHT),
    )
    return (
        Rule(Rect(rect.x, rect.y, rect.width, 2), space.theme.line),
        space.text(figure, str(line.choice.number), kind, space.theme.accent),
        label,
        *bar,
        *(grown_up if space.moment >= 1 else ()),
    )
