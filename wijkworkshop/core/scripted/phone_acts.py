"""What phones do in a script, and what the facilitator does about them.

Joins and words come in as they do from real phones: by the rules for participants.
"""

from collections.abc import Iterator
from datetime import datetime

from wijkworkshop.core import participating
from wijkworkshop.core.acts.phones import LayAside, StartPhones, StopPhones, TakeUp
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.phones.records import Participant, Phones, PhonesSeen, Submission
from wijkworkshop.core.scripted.script import Act, OnPhones, Say
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import FIRST_OPEN

SECRET = "0" * 32
"""Of phones that nobody has."""

FromPhone = participating.Say | PhonesSeen


def by_phone(session: Session, act: Act) -> Iterator[Request | FromPhone]:
    """Yield what an act has to do with phones, in order."""
    if act.phones:
        yield StartPhones(_phones(act.phones))
    if act.joined:
        yield PhonesSeen(1, act.joined, act.joined)
    if act.sent:
        yield _said(act.sent)
    if act.taken_up:
        waiting = _waiting(session, act.taken_up)
        yield TakeUp(waiting.id, waiting.text)
    if act.laid_aside:
        yield LayAside(_waiting(session, act.laid_aside).id)
    if act.phones_end:
        yield StopPhones()


def kept(sent: FromPhone, session: Session, now: datetime) -> PhonesSeen | Submission:
    """Return what is kept of what phones sent. Raises Refused."""
    if isinstance(sent, PhonesSeen):
        return sent
    return sent.submission(session, session.next_id(Submission), now)


def _phones(plan: OnPhones) -> Phones:
    return Phones(
        1,
        SECRET,
        plan.code,
        address=plan.address,
        port=plan.port,
        words=plan.words,
        wifi_name=plan.wifi_name,
    )


def _said(sent: Say) -> participating.Say:
    return participating.Say(Participant(FIRST_OPEN, sent.group, sent.table), 1, sent.text)


def _waiting(session: Session, begins: str) -> Submission:
    """Return what a phone sent that begins so."""
    return next(each for each in session.all(Submission) if each.text.startswith(begins))
