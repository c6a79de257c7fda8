"""An evening in which phones take part."""

from dataclasses import replace

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.phones import MakeSecret, StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.phones.records import Phones, Submission
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group

SECRET = "0123456789abcdef" * 2
WIFI = "wachtwoord"
PHONES = Phones(1, "f" * 32, "Brug24", address="192.168.1.20", port=8080, wifi_password=WIFI)


def before_phones() -> Evening:
    choice = voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK)
    weighing = replace(voting(FormKind.WEIGHING, TERRACE, TOWER), channel=Channel.TABLES)
    by_hand = replace(choice, channel=Channel.HANDS)
    return evening(block(BlockKind.QUESTION_1, choice, by_hand, weighing))


def with_phones(phones: Phones = PHONES, *more: Request) -> Evening:
    now = before_phones()
    now.do(MakeSecret(SECRET), StartPhones(phones), *more)
    return now


def sent(now: Evening, text: str = "Meer bankjes", number: int = 1) -> Submission:
    return Submission(number, text, Group.RESIDENTS, 2, now.now, 1)
