"""A calm dialog: what happened, what to do, and a button for each way on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import RING, Act, Kind
from wijkworkshop.ui.widgets.label import Label, breakable

WIDE = 560


class Dialog(QDialog):
    """Says something; the first button is the one that Enter presses.

    `chosen` carries the place of the button; Esc and the cross choose the last one.
    """

    chosen = Signal(int)

    def __init__(
        self,
        title: str,
        text: str,
        buttons: Sequence[str],
        small: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Say a title, a text, and in small what a helper may want to know."""
        super().__init__(parent)
        self._last = len(buttons) - 1
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(32 - RING, 28, 32 - RING, 24)
        column.setSpacing(12)
        labels = [Label(title, 22, BOLD, wrap=True), Label(text, 16, wrap=True)]
        if small:
            labels.append(Label(breakable(small), 14, color=LIGHT.muted, wrap=True))
        for label in labels:
            label.setIndent(RING)  # so that words and buttons stand in one line
            column.addWidget(label)
        column.addSpacing(8)
        for place, words in enumerate(buttons):
            column.addWidget(self._button(place, words))
        self.setFixedHeight(column.totalHeightForWidth(WIDE))  # else what is over parts the lines

    def reject(self) -> None:
        """Choose the last button."""
        self._choose(self._last)

    def _button(self, place: int, words: str) -> Act:
        act = Act(words, kind=Kind.PLAIN if place else Kind.PRIMARY)
        act.setAutoDefault(True)  # Enter presses the one that has the focus
        act.setDefault(place == 0)
        act.clicked.connect(lambda: self._choose(place))
        return act

    def _choose(self, place: int) -> None:
        self.accept()
        self.chosen.emit(place)
