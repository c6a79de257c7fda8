"""The line under a field: what it is for, or what is wrong with it."""

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import HALF_BOLD
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.label import Label

SMALL = 14


class Note(Label):
    """A line under a field, in `size` points; a mistake in it has the weight `stress`."""

    def __init__(self, text: str = "", size: float = SMALL, stress: int = HALF_BOLD) -> None:
        """Show a note, or nothing."""
        super().__init__(text, size, color=LIGHT.muted, wrap=True)
        self._stress = stress
        self.show_note(text)

    def show_note(self, words: str) -> None:
        """Show words in grey."""
        self.set_color(LIGHT.muted)
        self.show_text(words, hide_empty=True)

    def show_mistake(self, words: str) -> None:
        """Show words in the colour of mistakes, and heavier: not by colour alone."""
        self.set_color(WRONG)
        font = self.font()
        font.setWeight(font.Weight(self._stress))
        self.setFont(font)
        self.show_text(words, hide_empty=True)
