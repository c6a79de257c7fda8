"""The web app for participants: all its routes. The facilitator has none here."""

from collections.abc import Awaitable, Callable, Iterable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from wijkworkshop.core.refusals import Refused
from wijkworkshop.web.admission.guard import Guard
from wijkworkshop.web.admission.render_queue import RenderQueue
from wijkworkshop.web.admission.stream_limit import LIVE
from wijkworkshop.web.request_headers import address_of
from wijkworkshop.web.sent.joining import JoinViews
from wijkworkshop.web.sent.submitting import SubmissionViews
from wijkworkshop.web.views import Views

Act = Callable[[Request], Awaitable[Response]]


def make_app(
    views: Views,
    joining: JoinViews,
    submitting: SubmissionViews,
    hosts: Iterable[str],
    own: Iterable[str] = (),
) -> ASGIApp:
    """Return the app behind its guard, for these host names; `own` are this laptop's addresses."""

    render_queue = RenderQueue()

    def on(method: str, path: str, act: Act) -> Route:
        return Route(path, Endpoint(views, act, render_queue), methods=[method])

    routes = (  # they are tried in this order: what a burst asks comes first
        on("POST", "/vote", submitting.vote),
        on("GET", "/", views.page),
        on("GET", "/c/{code}", views.with_code),
        on("GET", "/now", views.now),
        Route(LIVE, Stream(views), methods=["GET"]),
        on("GET", "/static/{name}", views.pages.assets.answer),
        on("POST", "/join", joining.join),
        on("POST", "/language", joining.speak),
        on("POST", "/say", submitting.say),
        on("POST", "/card", submitting.card),
        on("POST", "/place", submitting.place),
    )
    return Guard(
        Router(routes, redirect_slashes=False), views.error_pages, render_queue, hosts, own
    )


class Stream:
    """`Views.stream` as an endpoint: Starlette calls an object as a plain ASGI app."""

    def __init__(self, views: Views) -> None:
        """Stream the updates of these views."""
        self._views = views

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send updates until the phone goes (ASGI)."""
        await self._views.stream(scope, receive, send)


class Endpoint:
    """A function that may raise Refused as an endpoint; then the page says why."""

    def __init__(self, views: Views, act: Act, render_queue: RenderQueue) -> None:
        """Call `act`; the page that says why it was refused waits in `render_queue`."""
        self._views, self._act, self._render_queue = views, act, render_queue

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request."""
        request = Request(scope, receive)
        try:
            response = await self._act(request)
        except Refused as refused:
            await self._render_queue.turn(address_of(scope))
            response = self._views.refused(request, refused)
        await response(scope, receive, send)
