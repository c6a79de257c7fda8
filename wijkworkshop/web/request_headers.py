"""Reads headers straight from the scope, because that is done for every ballot."""

from starlette.types import Scope

from wijkworkshop.web.people import TOKEN_LETTERS

COOKIE = "wijk"
PART = b"x-part"
"""A page with JavaScript sends this header, and gets the part that changed, not a whole page."""
SENT = "sent"
"""The key in a request's scope under which its form fields are kept, to show them when refused."""

_OURS = COOKIE.encode()


def header(scope: Scope, wanted: bytes) -> bytes:
    """Return the first header with this lower-case name; empty when there is none."""
    for name, value in scope["headers"]:
        if name == wanted:
            found: bytes = value
            return found
    return b""


def token_of(scope: Scope) -> str:
    """Return the token of a phone, from our cookie; empty when there is none.

    A value of another length is ignored, so that nobody can fill the memory with long ones.
    """
    for each in header(scope, b"cookie").split(b";"):
        name, _, value = each.strip().partition(b"=")
        if name == _OURS and len(value) == TOKEN_LETTERS:
            return value.decode("latin-1")
    return ""


def address_of(scope: Scope) -> str:
    """Return the address that a request comes from."""
    return scope["client"][0] if scope["client"] else ""
