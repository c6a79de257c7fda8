"""The window that the app starts with: the start screen, or one of its pages."""

from gettext import gettext as _

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.widgets.scroll import paint_background


class StartWindow(QStackedWidget):
    """Shows the start screen; a page covers it until it goes back.

    `painted` tells once that it is on the screen, `left` that it was closed by hand.
    """

    painted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the start screen, without sessions yet."""
        super().__init__(parent)
        self.screen_page = StartScreen()
        self._fresh = True
        self.addWidget(self.screen_page)
        self.setWindowTitle(_("Wijkworkshop"))
        paint_background(self, LIGHT.paper)
        self.resize(1440, 900)

    def show_page(self, page: QWidget) -> None:
        """Cover the start screen with a page."""
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_start(self) -> None:
        """Go back to the start screen, and throw away the page over it."""
        page = self.currentWidget()
        if page is not None and page is not self.screen_page:
            self.setCurrentWidget(self.screen_page)
            self.removeWidget(page)
            page.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Tell of the first paint, when it is done."""
        handled = super().event(event)
        if self._fresh and event.type() == QEvent.Type.UpdateRequest:
            self._fresh = False
            self.painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        super().closeEvent(event)
        self.left.emit()
