"""A session in which phones vote, for tests of what the server keeps."""

from collections.abc import Iterable
from dataclasses import replace

from tests.support.core.scenes import PARK, START, TERRACE, TOWER, block, evening, voting
from wijkworkshop.core.acts.phones import LetPhonesSend, StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.participating import Cast, Join, Say
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.store import Store

ID = "proef"
SECRET = "5ec2e7" * 5 + "ab"
CODE, HOST_CODE, WIFI, ADDRESS = (
    "Brugcode24",
    "Gastvrouw7",
    "wachtwoord-van-de-wifi",
    "192.168.7.77",
)
PHONES = Phones(
    1,
    SECRET,
    CODE,
    HOST_CODE,
    ADDRESS,
    8080,
    wifi_name="Zaalnet-De-Brug",
    wifi_password=WIFI,
)


def voting_by_phone(
    store: Store,
    *more: Request,
    session_id: str = ID,
    form: FormKind = FormKind.SINGLE_CHOICE,
) -> Session:
    """Return a stored session in which phones take part, and its first round of three is open."""
    labels = (TERRACE, TOWER, PARK, *(f"Optie {number}" for number in range(4, 9)))
    choice = voting(form, *labels)
    weighing = voting(FormKind.WEIGHING, TERRACE, TOWER)
    tonight = evening(block(BlockKind.QUESTION_1, choice, choice, weighing))
    tonight.do(StartPhones(PHONES), LetPhonesSend(words=True), OpenRound(1))
    store.create(replace(tonight.session, id=session_id))
    return do(store, session_id, *more)


def do(store: Store, session_id: str, *requests: Request) -> Session:
    """Do what a facilitator asks."""
    session = store.load(session_id)
    for request in requests:
        session = perform(store, session, request, lambda: START).session
    return session


def phones_of(archive: Archive, session: Session) -> ParticipantStore:
    """Return the server's side of an archive."""
    return ParticipantStore(archive, session.id)


def somebody(number: int) -> Participant:
    return Participant(number, Group.RESIDENTS, 1)


def cast(number: int, once: int = 1, option: int = 1, vote: int = 1) -> Cast:
    return Cast(somebody(number), vote, once, ((option, 1),))


def join(token: str, number: int = 0) -> Join:
    return Join(token, Participant(number, Group.RESIDENTS, 1), "nl")


def say(text: str, once: int = 1, number: int = 5001) -> Say:
    return Say(somebody(number), once, text)


def numbers(answers: Iterable[object]) -> list[int]:
    """Return the numbers that who joined got."""
    return [each.number for each in answers if isinstance(each, Participant)]
