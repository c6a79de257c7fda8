"""What phones do in a script, and what the facilitator does about them.

Joins, words and cards come in as they do from real phones: by the rules for participants.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from wijkworkshop.core import participating
from wijkworkshop.core.acts.boards import LayCard, ShowBoard
from wijkworkshop.core.acts.phones import LayAside, StartPhones, StopPhones, TakeUp
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards.records import PlaceAnswer, TableCard, TakenCard
from wijkworkshop.core.navigation import here
from wijkworkshop.core.phones.records import Participant, Phones, PhonesSeen, Submission
from wijkworkshop.core.scripted.script import Act, CardLaid, OnPhones, Say
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import FIRST_OPEN

SECRET = "0" * 32
"""Of phones that nobody has."""

Sent = TypeVar("Sent", Submission, TableCard)

FromPhone = participating.Say | participating.SendCard | participating.AnswerPlace | PhonesSeen


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
        yield participating.SendCard(
            _host(act.card.table), 1, here(session).block, 0, 0, act.card.text
        )
    if act.set_aside:
        yield SetCardAside(_sent(session, TableCard, act.set_aside).id)
    if act.cards_of:
        yield TakeCards(here(session).block, act.cards_of)
    if act.right:
        yield from _right(session, act.right)


def _right(session: Session, laid: CardLaid) -> Iterator[Request | FromPhone]:
    """Yield that a host's card is laid at a goal and shown, and what its host says of that."""
    sent, block = _sent(session, TableCard, laid.card), here(session).block
    yield LayCard(session.get(TakenCard, sent.id).card, laid.goal)
    yield ShowBoard(block)
    yield participating.AnswerPlace(
        _host(sent.table), 1, block, sent.id, laid.goal, seen=0, fits=True
    )


def _host(table: int) -> Participant:
    return Participant(FIRST_OPEN + table, table=table, hosts=True)


def kept(
    sent: FromPhone, session: Session, now: datetime
) -> PhonesSeen | Submission | TableCard | PlaceAnswer:
    """Return what is kept of what phones sent. Raises Refused."""
    if isinstance(sent, PhonesSeen):
        return sent
    if isinstance(sent, participating.SendCard):
        return sent.table_card(session, now)
    if isinstance(sent, participating.AnswerPlace):
        return sent.place_answer(session, now)
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
