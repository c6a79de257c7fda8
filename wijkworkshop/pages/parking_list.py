"""What the room comes back to: the parking list, what is still open, and who takes it up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.public.screens import OpenLine, ParkedLine, ParkingList
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.page_parts import header, timer, titled, to_come
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import HEADLINE, Space
from wijkworkshop.wording.open_points import open_question, who_words

TEXT = Type(50, 400, floor=38, leading=1.2)
WHO = Type(40, 600, floor=32, leading=1.15)
PART = Type(34, 600, floor=32, leading=1.1)
MOST, TALLEST = 6, 190.0
OVER = 44.0
"""Above the first line of a part stands which part that is, in so much height."""


@dataclass(frozen=True)
class Line:
    """A line of the page: what it belongs to, what it says, and who takes it up."""

    part: str
    text: str
    who: str
    owned: bool


def parking_list(screen: ParkingList, space: Space) -> tuple[Marks, ...]:
    """Draw the list, on as many pages as it needs."""
    title = titled(space, title_words(), HEADLINE, 110)
    rect = space.within(title.rect.bottom + 40, 940 if space.countdown else 1010)

    def page(lines: Sequence[Line]) -> Marks:
        shown = _lines(space, rect, lines)
        return (*header(space, screen.heading), title, *shown, *timer(space, 996))

    return spread(tuple(lines_of(screen)), space, page, most=MOST)


def title_words() -> str:
    """Return what stands above the list."""
    return _("Hier komen we op terug")


def nothing_words() -> str:
    """Return what stands where nothing is open."""
    return _("Er staat niets op de lijst")


def lines_of(screen: ParkingList) -> Iterator[Line]:
    """Yield the lines of the parking list, then what is open in each block."""
    part = _("Van de parkeerlijst") if screen.open else ""
    for said in screen.lines:
        yield Line(part, said.text, parked_words(said), bool(said.owner))
    for each in screen.open:
        yield Line(each.block, open_question(each.gap), open_words(each), bool(each.owner))


def parked_words(line: ParkedLine) -> str:
    """Return who takes up what stands on the parking list."""
    return who_words(line.owner, let_go=line.lapsed)


def open_words(line: OpenLine) -> str:
    """Return who takes up what is open."""
    return who_words(line.owner, let_go=line.let_go, reason=line.reason)


def _lines(space: Space, rect: Rect, lines: Sequence[Line]) -> Marks:
    """Draw each with who takes it up at the right, all in one size, under the part it is of."""
    if not lines:
        return to_come(space, rect, nothing_words())
    over = [OVER if _begins(lines, place) else 0.0 for place in range(len(lines))]
    tall = min(TALLEST, (rect.height - sum(over)) / len(lines))
    places = rows(rect, *(tall + each for each in over))
    inside = [
        cols(_below(place, each).inset(0, 14), None, 0.3 * rect.width, gap=48)
        for place, each in zip(places, over, strict=True)
    ]
    texts = space.same_size(
        [
            space.text(said, line.text, TEXT)
            for (said, _who), line in zip(inside, lines, strict=True)
        ]
    )
    people = space.same_size(
        [_who(space, who, line) for (_said, who), line in zip(inside, lines, strict=True)]
    )
    rules = [Rule(Rect(place.x, place.y, place.width, 2), space.theme.line) for place in places]
    parts = [
        _part(space, place, line.part)
        for place, line, each in zip(places, lines, over, strict=True)
        if each
    ]
    shown = (mark for row in zip(rules, texts, people, strict=True) for mark in row)
    return (*parts, *shown)


def _begins(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the first of its part on the page."""
    return bool(lines[place].part) and (not place or lines[place - 1].part != lines[place].part)


def _below(place: Rect, over: float) -> Rect:
    return Rect(place.x, place.y + over, place.width, place.height - over)


def _part(space: Space, place: Rect, words: str) -> Text:
    rect = Rect(place.x, place.y + 12, place.width, OVER)
    return space.text(rect, words, PART, space.theme.muted, role=Role.CAPTION, stand=Stand.TOP)


def _who(space: Space, rect: Rect, line: Line) -> Text:
    color = space.theme.accent if line.owned else space.theme.muted
    return space.text(rect, line.who, WHO, color, align=Align.RIGHT, role=Role.CAPTION)
