"""Numbered ballots: typed in from paper, or given on a device that goes round.

A slip is found again by its number until the round is settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.counting import NUMBERED, check_table, countable
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, Group, RoundState
from wijkworkshop.core.voting.ballots import Answers, Ballot, BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.given import check_given
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import ONE_NUMBER, order_of
from wijkworkshop.core.voting.rounds import Overridden, Received, Round, RoundOption
from wijkworkshop.core.voting.voting_tables import tables_of, ways_in

HIGHEST = 9999
"""The highest number that a slip can have."""

NEXT = 0
"""Asks for the next free number: nobody types one on a device."""


def check_way(session: Session, vote: Round, channel: Channel, number: int) -> None:
    """Raise Refused when people vote where tables do, or a table that is not there."""
    if channel not in ways_in(vote):
        raise Refused(Reason.TABLES_OR_PEOPLE)
    if channel is Channel.TABLES and number not in tables_of(session):
        raise Refused(Reason.TABLE_UNKNOWN, number, len(tables_of(session)))


def sound_ballot(
    session: Session, vote: Round, options: Sequence[RoundOption], ballot: Ballot
) -> Ballot:
    """Return a ballot with its answers in order. Raises Refused when it cannot count."""
    form = FORMS[vote.form]
    if ballot.channel not in form.channels:
        raise Refused(Reason.CHANNEL_NOT_ALLOWED, ballot.channel)
    check_table(session, ballot.table)
    check_asked(vote, ballot.group, ballot.table)
    check_given(session, vote, ballot.number, [number for number, _level in ballot.answers])
    form.check(ballot.answers, options, vote.budget)
    answers = tuple(sorted(ballot.answers))
    return ballot if answers == ballot.answers else replace(ballot, answers=answers)


@dataclass(frozen=True)
class CastBallot(Request):
    """Put a ballot in the box, in place of an earlier one with the same number."""

    told = ("round",)  # what a slip says is nobody's business
    round: int
    number: int
    answers: Answers
    group: Group = Group.UNKNOWN
    table: int = 0
    channel: Channel = Channel.PAPER

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Check it against its form, keep it, and count how many came in."""
        vote = countable(session, self.round)
        if self.channel not in NUMBERED:
            raise Refused(Reason.CHANNEL_NOT_ALLOWED, self.channel)
        check_way(session, vote, self.channel, self.number)
        number = self._number(vote, box)
        ballot = Ballot(self.round, number, self.channel, *self._place, self.answers)
        box.put(sound_ballot(session, vote, options_of(session, vote.id), ballot))
        return Change(put=came_in(session, box, self.round, self.channel))

    @property
    def _place(self) -> tuple[Group, int]:
        """Return the group and the table; a table that votes as one has no group."""
        if self.channel is Channel.TABLES:
            return Group.UNKNOWN, self.number
        return self.group, self.table

    def _number(self, vote: Round, box: BallotBox) -> int:
        """Return the number that was typed; on a device the next one past all slips.

        Nobody can vote on a device after the round was closed, and nobody can change a vote there.
        """
        if self.channel is not Channel.DEVICE:
            if not 1 <= self.number <= HIGHEST:
                raise Refused(Reason.NUMBER_UNKNOWN, self.number)
            return self.number
        if vote.state is not RoundState.OPEN:
            raise Refused(Reason.ROUND_NOT_OPEN)
        if self.number != NEXT:
            raise Refused(Reason.NUMBER_UNKNOWN, self.number)
        return max(box.came_in(self.round, self.channel).highest, HIGHEST) + 1


@dataclass(frozen=True)
class WithdrawBallot(Request):
    """Take a ballot out of the box again."""

    told = ("round",)  # what a slip says is nobody's business
    round: int
    number: int
    channel: Channel = Channel.PAPER

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it, and count how many are left."""
        countable(session, self.round)
        if box.find(self.round, self.number, self.channel) is None:
            raise Refused(Reason.NUMBER_UNKNOWN, self.number)
        box.remove(self.round, self.number, self.channel)
        return Change(put=came_in(session, box, self.round, self.channel))


def came_in(
    session: Session, box: BallotBox, round_id: int, channel: Channel
) -> tuple[Received | Overridden, ...]:
    """Return how many ballots came in by a channel, and who voted twice where that is known."""
    found = box.came_in(round_id, channel)
    received = Received(channel, found.number, round_id, found.checked)
    if channel not in ONE_NUMBER:
        return (received,)
    winner, loser = order_of(paper_first=session.get(Details, 1).paper_first)
    old = session.find(Overridden, round_id, winner, loser)
    twice = Overridden(winner, loser, box.in_both(round_id, winner, loser), round_id)
    return (received, twice) if twice.number or old else (received,)
