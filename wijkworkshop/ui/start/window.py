"""The window that the app starts with: the start screen, or one of its pages."""

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkworkshop.ui.start.curtain import Curtain

if TYPE_CHECKING:
    from wijkworkshop.ui.start.screen import StartScreen


class StartWindow(QStackedWidget):
    """Shows a curtain first, then the start screen; a page covers it until it goes back.

    `painted` tells each time that it was painted, `left` that it was closed by hand.
    """

    painted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the curtain."""
        super().__init__(parent)
        self.addWidget(Curtain())
        self.setWindowTitle(_("Wijkworkshop"))
        self.resize(1440, 900)

    @cached_property
    def screen_page(self) -> "StartScreen":
        """The start screen; the first who asks for it raises the curtain."""
        from wijkworkshop.ui.start.screen import StartScreen  # noqa: PLC0415 - after first paint

        page = StartScreen()
        self.addWidget(page)
        self.setCurrentWidget(page)
        return page

    def show_page(self, page: QWidget) -> None:
        """Cover the start screen with a page."""
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()

    def show_start(self) -> None:
        """Go back to the start screen, and throw away the page over it."""
        page = self.currentWidget()
        if page is not None and page is not self.screen_page:
            self.setCurrentWidget(self.screen_page)
            self.removeWidget(page)
            page.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of it, once what is on top is painted too."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.painted.emit)  # not once the window is gone

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        super().closeEvent(event)
        self.left.emit()
