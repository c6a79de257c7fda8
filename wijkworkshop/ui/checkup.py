"""What can be said about the window system here: its version, screens and typefaces."""

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from wijkworkshop.ui.fonts import FontMissingError, load_fonts


def window_state(*, screens: bool) -> dict[str, object]:
    """Return the version of Qt, the screens (if there can be any) and the typefaces."""
    app = QGuiApplication.instance() or QGuiApplication(["wijkworkshop"])
    found = [_screen(each) for each in QGuiApplication.screens()] if screens else []
    try:
        fonts: list[str] = list(load_fonts())
    except FontMissingError as error:
        fonts = [f"ontbreekt: {error}"]
    state: dict[str, object] = {"Qt": qVersion(), "schermen": found, "letters": fonts}
    del app
    return state


def _screen(screen: QScreen) -> str:
    rect = screen.geometry()
    return f"{screen.name()} {rect.width()}x{rect.height()} ({screen.devicePixelRatio():g}x)"
