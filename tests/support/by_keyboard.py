"""A facilitator without a mouse: what others click is reached with Tab and pressed."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from tests.support.driving import MOST_TABS, Facilitator, said

STEERS = "Regie · toetsen sturen"


class Typist(Facilitator):
    """Somebody who only has keys; a mouse that is moved is a failure."""

    def click(self, name: str, place: int = 0) -> None:
        self.goes_to(name, place)
        self.press("Space")

    def fill(self, name: str, text: str, place: int = 0) -> None:
        self.goes_to(name, place)
        self.press("Ctrl+A")
        self.write(text)
        self.press("Tab")

    def choose(self, name: str, words: str, place: int = 0) -> None:
        box = self.find(name, QComboBox, place)
        wanted = [box.itemText(each) for each in range(box.count())].index(words)
        here = box.currentIndex()
        self.goes_to(name, place)
        self.press("Alt+Down")
        self.press(*["Down" if wanted > here else "Up"] * abs(wanted - here), "Return")

    def does(self, words: str) -> None:
        """Press the space bar for the primary button, from Regie."""
        if isinstance(QApplication.focusWidget(), QAbstractButton) and self.has(STEERS):
            self.press("Esc")
        super().does(words)

    def goes_to(self, name: str, place: int = 0) -> None:
        """Go to a widget with Tab only; the way back where that is shorter."""
        wanted: QWidget = self.find(name, place=place)
        assert wanted.isEnabled(), f"{name} is off"
        for _ in range(MOST_TABS):
            if self._is_at(wanted):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes at {name}: at {said(self._focus())}")

    def _is_at(self, wanted: QWidget) -> bool:
        focus = self._focus()
        return focus is wanted or wanted.focusProxy() is focus or wanted.isAncestorOf(focus)

    def _mouse(self, widget: QWidget) -> None:
        raise AssertionError(f"a mouse for {said(widget)}")
