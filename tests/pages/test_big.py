"""What the room sees of a session as large as they come: every page of it reads well."""

from collections.abc import Iterator
from functools import cache

import pytest

from tests.support.big import CLOSING, LAST, ROUNDS, STEP_4, big_evening, with_counts
from tests.support.pages.checks import LOOKS, WIDTHS, faults
from tests.support.pages.evening import RUNNING, walked
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.overlays import ShowOver
from wijkworkshop.core.acts.rounds import CloseRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import blocks, stops
from wijkworkshop.core.public.screens import Ballot, PublicView
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session_records import Over, ScreenKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.theme import LIGHT, Theme


@cache
def views() -> dict[str, PublicView]:
    """Return every screen that differs: while people vote, with the result, at the end."""
    return dict(_views())


def _views() -> Iterator[tuple[str, PublicView]]:
    tonight = with_counts(big_evening())
    yield "open", PublicView(lit_view(tonight.session, tonight.now).screen, RUNNING)
    tonight.do(CloseRound(LAST))
    yield "counting", lit_view(tonight.session, tonight.now)
    tonight.do(SettleRound(LAST), RevealRound(LAST))
    rounds = {
        f"{block.position:02}-{place}-{block.kind.value}-{stop.screen.value}"
        for block in blocks(tonight.session)
        for place, stop in enumerate(stops(tonight.session, block.id))
        if stop.screen is ScreenKind.ROUND and 1 < stop.round < LAST and stop.round != ROUNDS // 2
    }
    yield from ((name, view) for name, view in walked(tonight.session) if name not in rounds)
    tonight.do(ShowScreen(STEP_4, ScreenKind.ROUND, LAST))
    yield "result", lit_view(tonight.session, tonight.now)
    tonight.do(GoToBlock(CLOSING), ShowOver(Over.PARKING))
    yield "parking", lit_view(tonight.session, tonight.now)


@pytest.mark.seconds
@LOOKS
def test_a_large_session_reads_well(width: float, theme: Theme) -> None:
    found = [
        (name, fault)
        for name, view in views().items()
        for page in pages_of(view, width, theme, measure)
        for fault in faults(page)
    ]
    assert found == []


def test_it_shows_all_that_there_is() -> None:
    """Sixty-four options stand on the pages of the ballot, each once."""
    view = views()["open"]
    assert isinstance(view.screen, Ballot)
    said = [
        mark.text
        for page in pages_of(view, WIDTHS[0], LIGHT, measure)
        for mark in page
        if hasattr(mark, "text")
    ]
    assert all(said.count(choice.label) == 1 for choice in view.screen.choices)
