"""The window that the app starts with: the start screen, or one of its pages."""

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from wijkworkshop.ui.start.splash import Splash

if TYPE_CHECKING:
    from wijkworkshop.ui.start.screen import StartScreen


SIZE = QSize(1440, 900)


class Holder(QScrollArea):
    """Scrolls a page where the window is smaller than the least that it needs."""

    def __init__(self, page: QWidget) -> None:
        """Hold a page."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        filled = page.autoFillBackground()
        self.setWidget(page)
        page.setAutoFillBackground(filled)  # the window is painted under it, and tells of that
        self.viewport().setAutoFillBackground(False)


class StartWindow(QStackedWidget):
    """Shows a splash first, then the start screen; a page covers it until it goes back.

    `painted` tells each time that it was painted, `left` that it was closed by hand.
    """

    painted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the splash."""
        super().__init__(parent)
        self._holder: Holder | None = None  # of the start screen
        self.addWidget(Splash())
        self.setWindowTitle(_("Wijkworkshop"))
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    @cached_property
    def screen_page(self) -> "StartScreen":
        """The start screen; it replaces the splash when it is first asked for."""
        from wijkworkshop.ui.start.screen import StartScreen

        page = StartScreen()
        self._cover(page)
        return page

    def currentWidget(self) -> QWidget | None:
        """Return the page that is shown."""
        shown = super().currentWidget()
        return shown.widget() if isinstance(shown, Holder) else shown

    def show_page(self, page: QWidget) -> None:
        """Cover the start screen with a page."""
        self._cover(page)
        page.setFocus()

    def show_start(self) -> None:
        """Go back to the start screen, and throw away the page over it."""
        start, over = self._holder, super().currentWidget()
        if start is not None and over is not None and over is not start:
            self.setCurrentWidget(start)
            self.removeWidget(over)
            over.deleteLater()

    def _cover(self, page: QWidget) -> None:
        holder = Holder(page)
        self._holder = self._holder or holder
        self.addWidget(holder)
        self.setCurrentWidget(holder)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of it, once what is on top is painted too."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.painted.emit)  # not once the window is gone

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        super().closeEvent(event)
        self.left.emit()
