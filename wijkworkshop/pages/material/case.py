"""A case under its three tabs: look back, is it mixed, what can be done."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wijkworkshop.core.public.material_screens import CasePage, CaseTab
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Type, same
from wijkworkshop.pages.material.case_back import look_back
from wijkworkshop.pages.material.case_mixed import mixed
from wijkworkshop.pages.material.case_outlook import outlook
from wijkworkshop.pages.material.frame import Frame, Framing, framed
from wijkworkshop.pages.page_parts import header
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import MARGIN, Space
from wijkworkshop.wording.material import tab_words

TAB = Type(34, 400, floor=30, leading=1.14)
TABS_TOP, TABS = 108.0, 62.0

Tab = Callable[[CasePage, Space, Framing], tuple[Marks, ...]]

PAGES: Mapping[CaseTab, Tab] = {
    CaseTab.LOOK_BACK: look_back,
    CaseTab.MIXED: mixed,
    CaseTab.OUTLOOK: outlook,
}


def case(screen: CasePage, space: Space) -> tuple[Marks, ...]:
    """Draw the pages of each tab that is shown."""
    runs = [PAGES[tab](screen, space, _framing(screen, space, tab)) for tab in screen.tabs]
    return joined(space, *runs)


def _framing(screen: CasePage, space: Space, tab: CaseTab) -> Framing:
    case = screen.case

    def framing(title: str, foot: str = "", deck_title: str = "") -> Frame:
        kicker = " · ".join(filter(None, (case.name, case.period, deck_title)))
        plain = framed(space, screen.heading, kicker, title, foot)
        down = TABS + 14
        top = len(header(space, screen.heading, kicker))
        words, rest = plain.marks[top], plain.marks[top + 1 :]
        moved = replace(words, rect=words.rect.moved(down=down))
        rect = replace(plain.rect, y=plain.rect.y + down, height=plain.rect.height - down)
        return Frame((*plain.marks[:top], *_tabs(space, tab), moved, *rest), rect)

    return framing


def _tabs(space: Space, now: CaseTab) -> Marks:
    """Draw the names of the tabs; the one that is open is bold and underlined."""
    theme = space.theme
    left = MARGIN
    marks: Marks = ()
    for tab in CaseTab:
        kind = replace(TAB, weight=700 if tab is now else 400)
        wide = space.width_of(tab_words(tab), kind) + 4
        place = Rect(left, TABS_TOP, wide, TABS - 14)
        color = theme.ink if tab is now else theme.muted
        marks += (space.text(place, tab_words(tab), kind, color, role=Role.CAPTION),)
        if tab is now:
            marks += (Box(Rect(left, place.bottom, wide, 6), theme.now, corners=same(3)),)
        left += wide + 64
    return marks
