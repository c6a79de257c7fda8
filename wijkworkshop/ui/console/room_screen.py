"""What the room sees, on the projection and in small beside the run sheet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from wijkworkshop.core.navigation import part
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import countdown, lit_view
from wijkworkshop.core.session import Session
from wijkworkshop.core.timers import timer_here
from wijkworkshop.ui.console.header import Header
from wijkworkshop.ui.console.side import Side
from wijkworkshop.ui.stage.projection import Projection

if TYPE_CHECKING:
    from wijkworkshop.core.catalogue import Catalogue


class RoomScreen:
    """Draws the public view of a session, and says in the header where it stands."""

    def __init__(
        self,
        projection: Projection,
        side: Side,
        header: Header,
        content: "Callable[[], Catalogue | None]",
        clock: Callable[[], datetime],
    ) -> None:
        """Show nothing yet; `content` returns what the session shows of its content."""
        self._projection, self._side, self._header = projection, side, header
        self._content, self._clock = content, clock
        self.view = PublicView()

    def show_session(self, session: Session) -> None:
        """Show the room what it may see, and the facilitator the same."""
        self.view = lit_view(session, self._clock(), self._content())
        self._show(part(session))

    def show_time(self, session: Session, now: datetime) -> None:
        """Show the time that a timer has left."""
        timer = timer_here(session)
        if timer is not None:
            self.view = replace(self.view, countdown=countdown(timer, now))
            self._show(part(session))

    def show_placement(self, _placement: object = None) -> None:
        """Say on which screen the projection stands."""
        seen = self._projection.isVisible()
        self._header.show_placement(self._projection.placement, seen=seen)

    def _show(self, page: int) -> None:
        black = self._projection.black
        self._projection.show_view(self.view, page)
        self._side.show_view(self.view, page, black=black)
        self._header.show_black(black)
