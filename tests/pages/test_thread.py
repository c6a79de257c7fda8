"""Where a thread ends loose its line is dotted and ends in a ring; the legend has the same."""

from dataclasses import replace

import pytest

from tests.support.pages.checks import WIDTHS, faults
from tests.support.summary_examples import SUMMARY_EXAMPLES, THREAD
from wijkworkshop.core.public.screens import PublicView, ThreadScreen
from wijkworkshop.core.summaries.threads import Thread, ThreadArea, ThreadEnd
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Box, Link, Marks, Rect
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.thread_links import RING

NAMES = ("thread", "thread-many", "thread-bare")
HELD = ThreadEnd(None, 1, 21, "Sociaal beheer", "Rust op de trap")


def drawn(screen: ThreadScreen, width: float) -> tuple[Marks, ...]:
    return pages_of(PublicView(screen), width, LIGHT, measure)


def rings(page: Marks) -> list[Rect]:
    square = (RING, RING)
    boxes = (mark.rect for mark in page if isinstance(mark, Box))
    return [rect for rect in boxes if (rect.width, rect.height) == square]


def dotted(page: Marks) -> list[Link]:
    return [mark for mark in page if isinstance(mark, Link) and mark.loose]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_each_loose_end_has_a_ring_and_the_legend_one_on_each_page(name: str, width: float) -> None:
    screen = SUMMARY_EXAMPLES[name].screen
    assert isinstance(screen, ThreadScreen)
    pages = drawn(screen, width)
    assert sum(len(rings(page)) for page in pages) == screen.loose + len(pages)
    for page in pages:
        assert faults(page) == []
        assert [line.rect.right for line in dotted(page)] == [ring.x for ring in rings(page)]


@pytest.mark.parametrize("width", WIDTHS)
def test_where_all_is_held_there_is_no_ring_and_none_in_the_legend(width: float) -> None:
    thread = Thread(1, "Buren kennen elkaar", (), (ThreadArea(1, "Osdorp", (HELD,)),))
    for page in drawn(replace(THREAD, threads=(thread,)), width):
        assert (rings(page), dotted(page)) == ([], [])
