"""What the console says of phones in numbers: who is in, never who chose what."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from wijkworkshop.core.navigation import here
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission, phones_of, phones_run
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.public.view import received_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.rounds import Round, open_round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.network.hosting import Hosted

WAIT = timedelta(seconds=20)
"""How long the first phone may take before paper is offered."""


@dataclass(frozen=True)
class PhonesView:
    """Numbers of people: who joined, who is here, who votes; of how many who are present.

    `voted` by phone is about the round that is open, or that is being counted where we are;
    `came_in` by all channels about the one that is open, if any.
    """

    phones: Phones | None
    running: bool
    joined: int = 0
    here: int = 0
    busy: int = 0
    last_minute: int = 0
    voted: int = 0
    came_in: int = 0
    present: int = 0
    waiting: int = 0  # words that phones sent, for the facilitator to read
    asked: int = 0  # how many are asked to vote in the open round, as far as we know who is there
    voting: bool = False  # a round is open

    @property
    def too_many_votes(self) -> bool:
        """Tell whether more voted than are asked."""
        return bool(self.asked) and self.came_in > self.asked

    @property
    def too_many(self) -> bool:
        """Tell whether more phones joined, or votes came, than there are people."""
        return self.too_many_votes or (bool(self.present) and self.joined > self.present)


def phones_view(session: Session) -> PhonesView:
    """Return the numbers of now."""
    seen = session.find(PhonesSeen, 1) or PhonesSeen(1)
    vote = open_round(session)
    came = dict(received_of(session, vote)) if vote is not None else {}
    voted = came if vote is not None else _being_counted(session)
    return PhonesView(
        phones_of(session),
        phones_run(session),
        seen.joined,
        seen.here,
        seen.busy,
        seen.last_minute,
        voted.get(Channel.PHONE, 0),
        sum(came.values()),
        headcount(session),
        len(session.table(Submission)),
        expected(session, vote) if vote is not None else 0,
        vote is not None,
    )


def _being_counted(session: Session) -> dict[Channel, int]:
    """Return what came in for the round where we are, while it is counted."""
    vote = session.find(Round, here(session).round)
    counting = vote is not None and vote.state is RoundState.COUNTING
    return dict(received_of(session, vote)) if vote is not None and counting else {}


def waits_in_vain(view: PhonesView, hosted: Hosted, now: datetime) -> bool:
    """Tell whether phones could come for a while by now, and none did."""
    if hosted.since is None or hosted.server is not ServerState.RUNNING:
        return False
    return view.running and not view.joined and now - hosted.since >= WAIT
