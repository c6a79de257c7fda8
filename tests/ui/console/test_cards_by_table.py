"""How many cards each table wrote: to be heard, and seen where there is room for all tables."""

from pytestqt.qtbot import QtBot

from wijkworkshop.ui.console.panels.board.cards_by_table import CardsByTable


def test_each_table_is_told_with_its_cards_and_none_is_left_out(qtbot: QtBot) -> None:
    shown = CardsByTable()
    qtbot.addWidget(shown)
    shown.show_came((2, 0, 3))
    assert shown.accessibleName() == "Kaarten per tafel. 1: 2, 2: 0, 3: 3"
    wide = shown.sizeHint().width()
    shown.resize(wide, shown.sizeHint().height())
    whole = shown.grab().toImage()
    assert shown.has_room
    shown.resize(wide - 1, shown.sizeHint().height())
    assert not shown.has_room
    assert shown.grab().toImage().copy(0, 0, wide - 1, 24) != whole.copy(0, 0, wide - 1, 24)
    shown.show_came(())
    assert not shown.isVisible()
