"""The web app for participants: all its routes. The facilitator has none here."""

from collections.abc import Awaitable, Callable, Iterable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from wijkworkshop.core.refusals import Refused
from wijkworkshop.web.asked import address_of
from wijkworkshop.web.desk import Desk
from wijkworkshop.web.gate.guard import Guard
from wijkworkshop.web.gate.line import Line
from wijkworkshop.web.gate.streams import LIVE
from wijkworkshop.web.sent.coming_in import ComingIn
from wijkworkshop.web.sent.sending import Sending

Act = Callable[[Request], Awaitable[Response]]


def make_app(
    desk: Desk, coming: ComingIn, sending: Sending, hosts: Iterable[str], own: Iterable[str] = ()
) -> ASGIApp:
    """Return the app behind its guard, for these host names; `own` are this laptop's addresses."""

    line = Line()

    def on(method: str, path: str, act: Act) -> Route:
        return Route(path, Told(desk, act, line), methods=[method])

    routes = (  # they are tried in this order: what a burst asks comes first
        on("POST", "/vote", sending.vote),
        on("GET", "/", desk.page),
        on("GET", "/c/{code}", desk.with_code),
        on("GET", "/now", desk.now),
        Route(LIVE, Stream(desk), methods=["GET"]),
        on("GET", "/static/{name}", desk.pages.assets.answer),
        on("POST", "/join", coming.join),
        on("POST", "/language", coming.speak),
        on("POST", "/say", sending.say),
    )
    return Guard(Router(routes, redirect_slashes=False), desk.short_answers, line, hosts, own)


class Stream:
    """`Desk.stream` as an endpoint: Starlette calls an object as a plain ASGI app."""

    def __init__(self, desk: Desk) -> None:
        """Stream the updates of these views."""
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send updates until the phone goes (ASGI)."""
        await self._desk.stream(scope, receive, send)


class Told:
    """A function that may raise Refused as an endpoint; then the page says why."""

    def __init__(self, desk: Desk, act: Act, line: Line) -> None:
        """Call `act`; the page that says why it was refused waits in `line`."""
        self._desk, self._act, self._line = desk, act, line

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request."""
        request = Request(scope, receive)
        try:
            response = await self._act(request)
        except Refused as refused:
            await self._line.turn(address_of(scope))
            response = self._desk.refused(request, refused)
        await response(scope, receive, send)
