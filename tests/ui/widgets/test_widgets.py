"""The small widgets: keys that are shown, texts that wait, boxes that know empty from nought."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import RING, Target
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.prepare.rail import RailItem
from wijkworkshop.ui.prepare.tick_row import TickRow
from wijkworkshop.ui.start.choice import Choice
from wijkworkshop.ui.widgets import NOW, Act, Bar, Field, Flow, Kind, Label, NumberBox, Pill
from wijkworkshop.ui.widgets.enter import ENTER
from wijkworkshop.ui.widgets.field import Line
from wijkworkshop.ui.widgets.page import WIDEST, Page
from wijkworkshop.ui.widgets.scroll import Scroll


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window to put widgets in."""
    made = QWidget()
    QVBoxLayout(made)
    made.resize(500, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def put(window: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        layout = window.layout()
        assert layout
        layout.addWidget(widget)
        widget.show()


def test_an_act_says_its_key_and_takes_no_focus_by_a_click(window: QWidget) -> None:
    act, pressed = Act("Sluiten", "spatie", Kind.PRIMARY), []
    act.clicked.connect(lambda: pressed.append(1))
    put(window, act)
    assert act.accessibleDescription() == "toets spatie"
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    assert not act.hasFocus()
    act.setFocus()
    QTest.keyClick(act, Qt.Key.Key_Return)
    QTest.keyClick(act, Qt.Key.Key_Space)
    assert pressed == [1, 1, 1]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Act("Verder"),
        EntryLine,
        lambda: Choice("Nieuw"),
        lambda: RailItem(1, "Meenemen", "1"),
        lambda: TickRow("Stiften", "", "20"),
        lambda: Target(Look(1.0), "Ja"),
    ],
    ids=["act", "entry line", "choice", "rail item", "tick row", "target"],
)
@pytest.mark.parametrize("key", ENTER, ids=["main", "digits"])
def test_enter_presses_every_button_once_however_long_it_is_held(
    window: QWidget, make: Callable[[], QAbstractButton], key: Qt.Key
) -> None:
    button, pressed = make(), []
    button.clicked.connect(lambda: pressed.append(1))
    put(window, button)
    none = Qt.KeyboardModifier.NoModifier
    for held in (False, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, key, none, "\r", held))
    assert pressed == [1]


def test_a_field_waits_while_somebody_types(window: QWidget) -> None:
    field, other = Field("Zin"), Field("Nog een")
    finished: list[str] = []
    field.finished.connect(finished.append)
    put(window, field, other)
    field.show_text("oud")
    field.editor.setFocus()
    field.show_text("van een ander")
    assert field.text == "oud"
    QTest.keyClicks(field.editor, " en nieuw")
    other.editor.setFocus()
    assert finished == ["oud en nieuw"]


def test_an_untouched_field_catches_up_when_the_focus_leaves(window: QWidget) -> None:
    field, other = Field("Zin", lines=3), Field("Nog een")
    put(window, field, other)
    field.editor.setFocus()
    field.show_text("van een ander")
    other.editor.setFocus()
    assert field.text == "van een ander"


def test_enter_finishes_a_line_and_once(window: QWidget) -> None:
    field = Field("Zin")
    finished: list[str] = []
    field.finished.connect(finished.append)
    put(window, field)
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "af")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert finished == ["af"]


def test_an_empty_box_is_not_nought(window: QWidget) -> None:
    box = NumberBox("Tafel 1")
    told: list[object] = []
    box.finished.connect(told.append)
    put(window, box)
    assert box.number is None
    box.setFocus()
    QTest.keyClicks(box, "0x")
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.clear()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == [0, None]


def test_a_box_takes_three_figures_at_the_most(window: QWidget) -> None:
    box = NumberBox("Tafel 1")
    put(window, box)
    box.setFocus()
    QTest.keyClicks(box, "12345")
    assert box.number == 123


def test_a_row_that_is_full_goes_on_below(window: QWidget) -> None:
    row = QWidget()
    flow = Flow(row)
    for _ in range(4):
        flow.addWidget(Act("Een knop"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(flow.minimumSize().width()) > 3 * one
    put(window, row)


def test_a_text_is_never_markup_and_no_part_becomes_a_window(window: QWidget) -> None:
    label, pill, bar = Label("<b>vet</b>", wrap=True), Pill("open", NOW), Bar("kaal")
    label.show_text("<i>x</i>", hide_empty=True)
    pill.show_text("dicht", NOW)
    assert not label.isVisible()
    assert not pill.isVisible()
    put(window, label, pill, bar)
    assert label.textFormat() is Qt.TextFormat.PlainText
    bar.show_parts([(3, "#000000")], 5, "3 van 5")
    assert bar.accessibleName() == "3 van 5"


def test_a_line_that_is_too_long_shows_how_it_begins(window: QWidget) -> None:
    field = Field("Rol van bewoners")
    put(window, field)
    window.setFocus()
    field.show_text("Een bewonersraad beslist mee over de volgorde. " * 4)
    assert isinstance(field.editor, QLineEdit)
    assert field.editor.cursorPosition() == 0


def test_a_line_that_is_cut_shows_so_until_somebody_goes_on_in_it(window: QWidget) -> None:
    field, other = Field("Wie krijgt het verslag?"), Field("Wanneer?")
    put(window, field, other)
    field.setFixedWidth(160)
    other.editor.setFocus()
    field.show_text("alle deelnemers, op papier en per post")
    QApplication.processEvents()
    line = field.editor
    assert isinstance(line, Line)
    assert line.seen().startswith("alle deelnemers")
    assert line.seen().endswith("…")
    field.grab()
    assert line.toolTip() == field.text
    line.setFocus()
    assert line.seen() == field.text
    other.editor.setFocus()
    field.show_text("alle")
    field.grab()
    assert (line.seen(), line.toolTip()) == ("alle", "")


def test_a_button_in_the_dark_bar_that_does_nothing_now_is_darker_than_the_others(
    window: QWidget,
) -> None:
    on, off = Act("Volgende", kind=Kind.CHIP), Act("Vorige", kind=Kind.CHIP)
    off.setEnabled(False)
    put(window, on, off)
    bright, dark = (each.grab().toImage().pixelColor(10, 20).lightness() for each in (on, off))
    assert dark < bright


def test_words_keep_off_the_mark_of_what_was_given(window: QWidget) -> None:
    words = ("il"[place % 2] * (1 + place % 7) for place in range(90))  # lines of any length
    target = Target(Look(1.0), " ".join(words), "1")
    put(window, target)
    target.setFixedSize(360, target.heightForWidth(360))
    target.show_mark("1")
    image = target.grab().toImage()
    disc = 360 - RING - 66
    beside = {
        image.pixelColor(x, y).name()
        for x in range(disc - 12, disc)
        for y in range(12, image.height() - 12)
    }
    assert len(beside) == 1


def test_the_bar_of_a_page_stands_at_the_edge_of_its_window(qtbot: QtBot) -> None:
    page = Page("Back-ups")
    qtbot.addWidget(page)
    for _line in range(60):
        page.body.addWidget(Label("Een regel"))
    page.resize(1440, 500)
    page.show()
    (scroll,) = page.findChildren(Scroll)
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    assert bar.mapTo(page, bar.rect().topRight()).x() > 1440 - 60
    lines = [each for each in page.findChildren(Label) if each.text() == "Een regel"]
    assert max(line.width() for line in lines) <= WIDEST
