"""The result of weighing: a picture of four quadrants beside the same measures as a list."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Quadrants, Weighed
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Marks,
    Rect,
    Role,
    Rule,
    Text,
    Type,
)
from wijkworkshop.pages.page_parts import fits, header, height_of_all, low_foot, titled
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.quadrant_picture import NAME, quadrant_picture
from wijkworkshop.pages.result_caption import result_caption
from wijkworkshop.pages.space import FINDING, LEAD, Space
from wijkworkshop.wording.dutch import tenths
from wijkworkshop.wording.sentences import finding_words, foot_words
from wijkworkshop.wording.terms import quadrant_words

LABEL = Type(36, 400, floor=32, leading=1.1)
FIGURE = Type(36, 700, floor=32, leading=1.1, tabular=True)

COLUMN = Type(30, 600, floor=28, leading=1.1)
TALLEST = 118.0  # of a row


def quadrants(screen: Quadrants, space: Space) -> tuple[Marks, ...]:
    """Draw the picture and the list; a list that is too long goes on on the next page."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    asked = _asked(screen, space, title.rect.bottom + 8)
    rule = _("gemiddelden van 1 tot 5; vanaf 3,0 is het veel")
    foot = low_foot(space, (*foot_words(screen.foot), rule))
    rect = space.within(height_of_all((title, *asked)) + 16, foot.rect.y - 10)
    share = 0.41 if space.narrow else 0.45
    picture, beside = cols(rect, min(share * rect.width, 1.12 * rect.height), None, gap=44)
    words = result_caption(screen.heading, screen.foot)
    around = (*header(space, screen.heading, words), title, *asked)
    drawn = quadrant_picture(screen.weighed, space, picture) if screen.weighed else ()

    def page(shown: Sequence[Weighed]) -> Marks:
        return (*around, *drawn, *_list(shown, space, beside), foot)

    return spread(screen.weighed, space, page, most=12, clear=_clear)


def _clear(marks: Marks) -> bool:
    """Tell whether every text stands whole within its own row."""
    inside = (mark.rect.covers(mark.ink, 1.0) for mark in marks if isinstance(mark, Text))
    return fits(marks) and all(inside)


def _asked(screen: Quadrants, space: Space, top: float) -> Marks:
    if not screen.question:
        return ()
    return (space.text(space.within(top, top + 50), screen.question, LEAD),)


def _list(shown: Sequence[Weighed], space: Space, rect: Rect) -> Marks:
    """Draw the measures with both numbers, quadrant by quadrant."""
    if not shown:
        return ()
    heads, body = rows(rect, 44, None)
    names = list(dict.fromkeys(each.quadrant for each in shown))
    tall = min(TALLEST, (body.height - 44 * len(names)) / len(shown))
    labels = space.same_size([_label(space, body, each, tall) for each in shown])
    marks: list[Marks] = [_heads(space, heads)]
    y = body.y
    before: Quadrant | None = None
    for each, label in zip(shown, labels, strict=True):
        if each.quadrant is not before:
            marks.append(_group(space, Rect(body.x, y, body.width, 44), each.quadrant))
            before, y = each.quadrant, y + 44
        marks.append(_row(space, each, Rect(body.x, y, body.width, tall), label))
        y += tall
    return tuple(mark for part in marks for mark in part)


def _cut(rect: Rect) -> tuple[Rect, ...]:
    """Return where the number, the label and both means of a row stand."""
    return cols(rect, 54, None, 84, 84, gap=10)


def _label(space: Space, body: Rect, each: Weighed, tall: float) -> Text:
    return space.text(_cut(replace(body, height=tall))[1], each.choice.label, LABEL)


def _heads(space: Space, rect: Rect) -> Marks:
    _number_at, _label_at, helps, can = _cut(rect)
    heads = ((helps, _("helpt")), (can, _("kan")))
    return space.same_size([_head(space, place, words) for place, words in heads])


def _head(space: Space, rect: Rect, words: str) -> Text:
    color = space.theme.muted
    return space.text(rect, words, COLUMN, color, align=Align.RIGHT, role=Role.CAPTION)


def _group(space: Space, rect: Rect, quadrant: Quadrant) -> Marks:
    words = space.text(rect, quadrant_words(quadrant), NAME, space.theme.accent, role=Role.CAPTION)
    return (words, Rule(Rect(rect.x, rect.bottom - 2, rect.width, 2), space.theme.line))


def _row(space: Space, each: Weighed, rect: Rect, label: Text) -> Marks:
    number, name, helps, can = _cut(rect)
    figures = ((helps, each.impact), (can, each.feasibility))
    return (
        space.text(number, str(each.choice.number), FIGURE, space.theme.accent),
        replace(label, rect=name),
        *(space.text(at, tenths(mean), FIGURE, align=Align.RIGHT) for at, mean in figures),
    )
