"""What stands at the right in the editor: a block with its rounds, steps and words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.sheets.conftest import K, named, press, said, warnings
from wijkworkshop.content.sheet_files import RoundChange
from wijkworkshop.core.terms import Channel, Group, Slot
from wijkworkshop.ui.sheets.block_rows import Crowd, block_rows
from wijkworkshop.ui.sheets.editor import SheetEditor
from wijkworkshop.ui.widgets import Act, Label
from wijkworkshop.ui.widgets.stepper import Stepper


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
