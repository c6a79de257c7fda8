"""The editor of run sheets, worked by hand: keys, mouse, words, and what does not fit."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop import places
from wijkworkshop.content.sheet_files import RoundChange
from wijkworkshop.core.terms import BlockKind, Channel, Group, Slot
from wijkworkshop.ui.sheets.add_menu import AddMenu, can_add
from wijkworkshop.ui.sheets.block_rows import Crowd, block_rows
from wijkworkshop.ui.sheets.editor import SheetEditor, own_copy
from wijkworkshop.ui.sheets.history import History
from wijkworkshop.ui.sheets.shelf import SheetShelf
from wijkworkshop.ui.start.dialog import Dialog
from wijkworkshop.ui.start.shipped import Shipped
from wijkworkshop.ui.widgets import Act, Label
from wijkworkshop.ui.widgets.stepper import Stepper

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key
W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="module")
def shelf() -> SheetShelf:
    return SheetShelf(Shipped(places.resources() / "content", places.run_sheets()))


@pytest.fixture
def editor(qtbot: QtBot, shelf: SheetShelf) -> Iterator[SheetEditor]:
    page = SheetEditor(shelf.files["kort"], shelf.bench)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    yield page
    for dialog in page.findChildren(Dialog):
        dialog.deleteLater()


def kinds(page: SheetEditor) -> list[BlockKind]:
    return [block.kind for block in page.sheet.blocks]


def press(page: SheetEditor, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, held)


def named(page: QWidget, name: str, kind: type[W]) -> W:
    found = [each for each in page.findChildren(kind) if each.isVisible() and said(each) == name]
    assert len(found) == 1, (name, [said(each) for each in page.findChildren(kind)])
    return found[0]


def said(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, Act) else "")


def warnings(page: SheetEditor) -> list[str]:
    rows = block_rows(page.sheet, page._bench, page._crowd)
    return [row.warning for row in rows if row.warning]


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


def test_minutes_move_the_clock(editor: SheetEditor) -> None:
    editor.list.setFocus()
    press(editor, K.Key_Down)
    QTest.keyClicks(editor.list, "++")
    assert editor.sheet.blocks[0].minutes == 12
    box = named(editor, "Minuten", QLineEdit)
    assert box.text() == "12"
    box.setFocus()
    press(editor, K.Key_PageUp)
    press(editor, K.Key_Down)
    assert editor.sheet.blocks[0].minutes == 16
    rows = block_rows(editor.sheet, editor._bench, Crowd())
    assert (rows[2].time, rows[0].minutes, rows[0].under) == (
        "19.46",
        "2 u 36 min",
        "klaar om 22.06",
    )
    box.selectAll()
    QTest.keyClicks(box, "25")
    assert editor.sheet.blocks[0].minutes == 25
    box.clear()
    press(editor, K.Key_Tab)
    assert editor.sheet.blocks[0].minutes == 25
    assert box.text() == "25"


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


def test_a_word_that_is_typed_is_one_step(editor: SheetEditor) -> None:
    before = editor.sheet
    editor.go_to(1)
    name = named(editor, "Naam", QLineEdit)
    name.setFocus()
    QTest.keyClicks(name, "Wat u ziet")
    assert editor.sheet.blocks[1].title == "Wat u ziet"
    assert name.cursorPosition() == 10
    editor._undo()
    assert editor.sheet == before
    assert name.text() == ""


def test_a_round_goes_on_and_off_where_the_focus_is(editor: SheetEditor) -> None:
    editor.go_to(1)
    named(editor, "Over twee jaar", Act).setFocus()
    press(editor, K.Key_Space)
    assert editor.sheet.blocks[1].rounds[-1] == "stay"
    focus = QApplication.focusWidget()
    assert isinstance(focus, Act)
    assert (focus.text(), focus.isChecked()) == ("Over twee jaar", True)
    named(editor, "Over twee jaar: eerder", Act).click()
    assert editor.sheet.blocks[1].rounds.index("stay") == 2
    named(editor, "Over twee jaar", Act).click()
    assert "stay" not in editor.sheet.blocks[1].rounds


def test_what_is_done_otherwise_in_a_round(editor: SheetEditor) -> None:
    editor.go_to(5)
    budget = named(editor, "Stippen per persoon, De belangrijkste doelen", QLineEdit)
    budget.setFocus()
    press(editor, K.Key_Up)
    top = named(editor, "Aantal beste, Staat u achter deze doelen?", QLineEdit)
    top.setFocus()
    press(editor, K.Key_Up)
    ways, whom = (
        next(each for each in editor.findChildren(QComboBox) if said(each) == label)
        for label in ("Stemmen", "Voor wie")
    )
    ways.setCurrentIndex(ways.findText("met stickers"))
    whom.setCurrentIndex(whom.findText("alleen: Bewoners"))
    change = editor.sheet.blocks[5].change
    assert change["goals"] == RoundChange(
        budget=3, channel=Channel.STICKERS, only_group=Group.RESIDENTS
    )
    assert (change["top_goals"].top, change["top_goals"].seconds) == (3, 120)
    ways.setCurrentIndex(0)
    whom.setCurrentIndex(0)
    budget.setFocus()
    press(editor, K.Key_Down)
    assert "goals" not in editor.sheet.blocks[5].change


def test_lines_for_the_facilitator(editor: SheetEditor) -> None:
    editor.go_to(1)
    field = named(editor, "Spiekbriefje", QPlainTextEdit)
    assert field.toPlainText().startswith("Laat iedereen eerst zelf invullen")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Zet de deur open.")
    press(editor, K.Key_Return)
    QTest.keyClicks(field, "Zeg dag.")
    assert field.toPlainText() == "Zet de deur open.\nZeg dag."
    assert editor.sheet.blocks[1].passages[Slot.PROMPT] == ("Zet de deur open.", "Zeg dag.")


def test_steps_come_and_go(editor: SheetEditor) -> None:
    editor.go_to(0)
    named(editor, "Stap erbij", Act).click()
    title = named(editor, "Stap 3", QLineEdit)
    title.selectAll()
    QTest.keyClicks(title, "Kennismaken")
    assert [step.title for step in editor.sheet.blocks[0].steps][2] == "Kennismaken"
    begins = named(editor, "Stap 3 begint met", QComboBox)
    begins.setCurrentIndex(1)
    assert editor.sheet.blocks[0].steps[2].round == "travel"
    named(editor, "Stap 1 weg", Act).click()
    assert [step.title for step in editor.sheet.blocks[0].steps] == ["Oefenronde", "Kennismaken"]


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


def test_what_does_not_fit_is_said_beside_the_block(editor: SheetEditor) -> None:
    assert warnings(editor) == []
    people = named(editor, "Mensen", QLineEdit)
    people.selectAll()
    QTest.keyClicks(people, "60")
    [words] = warnings(editor)
    assert words.startswith("180 briefjes intypen in 20 minuten past niet")
    editor.go_to(4)
    assert words in [each.text() for each in editor.findChildren(Label) if each.isVisible()]
    spoken = editor.list.model().index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words in spoken
    named(editor, "Minuten", QLineEdit).setFocus()
    for _ in range(2):
        press(editor, K.Key_PageUp)
    assert warnings(editor) == []


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


def test_a_copy_is_for_real(shelf: SheetShelf) -> None:
    copy = own_copy(shelf.files["proefsessie"], "Eigen")
    assert (copy.title, copy.practice) == ("Eigen", False)


def test_a_stepper_keeps_to_its_range(qtbot: QtBot) -> None:
    stepper = Stepper("Tafels", 1, 30)
    qtbot.addWidget(stepper)
    found: list[int] = []
    stepper.stepped.connect(found.append)
    QTest.keyClick(stepper.box, K.Key_Down)
    stepper.box.selectAll()
    QTest.keyClicks(stepper.box, "0")
    assert (found, stepper.number) == ([], 1)
    stepper.put(29)
    stepper.more.click()
    assert (found, stepper.number, stepper.more.isEnabled()) == ([30], 30, False)
