"""What comes in from outside is believed to be hostile: hosts, sizes, fields, headers."""

from urllib.parse import parse_qsl

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 16_384
MOST_FIELDS = 200

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


class TooMuch(Exception):
    """More was sent than any of our forms does."""


async def fields_of(request: Request) -> dict[str, str]:
    """Return the fields of a form; of two with one name the last. Raises TooMuch."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            raise TooMuch
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise TooMuch from error
    request.state.fields = dict(pairs)  # to be shown again when it is refused
    return dict(pairs)


class Guard:
    """Lets through what is meant for us, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """Serve these hosts only: another name for our address is another site's page."""
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        host = next((value for name, value in scope["headers"] if name == b"host"), b"")
        app: ASGIApp = self._app
        if host.decode("latin-1") not in self._hosts:
            app = PlainTextResponse("Dit adres kennen we niet.", status_code=421)
        await app(scope, receive, with_headers)
