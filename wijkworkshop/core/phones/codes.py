"""The code of each number, which tells that a phone belongs to a participant, and of the room."""

import hmac
from base64 import b32encode
from collections.abc import Callable

TOKEN_LETTERS, CODE_LETTERS = 26, 8
"""A letter holds five bits: a card's token has 130, the code that people type has 40."""

ROOM_CODE, HOST_CODE = 4, 6
"""Letters of the code that lets anybody in who sees it, and of that of table hosts."""
ROOM_LETTERS = "BCDFGHJKLMNPQRSTVWXZ2456789"
"""Letters and figures that nobody takes for another, and that make no words."""

MISREAD = str.maketrans("018", "OIB")
"""Figures that no code has, for the letters that people take for them."""


def card_token(secret: str, number: int) -> str:
    """Return what tells that somebody is a participant: 26 letters for a card's QR code.

    It is derived (RFC 2104), so nothing has to be kept of each card.
    """
    digest = hmac.digest(bytes.fromhex(secret), f"participant {number}".encode(), "sha256")
    return b32encode(digest).decode()[:TOKEN_LETTERS]


def short_code(secret: str, number: int) -> str:
    """Return the same in so few letters that people can type them."""
    return card_token(secret, number)[:CODE_LETTERS]


def room_code(letters: int, choose: Callable[[str], str]) -> str:
    """Return a new code of so many letters; `choose` draws each of them."""
    return "".join(choose(ROOM_LETTERS) for _place in range(letters))


def knows_number(secret: str, number: int, said: str) -> bool:
    """Tell whether somebody said the token or the code of a number, as people type and read it."""
    plain = "".join(each for each in said.upper() if each.isalnum()).translate(MISREAD)
    wanted = card_token(secret, number) if len(plain) > CODE_LETTERS else short_code(secret, number)
    return hmac.compare_digest(wanted.encode(), plain.encode())
