"""What can be said about windows here. It runs as a process of its own: Qt may end it."""

import json
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from wijkworkshop.ui.fonts import FontMissingError, load_fonts


def window_state() -> dict[str, object]:
    """Return the version of Qt, the screens and the typefaces; needs an application."""
    try:
        fonts: list[str] = list(load_fonts())
    except FontMissingError as error:
        fonts = [f"ontbreekt: {error}"]
    screens = [_screen(each) for each in QGuiApplication.screens()]
    return {"Qt": qVersion(), "schermen": screens, "letters": fonts}


def _screen(screen: QScreen) -> str:
    rect = screen.geometry()
    return f"{screen.name()} {rect.width()}x{rect.height()} ({screen.devicePixelRatio():g}x)"


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    sys.stdout.write(json.dumps(window_state()))
