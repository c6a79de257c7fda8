"""An editor in front of somebody, and ways to find things in it."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop import places
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.sheets.block_rows import block_rows
from wijkworkshop.ui.sheets.editor import SheetEditor
from wijkworkshop.ui.sheets.sheet_library import SheetLibrary
from wijkworkshop.ui.widgets import Act
from wijkworkshop.ui.widgets.dialog import Dialog

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key
W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="module")
def library() -> SheetLibrary:
    return SheetLibrary(Shipped(places.resources() / "content", places.run_sheets()))


@pytest.fixture
def editor(qtbot: QtBot, library: SheetLibrary) -> Iterator[SheetEditor]:
    page = SheetEditor(library.files["kort"], library.bench)
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
