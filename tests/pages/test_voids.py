"""Pages with little on them show it large and in the middle: no void under a line at the top."""

from collections.abc import Mapping
from contextlib import closing

import pytest

from tests.support.examples import EXAMPLES
from tests.support.pages.checks import IN_WIDTHS, tallest_void
from tests.support.pages.evening import played, walked
from tests.support.pages.shown_material import everything
from tools.gallery.boards import board_views
from tools.gallery.questions import question_states
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.screens import Harvest, PublicView, Recap
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.places import resources
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

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


@pytest.mark.seconds
@IN_WIDTHS
def test_what_a_block_leaves_fills_its_pages(width: float) -> None:
    found = [each for name, view in _outcomes().items() for each in _too_empty(name, view, width)]
    assert found == []


@IN_WIDTHS
def test_a_board_fills_its_pages(width: float) -> None:
    boards = {
        name: view
        for name, view in EXAMPLES.items()
        if isinstance(view.screen, BoardScreen | AlignmentBoard)
    }
    found = [each for name, view in boards.items() for each in _too_empty(name, view, width)]
    assert found == []


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, PublicView]:
    """What the room sees while it is asked for what an agreement lacks, from the first on."""
    path = tmp_path_factory.mktemp("vragen") / "archive.db"
    with closing(Store(open_archive(path, environment={}))) as store:
        content = load_catalogue(resources() / "content")
        return board_views(question_states(store, resources()), content)


@IN_WIDTHS
def test_a_question_fills_its_page(questions: Mapping[str, PublicView], width: float) -> None:
    found = [each for name, view in questions.items() for each in _too_empty(name, view, width)]
    assert found == []


@pytest.mark.seconds
@IN_WIDTHS
def test_material_fills_its_pages(width: float) -> None:
    views = {name: PublicView(screen) for name, screen in everything().items()}
    found = [each for name, view in views.items() for each in _too_empty(name, view, width)]
    assert found == []
