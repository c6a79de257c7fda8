"""A text in a window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from wijkworkshop.ui.style.app_font import BASE, REGULAR, app_font
from wijkworkshop.ui.widgets.showing import show_part


class Label(QLabel):
    """Plain text (never markup: people typed it) in a size, weight and colour.

    With `wrap` it takes the lines that it needs; with `elide` it may be cut, with the whole text
    as its tool tip.
    """

    def __init__(
        self,
        text: str = "",
        size: float = BASE,
        weight: int = REGULAR,
        color: str = "",
        *,
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
    ) -> None:
        """Set the text; no colour means ink."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(app_font(size, weight, tabular=tabular))
        self.setWordWrap(wrap)
        self._elide = elide
        self.set_color(color)
        self.setText(text)

    def set_color(self, color: str) -> None:
        """Paint the text in another colour."""
        if color:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            self.setPalette(palette)

    def show_text(self, text: str, *, hide_empty: bool = False) -> None:
        """Set the text when it differs; an empty one may take its label away."""
        if text != self.text():
            self.setText(text)
        if hide_empty:
            show_part(self, bool(text))

    def minimumSizeHint(self) -> QSize:
        """Return the least size; what may be cut or wrapped needs little width.

        A wrapped text says how high it is by `heightForWidth`: as a least height that of a narrow
        column would make every column too high.
        """
        hint = super().minimumSizeHint()
        if self._elide:
            return QSize(24, hint.height())
        if self.wordWrap():
            margins = self.contentsMargins()
            high = self.fontMetrics().height() + margins.top() + margins.bottom()
            return QSize(min(hint.width(), 60), high)
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or as much of it as fits."""
        if not self._elide:
            super().paintEvent(event)
            return
        rect = self.contentsRect()
        cut = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width() + 1
        )
        self.setToolTip(self.text() if cut != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, self.alignment(), cut)


def breakable(path: str) -> str:
    """Let a long path go on in the next line after each slash."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
