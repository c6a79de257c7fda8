"""What keys do in the console's window: for a panel that has them, else for the session."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QApplication

from wijkworkshop.ui.console.conductor import Conductor
from wijkworkshop.ui.console.keys import Binding
from wijkworkshop.ui.console.middle import Middle
from wijkworkshop.ui.console.overlays import Overlays
from wijkworkshop.ui.console.panels.panel import Panels
from wijkworkshop.ui.console.panels.table import bindings, by_keys, keys_within
from wijkworkshop.ui.console.steering import in_editor
from wijkworkshop.ui.stage.projection import Projection


class WindowKeys:
    """Knows what each key does now, and does it."""

    def __init__(
        self,
        panels: Panels,
        middle: Middle,
        conductor: Conductor,
        projection: Projection,
    ) -> None:
        """Begin in Regie."""
        self._middle, self._conductor, self._projection = middle, conductor, projection
        self._panels, self._bindings = panels, bindings(panels)
        self._regie = by_keys(self._bindings)

    def now(self) -> Mapping[str, Binding]:
        """Return what each key does now."""
        return keys_within(self._middle.row, self._panels) if self._lays() else self._regie

    def known(self) -> Iterable[Binding]:
        """Return what keys do now, in the order of the help."""
        return dict.fromkeys(self.now().values()) if self._lays() else self._bindings

    def do(self, does: str) -> None:
        """Do what a key means: for the panel that has it, else for the session."""
        if self._lays() and any(each.does == does for each in self._middle.row.keys):
            self._conductor.second.forget()
            self._middle.panel.press(does)
        else:
            self._conductor.do(does)

    def type_into(self, over: Overlays) -> bool:
        """Tell whether keys go to a text, a count or a dialog; on the projection they never do."""
        if QApplication.activeWindow() is self._projection:
            return False
        return bool(over.open) or self._middle.typing or in_editor()

    def _lays(self) -> bool:
        return self._middle.lays and QApplication.activeWindow() is not self._projection
