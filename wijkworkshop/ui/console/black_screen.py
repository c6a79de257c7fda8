"""A black screen for the room: dark at once, and then a fact of the session, so phones follow."""

from wijkworkshop.core.acts.overlays import ShowOver, TurnBlack
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import is_black
from wijkworkshop.live import Live
from wijkworkshop.ui.stage.projection import Projection


class BlackScreen:
    """Turns the room's screen black or back.

    The projection does not wait for the disk, and stays as it was asked where that fails: then
    `store_again` lets phones follow later.
    """

    def __init__(self, live: Live, projection: Projection) -> None:
        """Show the room a black screen, or what is under it, as the session was left."""
        self._live, self._projection = live, projection
        self._unstored: bool | None = None  # what was asked last, and no disk has yet
        projection.set_black(is_black(live.session))

    def turn(self) -> None:
        """Turn it black, or back."""
        self._ask(not self._projection.black)

    def lift(self) -> None:
        """Let the room see what is under it, when it is black."""
        if self._projection.black:
            self._ask(False)

    def store_again(self) -> None:
        """The disk takes things: also what it did not take before."""
        if self._unstored is not None:
            self._ask(self._unstored)

    def request(self, request: Request) -> None:
        """Ask what a panel asks; what it shows the room, the room sees: then black is over."""
        shows = isinstance(request, ShowOver)
        self._live.request(request, self._shown if shows else None)

    def _shown(self, error: BaseException | None) -> None:
        if error is None and not self._live.closed:
            self.lift()

    def _ask(self, on: bool) -> None:
        self._projection.set_black(on)
        self._unstored = on
        self._live.request(TurnBlack(on), lambda error: self._hear(on, error))

    def _hear(self, on: bool, error: BaseException | None) -> None:
        """Nothing waits any more when this is stored, and was not followed by something else."""
        if error is None and self._unstored is on:
            self._unstored = None
