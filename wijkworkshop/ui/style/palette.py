"""How every window looks: Fusion, and a palette from the tokens."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from wijkworkshop.pages.theme import DARK, LIGHT, Theme
from wijkworkshop.ui.style.app_font import app_font
from wijkworkshop.ui.style.display import Display

DESK = "#EFEDE7"
"""The middle of the console, a shade under paper."""

HEADER = "#0B3B48"
CHIP = "#1B4E5A"
ON_DARK = "#BFD6DB"
"""Second text on petrol and deep: keys, the date."""

GOOD, GOOD_TINT = "#0B6049", "#CFEBDF"
WRONG = "#963618"
EDGE = "#8B9498"
"""Edges that must be seen: 3:1 on card and paper."""


def theme_of(display: Display) -> Theme:
    """Return the tokens of what the room sees."""
    return DARK if display.dark else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """Return the tokens as a palette."""
    found = QPalette()
    roles = QPalette.ColorRole
    tones = {
        roles.Window: theme.paper,
        roles.WindowText: theme.ink,
        roles.Base: theme.card.fill,
        roles.AlternateBase: theme.tint.fill,
        roles.Text: theme.ink,
        roles.Button: theme.card.fill,
        roles.ButtonText: theme.ink,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.card.fill,
        roles.ToolTipBase: theme.deep.fill,
        roles.ToolTipText: theme.deep.text,
        roles.Link: theme.accent,
        roles.Mid: theme.line,
    }
    for role, color in tones.items():
        found.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.empty.edge))
    return found


def apply_palette(app: QApplication, theme: Theme = LIGHT) -> None:
    """Give the app its style, its colours and its typeface."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette_of(theme))
    app.setFont(app_font())
