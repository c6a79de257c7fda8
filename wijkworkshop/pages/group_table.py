"""A result by group as a table; or the second reading, in which each group weighs the same."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import GroupRow, GroupTable
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.bars import grown
from wijkworkshop.pages.distribution import lines_under
from wijkworkshop.pages.grouping import Band, bands
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marker, Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.options import item_names
from wijkworkshop.pages.page_parts import (
    fits,
    header,
    height_of_all,
    legend,
    low_foot,
    moved,
    titled,
)
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.wording.agreement import package_words
from wijkworkshop.wording.groups import (
    cell_words,
    even_rule,
    even_title,
    even_words,
    hidden_words,
    table_words,
)
from wijkworkshop.wording.items import shape_rule
from wijkworkshop.wording.sentences import finding_words, foot_words

ITEM = Type(40, 400, floor=34, leading=1.1)
FIGURE = Type(34, 400, floor=32, leading=1.1, tabular=True)
BOLD = replace(FIGURE, weight=700)
HEAD = Type(30, 600, floor=28, leading=1.1)
MOST_TALL, MOST = 150.0, 10
MOST_IN_WORDS = 4  # figures of a row on a narrow page that have room for '21 van 26'
SIGN, GAP = 26.0, 16.0
LINE = HEAD.size * HEAD.leading


def group_table(screen: GroupTable, space: Space) -> tuple[Marks, ...]:
    """Draw the table, on more pages where one is too small."""
    title = titled(space, title_words(screen), FINDING, 150)
    alone = screen.rows[0].choice.label if len(screen.rows) == 1 else ""
    lines = (under_words(screen), package_words(alone))
    under = lines_under(space, title.rect.bottom + 10, *lines)
    foot = low_foot(space, (*foot_pieces(screen), *_rules(screen)))
    foot = foot if fits((foot,)) else low_foot(space, foot_pieces(screen))
    rect = space.within(height_of_all((title, *under)) + 18, foot.rect.y - 14)
    around = (*header(space, screen.heading, _kicker(screen)), title, *under)
    if len(screen.rows) == 1:
        return ((*around, *_one_option(screen, space, rect), foot),)
    named = _names_fit(screen, space, rect)
    names = () if named else _legend(screen, space)
    below = moved(names, rect.bottom - height_of_all(names))
    body = rect if named else replace(rect, height=below[0].rect.y - 14 - rect.y)

    def page(shown: Sequence[GroupRow]) -> Marks:
        return (*around, *_table(screen, space, body, shown, named=named), *below, foot)

    return spread(screen.rows, space, page, most=MOST)


def title_words(screen: GroupTable) -> str:
    """Return what the result says, as it was counted or when each group weighs the same."""
    if screen.even:
        return even_title(screen.first if len(screen.rows) > 1 else (), screen.form)
    return finding_words(screen.finding)


def under_words(screen: GroupTable) -> str:
    """Return the question, and what is counted of each group."""
    said = table_words(screen.form, screen.measure, screen.wording, percent=screen.even)
    return f"{screen.question} {said}".strip()


def foot_pieces(screen: GroupTable) -> tuple[str, ...]:
    """Return what adds up, how a second reading was worked out, and which options it lacks."""
    said = (even_rule() if screen.even else "", hidden_words(screen.hidden))
    return (*foot_words(screen.foot), *filter(None, said))


def _rules(screen: GroupTable) -> tuple[str, ...]:
    """Return what the words of the title mean."""
    shown = () if screen.even else (screen.finding.shape,)
    return shape_rule(shown, len(FORMS[screen.form].known))


def last_heads(screen: GroupTable) -> tuple[str, ...]:
    """Return the heads of the columns behind those of the groups."""
    return (_("Zoals geteld"), _("Even zwaar")) if screen.even else (_("Iedereen"),)


def cells(screen: GroupTable, row: GroupRow, *, short: bool = False) -> tuple[str, ...]:
    """Return what each group says of an option, and what stands behind that."""
    parts = row.parts or (None,) * len(screen.buckets)
    measure = screen.measure
    if not screen.even:
        return tuple(cell_words(each, measure, short=short) for each in (*parts, row.whole))
    values = (*(part.value if part else None for part in (*parts, row.whole)), row.even)
    return tuple(even_words(value, measure) for value in values)


def _kicker(screen: GroupTable) -> str:
    part = screen.heading.part or screen.heading.block
    if screen.even:
        return _("Tweede lezing · {part}").format(part=part)
    return _("Uitslag per groep · {part}").format(part=part)


def _one_option(screen: GroupTable, space: Space, rect: Rect) -> Marks:
    """Draw the groups below each other where there is one option only."""
    shown: list[Band | None] = [*bands(screen.buckets, space.theme)]
    words = [*_head_words(screen, space)]
    shown += [None] * (len(words) - len(shown))
    tall = min(MOST_TALL, rect.height / len(words))
    places = rows(rect, *[tall] * len(words))
    kind = replace(ITEM, size=grown(tall))
    figure = replace(FIGURE, size=kind.size, floor=ITEM.floor)
    marks: Marks = ()
    said = cells(screen, screen.rows[0])
    for place, band, name, value in zip(places, shown, words, said, strict=True):
        sign, rest, number = cols(place, SIGN, None, 0.24 * place.width, gap=GAP)
        bold = 700 if place is places[-1] else 400
        marks += (
            Rule(Rect(rect.x, place.y, rect.width, 2), space.theme.line),
            *((Marker(sign.centred(SIGN, SIGN), band.shape, band.color),) if band else ()),
            space.text(rest if band else replace(rest, x=rect.x), name, replace(kind, weight=bold)),
            space.text(number, value, replace(figure, weight=bold), align=Align.RIGHT),
        )
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _table(
    screen: GroupTable, space: Space, rect: Rect, shown: Sequence[GroupRow], *, named: bool
) -> Marks:
    heads = _heads(screen, space, rect, named=named)
    body = replace(rect, y=height_of_all(heads) + 6, height=rect.bottom - height_of_all(heads) - 6)
    tall = min(MOST_TALL, body.height / max(1, len(shown)))
    widths = _figure_widths(space, screen)
    places = [cols(place, None, *widths, gap=GAP) for place in rows(body, *[tall] * len(shown))]
    names = item_names(
        space,
        [place[0].inset(0, 3) for place in places],
        [row.choice for row in shown],
        replace(ITEM, size=min(44.0, grown(tall))),
        numbered=True,
    )
    marks: Marks = heads
    for row, place, name in zip(shown, places, names, strict=True):
        line = Rect(rect.x, place[0].y, rect.width, 2)
        marks += (Rule(line, space.theme.line), *name, *_figures(screen, space, place[1:], row))
    return (*marks, Rule(Rect(rect.x, places[-1][0].bottom, rect.width, 2), space.theme.line))


def _cut(space: Space, rect: Rect, screen: GroupTable) -> tuple[Rect, ...]:
    """Return where the name of a row stands, and its figures."""
    return cols(rect, None, *_figure_widths(space, screen), gap=GAP)


def _figure_widths(space: Space, screen: GroupTable) -> list[float]:
    """Return the width of each column: of its figures, and of each word of a last head."""
    columns = list(zip(*(_said(space, screen, row) for row in screen.rows), strict=True))
    least = 0.0 if space.narrow else min(0.085, 0.45 / len(columns)) * space.width
    words = [""] * len(screen.buckets) + [*last_heads(screen)]
    return [
        max(least, *_widths(space, said, BOLD), *_widths(space, head.split(), HEAD)) + 4
        for said, head in zip(columns, words, strict=True)
    ]


def _widths(space: Space, texts: Sequence[str], kind: Type) -> list[float]:
    return [space.width_of(part, kind) for text in texts for part in text.split(" ")]


def _said(space: Space, screen: GroupTable, row: GroupRow) -> tuple[str, ...]:
    """Return the figures of a row, each on one line; short on a narrow page with many groups."""
    many = len(screen.buckets) + len(last_heads(screen)) > MOST_IN_WORDS
    return cells(screen, row, short=space.narrow and many)


def _figures(
    screen: GroupTable, space: Space, places: Sequence[Rect], row: GroupRow
) -> tuple[Text, ...]:
    said = _said(space, screen, row)
    kinds = [FIGURE] * (len(said) - 1) + [BOLD]
    return space.same_size(
        [
            space.text(place, words, kind, align=Align.RIGHT)
            for place, words, kind in zip(places, said, kinds, strict=True)
        ]
    )


def _head_words(screen: GroupTable, space: Space) -> tuple[str, ...]:
    groups = (f"{band.words} {band.voters}" for band in bands(screen.buckets, space.theme))
    return (*groups, *last_heads(screen))


def _head_texts(screen: GroupTable, space: Space, rect: Rect) -> tuple[Text, ...]:
    places = _cut(space, Rect(rect.x, rect.y + SIGN + 6, rect.width, 2 * LINE), screen)[1:]
    return tuple(
        space.text(place, said, HEAD, align=Align.RIGHT, stand=Stand.TOP, role=Role.CAPTION)
        for place, said in zip(places, _head_words(screen, space), strict=True)
    )


def _names_fit(screen: GroupTable, space: Space, rect: Rect) -> bool:
    """Tell whether the names of the groups stand whole above their columns."""
    return fits(_head_texts(screen, space, rect))


def _heads(screen: GroupTable, space: Space, rect: Rect, *, named: bool) -> Marks:
    """Draw above each column whose it is: a marker, with the name where all names fit."""
    shown = bands(screen.buckets, space.theme)
    texts = _head_texts(screen, space, rect)
    if not named:
        texts = texts[len(shown) :]
    tall = max(len(text.fitted.lines) for text in texts) * LINE
    texts = space.same_size([replace(each, rect=replace(each.rect, height=tall)) for each in texts])
    columns = _cut(space, rect, screen)[1:]
    top = rect.y if named else texts[0].rect.y + tall - SIGN - 6
    signs = tuple(
        Marker(Rect(place.right - SIGN, top, SIGN, SIGN), band.shape, band.color)
        for place, band in zip(columns, shown, strict=False)
    )
    return (*signs, *texts)


def _legend(screen: GroupTable, space: Space) -> Marks:
    entries = [
        (band.shape, band.color, f"{band.words} {band.voters}")
        for band in bands(screen.buckets, space.theme)
    ]
    return legend(space, entries, MARGIN, space.width - 2 * MARGIN)
