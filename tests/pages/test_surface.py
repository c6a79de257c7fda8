"""Cards that are loose are said to be so, on whatever page they stand."""

from dataclasses import replace

import pytest

from tests.support.board_examples import TALKED
from wijkworkshop.core.public.board import GroupOfCards
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.theme import LIGHT


@pytest.mark.parametrize("goals", [4, 5, 6])
def test_a_page_of_loose_cards_says_what_they_are(goals: int) -> None:
    groups = tuple(GroupOfCards(n, f"Doel {n}", 2, (1, 2)) for n in range(1, goals + 1))
    view = PublicView(replace(TALKED, groups=groups))
    pages = pages_of(view, 1920, LIGHT, measure)
    assert len(pages) > 1
    for page in pages:
        said = " ".join(" ".join(each.fitted.lines) for each in page if isinstance(each, Text))
        assert "Nog los: 2 kaarten" in said
