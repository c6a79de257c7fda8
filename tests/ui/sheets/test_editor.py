"""The editor of run sheets, worked by hand: its list by keys and mouse, and what is kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.sheets.conftest import ALT, CTRL, K, kinds, named, press, said
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.sheets.add_menu import AddMenu, can_add
from wijkworkshop.ui.sheets.editor import SheetEditor, own_copy
from wijkworkshop.ui.sheets.history import History
from wijkworkshop.ui.sheets.sheet_library import SheetLibrary
from wijkworkshop.ui.widgets import Act
from wijkworkshop.ui.widgets.dialog import Dialog


def test_alt_with_an_arrow_moves_a_block_and_it_stays_chosen(editor: SheetEditor) -> None:
    before = kinds(editor)
    for _ in range(4):
        press(editor, K.Key_Down)
    assert editor.list.place == 3
    press(editor, K.Key_Up, ALT)
    assert kinds(editor) == [*before[:2], before[3], before[2], *before[4:]]
    assert editor.list.place == 2
    press(editor, K.Key_Down, ALT)
    assert kinds(editor) == before
    editor.go_to(0)
    press(editor, K.Key_Up, ALT)
    assert kinds(editor) == before


def test_a_block_is_dragged_to_another_place(editor: SheetEditor) -> None:
    before = kinds(editor)
    rows = [editor.list.visualRect(editor.list.model().index(at, 0)) for at in range(6)]
    target = editor.list.viewport()
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=rows[1].center())
    QTest.mouseMove(target, rows[3].center())
    QTest.mouseMove(target, rows[3].center() + QPoint(0, 12))
    assert editor.grab().height() == 800  # the gap is painted
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=rows[3].center() + QPoint(0, 12))
    assert kinds(editor) == [*before[1:3], before[0], *before[3:]]
    assert editor.list.place == 2


def test_a_click_moves_nothing(editor: SheetEditor) -> None:
    before = editor.sheet
    place = editor.list.visualRect(editor.list.model().index(3, 0)).center()
    QTest.mouseClick(editor.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.sheet == before
    assert editor.list.place == 2


def test_what_is_done_is_taken_back_and_done_again(editor: SheetEditor) -> None:
    before = editor.sheet
    editor.go_to(2)
    press(editor, K.Key_Delete)
    gone = editor.sheet
    assert len(gone.blocks) == len(before.blocks) - 1
    press(editor, K.Key_Z, CTRL)
    assert editor.sheet == before
    press(editor, K.Key_Y, CTRL)
    assert editor.sheet == gone
    named(editor, "Ongedaan maken", Act).click()
    assert editor.sheet == before


def test_a_block_of_any_kind_comes_after_the_chosen_one(editor: SheetEditor) -> None:
    editor.go_to(1)
    menu = AddMenu(editor.sheet, editor._bench, editor)
    offered = {action.text(): action for action in menu.actions()}
    assert len(offered) == len(BlockKind)
    assert not offered["Vraag 1 · Herkenning"].isEnabled()
    menu.chosen.connect(editor.add)
    offered["Stap 2 · Afstemming"].trigger()
    assert kinds(editor)[2] is BlockKind.STEP_2
    assert editor.list.place == 2
    assert can_add(BlockKind.BREAK, {BlockKind.BREAK})


def test_the_menu_opens_by_keyboard(editor: SheetEditor, qtbot: QtBot) -> None:
    editor.plus.setFocus()
    press(editor, K.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, AddMenu)
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert kinds(editor)[-1] is BlockKind.PRACTICE


def test_what_cannot_be_right_is_not_kept(editor: SheetEditor) -> None:
    asked: list[object] = []
    editor.save_requested.connect(asked.append)
    name = named(editor, "Naam", QLineEdit)
    name.clear()
    name.textEdited.emit("")
    press(editor, K.Key_S, CTRL)
    assert asked == []
    assert "de naam: dit mag niet leeg zijn" in editor._told.text()
    name.setText("Avond")
    name.textEdited.emit("Avond")
    editor.go_to(0)
    steps = named(editor, "Minuten, stap 1", QLineEdit)
    steps.setFocus()
    press(editor, K.Key_PageUp)
    editor.go_to(3)
    editor.save()
    assert asked == []
    assert editor._told.text() == "Opening: de stappen duren samen langer dan het onderdeel"
    assert editor.list.place == 0
    editor._undo()
    editor.save()
    assert asked == [editor.sheet]


@pytest.mark.parametrize(("way", "saved", "left"), [(0, 1, 0), (1, 0, 1), (2, 0, 0)])
def test_what_is_not_kept_is_asked_about(
    editor: SheetEditor, way: int, saved: int, left: int
) -> None:
    asked: list[object] = []
    gone: list[None] = []
    editor.save_requested.connect(asked.append)
    editor.left.connect(lambda: gone.append(None))
    editor.drop(2)
    press(editor, K.Key_Escape)
    [dialog] = editor.window().findChildren(Dialog)
    dialog.findChildren(Act)[way].click()
    assert (len(asked), len(gone)) == (saved, left)


def test_without_a_change_it_is_simply_left(editor: SheetEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.left):
        press(editor, K.Key_Escape)


def test_the_last_block_stays(editor: SheetEditor) -> None:
    for _ in range(20):
        editor.drop(0)
    assert len(editor.sheet.blocks) == 1


def test_tab_goes_round_by_everything(editor: SheetEditor) -> None:
    editor.go_to(5)
    editor.back.setFocus()
    seen: list[str] = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert said(focus), focus
        if focus is editor.back and seen:
            break
        seen.append(said(focus))
        press(editor, K.Key_Tab)
    order = ["Onderdelen", "Onderdeel toevoegen", "Minuten", "De belangrijkste doelen", "Stap 1"]
    order += ["Spiekbriefje", "Opslaan"]
    assert [name for name in seen if name in order] == order


def test_a_history_goes_back_and_on() -> None:
    history = History("a").do("ab", "t").do("abc", "t").do("abc").do("x")
    assert history.undo().now == "abc"
    assert history.undo().undo().now == "a"
    assert history.undo().undo().undo().now == "a"
    assert history.undo().redo() == History("x", ("a", "abc"))
    assert history.redo() is history
    assert history.undo().do("y").future == ()


def test_a_copy_is_for_real(library: SheetLibrary) -> None:
    copy = own_copy(library.files["proefsessie"], "Eigen")
    assert (copy.title, copy.practice) == ("Eigen", False)
