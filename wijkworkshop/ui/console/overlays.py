"""What can lie over the console: the help, what nobody may miss, and how things are shown."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from wijkworkshop.ui.console.alert import Alert
from wijkworkshop.ui.console.display_card import DisplayCard
from wijkworkshop.ui.console.help import Help
from wijkworkshop.ui.console.keys import Binding, Does
from wijkworkshop.ui.console.overlay import Overlay
from wijkworkshop.ui.style.display import DisplayChoice


class Overlays:
    """All of them; the calm message lies over the others."""

    def __init__(
        self, parent: QWidget, choice: DisplayChoice, keys: Callable[[], Iterable[Binding]]
    ) -> None:
        """Make them, closed; the help names these keys."""
        self.help, self.calm = Help(parent, keys), Alert(parent)
        self.display = DisplayCard(parent, choice)

    @property
    def open(self) -> list[Overlay]:
        """Return those that are open, the topmost first."""
        return [each for each in (self.calm, self.display, self.help) if each.isVisible()]

    def turn(self, does: str) -> bool:
        """Open what a key is for, or close it; return whether it is open now."""
        overlay = self.display if does == Does.DISPLAY else self.help
        if overlay.isVisible():
            overlay.close_again()
        else:
            overlay.open()
        return overlay.isVisible()

    def close(self) -> bool:
        """Close all; return whether there was any."""
        found = self.open
        for each in found:
            each.close_again()
        return bool(found)
