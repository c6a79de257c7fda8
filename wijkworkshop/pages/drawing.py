"""Which page draws which screen.

`draw` gives the marks of a page; `pages_of` all pages of a screen that needs more than one.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from wijkworkshop.core.public import result_screens, screens
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screens import PublicView, Screen
from wijkworkshop.pages.advice_check import advice_check
from wijkworkshop.pages.ballot import ballot
from wijkworkshop.pages.bidi_isolation import isolate_text
from wijkworkshop.pages.black import black
from wijkworkshop.pages.board.alignment import alignment_board
from wijkworkshop.pages.board.page import board
from wijkworkshop.pages.boxes import boxes
from wijkworkshop.pages.comparison import comparison
from wijkworkshop.pages.counting import counting
from wijkworkshop.pages.distribution import distribution
from wijkworkshop.pages.farewell import farewell
from wijkworkshop.pages.findings import findings
from wijkworkshop.pages.fitting import Measure
from wijkworkshop.pages.group_table import group_table
from wijkworkshop.pages.harvest import harvest
from wijkworkshop.pages.listening import listening
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.drawing import MATERIAL
from wijkworkshop.pages.matrix import matrix
from wijkworkshop.pages.options import is_read_on
from wijkworkshop.pages.paging import page_of
from wijkworkshop.pages.parking_list import parking_list
from wijkworkshop.pages.pause import pause
from wijkworkshop.pages.phones.joining import joining
from wijkworkshop.pages.picture import picture
from wijkworkshop.pages.plan import plan
from wijkworkshop.pages.preference import preference
from wijkworkshop.pages.quadrants import quadrants
from wijkworkshop.pages.question import question
from wijkworkshop.pages.ranking import ranking
from wijkworkshop.pages.recap import recap
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import Theme
from wijkworkshop.pages.thread import thread
from wijkworkshop.pages.welcome import welcome

Page = Callable[[Any, Space], tuple[Marks, ...]]

PAGES: Mapping[type[Screen], Page] = MappingProxyType(
    {
        screens.Black: black,
        screens.Welcome: welcome,
        screens.Boxes: boxes,
        screens.Recap: recap,
        screens.Question: question,
        screens.Findings: findings,
        screens.BoardScreen: board,
        screens.Ballot: ballot,
        screens.Counting: counting,
        result_screens.Ranking: ranking,
        result_screens.Distribution: distribution,
        result_screens.Preference: preference,
        result_screens.Comparison: comparison,
        result_screens.GroupTable: group_table,
        result_screens.Quadrants: quadrants,
        screens.Pause: pause,
        screens.Harvest: harvest,
        screens.Matrix: matrix,
        screens.AlignmentBoard: alignment_board,
        screens.Listening: listening,
        Joining: joining,
        screens.ParkingList: parking_list,
        screens.PicturePage: picture,
        screens.Farewell: farewell,
        screens.ThreadScreen: thread,
        screens.PlanScreen: plan,
        screens.AdviceCheck: advice_check,
        **MATERIAL,
    }
)


GROWING = (
    result_screens.Ranking,
    result_screens.Preference,
    result_screens.Distribution,
    result_screens.Comparison,
)
"""Screens with bars that grow; on any other the moment makes no difference."""


BOARDS = (screens.BoardScreen, screens.AlignmentBoard, screens.Matrix)
"""Screens of boards, of which something can be read aloud."""


def pages_of(
    view: PublicView, width: float, theme: Theme, measure: Measure, moment: float = 1.0
) -> tuple[Marks, ...]:
    """Return every page of a screen, most often one."""
    return _pages(view.screen, Space(width, theme, measure, moment, view.countdown))


@lru_cache(maxsize=64)
def _pages(screen: Screen, space: Space) -> tuple[Marks, ...]:
    return PAGES[type(screen)](isolate_text(screen), space)


def draw(
    view: PublicView,
    width: float,
    theme: Theme,
    measure: Measure,
    moment: float = 1.0,
    part: int = 0,
) -> Marks:
    """Return the marks of one page of a screen; a part that is not there gives the last.

    While an option, or something of a board, is read aloud it is the page with that one.
    """
    pages = pages_of(view, width, theme, measure, moment)
    if isinstance(view.screen, screens.Ballot) and view.screen.reading:
        part = _page_that_is_read(view.screen, len(pages))
    if isinstance(view.screen, BOARDS) and view.screen.is_read:
        part = next((at for at, page in enumerate(pages) if is_read_on(page, theme)), part)
    return pages[min(part, len(pages) - 1)]


def _page_that_is_read(screen: screens.Ballot, pages: int) -> int:
    numbers = [choice.number for choice in screen.choices]
    if screen.reading not in numbers:
        return pages - 1  # an answer, after all options
    return page_of(numbers.index(screen.reading), len(numbers), pages)
