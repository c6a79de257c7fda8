"""The app's typeface in a size and a weight."""

from functools import cache

from PySide6.QtGui import QFont

from wijkworkshop.ui.style.fonts import OTHERS, PLAIN, load_fonts

BASE = 15
"""The size of plain text in a window; Qt scales it with the screen."""

REGULAR, HALF_BOLD, BOLD = 400, 600, 700


@cache
def app_font(size: float = BASE, weight: int = REGULAR, *, tabular: bool = False) -> QFont:
    """Return the app's font; tabular figures all have one width."""
    load_fonts()
    font = QFont([PLAIN, *OTHERS])
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
