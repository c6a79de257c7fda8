"""What a person does at any board on the console."""

from PySide6.QtCore import Qt

from tests.support.console.opened import Opened


def take_the_board(desk: Opened) -> None:
    """Give the board the keyboard."""
    desk.press(Qt.Key.Key_A)
    desk.qtbot.waitUntil(lambda: desk.console.middle.lays)


def letter(desk: Opened, key: Qt.Key) -> None:
    """A letter waits a moment, whether more letters follow."""
    desk.press(key)
    desk.qtbot.waitUntil(lambda: not desk.console.steering._patience.isActive())
    desk.rest()
