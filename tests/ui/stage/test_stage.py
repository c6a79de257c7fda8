"""A stage shows marks: scaled, in the projector's shape, and readable for a screen reader."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.examples import EXAMPLES, RUNNING
from tests.support.pages.checks import IN_WIDTHS, faults
from tools.gallery.pages import page_pictures
from wijkworkshop.pages.advances import measure as table
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import DARK, LIGHT
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.style.fonts import FAMILIES, load_fonts, measure
from wijkworkshop.wording.dutch import from_the_right


class Noting(Stage):
    """A stage that notes what it repaints."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (named by Qt)
        self.painted += [QRect(event.rect())]
        super().paintEvent(event)


@pytest.fixture
def stage(qtbot: QtBot) -> Noting:
    stage = Noting()
    qtbot.addWidget(stage)
    stage.set_still(True)
    stage.resize(1920, 1080)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


@pytest.mark.usefixtures("qapp")
def test_the_fonts_are_there() -> None:
    assert load_fonts() == FAMILIES


@pytest.mark.usefixtures("qapp")
@IN_WIDTHS
@pytest.mark.parametrize("name", EXAMPLES)
def test_pages_read_as_well_with_the_widths_of_qt(name: str, width: float) -> None:
    for page in pages_of(EXAMPLES[name], width, LIGHT, measure):
        assert faults(page) == []


@pytest.mark.seconds
@pytest.mark.usefixtures("qapp")
def test_the_table_agrees_with_qt_and_is_never_narrower() -> None:
    for view in EXAMPLES.values():
        for page in pages_of(view, 1920, LIGHT, table):
            for text in texts(page):
                for line in text.fitted.lines:
                    exact = measure(line, 100, text.type.weight)
                    ample = 2.0 if from_the_right(line) else 1.01  # their letters join
                    assert exact - 0.01 <= table(line, 100, text.type.weight) <= exact * ample + 1


def test_a_stage_is_black_before_it_has_a_view(stage: Noting) -> None:
    assert stage.grab().toImage().pixelColor(5, 5) == QColor("#000000")


def test_a_tick_of_the_clock_repaints_the_clock_only(qapp: QApplication, stage: Noting) -> None:
    view = EXAMPLES["ballot-dots"]
    stage.show_view(view)
    qapp.processEvents()
    stage.painted.clear()
    stage.show_view(replace(view, countdown=replace(RUNNING, left=107)))
    qapp.processEvents()
    assert stage.painted
    area = sum(rect.width() * rect.height() for rect in stage.painted)
    assert area < 0.05 * 1920 * 1080


def test_the_same_view_again_repaints_nothing(qapp: QApplication, stage: Noting) -> None:
    stage.show_view(EXAMPLES["ballot-dots"])
    qapp.processEvents()
    stage.painted.clear()
    stage.show_view(EXAMPLES["ballot-dots"])
    qapp.processEvents()
    assert stage.painted == []


def test_a_miniature_breaks_lines_where_the_room_does(stage: Noting) -> None:
    stage.show_view(EXAMPLES["ranking"])
    stage.set_shape(QSize(1024, 768))
    stage.resize(320, 240)
    lines = [text.fitted.lines for text in texts(stage.marks)]
    stage.resize(200, 300)
    assert [text.fitted.lines for text in texts(stage.marks)] == lines
    assert stage.heightForWidth(400) == 300


def test_a_screen_reader_gets_the_texts_in_order(stage: Noting) -> None:
    stage.show_view(EXAMPLES["ballot-dots"])
    heard = QAccessible.queryAccessibleInterface(stage)
    assert heard.role() == QAccessible.Role.Document
    said = heard.text(QAccessible.Text.Name)
    assert said == stage.text()
    assert said.index("Geef 2 stippen") < said.index("Sociale huur spreiden")


def test_bars_grow_unless_things_must_stay_still(qtbot: QtBot, stage: Noting) -> None:
    stage.show_view(EXAMPLES["ranking"])
    assert "26" in stage.text().splitlines()
    stage.show_view(EXAMPLES["black"])
    stage.set_still(False)
    stage.show_view(EXAMPLES["ranking"])
    assert "26" not in stage.text().splitlines()
    qtbot.waitUntil(lambda: "26" in stage.text().splitlines())


def test_another_theme_changes_the_paper(stage: Noting) -> None:
    stage.show_view(EXAMPLES["boxes"])
    stage.set_theme(DARK)
    assert stage.grab().toImage().pixelColor(3, 3) == QColor(DARK.paper)


def test_another_shape_is_framed_in_black(stage: Noting) -> None:
    stage.show_view(EXAMPLES["boxes"])
    stage.resize(1920, 1400)
    image = stage.grab().toImage()
    assert image.pixelColor(10, 10) == QColor("#000000")
    assert image.pixelColor(10, 700) == QColor(LIGHT.paper)


def test_grades_are_drawn_by_the_charting_library_where_asked(qtbot: QtBot) -> None:
    stage = Stage(charts=True)
    qtbot.addWidget(stage)
    stage.set_still(True)
    stage.resize(1920, 1080)
    stage.show()
    plain = stage.findChildren(QWidget)
    stage.show_view(EXAMPLES["distribution-grade"])
    assert len(stage.findChildren(QWidget)) > len(plain)
    chart = next(child for child in stage.children() if isinstance(child, QWidget))
    assert chart.isVisible()
    assert "10" in stage.text().splitlines()
    stage.show_view(EXAMPLES["boxes"])
    assert not chart.isVisible()


@pytest.mark.usefixtures("qapp")
def test_pictures_of_every_page(tmp_path: Path) -> None:
    few = {name: EXAMPLES[name] for name in ("boxes", "matrix")}
    files = list(page_pictures(few, tmp_path, ((1024, 768),), DARK))
    assert [file.name for file in files][-1] == "sheet-dark-1024x768.png"
    image = QImage(str(files[0]))
    assert (image.width(), image.height()) == (1024, 768)
    assert image.pixelColor(2, 2) == QColor(DARK.paper)
