"""The five dimensions of liveability of an own area, typed by hand, reach everybody (E11)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter
from tests.support.console.desk import named
from tests.support.console.opened import Opened, opened
from tests.support.core.scenes import block, evening
from tests.support.saying import told
from tests.support.web.told import texts
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.outcomes.recognition import Statistic
from wijkworkshop.core.public.view import lit_screen, lit_view
from wijkworkshop.core.session_records import ScreenKind, area_name
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Link
from wijkworkshop.pages.marks import texts as drawn_texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import Act
from wijkworkshop.web.mirror import mirrored

LABELS = {ask.name: ask.label for ask in Statistic.FORM.asks}
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
AREA, SOURCE = "Osdorp-Midden", "Leefbaarometer"
DIMENSIONS = (
    ("Woningvoorraad", "-0,21", "-0,14"),
    ("Fysieke omgeving", "0,05", "0,11"),
    ("Voorzieningen", "0,18", "0,16"),
    ("Sociale samenhang", "-0,09", "-0,12"),
    ("Overlast en onveiligheid", "-0,30", "-0,19"),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    made = evening(block(BlockKind.QUESTION_1))
    made.do(ShowScreen(1, ScreenKind.HARVEST))
    with opened(qtbot, tmp_path, made.session) as at:
        yield at


def typed(desk: Opened, **fields: str) -> None:
    """Type in the fields of the figure that was added last."""
    for name, text in fields.items():
        every = desk.console.middle.panel.findChildren(QLineEdit)
        found = [each for each in every if each.accessibleName() == LABELS[name]]
        field = found[-1]
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        desk.rest()


def test_five_dimensions_of_an_own_area_over_two_years(desk: Opened) -> None:
    letter(desk, Qt.Key.Key_U)
    for text, first, last in DIMENSIONS:
        named(desk.console.middle.panel, "Cijfer toevoegen", Act).click()
        typed(desk, text=text, area=AREA, first_year="2014", first=first)
        typed(desk, last_year="2024", last=last, source=SOURCE)
    found = desk.session.all(Statistic)
    assert [(each.text, each.first, each.last) for each in found] == list(DIMENSIONS)
    assert {area_name(desk.session, each.area) for each in found} == {AREA}
    pages = pages_of(lit_view(desk.session, NOW), 1920.0, LIGHT, measure)
    assert sum(isinstance(mark, Link) for page in pages for mark in page) == len(DIMENSIONS)
    room = " ".join(mark.text for page in pages for mark in drawn_texts(page))
    phone = " ".join(texts(mirrored(lit_screen(desk.session))))
    content = load_catalogue(places.resources() / "content")
    printed = told(report(desk.session, NOW, content))
    for edge in (room, phone, printed):
        assert AREA in edge
        assert SOURCE in edge
        for text, first, last in DIMENSIONS:
            assert text in edge
            assert f"2014: {first}" in edge
            assert f"2024: {last}" in edge
