"""What phones do in a script, and what the facilitator does about them.

Joins, words and cards come in as they do from real phones: by the rules for participants.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from wijkworkshop.core import participating
from wijkworkshop.core.acts.phones import LayAside, StartPhones, StopPhones, TakeUp
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.navigation import here
from wijkworkshop.core.phones.records import Participant, Phones, PhonesSeen, Submission
from wijkworkshop.core.scripted.script import Act, OnPhones, Say
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import FIRST_OPEN

SECRET = "0" * 32
"""Of phones that nobody has."""

Sent = TypeVar("Sent", Submission, TableCard)

FromPhone = participating.Say | participating.SendCard | PhonesSeen


def by_phone(session: Session, act: Act) -> Iterator[Request | FromPhone]:
    """Yield what an act has to do with phones, in order."""
    if act.phones:
        yield StartPhones(_phones(act.phones))
    if act.joined:
        yield PhonesSeen(1, act.joined, act.joined)
    if act.sent:
        yield _said(act.sent)
    if act.taken_up:
        waiting = _sent(session, Submission, act.taken_up)
        yield TakeUp(waiting.id, waiting.text)
    if act.laid_aside:
        yield LayAside(_sent(session, Submission, act.laid_aside).id)
    yield from _cards(session, act)
    if act.phones_end:
        yield StopPhones()


def _cards(session: Session, act: Act) -> Iterator[Request | FromPhone]:
    """Yield what hosts send to the board, and what is decided on it."""
    if act.card:
        host = Participant(FIRST_OPEN + act.card.table, table=act.card.table, hosts=True)
        yield participating.SendCard(host, 1, here(session).block, 0, 0, act.card.text)
    if act.set_aside:
        yield SetCardAside(_sent(session, TableCard, act.set_aside).id)
    if act.cards_of:
        yield TakeCards(here(session).block, act.cards_of)


def kept(sent: FromPhone, session: Session, now: datetime) -> PhonesSeen | Submission | TableCard:
    """Return what is kept of what phones sent. Raises Refused."""
    if isinstance(sent, PhonesSeen):
        return sent
    if isinstance(sent, participating.SendCard):
        return sent.table_card(session, now)
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


def _sent(session: Session, kind: type[Sent], begins: str) -> Sent:
    """Return what a phone sent that begins so."""
    return next(each for each in session.all(kind) if each.text.startswith(begins))
