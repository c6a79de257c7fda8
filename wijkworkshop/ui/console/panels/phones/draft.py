"""How phones will take part when they start: as last time, with the best address there is now."""

import secrets
from dataclasses import replace

from wijkworkshop.core.phones.records import Phones
from wijkworkshop.serving import FIRST_PORT
from wijkworkshop.ui.network.hosting import Hosted

LETTERS = "BCDFGHJKLMNPQRSTVWXZ2456789"
"""Letters and figures that nobody takes for another, and that make no words."""
CODE, HOST_CODE = 4, 6


def draft(old: Phones | None, hosted: Hosted) -> Phones:
    """Return it. Codes that there are stay, so that cards and phones of before are right."""
    phones = old or Phones(1, secrets.token_hex(16))
    return replace(
        phones,
        code=phones.code or new_code(CODE),
        host_code=phones.host_code or new_code(HOST_CODE),
        wifi_name=phones.wifi_name or hosted.wifi.name,
        wifi_password=phones.wifi_password or _password(phones, hosted),
        port=phones.port or FIRST_PORT,
    )


def at_hand(phones: Phones, hosted: Hosted) -> Phones:
    """Return the same at an address that is there; the best one in place of one that is gone."""
    there = [each.address for each in hosted.places]
    if phones.address in there:
        return phones
    return replace(phones, address=there[0] if there else "")


def new_code(letters: int) -> str:
    """Return a code that nobody can guess from another."""
    return "".join(secrets.choice(LETTERS) for _place in range(letters))


def _password(phones: Phones, hosted: Hosted) -> str:
    """Return the password that was remembered with this Wi-Fi."""
    same = phones.wifi_name in ("", hosted.wifi.name)
    return hosted.wifi.password if same else ""
