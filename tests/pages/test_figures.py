"""Figures of two years above grades: a line and a bar of their own, at most three on a page."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support.outcome_examples import FIGURES, FIGURES_BESIDE, graded
from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.document import Figure, Figures
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Icon, Link, Marker, Marks, Role, Shape, texts
from wijkworkshop.pages.theme import LIGHT

NAME = "Hoe veilig mensen zich ’s avonds op straat in de buurt voelen"
FAR = replace(
    FIGURES[0], text=NAME, first_year=0, first="-999,99", last="999,99", grade=graded(NAME, 55)
)
BARE = replace(FIGURES[2], grade=None)


def drawn(figures: Sequence[Figure], width: float = 1920.0) -> tuple[Marks, ...]:
    document = (Figures(tuple(figures)),)
    return pages_of(PublicView(replace(FIGURES_BESIDE, document=document)), width, LIGHT, measure)


def lines(page: Marks) -> list[Link]:
    return [mark for mark in page if isinstance(mark, Link)]


def dots(page: Marks) -> list[Marker]:
    """Return the dots of grades, each without the ring around it."""
    found = [mark for mark in page if isinstance(mark, Marker) and mark.shape is Shape.CIRCLE]
    return found[1::2]


@IN_WIDTHS
@pytest.mark.parametrize("count", [1, 2, 3, 10])
def test_long_names_and_values_fit_at_most_three_on_a_page(count: int, width: float) -> None:
    pages = drawn((FAR,) * count, width)
    assert [fault for page in pages for fault in faults(page)] == []
    assert sum(len(lines(page)) for page in pages) == count
    assert max(len(lines(page)) for page in pages) <= 3


def test_three_stand_beside_each_other_where_they_fit() -> None:
    assert [len(lines(page)) for page in drawn(FIGURES * 3)] == [3, 3, 3]


def test_a_line_rises_falls_or_stays_with_its_values_however_far_they_are_apart() -> None:
    (page,) = drawn(FIGURES)
    up, down, level = lines(page)
    assert (up.rising, down.rising) == (True, False)
    assert up.rect.height == down.rect.height > 0 == level.rect.height


@pytest.mark.parametrize("tenths", [10, 55, 100])
def test_a_grade_stands_on_a_scale_of_its_own_below_the_line(tenths: int) -> None:
    pair = [replace(each, grade=graded("Buren", tenths)) for each in FIGURES[:2]]
    (page,) = drawn(pair)
    for line, dot in zip(lines(page), dots(page), strict=True):
        assert dot.rect.y > line.rect.bottom
    below = [text for text in texts(page) if text.role is Role.CAPTION]
    limit, dot = next(text for text in below if text.text == "5,5"), dots(page)[0]
    apart = (dot.rect.x + dot.rect.width / 2) - (limit.rect.x + limit.rect.width / 2)
    assert (apart > 1) - (apart < -1) == (tenths > 55) - (tenths < 55)


def test_before_the_room_has_seen_a_grade_there_is_no_scale_and_no_pill() -> None:
    (page,) = drawn([BARE, replace(BARE, text="Geluk")])
    assert dots(page) == []
    assert not [mark for mark in page if isinstance(mark, Icon)]
    assert not {"geen gat", "Hoe kan dat?", "uw cijfer"} & {text.text for text in texts(page)}
