"""The pages of participants: every route that there is. The facilitator has none here."""

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
    """Return the app behind its guard; it says which `hosts` it answers to, and what is `own`."""

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
    """`Desk.stream` as an endpoint: Starlette calls an object as it is."""

    def __init__(self, desk: Desk) -> None:
        """Stream what this desk shows."""
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stream it."""
        await self._desk.stream(scope, receive, send)


class Told:
    """An act as an endpoint; the page says why it was not done."""

    def __init__(self, desk: Desk, act: Act, line: Line) -> None:
        """Do this; who is refused stands in line for the page that says so."""
        self._desk, self._act, self._line = desk, act, line

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Do it, and answer."""
        request = Request(scope, receive)
        try:
            response = await self._act(request)
        except Refused as refused:
            await self._line.turn(address_of(scope))
            response = self._desk.refused(request, refused)
        await response(scope, receive, send)
