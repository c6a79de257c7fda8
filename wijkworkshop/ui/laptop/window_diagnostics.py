"""What can be said about windows here. It runs as a process of its own: Qt may end it."""

import json
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from wijkworkshop.ui.laptop.checks import Shown
from wijkworkshop.ui.laptop.screens import Area
from wijkworkshop.ui.network.interfaces import interfaces
from wijkworkshop.ui.style.fonts import FontMissingError, load_fonts


def window_state() -> dict[str, object]:
    """Return the version of Qt, the screens and the typefaces; needs an application."""
    missing = missing_fonts()
    fonts = [f"ontbreekt: {missing}"] if missing else list(load_fonts())
    screens = [_words(each) for each in shown_screens()]
    return {"Qt": qVersion(), "schermen": screens, "letters": fonts}


def shown_screens() -> tuple[Shown, ...]:
    """Return the screens, the main one first."""
    return tuple(map(_shown, QGuiApplication.screens()))


def missing_fonts() -> str:
    """Return which typefaces did not load; empty when all did."""
    try:
        load_fonts()
    except FontMissingError as error:
        return str(error)
    return ""


def measured() -> dict[str, object]:
    """Return what the checks need, as JSON can hold it."""
    screens = [
        [each.area.name, each.area.x, each.area.y, each.area.width, each.area.height, each.scale]
        for each in shown_screens()
    ]
    networks = [
        [each.name, each.address, each.carrier, each.up, each.loopback] for each in interfaces()
    ]
    return {"screens": screens, "missing": missing_fonts(), "networks": networks}


def _shown(screen: QScreen) -> Shown:
    rect = screen.geometry()
    area = Area(screen.name(), rect.x(), rect.y(), rect.width(), rect.height())
    return Shown(area, screen.devicePixelRatio())


def _words(screen: Shown) -> str:
    area = screen.area
    return f"{area.name} {area.width}x{area.height} ({screen.scale:g}x)"


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    sys.stdout.write(json.dumps({"window": window_state(), "measured": measured()}))
