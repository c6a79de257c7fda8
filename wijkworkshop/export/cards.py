"""Participant cards: one for each number, with a code to scan and one to type. No names.

A card is derived from the secret of the session, so a lost one can be printed again.
"""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from ipaddress import IPv4Address

from wijkworkshop.core.phones.codes import card_token, short_code
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.planning.packing import cards_for
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.pages.qr import modules
from wijkworkshop.wording.dutch import date_of

MOST = FIRST_OPEN - 1
"""The highest number of a card; those above are for people who join without one."""


@dataclass(frozen=True, slots=True)
class Where:
    """The address at which phones reach the laptop; the QR code contains it."""

    address: str
    port: int

    @property
    def typed(self) -> str:
        """Return what people type in a browser."""
        return f"{self.address}:{self.port}"


def where(typed: str, port: int) -> Where | None:
    """Return a typed address, with this port if it has none; None if it is no address."""
    host, colon, after = typed.strip().removeprefix("http://").rstrip("/").partition(":")
    try:
        IPv4Address(host)
        number = int(after) if colon else port
    except ValueError:
        return None
    return Where(host, number) if 0 < number < 2**16 else None


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its number, the code to type, what the scanned code holds, and its modules."""

    number: int
    code: str
    page: str
    modules: tuple[str, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class CardSet:
    """All cards of one evening, and the steps that stand on each: a pictogram and words."""

    title: str
    day: str
    moment: datetime
    address: str
    cards: tuple[Card, ...]
    steps: tuple[tuple[str, str], ...]
    language: str = "nl"


def cards(session: Session, at: Where, count: int = 0) -> CardSet:
    """Return this many cards; by default for everybody who is expected, and some spare ones.

    The session must have a secret (`MakeSecret`).
    """
    phones, details = session.get(Phones, 1), session.get(Details, 1)
    return CardSet(
        title=details.name,
        day=date_of(details.day),
        moment=details.made_at,
        address=at.typed,
        cards=tuple(_card(phones.secret, number, at) for number in numbers(session, count)),
        steps=(
            ("wifi", _("Verbind met de wifi van de zaal")),
            ("device-mobile", _("Scan de code")),
            ("circle-check", _("Bewaar uw stem")),
        ),
    )


def numbers(session: Session, count: int) -> range:
    """Return the numbers that get a card."""
    return range(1, min(MOST, count or cards_for(session)) + 1)


def _card(secret: str, number: int, at: Where) -> Card:
    code = short_code(secret, number)
    page = f"http://{at.typed}/c/{number}-{card_token(secret, number)}"
    return Card(
        number=number,
        code=f"{code[:4]} {code[4:]}",
        page=page,
        modules=modules(page, tough=True),
        alt=_("Code om mee te doen met nummer {number}").format(number=number),
    )
