"""The settings of a round in the editor of run sheets: in one row, or in two of as many."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.sheets.editor import SheetEditor
from wijkworkshop.ui.sheets.round_card import RoundCard
from wijkworkshop.ui.sheets.sheet_library import SheetLibrary
from wijkworkshop.ui.widgets.stepper import Stepper

SHAPES = ((1024, 768), (1280, 800), (1440, 900))


@pytest.mark.parametrize(("wide", "tall"), SHAPES)
def test_no_setting_stands_alone_in_a_row(
    qtbot: QtBot, library: SheetLibrary, wide: int, tall: int
) -> None:
    editor = SheetEditor(library.files["halve-dag"], library.bench)
    qtbot.addWidget(editor)
    editor.resize(wide, tall)
    editor.show()
    kinds = [block.kind for block in editor.sheet.blocks]
    editor.go_to(kinds.index(BlockKind.STEP_4))
    editor.grab()  # lays everything out
    settings = [_settings(card) for card in editor.findChildren(RoundCard) if card.isVisible()]
    assert any(len(each) == 4 for each in settings)
    for shown in settings:
        rows = Counter(each.mapTo(editor, QPoint()).y() for each in shown)
        assert len(set(rows.values())) <= 1, rows
        if wide == max(shape[0] for shape in SHAPES):
            assert len(rows) <= 1


def _settings(card: RoundCard) -> list[QWidget]:
    return [*card.findChildren(Stepper), *card.findChildren(ChoiceInput)]
