"""Pages with little on them show it large and in the middle: no void under a line at the top."""

from tests.support.examples import EXAMPLES
from tests.support.pages.checks import IN_WIDTHS, tallest_void
from tests.support.pages.evening import played, walked
from tests.support.pages.shown_material import everything
from wijkworkshop.core.public.screens import Harvest, PublicView, Recap
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.theme import LIGHT

NOTHING = "recap-of-nothing"
"""One line in the middle says that there is nothing."""

MOST = 0.35
"""How much of the height may be empty in one band: above or below what stands in the middle."""


def _too_empty(name: str, view: PublicView, width: float) -> list[str]:
    return [
        f"{name}, page {part}: {tallest_void(page):.2f}"
        for part, page in enumerate(pages_of(view, width, LIGHT, measure), 1)
        if tallest_void(page) > MOST
    ]


def _outcomes() -> dict[str, PublicView]:
    evening = {**EXAMPLES, **dict(walked(played()))}
    return {
        name: view
        for name, view in evening.items()
        if isinstance(view.screen, Recap | Harvest) and name != NOTHING
    }


@IN_WIDTHS
def test_what_a_block_leaves_fills_its_pages(width: float) -> None:
    found = [each for name, view in _outcomes().items() for each in _too_empty(name, view, width)]
    assert found == []


@IN_WIDTHS
def test_material_fills_its_pages(width: float) -> None:
    views = {name: PublicView(screen) for name, screen in everything().items()}
    found = [each for name, view in views.items() for each in _too_empty(name, view, width)]
    assert found == []
