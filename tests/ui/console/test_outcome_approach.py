"""Question 3 is filled in by keys: who keeps it together, and what goes with what is built."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named
from tests.support.console.outcomes import TAB, all_of, choose, desk_at, texts
from tests.support.core.scenes import block, evening
from tests.support.saying import told
from tests.support.web.told import texts as said
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.report import report
from wijkworkshop.ui.widgets import Act
from wijkworkshop.web.mirror import mirrored

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
UNCOUPLED = "Wat helpt mensen tegelijk? (voeg een koppeling toe) · Nieuwe portieken"


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """Two agreements, one of which is about building, and nothing of question 3."""
    made = evening(block(BlockKind.STEP_4), block(BlockKind.QUESTION_3))
    made.do(
        PutEntry(Agreement(1, title="Nieuwe portieken", builds=True)),
        PutEntry(Agreement(1, title="Een huismeester")),
        GoToBlock(2),
        ShowScreen(2, ScreenKind.HARVEST),
    )
    yield from desk_at(qtbot, made)


def in_the_room(desk: Desk) -> str:
    return " ".join(said(mirrored(lit_screen(desk.evening.session))))


def in_the_report(desk: Desk) -> str:
    content = load_catalogue(places.resources() / "content")
    return told(report(desk.evening.session, NOW, content))


def test_who_keeps_it_together_with_which_mandate_is_told_to_all(desk: Desk, hands: Hands) -> None:
    named(desk.panel, "Wie houdt het bij elkaar?", QLineEdit).setFocus()
    hands.type("De wijkmanager")
    hands.press(TAB)
    hands.type("Over geld tot 5000 euro")
    hands.press(TAB)
    (charter,) = all_of(desk, ApproachCharter)
    assert isinstance(charter, ApproachCharter)
    assert (charter.coordinator, charter.mandate) == ("De wijkmanager", "Over geld tot 5000 euro")
    for words in (in_the_room(desk), in_the_report(desk)):
        assert "De wijkmanager" in words
        assert "Over geld tot 5000 euro" in words


def test_what_is_built_is_flagged_until_something_for_people_goes_with_it(desk: Desk) -> None:
    assert UNCOUPLED in texts(desk)
    click(named(desk.panel, "Koppeling toevoegen", Act))
    choose(desk, "Welke afspraak is dat?", 1)
    choose(desk, "Bij welke afspraak hoort dat?", 2)
    (coupling,) = all_of(desk, Coupling)
    assert isinstance(coupling, Coupling)
    assert (coupling.physical_agreement, coupling.social_agreement) == (1, 2)
    assert UNCOUPLED not in texts(desk)
    for words in (in_the_room(desk), in_the_report(desk)):
        assert "Nieuwe portieken" in words
        assert "Een huismeester" in words
