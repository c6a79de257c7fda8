"""How phones will take part when they start: as last time, with the best address there is now."""

import secrets
from dataclasses import replace

from wijkworkshop.core.phones.codes import HOST_CODE, ROOM_CODE, room_code
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.web.process.listening import FIRST_PORT


def draft(old: Phones | None, hosted: Hosted) -> Phones:
    """Return it. Codes that there are stay, so that cards and phones of before are right."""
    phones = old or Phones(1, secrets.token_hex(16))
    return replace(
        phones,
        code=phones.code or room_code(ROOM_CODE, secrets.choice),
        host_code=phones.host_code or room_code(HOST_CODE, secrets.choice),
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


def _password(phones: Phones, hosted: Hosted) -> str:
    """Return the password that was remembered with this Wi-Fi."""
    same = phones.wifi_name in ("", hosted.wifi.name)
    return hosted.wifi.password if same else ""
