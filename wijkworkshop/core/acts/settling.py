"""The end of a count: what may be shown is kept, computed once, and the link is cut."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.matching import match
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import in_state
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.core.voting.disclosure import Disclosure, disclosed, disclosure, kept_counts
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.goal_labels import labelled_goals
from wijkworkshop.core.voting.limits import of_group
from wijkworkshop.core.voting.overrides import Sifted, overridden_records, sifted, strangers
from wijkworkshop.core.voting.pairing import counted_of_pair, waits
from wijkworkshop.core.voting.rated_cells import rated_cells
from wijkworkshop.core.voting.rounds import Count, Overridden, Round, Turnout
from wijkworkshop.core.voting.table_reasons import TableReason
from wijkworkshop.core.voting.tally import Tally, result_records, tally_ballots, tally_counts


@dataclass(frozen=True)
class SettleRound(Request):
    """The count is right: compute the result once, and cut the link between people and votes.

    The two rounds of a pair are settled together: the one that is counted first waits.
    """

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Store the result; goals get their label, cells of the matrix their value."""
        vote = in_state(session, self.round, RoundState.COUNTING, Reason.ROUND_NOT_COUNTING)
        _, unchecked = check_of(session, vote, box)
        if unchecked and not vote.why_unchecked:
            raise Refused(Reason.STILL_TO_CHECK, unchecked)
        if waits(session, vote):
            return Change(put=(replace(vote, state=RoundState.COUNTED),))
        return settled(session, (*counted_of_pair(session, vote), vote), now, box)


@dataclass(frozen=True)
class ReopenCount(Request):
    """A round of a pair that waits is counted after all: a slip was found, a number is wrong."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Back to counting."""
        vote = in_state(session, self.round, RoundState.COUNTED, Reason.ROUND_NOT_COUNTED)
        return Change(put=(replace(vote, state=RoundState.COUNTING),))


@dataclass(frozen=True)
class SettleWithoutOther(Request):
    """A round of a pair waits no longer: the other one will not come."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Settle what is counted of the pair."""
        vote = in_state(session, self.round, RoundState.COUNTED, Reason.ROUND_NOT_COUNTED)
        return settled(session, counted_of_pair(session, vote), now, box)


def settled(session: Session, votes: Iterable[Round], now: datetime, box: BallotBox) -> Change:
    """Return that rounds are settled, the first of a pair before the later one.

    What those in both rounds said is worked out before the links of either are cut.
    """
    in_order = sorted(votes, key=lambda vote: (vote.pairs_with > 0, vote.id))
    cast = {vote.id: _sifted(session, box.ballots(vote.id)) for vote in in_order}
    done, made = session, Change()
    may_tell: dict[int, Disclosure] = {}
    for vote in in_order:
        slips = check_of(session, vote, box)
        may_tell[vote.id], change = _settled(done, vote, now, cast[vote.id], slips)
        done, made = done.after(change), made + change
    counting = {number: each.counting for number, each in cast.items()}
    for number, found in may_tell.items():
        made += Change(put=match(done, done.get(Round, number), counting))
        if found.withheld:
            box.erase(number)
        else:
            box.cut_links(number, found.on_ballots)
    return made


def _settled(
    session: Session, vote: Round, now: datetime, cast: Sifted, slips: tuple[int, int]
) -> tuple[Disclosure, Change]:
    """Return what may be told of a round, and that its result is stored."""
    phones, papers = strangers(cast.counting)
    counted = _tally(session, vote, cast.counting)
    done = replace(
        vote,
        state=RoundState.SETTLED,
        settled_at=now,
        checked=slips[0],
        unchecked=slips[1],
        open_phones=phones,
        card_slips=papers,
    )
    found = disclosure(session, done, counted)
    tally = disclosed(counted, found)
    put = (
        replace(done, withheld=found.withheld),
        *result_records(vote.id, tally),
        *(() if found.withheld else overridden_records(vote.id, cast.lost)),
        *labelled_goals(session, vote, tally),
        *rated_cells(session, vote, tally, cast.counting),
    )
    nobody = [each for each in session.where(Overridden, round=vote.id) if not each.number]
    reasons = session.where(TableReason, round=vote.id)
    gone = (*nobody, *reasons)
    return found, kept_counts(session, vote, found) + Change(put=put, remove=gone)


def counted_so_far(session: Session, vote: Round, ballots: Iterable[Ballot]) -> Tally:
    """Return what a round holds by now: the ballots that count and its counts together."""
    return _tally(session, vote, _sifted(session, ballots).counting)


def _sifted(session: Session, ballots: Iterable[Ballot]) -> Sifted:
    return sifted(ballots, paper_first=session.get(Details, 1).paper_first)


def _tally(session: Session, vote: Round, counting: Iterable[Ballot]) -> Tally:
    counted = tally_counts(
        session.where(Count, round=vote.id), session.where(Turnout, round=vote.id)
    )
    cast = tally_ballots(counting, FORMS[vote.form].adds(vote.budget))
    return of_group(vote, cast + counted)


def check_of(session: Session, vote: Round, box: BallotBox) -> tuple[int, int]:
    """Return how many slips a second person typed, and how many not; none where nobody does."""
    if not session.get(Details, 1).second_check:
        return 0, 0
    slips = box.came_in(vote.id, Channel.PAPER)
    return slips.checked, slips.number - slips.checked
