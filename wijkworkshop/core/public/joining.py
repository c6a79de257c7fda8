"""How people take part by phone, as the room may see it.

The secret of the codes, the code of table hosts and who takes part have no field here.
"""

from dataclasses import dataclass

from wijkworkshop.core.phones.records import Phones, PhonesSeen, phones_of
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class Joining:
    """What a phone needs to get in: the Wi-Fi, then the page; `joined` is how many are in.

    `page` is what the page's code holds, `address` what people type, with `code`. Without a Wi-Fi
    name there is nothing to join first; with `cards_only` a card is the only way in.
    """

    heading: Heading
    page: str
    address: str
    code: str = ""
    wifi_name: str = ""
    wifi_password: str = ""
    joined: int = 0
    cards_only: bool = False


def joining_screen(session: Session, heading: Heading) -> Joining | None:
    """Return the page that says how to join, with how many did; None while phones cannot."""
    phones = phones_of(session)
    if phones is None or not phones.running:
        return None
    seen = session.find(PhonesSeen, 1)
    return joining(phones, heading, seen.joined if seen else 0)


def joining_beside(session: Session, vote: Round, heading: Heading) -> Joining | None:
    """Return how to join, to stand beside the options of a round that people vote in by phone.

    It does not say how many joined: that would be another screen with each that does.
    """
    phones = phones_of(session)
    if phones is None or not phones.running or vote.channel is not Channel.PHONE:
        return None
    return joining(phones, heading)


def joining(phones: Phones, heading: Heading, joined: int = 0) -> Joining:
    """Return how to join; a session of cards only has no code that lets everybody in."""
    code = "" if phones.cards_only else phones.code
    return Joining(
        heading=heading,
        page=page_for(phones.url, code),
        address=phones.url.removeprefix("http://"),
        code=code,
        wifi_name=phones.wifi_name,
        wifi_password=phones.wifi_password,
        joined=joined,
        cards_only=phones.cards_only,
    )


def page_for(url: str, code: str) -> str:
    """Return the address of the page that lets a phone in."""
    return f"{url}/c/{code}" if code else url
