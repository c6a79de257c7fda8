"""Question 1 about several areas: a profile of each, typed by keys, beside each other for all."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named
from tests.support.console.outcomes import TAB, desk_at
from tests.support.core.scenes import block, evening
from tests.support.saying import told
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.document import Card
from wijkworkshop.core.outcomes.recognition import AreaProfile
from wijkworkshop.core.public.screens import Harvest, PublicView
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session_records import ScreenKind, area_name
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.report import report
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.ui.widgets import Act

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
PROFILES = {"Slotermeer": "De buurt werd mooier", "Delft-Zuid": "Hier wacht men nog"}


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = evening(block(BlockKind.QUESTION_1))
    made.do(GoToBlock(1), ShowScreen(1, ScreenKind.HARVEST))
    yield from desk_at(qtbot, made)


def profile(desk: Desk, hands: Hands, area: str, sentence: str) -> None:
    """Add a profile of an area, and type what the group concludes of it."""
    click(named(desk.panel, "Oordeel over een gebied toevoegen", Act))
    named(desk.panel, "Welk gebied?", QLineEdit).setFocus()
    hands.type(area)
    hands.press(TAB)
    hands.type(sentence)
    hands.press(TAB)


def test_two_cities_give_two_profiles_beside_each_other(desk: Desk, hands: Hands) -> None:
    for area, sentence in PROFILES.items():
        profile(desk, hands, area, sentence)
    session = desk.evening.session
    kept = session.all(AreaProfile)
    assert {area_name(session, each.area): each.sentence for each in kept} == PROFILES
    screen = lit_screen(session)
    assert isinstance(screen, Harvest)
    assert [each.title for each in screen.document if isinstance(each, Card)] == [*PROFILES]
    (page,) = pages_of(PublicView(screen), 1920, LIGHT, measure)
    shown = " ".join(mark.text for mark in page if isinstance(mark, Text))
    printed = told(report(session, NOW, load_catalogue(places.resources() / "content")))
    for area, sentence in PROFILES.items():
        for words in (shown, printed):
            assert area in words
            assert sentence in words
