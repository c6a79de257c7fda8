"""A session with a mark in everything that no phone may ever be told."""

import re
from dataclasses import replace
from datetime import timedelta

from tests.support.core.scenes import PARK, START, TERRACE, TOWER, block, evening, voting
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.phones.records import Phones, Submission
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, Draft, Passage
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, Slot, Tag
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Count, Received, Round

MARK = "GEHEIM"
SECRET, CODE, HOST_CODE = "5eC4e7" + "00" * 13, "K7P4", "H0STGEHE1M"
"""The code of the room is no secret: it stands on the projection."""
VOTES_SO_FAR = 83_617
"""A running result that is found back when it is shown anywhere."""

PHONES = Phones(
    1, SECRET, CODE, HOST_CODE, "127.0.0.1", 8080,
    asks_table=True, words=True, wifi_name=f"wifi-{MARK}", wifi_password=f"{MARK}-wachtwoord",
)  # fmt: skip


def marked_session(form: FormKind = FormKind.DOTS) -> Session:
    """Return a session with two rounds; nothing is open, and phones do not take part yet."""
    budget = 2 if form is FormKind.DOTS else 0
    rounds = (voting(form, TERRACE, TOWER, PARK, budget=budget) for _ in range(2))
    session = evening(block(BlockKind.STEP_1, *rounds)).session
    first = session.all(Round)[0].block
    details = replace(session.get(Details, 1), place=MARK, reported_to=MARK, heard=MARK)
    later = START + timedelta(minutes=5)
    private = (
        details,
        Passage(901, Slot.PROMPT, f"{MARK} spiekbriefje", first),
        Draft("notitie", f"{MARK} half getypt"),
        Contribution(901, f"{MARK} inbreng", Group.RESIDENTS, 3, Tag.IDEA, later, first, MARK),
        Submission(901, f"{MARK} bericht", Group.RESIDENTS, 3, later, first),
    )
    counts = (
        Count(Channel.HANDS, Group.RESIDENTS, 0, 1, 0, VOTES_SO_FAR, 1),
        Received(Channel.PAPER, VOTES_SO_FAR, 1),
    )
    by_people = Channel.TABLES not in FORMS[form].channels
    return session.after(Change(put=private + (counts if by_people else ())))


def secrets_in(text: str) -> list[str]:
    """Return the secrets that a text holds; digits of the count within another number are none."""
    never = (MARK, SECRET, HOST_CODE, "83.617", "Traceback", "uvicorn")
    found = [each for each in never if each.lower() in text.lower()]
    return found + re.findall(rf"(?<!\d){VOTES_SO_FAR}(?!\d)", text)
