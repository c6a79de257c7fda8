"""Counting hands and stickers, and who took part."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, Group, RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Count, Round, RoundOption, Turnout
from wijkworkshop.core.voting.voting_tables import by_tables

MOST = 999
"""The largest number that one cell of a count can hold."""

NUMBERED = (Channel.PHONE, Channel.PAPER, Channel.TABLES, Channel.DEVICE)
"""Channels in which every ballot has a number: they are not counted by hand."""

WHY_NOT = {
    RoundState.COUNTED: Reason.ROUND_COUNTED,
    RoundState.SETTLED: Reason.ROUND_SETTLED,
    RoundState.SHOWN: Reason.ROUND_SETTLED,
}
"""Why nothing can be counted in a round any more; of the others it is that nobody counts yet."""


def countable(session: Session, round_id: int) -> Round:
    """Return the round when votes can still be entered; raise Refused otherwise."""
    vote = session.get(Round, round_id)
    if vote.state not in TAKING_VOTES:
        raise Refused(WHY_NOT.get(vote.state, Reason.ROUND_NOT_COUNTING))
    return vote


def _check_place(session: Session, vote: Round, channel: Channel, group: Group, table: int) -> None:
    if channel in NUMBERED or channel not in FORMS[vote.form].channels:
        raise Refused(Reason.CHANNEL_NOT_ALLOWED, channel)
    if by_tables(vote):
        raise Refused(Reason.TABLES_OR_PEOPLE)
    check_table(session, table)
    check_asked(vote, group, table)


def check_table(session: Session, table: int) -> None:
    """Raise Refused when there is no such table; 0 is the whole room."""
    tables = session.get(Details, 1).tables
    if not 0 <= table <= tables:
        raise Refused(Reason.OUT_OF_RANGE, tables)


@dataclass(frozen=True)
class RecordCount(Request):
    """Note how many hands or stickers an option has; None empties the cell again."""

    reversible = True
    told = ("round", "channel", "table", "option", "level")  # the history outlives small groups
    round: int
    channel: Channel
    group: Group
    table: int
    option: int
    level: int
    number: int | None

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the number in its cell. A sum that cannot be right is a warning, not a refusal."""
        vote = countable(session, self.round)
        _check_place(session, vote, self.channel, self.group, self.table)
        if session.find(RoundOption, self.round, self.option) is None:
            raise Refused(Reason.OPTION_UNKNOWN, self.option)
        if self.level not in FORMS[vote.form].count_levels():
            raise Refused(Reason.LEVEL_UNKNOWN, self.level)
        if self.number is None:
            key = (self.round, self.channel, self.group, self.table, self.option, self.level)
            old = session.find(Count, *key)
            return Change(remove=(old,) if old else ())
        if not 0 <= self.number <= MOST:
            raise Refused(Reason.OUT_OF_RANGE, MOST)
        count = Count(
            self.channel, self.group, self.table, self.option, self.level, self.number, self.round
        )
        return Change(put=(count, *self._to_look_at_again(session)))

    def _to_look_at_again(self, session: Session) -> tuple[Turnout, ...]:
        """Return the turnout of the place when its sum was accepted: it is another sum now."""
        turnout = session.find(Turnout, self.round, self.channel, self.group, self.table)
        return (replace(turnout, accepted=False),) if turnout and turnout.accepted else ()

    def check_undo(self, without: Session) -> None:
        """Refuse once the round is settled."""
        countable(without, self.round)


@dataclass(frozen=True)
class RecordTurnout(Request):
    """Note how many took part in a count, and how many said 'ik doe niet mee'."""

    reversible = True
    told = ("round", "channel", "table")
    round: int
    channel: Channel
    group: Group
    table: int
    took_part: int
    abstained: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put both numbers."""
        vote = countable(session, self.round)
        _check_place(session, vote, self.channel, self.group, self.table)
        if not (0 <= self.took_part <= MOST and 0 <= self.abstained <= MOST):
            raise Refused(Reason.OUT_OF_RANGE, MOST)
        turnout = Turnout(
            self.channel, self.group, self.table, self.took_part, self.abstained, self.round
        )
        return Change(put=(turnout,))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round is settled."""
        countable(without, self.round)


@dataclass(frozen=True)
class AcceptSum(Request):
    """'Klopt zo': a sum that cannot be right is right; the report names the difference."""

    reversible = True
    told = ("round", "channel", "table")
    round: int
    channel: Channel
    group: Group
    table: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Mark the turnout of that place."""
        countable(session, self.round)
        turnout = session.get(Turnout, self.round, self.channel, self.group, self.table)
        return Change(put=(replace(turnout, accepted=True),))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round is settled."""
        countable(without, self.round)


@dataclass(frozen=True)
class ClearTable(Request):
    """Empty all cells of one table, to count it again."""

    reversible = True
    round: int
    channel: Channel
    table: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove its counts; how many sit there stays."""
        countable(session, self.round)
        place = {"round": self.round, "channel": self.channel, "table": self.table}
        return Change(remove=session.where(Count, **place))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round is settled."""
        countable(without, self.round)
