"""One list: rows of a kind of their own are walked, heard, painted and kept in sight."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from wijkworkshop.ui.lists.model import RowModel
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter

SIZES = Sizes(least=40, around=20, right=12, radius=8.0)
LONG = "Voorrang bij sociale en economische binding, ook voor wie buiten de wijk werkt"


@dataclass(frozen=True)
class Toy:
    """A row; without a name it is a heading."""

    name: str
    note: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.name}, {self.note}" if self.note else self.name or "kop"


def look(toy: Toy) -> Titled:
    return Titled(toy.name, 14, note=toy.note)


Show = Callable[..., RowList[Toy]]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(*rows: Toy, place: int = 0, tips: bool = False, wide: int = 300) -> RowList[Toy]:
        made: RowList[Toy] = RowList(
            "Lijst", TitlePainter(look, SIZES), tips=tips, can_be_chosen=lambda toy: toy.name != ""
        )
        qtbot.addWidget(made)
        made.show_rows(rows, place)
        made.resize(wide, 400)
        made.show()
        return made

    return make


def numbered(count: int, word: str = "rij") -> tuple[Toy, ...]:
    return tuple(Toy(f"{word} {number}") for number in range(count))


def told(found: RowList[Toy]) -> list[Toy | None]:
    heard: list[Toy | None] = []
    found.row_chosen.connect(heard.append)
    return heard


def test_walking_tells_once_which_row_is_chosen(show: Show) -> None:
    rows = numbered(3)
    found = show(*rows)
    heard = told(found)
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_End)
    QTest.keyClick(found, Qt.Key.Key_Down)
    assert heard == [rows[1], rows[2]]
    assert found.current is rows[2]


def test_showing_rows_tells_nobody_and_puts_the_bar_where_it_is_asked(show: Show) -> None:
    found = show(*numbered(3))
    heard = told(found)
    rows = numbered(5, "ander")
    found.show_rows(rows, 3)
    assert (found.current, found.rows) == (rows[3], rows)
    found.show_rows((), -1)
    assert found.current is None
    assert heard == []


def test_a_heading_is_stepped_over(show: Show) -> None:
    rows = (Toy("een"), Toy(""), Toy("twee"))
    found = show(*rows)
    QTest.keyClick(found, Qt.Key.Key_Down)
    assert found.current is rows[2]


@pytest.mark.parametrize("tips", [True, False])
def test_each_row_is_heard_as_a_sentence(show: Show, tips: bool) -> None:
    rows = (Toy("een", "nieuw"), Toy("twee"))
    found = show(*rows, tips=tips)
    whole = QAccessible.queryAccessibleInterface(found)
    heard = [whole.child(at).text(QAccessible.Text.Name) for at in range(whole.childCount())]
    assert heard == [row.spoken for row in rows]
    tip = found.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == (rows[0].spoken if tips else None)


def test_as_many_rows_as_before_can_leave_the_list_where_it_is(show: Show) -> None:
    found = show(*numbered(40))
    bar = found.verticalScrollBar()
    bar.setValue(300)
    found.show_rows(numbered(40, "zelfde"), 8, keep=True)
    assert bar.value() == 300
    found.show_rows(numbered(40, "nieuw"), 0)
    assert bar.value() == 0


@pytest.mark.parametrize("wide", [900, 300, 140])
def test_rows_get_the_height_that_their_title_needs(show: Show, wide: int) -> None:
    found = show(Toy("kort"), Toy(LONG), Toy("kort ook"), wide=wide)
    rects = [found.visualRect(found.model().index(at, 0)) for at in range(3)]
    assert rects[0].height() == rects[2].height() == SIZES.least
    assert (rects[1].height() > SIZES.least) is (wide < 900)
    assert rects[1].bottom() < rects[2].top()


def test_only_the_row_that_is_chosen_has_a_bar(show: Show) -> None:
    rows = (Toy(""), Toy("een"), Toy("twee"))
    found = show(*rows, place=1)
    QListView.setFocus(found)
    picture = found.grab().toImage()
    colors = [
        picture.pixelColor(found.visualRect(found.model().index(at, 0)).center()).name()
        for at in (1, 2)
    ]
    assert colors[0] != colors[1]


def test_a_model_says_nothing_of_what_it_is_not_asked() -> None:
    model: RowModel[Toy] = RowModel()
    model.show_rows((Toy("een"),))
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0)) == 0
