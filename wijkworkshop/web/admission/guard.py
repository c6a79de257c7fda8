"""Checks every request before the app sees it: host, origin, method, query, headers and rate."""

import logging
from collections import Counter
from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.web.admission.error_pages import ErrorPages
from wijkworkshop.web.admission.limits import LONGEST_BODY, Busy
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.admission.render_queue import RenderQueue
from wijkworkshop.web.admission.stream_limit import LIVE, STREAMS_OF_ONE_ADDRESS
from wijkworkshop.web.request_headers import address_of

LOGGER = logging.getLogger(__name__)

METHODS = frozenset({"GET", "HEAD", "POST"})
QUERIES = frozenset({"seen", "language", "stored", "change", "card"})
"""The names that may stand after the ? of an address."""
LONGEST_QUERY = 200
AT_ONCE, A_SECOND = 6000, 600
"""Requests of one address at once; 200 phones behind one address that join and vote send 2,000."""
STREAMS_AT_ONCE, STREAMS_A_SECOND = 2 * STREAMS_OF_ONE_ADDRESS, 50
ONCE = {b"host": 421, b"origin": 403, b"referer": 403, b"sec-fetch-site": 403} | dict.fromkeys(
    (b"cookie", b"content-type", b"content-length", b"content-encoding", b"transfer-encoding"), 400
)
"""Headers that may be there once only, and the status for a second one: which would count?"""


class Guard:
    """Passes valid requests on to the app, and answers all others with an error page.

    Nothing that was sent gets into the log.
    """

    def __init__(
        self,
        app: ASGIApp,
        answers: ErrorPages,
        render_queue: RenderQueue,
        hosts: Iterable[str],
        own: Iterable[str] = (),
    ) -> None:
        """Serve these hosts only: another name for our address is another site's page.

        `answers` makes the error pages. Pages wait in `render_queue`. Requests from `own`,
        the addresses of this laptop, are not limited.
        """
        self._app, self._answers, self._render_queue = app, answers, render_queue
        self._own = frozenset(own)
        self._hosts = frozenset(each.encode() for each in hosts)
        self._origins = frozenset(b"http://" + each for each in self._hosts)
        self._pace, self._forms = RateLimit(AT_ONCE, A_SECOND), RateLimit(AT_ONCE, A_SECOND)
        self._streams = RateLimit(STREAMS_AT_ONCE, STREAMS_A_SECOND)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or refuse a request (ASGI)."""
        if scope["type"] != "http":
            return
        started = False

        async def begin(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        scope["app"] = self  # tells the router to raise what it refuses
        try:
            self._check(scope)
            if scope["method"] != "POST":
                await self._render_queue.turn(address_of(scope))
            await self._app(scope, receive, begin)
        except ClientDisconnect:
            return  # there is nobody to answer
        except Exception as error:  # noqa: BLE001 - a bug of ours is logged, and ends no page
            if not started:
                await self._render_queue.turn(address_of(scope))
                answer = self._answers.answer(scope, *_status(error))
                await answer(scope, receive, begin)

    def _check(self, scope: Scope) -> None:
        """Raise HTTPException for a request that none of our pages makes."""
        headers = dict(scope["headers"])
        if len(headers) < len(scope["headers"]):
            _check_doubles(scope["headers"])
        if headers.get(b"host") not in self._hosts:
            raise HTTPException(421)
        address = address_of(scope)
        if address not in self._own and (wait := self._pace_of(scope).wait(address)):
            raise HTTPException(429, headers={"retry-after": str(int(wait) + 1)})
        if scope["method"] not in METHODS:
            raise HTTPException(405)
        if scope["query_string"]:
            _check_query(scope["query_string"])
        if scope["method"] == "POST":
            self._check_post(headers)
        elif scope["method"] == "HEAD" and scope["path"] == LIVE:
            raise HTTPException(405)

    def _pace_of(self, scope: Scope) -> RateLimit:
        """Return the rate limit of a request: pages have another one than votes."""
        if scope["method"] == "POST":
            return self._forms
        return self._streams if scope["path"] == LIVE else self._pace

    def _check_post(self, headers: dict[bytes, bytes]) -> None:
        """Raise HTTPException for a form that another site sends, or that is none of ours.

        Our pages let browsers send their origin to us only; `null` comes from a page that hides
        its own. Old browsers send none: then SameSite and `people.proof` protect.
        """
        origin = headers.get(b"origin")
        if origin is not None and origin not in self._origins:
            raise HTTPException(403)
        referrer = headers.get(b"referer", b"")
        if referrer and b"/".join(referrer.split(b"/", 3)[:3]) not in self._origins:
            raise HTTPException(403)
        if headers.get(b"sec-fetch-site", b"same-origin") not in (b"same-origin", b"none"):
            raise HTTPException(403)
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or len(length) > 9 or int(length) > LONGEST_BODY:
            raise HTTPException(413)
        if b"content-encoding" in headers:
            raise HTTPException(415)


def _check_doubles(headers: Iterable[tuple[bytes, bytes]]) -> None:
    """Raise HTTPException when a header of `ONCE` is there twice."""
    seen = Counter(name for name, _ in headers)
    for name, status in ONCE.items():
        if seen[name] > 1:
            raise HTTPException(status)


def _check_query(query: bytes) -> None:
    """Raise HTTPException for a query that none of our pages has."""
    try:
        text = query.decode("ascii")
        names = {name for name, _ in parse_qsl(text, keep_blank_values=True, max_num_fields=4)}
    except ValueError as error:
        raise HTTPException(400) from error
    if len(query) > LONGEST_QUERY or not names <= QUERIES:
        raise HTTPException(400)


def _status(error: Exception) -> tuple[int, dict[str, str]]:
    """Return the HTTP status for an error; a bug is logged by its type and place."""
    if isinstance(error, HTTPException):
        return error.status_code, dict(error.headers or {})
    if isinstance(error, (Busy, StorageProblem)):
        return 503, {"retry-after": "1"}
    LOGGER.error("a page failed", exc_info=error)
    return 500, {}
