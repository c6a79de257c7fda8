"""An evening that is closed, in the real windows: what can be read, and what can be done next."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from pytestqt.qtbot import QtBot

from tests.support.by_keyboard import Typist
from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.starting import NAME
from wijkworkshop.ui.files.drives import Drive
from wijkworkshop.ui.widgets import Label

TEN = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)  # ten in the evening


@contextmanager
def closed(
    qtbot: QtBot, folder: Path, *drives: Drive, somebody: type[Facilitator] = Typist
) -> Iterator[Facilitator]:
    """Somebody who has just closed the evening, at a laptop with these drives."""
    with at_the_laptop(qtbot, folder, Clock(TEN), somebody=somebody) as host:
        host.drives = (Drive(folder, "Laptop", "/dev/sda2"), *drives)
        host.press("Return")
        host.opens()
        host.does("Bijeenkomst afsluiten")
        host.find("Verslag maken")
        yield host


def reads(host: Facilitator, *texts: str) -> None:
    """Wait until the window in front says these things."""

    def shown() -> str:
        labels = (each for each in host.front.findChildren(Label) if each.isVisible())
        return "\n".join(each.text().replace("\u200b", "") for each in labels)

    host.wait_for(lambda: all(text in shown() for text in texts), shown)


def primary(host: Facilitator) -> str:
    return host.evening.console.middle.head.primary.text()


def saved_in_the_list(host: Facilitator) -> None:
    screen = host.window.screen_page
    onward, row = screen.side.resume_card, screen.list.row
    assert onward.accessibleName() == f"Openen: {NAME}"
    assert onward.accessibleDescription() == "Bewaard"
    assert row is not None
    assert (row.name, row.status, row.past) == (NAME, "bewaard", True)
    assert screen.list.hasFocus()


class Opened(QObject):
    """What the system is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())
