"""A second person types each slip again, without seeing what the first one typed."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from wijkworkshop.core.acts.balloting import came_in
from wijkworkshop.core.acts.counting import check_table, countable
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot, BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.options import options_of

if TYPE_CHECKING:
    from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class SetSecondCheck(Request):
    """Have each slip typed by a second person in this session, or no more."""

    reversible = True
    on: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note it; slips that were typed already wait for a second person too."""
        return Change(put=(replace(session.get(Details, 1), second_check=self.on),))


@dataclass(frozen=True)
class CheckBallot(Request):
    """What a second person read on a slip. `chosen`: both were laid beside each other."""

    told = ("round",)  # what a slip says is nobody's business
    round: int
    number: int
    answers: Answers
    group: Group = Group.UNKNOWN
    table: int = 0
    chosen: bool = False

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Mark the slip; refuse what differs, until somebody chose which one is right."""
        vote = countable(session, self.round)
        first = _slip(box, self.round, self.number)
        check_table(session, self.table)
        check_asked(vote, self.group, self.table)
        FORMS[vote.form].check(self.answers, options_of(session, self.round), vote.budget)
        second = replace(
            first,
            answers=tuple(sorted(self.answers)),
            group=self.group,
            table=self.table,
            checked=True,
        )
        if replace(first, checked=True) != second and not self.chosen:
            raise Refused(Reason.SLIP_DIFFERS, self.number)
        box.put(second)
        return Change(put=came_in(session, box, self.round, Channel.PAPER))


@dataclass(frozen=True)
class AcceptUnchecked(Request):
    """Count slips that no second person typed; the report says how many, and why."""

    round: int
    why: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note why."""
        vote: Round = countable(session, self.round)
        if not self.why.strip():
            raise Refused(Reason.REASON_NEEDED)
        return Change(put=(replace(vote, why_unchecked=self.why.strip()),))


def _slip(box: BallotBox, round_id: int, number: int) -> Ballot:
    slip = box.find(round_id, number, Channel.PAPER)
    if slip is None:
        raise Refused(Reason.NUMBER_UNKNOWN, number)
    return slip
