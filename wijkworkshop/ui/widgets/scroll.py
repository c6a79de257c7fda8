"""A column that scrolls, with a thin bar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QListView, QScrollArea, QWidget

BAR = 10
"""Logical pixels that a scroll bar is wide."""

SHEET = """
QScrollBar { background: transparent; border: 0; width: 10px; height: 10px; }
QScrollBar::handle { background: #B9BEBD; border-radius: 3px; margin: 2px; min-height: 32px;
  min-width: 32px; }
QScrollBar::handle:hover { background: #6D7C83; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def thin_bars(area: QAbstractScrollArea) -> None:
    """Give an area thin scroll bars (a sheet for the whole app would take over its editors)."""
    area.verticalScrollBar().setStyleSheet(SHEET)
    area.horizontalScrollBar().setStyleSheet(SHEET)


def plain_list(view: QListView) -> None:
    """Let a list show nothing but its rows, and scroll as they do; Tab goes on to what follows."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setTabKeyNavigation(False)
    thin_bars(view)
    clear = view.palette()
    clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    view.setPalette(clear)


class Scroll(QScrollArea):
    """Shows a widget in its own width, and scrolls it when it is too high."""

    def __init__(
        self,
        content: QWidget,
        color: str,
        parent: QWidget | None = None,
        *,
        keep_room: bool = False,
    ) -> None:
        """Put the widget in, on this colour; `keep_room` keeps that of the bar without a bar too.

        So the widget is as wide with a bar as without one.
        """
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        thin_bars(self)
        paint_background(self.viewport(), color)
        paint_background(content, color)
        self.setWidget(content)
        if keep_room:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            self.verticalScrollBar().rangeChanged.connect(self._show_bar)

    def _show_bar(self, _least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > 0)


def paint_background(widget: QWidget, color: str) -> None:
    """Fill a plain widget with a colour."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(color))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
