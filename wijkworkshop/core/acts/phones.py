"""What a facilitator does about phones: start, move, stop, and take up what they sent."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.contributing import sound
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.copy_rules import unsettled_rounds
from wijkworkshop.core.phones.records import Phones, Submission, phones_of, stopped
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, Over, Overlay
from wijkworkshop.core.terms import Channel, RoundState, Tag
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables


@dataclass(frozen=True)
class MakeSecret(Request):
    """Lay down the secret that the codes of cards come from; one that is there stays."""

    told = ()  # of codes, addresses and the Wi-Fi the history says nothing
    secret: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep it, so that cards that were printed go on being right."""
        return Change(put=(phones_of(session) or Phones(1, self.secret),))


@dataclass(frozen=True)
class StartPhones(Request):
    """Let phones take part. What was set goes into `phones`; a secret that is there stays.

    Rounds to come in which people vote are voted by phone, where their form can be.
    """

    told = ()
    phones: Phones

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it, with the rounds that change."""
        if not (self.phones.address and 0 < self.phones.port < 2**16):
            raise Refused(Reason.NO_ADDRESS)
        old = phones_of(session)
        secret = old.secret if old else self.phones.secret
        running = replace(self.phones, id=1, secret=secret, running=True)
        ready = session.where(Round, state=RoundState.READY)
        by_people = (each for each in ready if not by_tables(each))
        can = (each for each in by_people if Channel.PHONE in FORMS[each.form].channels)
        return Change(put=(running, *map(_by_phone, can)))


@dataclass(frozen=True)
class MovePhones(Request):
    """The laptop has another address now."""

    told = ()
    address: str
    port: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the new one."""
        phones = running(session)
        return Change(put=(replace(phones, address=self.address, port=self.port),))


@dataclass(frozen=True)
class SetPhones(Request):
    """Ask other things of phones while they take part: cards, group, table, the Wi-Fi to show.

    Who takes part goes on, with a card where only cards do; codes, address and rounds stay.
    """

    told = ()
    phones: Phones

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put what can be set."""
        asked = self.phones
        changed = replace(
            running(session),
            cards_only=asked.cards_only,
            asks_group=asked.asks_group,
            asks_table=asked.asks_table,
            wifi_name=asked.wifi_name,
            wifi_password=asked.wifi_password,
        )
        return Change(put=(changed,))


@dataclass(frozen=True)
class StopPhones(Request):
    """No phone takes part any more; what came in stays, rounds to come go as was planned."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it, without the password of the Wi-Fi."""
        running(session)
        ready = session.where(Round, state=RoundState.READY, channel=Channel.PHONE)
        return Change(put=(*stopped(session), *map(_as_planned, ready)), remove=_shown(session))


@dataclass(frozen=True)
class LetPhonesSend(Request):
    """Let phones send words, or no longer."""

    words: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it."""
        return Change(put=(replace(running(session), words=self.words),))


@dataclass(frozen=True)
class PutPaperFirst(Request):
    """Whose slip counts who voted by phone too: the slip (`on`), or the phone as usual."""

    reversible = True
    on: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note it. Refused while people vote or votes are counted."""
        _nobody_votes(session)
        return Change(put=(replace(session.get(Details, 1), paper_first=self.on),))

    def check_undo(self, without: Session) -> None:
        """Refuse while people vote or votes are counted."""
        _nobody_votes(without)


@dataclass(frozen=True)
class TakeUp(Request):
    """Make a contribution of words that a phone sent."""

    reversible = True
    submission: int
    text: str
    tag: Tag = Tag.IDEA

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the one, remove the other."""
        sent = session.get(Submission, self.submission)
        number = session.next_id(Contribution)
        text = sound(self.text)
        said = Contribution(number, text, sent.group, sent.table, self.tag, sent.at, sent.block)
        return Change(put=(said,), remove=(sent,))


@dataclass(frozen=True)
class LayAside(Request):
    """Do nothing with words that a phone sent: they are erased, unless one thinks better of it."""

    reversible = True
    submission: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it."""
        return Change(remove=(session.get(Submission, self.submission),))


@dataclass(frozen=True)
class LayAllAside(Request):
    """Do so with all words that wait, up to the `last` that was seen: what came since stays."""

    reversible = True
    last: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove them."""
        waiting = tuple(each for each in session.all(Submission) if each.id <= self.last)
        if not waiting:
            raise Refused(Reason.NOT_FOUND, Submission.__name__)
        return Change(remove=waiting)


def _by_phone(vote: Round) -> Round:
    if vote.channel is Channel.PHONE:
        return vote
    return replace(vote, channel=Channel.PHONE, planned=vote.channel)


def _as_planned(vote: Round) -> Round:
    """Return a round as it was before phones came; one that was planned by phone is on paper."""
    return replace(vote, channel=vote.planned or Channel.PAPER, planned=None)


def _nobody_votes(session: Session) -> None:
    if unsettled_rounds(session):
        raise Refused(Reason.VOTES_COMING)


def _shown(session: Session) -> tuple[Overlay, ...]:
    """Return the page that says how to join, when it lies over what the room sees."""
    return session.where(Overlay, over=Over.PHONES)


def running(session: Session) -> Phones:
    """Return how phones take part now. Raises Refused when they do not."""
    phones = phones_of(session)
    if phones is None or not phones.running:
        raise Refused(Reason.NO_PHONES)
    return phones
