"""The parking list: what people wanted to come back to, and who takes it up."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screens import ParkedLine, ParkingList
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Rect, Role, Rule, Type
from wijkworkshop.pages.page_parts import header, timer, titled, to_come
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import HEADLINE, Space

TEXT = Type(50, 400, floor=38, leading=1.2)
WHO = Type(40, 600, floor=32, leading=1.15)
MOST, TALLEST = 6, 190.0


def parking_list(screen: ParkingList, space: Space) -> tuple[Marks, ...]:
    """Draw the list, on as many pages as it needs."""
    title = titled(space, _("Hier komen we op terug"), HEADLINE, 110)
    rect = space.within(title.rect.bottom + 40, 940 if space.countdown else 1010)

    def page(lines: Sequence[ParkedLine]) -> Marks:
        shown = _lines(space, rect, lines)
        return (*header(space, screen.heading), title, *shown, *timer(space, 996))

    return spread(screen.lines, space, page, most=MOST)


def _lines(space: Space, rect: Rect, lines: Sequence[ParkedLine]) -> Marks:
    """Draw each with who takes it up at the right, all in one size."""
    if not lines:
        return to_come(space, rect, _("Er staat nog niets op de lijst"))
    tall = min(TALLEST, rect.height / len(lines))
    places = rows(rect, *[tall] * len(lines))
    inside = [cols(place.inset(0, 14), None, 0.3 * rect.width, gap=48) for place in places]
    theme = space.theme
    texts = space.same_size(
        [
            space.text(said, line.text, TEXT)
            for (said, _who), line in zip(inside, lines, strict=True)
        ]
    )
    people = space.same_size(
        [
            space.text(
                who,
                who_words(line),
                WHO,
                theme.accent if line.owner else theme.muted,
                align=Align.RIGHT,
                role=Role.CAPTION,
            )
            for (_said, who), line in zip(inside, lines, strict=True)
        ]
    )
    rules = [Rule(Rect(place.x, place.y, place.width, 2), theme.line) for place in places]
    return tuple(mark for row in zip(rules, texts, people, strict=True) for mark in row)


def who_words(line: ParkedLine) -> str:
    """Return who takes a line up."""
    if line.lapsed:
        return _("vervalt")
    return line.owner or _("nog open: wie pakt dit op?")
