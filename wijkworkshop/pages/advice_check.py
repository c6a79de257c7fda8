"""What was arranged of the programme office's advice, a line for each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.public.screens import AdviceCheck
from wijkworkshop.core.summaries.advice import CheckedAdvice
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Icon, Mark, Marks, Rect, Rule, Type
from wijkworkshop.pages.page_parts import header, left_of, timer, titled
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.summaries import (
    advice_foot,
    advice_title,
    arranged_words,
    asked_words,
    evidence_words,
    objection_words,
)

ASKED = Type(40, 700, floor=40, leading=1.14)
STATE = Type(36, 700, floor=34)
SHOWN = Type(36, 400, floor=36, leading=1.14)
OBJECTION = replace(SHOWN, weight=700)
APART = 8.0  # above the room's own words
LEAST, PAD, AROUND, SIGN, GAP = 80.0, 28.0, 24.0, 46.0, 24.0
ASKED_SHARE = 0.5
MOST = 7


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a line of the check has its parts, from the left."""

    sign: Rect
    asked: Rect
    state: Rect
    shown: Rect

    @property
    def right(self) -> Rect:
        """Return the room of the state and what shows it."""
        return replace(self.shown, x=self.state.x, width=self.shown.right - self.state.x)


def advice_check(screen: AdviceCheck, space: Space) -> tuple[Marks, ...]:
    """Draw the lines of the advice, on as many pages as they need."""
    title = titled(space, advice_title(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 28, 956)
    clock = timer(space, 1006)
    below = space.within(968, 1042)
    foot = space.caption(
        replace(below, width=left_of(clock, space) - below.x), advice_foot(screen.speakers)
    )
    wide = max((_state_width(space, each) for each in screen.lines), default=0.0)

    def page(lines: Sequence[CheckedAdvice]) -> Marks:
        inside = rect.inset(PAD, 0)
        tall = [_height(space, _columns(inside, wide), each) for each in lines]
        part = min(1.0, rect.height / max(1.0, sum(tall)))
        places = rows(inside, *(each * part for each in tall))
        card = Rect(rect.x, rect.y, rect.width, part * sum(tall))
        marks: list[Mark] = [space.box(card, space.theme.card)]
        for place, each in zip(places, lines, strict=True):
            marks += _line(space, _columns(place, wide), each)
        return (*header(space, screen.heading), title, *marks, *_rules(space, places), foot, *clock)

    return spread(screen.lines, space, page, most=MOST)


def _columns(place: Rect, wide: float) -> Columns:
    asked = ASKED_SHARE * place.width - SIGN - GAP
    return Columns(*cols(place, SIGN, asked, wide, None, gap=GAP))


def _state_width(space: Space, line: CheckedAdvice) -> float:
    return space.width_of(arranged_words(line.evidence), STATE) + 4


def _height(space: Space, at: Columns, line: CheckedAdvice) -> float:
    """Return how high a line has to be for all that it says."""
    asked = space.height_of(asked_words(line), ASKED, at.asked.width)
    shown = space.height_of(evidence_words(line), SHOWN, at.shown.width)
    said = _objection_height(space, at, line)
    return max(LEAST, max(asked, shown + said + bool(said) * APART) + AROUND)


def _objection_height(space: Space, at: Columns, line: CheckedAdvice) -> float:
    words = objection_words(line)
    return space.height_of(words, OBJECTION, at.right.width) if words else 0.0


def _line(space: Space, at: Columns, line: CheckedAdvice) -> Marks:
    """Draw what is asked, whether it is arranged, what shows that, and how the room sees it."""
    arranged = line.evidence.arranged
    color = space.theme.accent if arranged else space.theme.sand.text
    icon = "circle-check" if arranged else "circle-dashed"
    above, said = _objection(space, at, line)
    return (
        Icon(at.sign.centred(SIGN, SIGN), icon, color),
        space.text(at.asked.inset(0, 4), asked_words(line), ASKED),
        space.text(above.state, arranged_words(line.evidence), STATE, color),
        space.text(above.shown, evidence_words(line), SHOWN),
        *said,
    )


def _objection(space: Space, at: Columns, line: CheckedAdvice) -> tuple[Columns, Marks]:
    """Draw how the room sees it at the foot of a line; return the room above that, too."""
    words = objection_words(line)
    if not words:
        return at, ()
    part = min(1.0, at.right.height / _height(space, at, line))
    edge = part * AROUND / 2
    _top, above, _apart, below, _foot = rows(
        at.right, edge, None, part * APART, part * _objection_height(space, at, line), edge
    )
    room = {"y": above.y, "height": above.height}
    columns = replace(at, state=replace(at.state, **room), shown=replace(at.shown, **room))
    return columns, (space.text(below, words, OBJECTION),)


def _rules(space: Space, places: Sequence[Rect]) -> Marks:
    """Draw the rules between the lines."""
    return tuple(Rule(Rect(each.x, each.y, each.width, 2), space.theme.line) for each in places[1:])
