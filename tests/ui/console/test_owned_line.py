"""A line of what somebody takes up: compact where there is room, and nothing is cut where not."""

import pytest
from pytestqt.qtbot import QtBot

from wijkworkshop.ui.console.panels.owned_line import Owned, OwnedLine

WIDE, SMALL = 690, 420


@pytest.mark.parametrize(("wide", "beside"), [(WIDE, True), (SMALL, False)])
def test_buttons_stand_beside_the_field_where_there_is_room(
    qtbot: QtBot, wide: int, beside: bool
) -> None:
    line = OwnedLine(("Invullen",), asks_why=True)
    qtbot.addWidget(line)
    line.show_item(Owned(1, "Wie betaalt het onderhoud?", let_go=True), ())
    line.resize(wide, 400)
    line.show()
    assert line.why is not None
    field = line.owner.geometry()
    for act in (line.loose, *line.acts):
        assert act.width() >= act.sizeHint().width()
        assert (act.geometry().left() > field.right()) is beside
        assert (act.geometry().top() > line.why.geometry().bottom()) is not beside
    why = line.why.geometry()
    assert (why.left(), why.right()) == (field.left(), field.right())
    assert why.top() > field.bottom()
