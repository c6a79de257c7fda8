"""What a request says in its headers, read as it came: this is asked for every ballot."""

from starlette.types import Scope

from wijkworkshop.web.people import TOKEN_LETTERS

COOKIE = "wijk"
PART = b"x-part"
"""A page with JavaScript sends this header, and gets the part that changed, not the page."""
SENT = "sent"
"""Where the fields of a form stand in the scope of its request, to be shown when it is refused."""

_OURS = COOKIE.encode()


def header(scope: Scope, wanted: bytes) -> bytes:
    """Return the first header of this name, in small letters; empty when there is none."""
    for name, value in scope["headers"]:
        if name == wanted:
            found: bytes = value
            return found
    return b""


def token_of(scope: Scope) -> str:
    """Return what a phone holds: the value of our cookie, empty when there is none of ours.

    One of another length is none: what is sent under its name could fill the memory.
    """
    for each in header(scope, b"cookie").split(b";"):
        name, _, value = each.strip().partition(b"=")
        if name == _OURS and len(value) == TOKEN_LETTERS:
            return value.decode("latin-1")
    return ""


def address_of(scope: Scope) -> str:
    """Return the address that a request comes from."""
    return scope["client"][0] if scope["client"] else ""
