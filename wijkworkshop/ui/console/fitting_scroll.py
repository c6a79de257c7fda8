"""A column that takes the height of what it holds, and scrolls when there is less."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.ui.widgets import Scroll

LEAST = 80
STRIP = 26
"""Kept free below what is seen while there is more: the mark that says so lies over no words."""


class FittingScroll(Scroll):
    """Asks for as much height as its content needs at this width."""

    def __init__(self, content: QWidget, color: str, parent: QWidget | None = None) -> None:
        """Hold a widget."""
        self._content, self._whole = content, False
        super().__init__(content, color, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(LEAST)

    def show_whole(self, whole: bool) -> None:
        """Never scroll by itself, where what holds it does."""
        self._whole = whole
        self.setMinimumHeight(0 if whole else LEAST)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it, or for a little."""
        return QSize(0, self.sizeHint().height() if self._whole else LEAST)

    def sizeHint(self) -> QSize:
        """Return the height of the content."""
        width = max(self.width(), 1)
        return QSize(width, max(self._content.heightForWidth(width), LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the mark that there is more, or not."""
        super().resizeEvent(event)
        self._keep_strip()

    def _keep_strip(self) -> None:
        more = self._content.heightForWidth(max(self.width(), 1)) > self.height()
        strip = STRIP if more and not self._whole else 0
        if strip != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, strip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when the content or the width changes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
            self._keep_strip()
        return super().eventFilter(watched, event)
