"""A card in a list on a page: what it is, something about it, and what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label


class Item(Card):
    """A title and a line at the left, buttons at the right; all of them say what they are about."""

    def __init__(
        self, title: str, line: str, acts: Sequence[Act], parent: QWidget | None = None
    ) -> None:
        """Show it."""
        super().__init__(parent=parent)
        self.acts = tuple(acts)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, 17, BOLD, wrap=True))
        if line:
            words.addWidget(Label(line, color=LIGHT.muted, wrap=True))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        for act in acts:
            act.setAccessibleDescription(", ".join(part for part in (title, line) if part))
            row.addWidget(act)
        self.body.addLayout(row)
