"""Typing in numbered paper: each slip is found again by its number until the round is settled."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.counting import NUMBERED, check_table, countable
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.ballots import Answers, Ballot, BallotBox
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.options import options_of
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.rounds import Received
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, Group

HIGHEST = 9999
"""The highest number that a slip can have."""


@dataclass(frozen=True)
class CastBallot(Request):
    """Put a ballot in the box, in place of an earlier one with the same number."""

    round: int
    number: int
    answers: Answers
    group: Group = Group.UNKNOWN
    table: int = 0
    channel: Channel = Channel.PAPER

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Check it against its form, keep it, and count how many came in."""
        vote = countable(session, self.round)
        form = FORMS[vote.form]
        if self.channel not in NUMBERED or self.channel not in form.channels:
            raise Refused(Reason.CHANNEL_NOT_ALLOWED, self.channel)
        if not 1 <= self.number <= HIGHEST:
            raise Refused(Reason.NUMBER_UNKNOWN, self.number)
        check_table(session, self.table)
        form.check(self.answers, options_of(session, self.round), vote.budget)
        answers = tuple(sorted(self.answers))
        box.put(Ballot(self.round, self.number, self.channel, self.group, self.table, answers))
        return Change(put=(_received(box, self.round, self.channel),))

    @property
    def subject(self) -> str:
        """Name the round only: what a slip says is nobody's business."""
        return f"round={self.round}"


@dataclass(frozen=True)
class WithdrawBallot(Request):
    """Take a ballot out of the box again."""

    round: int
    number: int
    channel: Channel = Channel.PAPER

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it, and count how many are left."""
        countable(session, self.round)
        cast = box.ballots(self.round)
        if not any((each.number, each.channel) == (self.number, self.channel) for each in cast):
            raise Refused(Reason.NUMBER_UNKNOWN, self.number)
        box.remove(self.round, self.number, self.channel)
        return Change(put=(_received(box, self.round, self.channel),))

    @property
    def subject(self) -> str:
        """Name the round only."""
        return f"round={self.round}"


def _received(box: BallotBox, round_id: int, channel: Channel) -> Received:
    number = sum(ballot.channel is channel for ballot in box.ballots(round_id))
    return Received(channel, number, round_id)
