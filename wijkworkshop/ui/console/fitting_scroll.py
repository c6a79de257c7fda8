"""A column that takes the height of what it holds, and scrolls when there is less."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.ui.widgets import Scroll

LEAST = 80


class FittingScroll(Scroll):
    """Asks for as much height as its content needs at this width."""

    def __init__(self, content: QWidget, color: str, parent: QWidget | None = None) -> None:
        """Hold a widget."""
        self._content = content
        super().__init__(content, color, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(LEAST)

    def sizeHint(self) -> QSize:
        """Return the height of the content."""
        width = max(self.width(), 1)
        return QSize(width, max(self._content.heightForWidth(width), LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when the content or the width changes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)
