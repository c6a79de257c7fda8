"""QR codes: what they hold, and where their modules lie."""

from functools import lru_cache

from wijkworkshop.pages.marks import Qr, Rect
from wijkworkshop.wording.dutch import APART

QUIET = 4
"""Modules of white that a reader wants around a code."""

_UNSAID = dict.fromkeys(map(ord, APART))


def qr(rect: Rect, said: str) -> Qr:
    """Return the code of a text, with its white around it, in a square in the middle of a place."""
    side = min(rect.width, rect.height)
    return Qr(rect.centred(side, side), modules(said))


@lru_cache(maxsize=4096)
def modules(said: str, *, tough: bool = False) -> tuple[str, ...]:
    """Return the rows of the code of a text, '1' for dark, as few and so as large as can be.

    `tough`: an eighth may get lost, as on paper that is folded.
    """
    import segno  # noqa: PLC0415  (50 ms; no start waits for it)

    code = segno.make_qr(said, error="m" if tough else "l")
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)


def wifi(name: str, password: str) -> str:
    """Return what makes a phone join a Wi-Fi; without a password it is open to all."""
    from segno import helpers  # noqa: PLC0415 - as above

    name, password = name.translate(_UNSAID), password.translate(_UNSAID)
    kind = "WPA" if password else "nopass"
    return helpers.make_wifi_data(name, password=password or None, security=kind)
