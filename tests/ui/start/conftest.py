"""A start window on a real archive, wired as the app does it, and a person in front of it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wijkworkshop.app import connect_parts
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.controllers.workshop import Workshop
from wijkworkshop.ui.files.drives import Drive
from wijkworkshop.ui.files.file_dialogs import FileDialogs, Kinds
from wijkworkshop.ui.start import startup_maintenance
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.start.window import StartWindow
from wijkworkshop.ui.widgets.dialog import Dialog

W = TypeVar("W", bound=QWidget)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass
class Answers:
    """What somebody says when the app asks for a file; the names that it proposed."""

    archive: Path | None = None
    pdf: Path | None = None
    stick: Path | None = None
    content: Path | None = None
    drives: tuple[Drive, ...] = ()
    proposed: list[str] = field(default_factory=list)

    def asking(self) -> FileDialogs:
        def ask_pdf(_parent: QWidget, name: str, _kinds: Kinds) -> Path | None:
            self.proposed.append(name)
            return self.pdf

        def ask_stick(_parent: QWidget, name: str) -> Path | None:
            self.proposed.append(name)
            return self.stick

        return FileDialogs(
            lambda _parent, _folder: self.archive,
            ask_pdf,
            ask_stick,
            lambda _parent, _folder: self.stick,
            lambda _parent, _name: self.content,
            lambda _parent, _folder: self.content,
            lambda: self.drives,
        )


@dataclass
class Desk:
    """The window, what is behind it, and ways to find things in it."""

    window: StartWindow
    workshop: Workshop
    answers: Answers
    remembered: list[Path]

    @property
    def screen(self) -> StartScreen:
        return self.window.screen_page

    @property
    def names(self) -> list[str]:
        """The sentences of the sessions in the list, with the headings."""
        model = self.screen.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def dialogs(self) -> list[Dialog]:
        return [each for each in self.window.findChildren(Dialog) if each.isVisible()]

    @property
    def dialog(self) -> Dialog:
        (found,) = self.dialogs
        return found

    def named(self, name: str, kind: type[W], where: QWidget | None = None) -> W:
        """Find what a screen reader calls this."""
        everything = (where or self.window).findChildren(kind)
        found = [
            each
            for each in everything
            if not each.isHidden() and (each.accessibleName() or _text(each)) == name
        ]
        assert len(found) == 1, (name, [each.accessibleName() for each in everything])
        return found[0]


def press(button: QWidget) -> None:
    """Click it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archief" / "wijkworkshop.db"


@pytest.fixture
def stored(place: Path) -> Callable[[Callable[[Store], None]], None]:
    """Do something with the archive while no window has it."""

    def do(job: Callable[[Store], None]) -> None:
        with closing(Store(open_archive(place))) as store:
            job(store)

    return do


@pytest.fixture
def desk_at(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Desk]]:
    """Open the start window on an archive; everything is closed afterwards.

    Its maintenance waits until a test begins it, however slow the machine is.
    """
    monkeypatch.setattr(startup_maintenance, "AFTER_MS", 3_600_000)
    opened: list[Desk] = []

    def open_at(path: Path) -> Desk:
        window, answers, remembered = StartWindow(), Answers(), list[Path]()
        workshop = connect_parts(
            window, path, lambda: NOW, remember=remembered.append, asking=answers.asking()
        )
        desk = Desk(window, workshop, answers, remembered)
        opened.append(desk)
        window.show()
        workshop.begin()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        return desk

    yield open_at
    for desk in opened:
        desk.workshop.close()
        desk.window.close()
        desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(desk_at: Callable[[Path], Desk], place: Path) -> Desk:
    """The start window on an empty archive."""
    return desk_at(place)
