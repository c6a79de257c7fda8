"""Lists of 'Voorbereiden' use the width: two columns where there is room, and every word seen."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.start.listed import OpenAt, Stored
from tests.support.start.prepare_page import first_page, page
from wijkworkshop.ui.laptop.checks import Check, Grade
from wijkworkshop.ui.prepare.columns import Columns
from wijkworkshop.ui.prepare.page import PreparePage
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.tick_row import TickRow
from wijkworkshop.ui.widgets.scroll import Scroll


@pytest.fixture
def shown(stored: Stored, desk_at: OpenAt, place: Path) -> PreparePage:
    return page(first_page(stored, desk_at, place))


def _all_seen(shown: PreparePage, part: Part) -> bool:
    scroll = next(each for each in shown.findChildren(Scroll) if each.widget() is part)
    return scroll.verticalScrollBar().maximum() == 0


def across(rows: list[QWidget], whole: QWidget) -> int:
    return len({each.mapTo(whole, QPoint()).x() for each in rows})


@pytest.mark.parametrize(
    ("wide", "tall", "columns"), [(1440, 900, 2), (1280, 800, 2), (1024, 768, 1)]
)
def test_what_to_bring_stands_in_two_columns_where_there_is_room(
    qtbot: QtBot, shown: PreparePage, wide: int, tall: int, columns: int
) -> None:
    shown.window().resize(wide, tall)
    shown.window().grab()
    rows: list[QWidget] = list(shown.packing.rows.values())
    qtbot.waitUntil(lambda: across(rows, shown) == columns)
    assert _all_seen(shown, shown.packing) == (columns == 2)
    right = max(each.mapTo(shown, QPoint(each.width(), 0)).x() for each in rows)
    assert right > 0.9 * shown.width()


def test_rows_are_read_down_the_first_column(qtbot: QtBot, shown: PreparePage) -> None:
    shown.window().resize(1440, 900)
    rows: list[QWidget] = list(shown.packing.rows.values())
    qtbot.waitUntil(lambda: across(rows, shown) == 2)
    at = [each.mapTo(shown, QPoint()) for each in rows]
    assert sorted(at, key=lambda point: (point.x(), point.y())) == at


def test_a_long_row_goes_on_in_a_next_line(qtbot: QtBot) -> None:
    row = TickRow("Lege vellen: ‘Wat is voor ons een gemengde wijk?’", "Eén per tafel.", "6")
    qtbot.addWidget(row)
    assert row.heightForWidth(330) > row.heightForWidth(700)


def test_checks_of_the_laptop_stand_beside_each_other(qtbot: QtBot, shown: PreparePage) -> None:
    shown.window().resize(1440, 900)
    shown.go_to(shown.parts.index(shown.laptop))
    shown.laptop.show_checks(
        [Check(f"{n}", f"Scherm {n}", Grade.GOOD, "In orde") for n in range(6)]
    )
    shown.window().grab()
    columns = shown.laptop.findChildren(Columns)[-1]
    rows = [each for each in columns.children() if isinstance(each, QWidget)]
    qtbot.waitUntil(lambda: across(rows, shown) == 2)


@pytest.mark.parametrize(("wide", "tall"), [(1440, 900), (1280, 800)])
def test_questions_and_the_screen_are_seen_whole_without_scrolling(
    qtbot: QtBot, shown: PreparePage, wide: int, tall: int
) -> None:
    shown.window().resize(wide, tall)
    for part in (shown.client, shown.room):
        shown.go_to(shown.parts.index(part))
        qtbot.waitUntil(partial(_all_seen, shown, part))
    assert shown.room.stage.width() == 600
    assert across(list(shown.client.fields), shown) == 2
