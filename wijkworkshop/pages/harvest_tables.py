"""Tables of a harvest, each on pages of its own: results, readings, reasons for and against."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.document import (
    Figures,
    Readings,
    Reason,
    Reasons,
    ResultRow,
    Results,
    RoomPart,
    Standing,
)
from wijkworkshop.core.public.screens import Harvest, Heading
from wijkworkshop.pages.figures import figure_pages
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.page_parts import header, titled
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import FINDING, HEAD, SUBHEAD, Space
from wijkworkshop.wording.dutch import number, sentence_case
from wijkworkshop.wording.items import shape_words
from wijkworkshop.wording.material import side_words
from wijkworkshop.wording.outcomes import judgement_words

ROW = Type(60, 400, floor=36, leading=1.16, thrift=1.0)
MOST_ROWS = 6
GAP, PAD = 30.0, 18.0

Row = tuple[str, ...]


def tables_of(screen: Harvest, space: Space) -> list[Marks]:
    """Return the pages of the tables that a harvest has."""
    return [marks for part in screen.document for marks in _drawn(part, screen, space)]


def _drawn(part: RoomPart, screen: Harvest, space: Space) -> list[Marks]:
    heading = screen.heading
    match part:
        case Results(rows_):
            title = _("Van toen tot nu, in onze wijk")
            return _table(heading, space, title, _RESULTS, result_rows(rows_))
        case Readings(standings):
            title = _("Welke verklaring past het best?")
            widths = (2.6, *(1.4 for _head in asked_of(standings)))
            return _table(heading, space, title, widths, reading_rows(standings))
        case Reasons(reasons):
            return _reasons(heading, space, reasons)
        case Figures(figures):
            return figure_pages(screen, space, figures)
    return []


_RESULTS = (2.4, 1.0, 2.4, 1.0, 1.2)
"""How wide the columns of results are, to each other."""


def result_rows(results: Sequence[ResultRow]) -> list[Row]:
    """Return goals of then and what became of them, below their heads."""
    if not results:
        return []
    heads = (_("Doel"), _("Jaar"), _("Resultaat"), _("Jaar"), _("Gehaald?"))
    return [heads, *map(_result, results)]


def _result(row: ResultRow) -> Row:
    verdict = sentence_case(judgement_words(row.verdict))
    result = row.result or _("onbekend")
    return (row.goal, row.goal_year or "–", result, row.result_year or "–", verdict)


def asked_of(readings: Sequence[Standing]) -> list[str]:
    """Return the heads of what people were asked of readings."""
    found = {
        _("Gekozen"): any(each.chosen for each in readings),
        _("Plaats"): any(each.place for each in readings),
        _("Eens"): any(each.agree for each in readings),
    }
    return [words for words, there in found.items() if there]


def reading_rows(readings: Sequence[Standing]) -> list[Row]:
    """Return what people say of each reading, below the heads."""
    if not readings:
        return []
    heads = (_("Verklaring"), *asked_of(readings))
    lines = [dict(said_of(each)) for each in readings]
    return [
        heads,
        *(
            (_named(each), *(told.get(head, "–") for head in heads[1:]))
            for each, told in zip(readings, lines, strict=True)
        ),
    ]


def _named(standing: Standing) -> str:
    words = f"{standing.number}\u00a0\u00a0{standing.label}"
    return _("{reading} (van ons zelf)").format(reading=words) if standing.own else words


def said_of(standing: Standing) -> Iterator[tuple[str, str]]:
    """Yield what people said of a reading, with how far they were apart."""
    if standing.chosen:
        chosen, everybody = standing.chosen
        yield _("Gekozen"), _("{count} van de {all}").format(count=chosen, all=everybody)
    if standing.place is not None:
        yield _("Plaats"), place_words(standing)
    if standing.agree:
        yield _("Eens"), agree_words(standing)


def place_words(standing: Standing) -> str:
    """Return the average place of a reading, and where the middle half of the people put it."""
    place = _("gemiddeld {place}").format(place=number(standing.place or 0.0))
    if standing.between is None or standing.between[0] == standing.between[1]:
        return place
    low, high = (number(each) for each in standing.between)
    return _("{place}, meestal {low} tot {high}").format(place=place, low=low, high=high)


def agree_words(standing: Standing) -> str:
    """Return how many agree with a reading, and whether people are apart."""
    yes, everybody = standing.agree or (0, 0)
    words = _("{count} van de {all}").format(count=yes, all=everybody)
    return ", ".join(filter(None, (words, shape_words(standing.shape))))


def _table(
    heading: Heading, space: Space, words: str, widths: Sequence[float], lines: Sequence[Row]
) -> list[Marks]:
    """Draw rows under heads, as many on a page as fit."""
    if not lines:
        return []
    title = titled(space, words, FINDING, 150)
    rect = space.within(title.rect.bottom + 34, 1034)
    top: Marks = (*header(space, heading), title)

    def page(shown: Sequence[Row]) -> Marks:
        return (*top, *_grid(space, rect, widths, (lines[0], *shown)))

    return [page(chunk) for chunk in chunks(lines[1:], page, MOST_ROWS)]


def _grid(space: Space, rect: Rect, widths: Sequence[float], lines: Sequence[Row]) -> Marks:
    head, body = rows(rect, 52, None)
    places = _columns(head, widths)
    marks: Marks = tuple(
        space.text(place, words, HEAD, space.theme.muted, role=Role.CAPTION)
        for place, words in zip(places, lines[0], strict=True)
    )
    texts: list[Text] = []
    for line in _lines(space, body, widths, lines[1:]):
        marks += (Rule(replace(line[0], height=2), space.theme.line),)
        texts += [
            space.text(place.inset(0, PAD), words, ROW)
            for place, words in zip(_columns(line[0], widths), line[1], strict=True)
        ]
    return (*marks, *space.same_size(texts))


def _lines(
    space: Space, rect: Rect, widths: Sequence[float], lines: Sequence[Row]
) -> Iterator[tuple[Rect, Row]]:
    """Yield where each row stands: as high as its longest text needs, and what is left shared."""
    wide = [place.width for place in _columns(rect, widths)]
    sizes = range(int(ROW.size), int(ROW.floor), -1)
    tries = (_row_heights(space, wide, size, lines) for size in sizes)
    least = _row_heights(space, wide, ROW.floor, lines)
    needed = next((each for each in tries if sum(each) <= rect.height), least)
    spare = max(0.0, rect.height - sum(needed)) / max(1, len(lines))
    squeeze = min(1.0, rect.height / max(1.0, sum(needed)))
    top = rect.y
    for line, tall in zip(lines, needed, strict=True):
        height = tall * squeeze + spare
        yield replace(rect, y=top, height=height), line
        top += height


def _row_heights(
    space: Space, wide: Sequence[float], size: float, lines: Sequence[Row]
) -> list[float]:
    """Return what each row needs in this size."""
    kind = replace(ROW, size=size)
    return [
        max(space.height_of(words, kind, each) for words, each in zip(line, wide, strict=True))
        + 2 * PAD
        for line in lines
    ]


def _columns(rect: Rect, widths: Sequence[float]) -> tuple[Rect, ...]:
    share = (rect.width - GAP * (len(widths) - 1)) / sum(widths)
    return cols(rect, *(width * share for width in widths), gap=GAP)


def _reasons(heading: Heading, space: Space, reasons: Sequence[Reason]) -> list[Marks]:
    """Draw both sides beside each other, as wide and as large; caution comes after them."""
    if not reasons:
        return []
    title = titled(space, _("Waarom wel mengen, en waarom niet?"), FINDING, 150)
    rect = space.within(title.rect.bottom + 30, 1034)
    top: Marks = (*header(space, heading), title)
    sides = [_of(reasons, side) for side in (Side.FOR, Side.AGAINST)]
    longest = max(map(len, sides))
    pairs = [tuple(side[at : at + 1] for side in sides) for at in range(longest)]

    def page(shown: Sequence[tuple[Sequence[Reason], ...]]) -> Marks:
        both = [[each for pair in shown for each in pair[side]] for side in (0, 1)]
        return (*top, *_both(space, rect, both, len(shown)))

    return [page(chunk) for chunk in chunks(pairs, page, MOST_ROWS)]


def _of(reasons: Sequence[Reason], side: Side) -> list[Reason]:
    return [each for each in reasons if each.side is side]


def _both(space: Space, rect: Rect, sides: Sequence[Sequence[Reason]], deep: int) -> Marks:
    marks: Marks = ()
    texts: list[Text] = []
    for place, reasons, side in zip(
        cols(rect, None, None, gap=36), sides, (Side.FOR, Side.AGAINST), strict=True
    ):
        head, body = rows(place.inset(36, 26), 64, None, gap=14)
        marks += (
            space.box(place, space.theme.card),
            space.text(head, side_words(side), SUBHEAD, space.theme.card.text, role=Role.TITLE),
        )
        spots = rows(body, *[None] * max(1, deep))
        if not reasons:
            words = _("Nog niets genoemd")
            texts.append(space.text(spots[0], words, ROW, space.theme.muted, stand=Stand.TOP))
        for spot, reason in zip(spots, reasons, strict=False):
            marks += (Rule(replace(spot, height=2), space.theme.line),)
            texts += _reason(space, spot.inset(0, PAD / 2), reason)
    return (*marks, *space.same_size(texts))


def reason_words(reason: Reason) -> str:
    """Return a reason; one of the group's own says so."""
    return _("{reason} (van ons zelf)").format(reason=reason.text) if reason.own else reason.text


def _reason(space: Space, rect: Rect, reason: Reason) -> tuple[Text, Text]:
    """Return how many people named it, and what it says."""
    count, said = cols(rect, 96, None, gap=20)
    color = space.theme.card.text
    words = reason_words(reason)
    bold = replace(ROW, weight=700, tabular=True)
    return (
        space.text(count, _("{count}×").format(count=reason.people), bold, color),
        space.text(said, words, ROW, color),
    )
