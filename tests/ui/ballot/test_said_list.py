"""'Klopt dit?' on the laptop: what was chosen stands large, in the middle, all of it in sight."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.pages import CheckPage
from wijkworkshop.ui.widgets import Label

SHAPES = ((1024, 768), (1280, 800), (1440, 900), (1920, 1080))
SHORT = "Huurwoningen spreiden"
LONG = "Voorrang voor mensen met een beroep in de zorg of het onderwijs"
LEAST, FEW = 28, 46
"""Sizes of the text, for a screen of 1000 high."""


def checked(qtbot: QtBot, lines: int, wide: int, tall: int) -> tuple[CheckPage, Look]:
    look = Look.for_height(tall)
    said = [(SHORT if place % 3 else LONG, "1 stip") for place in range(lines)]
    page = CheckPage(look, said)
    qtbot.addWidget(page)
    page.resize(wide, tall)
    page.show()
    qtbot.waitExposed(page)
    return page, look


def top_and_bottom(page: CheckPage) -> tuple[int, int]:
    first, last = (page.said.lines[place][0] for place in (0, -1))
    return first.mapTo(page, QPoint()).y(), last.mapTo(page, QPoint(0, last.height())).y()


def size_of(label: Label, look: Look) -> float:
    return label.font().pixelSize() / look(1000) * 1000


@pytest.mark.parametrize(("wide", "tall"), SHAPES)
def test_a_few_stand_large_and_in_the_middle(qtbot: QtBot, wide: int, tall: int) -> None:
    page, look = checked(qtbot, 2, wide, tall)
    assert all(size_of(label, look) >= FEW - 1 for line in page.said.lines for label in line)
    top, bottom = top_and_bottom(page)
    above = top - page.said.mapTo(page, QPoint()).y()
    below = page.said.mapTo(page, QPoint(0, page.said.height())).y() - bottom
    assert abs(above - below) <= 0.03 * tall
    assert bottom - top > 0.15 * tall


@pytest.mark.parametrize(("wide", "tall"), SHAPES)
def test_nine_are_all_seen_without_scrolling(qtbot: QtBot, wide: int, tall: int) -> None:
    page, look = checked(qtbot, 9, wide, tall)
    assert page.said.verticalScrollBar().maximum() == 0
    assert all(size_of(label, look) >= LEAST - 1 for line in page.said.lines for label in line)


def test_very_many_scroll_in_the_smallest_size(qtbot: QtBot) -> None:
    page, look = checked(qtbot, 25, 1024, 768)
    assert page.said.verticalScrollBar().maximum() > 0
    assert size_of(page.said.lines[0][0], look) == pytest.approx(LEAST, abs=1)
