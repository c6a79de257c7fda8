"""What is asked of the start screen before anybody can do it."""

from functools import partial

from PySide6.QtCore import QObject, SignalInstance

from wijkworkshop.ui.start.screen import StartScreen


class DeferredRequests(QObject):
    """Holds the last wish of the start screen, and makes it anew when it is let go."""

    def __init__(self, screen: StartScreen) -> None:
        """Hold from now on."""
        super().__init__(screen)
        self._held: partial[None] | None = None
        self._heard = [(wish, partial(self._hold, wish)) for wish in screen.wishes]
        for wish, hear in self._heard:
            wish.connect(hear)

    def let_go(self) -> None:
        """Hold no more; who listens now hears what was asked last."""
        for wish, hear in self._heard:
            wish.disconnect(hear)
        if self._held is not None:
            self._held()

    def _hold(self, wish: SignalInstance, *given: str) -> None:
        self._held = partial(wish.emit, *given)
