"""What is printed on a card, and what the projection shows, lets a phone in."""

import re
from urllib.parse import urlsplit

from tests.support.web.inside import Inside
from tests.support.web.phones import Answer
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.export.cards import Where, cards


def filled_in(page: Answer) -> dict[str, str]:
    """What the form of a page says already, as a phone sends it when nobody types."""
    found = re.findall(r'<input[^>]*name="(number|code)"[^>]*value="([^"]*)"', page.text)
    return {**page.hidden("/join"), **dict(found)}


def test_a_card_lets_a_phone_in_as_its_number_by_scanning(inside: Inside) -> None:
    printed = cards(inside.session, Where("10.0.0.7", 8080), 17).cards[-1]
    phone = inside.phone()
    assert phone.post("/join", filled_in(phone.get(urlsplit(printed.page).path))).status == 303
    assert phone.number == printed.number == 17


def test_and_by_typing(inside: Inside) -> None:
    printed = cards(inside.session, Where("10.0.0.7", 8080), 17).cards[-1]
    phone = inside.phone()
    assert phone.post("/join", {"number": "17", "code": printed.code}).status == 303
    assert phone.number == 17


def test_the_code_beside_the_options_lets_a_phone_in(inside: Inside) -> None:
    shown = screen_now(inside.session)
    assert isinstance(shown, Ballot)
    assert shown.join is not None
    phone = inside.phone()
    assert phone.post("/join", filled_in(phone.get(urlsplit(shown.join.page).path))).status == 303
    assert phone.number
