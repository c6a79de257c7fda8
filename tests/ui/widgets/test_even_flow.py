"""An even row: no thing by itself in a last row, and things narrower where that saves a row."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop.ui.widgets.flow import Flow

GAP, TALL = 10, 40


def thing() -> QWidget:
    """Return a widget that likes to be 200 wide, and is at least 150."""
    made = QWidget()
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addSpacerItem(QSpacerItem(200, TALL, QSizePolicy.Policy.Preferred))
    made.setMinimumWidth(150)
    return made


@pytest.mark.parametrize(
    ("wide", "rows"),
    [(830, [4]), (640, [4]), (620, [2, 2]), (310, [2, 2]), (300, [1, 1, 1, 1])],
)
def test_four_stand_in_a_row_in_pairs_or_below_each_other(
    qtbot: QtBot, wide: int, rows: list[int]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=GAP, even=True)
    things = [thing() for _ in range(4)]
    for each in things:
        flow.addWidget(each)
    holder.resize(wide, 400)
    holder.show()
    tops = [each.y() for each in things]
    assert [tops.count(top) for top in sorted(set(tops))] == rows
    assert all(each.geometry().right() < wide for each in things)
    assert flow.heightForWidth(wide) == len(rows) * (TALL + GAP) - GAP
    assert all(150 <= each.width() <= 200 for each in things)
