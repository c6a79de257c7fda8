"""The end of a count: what may be shown is kept, computed once, and the link is cut."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.matching import match, people_numbers
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
from wijkworkshop.core.voting.rated_cells import rated_cells
from wijkworkshop.core.voting.rounds import Count, Matched, Overridden, Round, Turnout
from wijkworkshop.core.voting.tally import Tally, result_records, tally_ballots, tally_counts


@dataclass(frozen=True)
class SettleRound(Request):
    """The count is right: compute the result once, and cut the link between people and votes."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Store the result; goals get their label, cells of the matrix their value."""
        vote = in_state(session, self.round, RoundState.COUNTING, Reason.ROUND_NOT_COUNTING)
        checked, unchecked = check_of(session, vote, box)
        if unchecked and not vote.why_unchecked:
            raise Refused(Reason.STILL_TO_CHECK, unchecked)
        cast = _sifted(session, box.ballots(vote.id))
        phones, slips = strangers(cast.counting)
        settled = replace(
            vote,
            state=RoundState.SETTLED,
            settled_at=now,
            checked=checked,
            unchecked=unchecked,
            open_phones=phones,
            card_slips=slips,
        )
        counted = _tally(session, vote, cast.counting)
        found = disclosure(session, settled, counted)
        tally = disclosed(counted, found)
        put = (
            replace(settled, withheld=found.withheld),
            *result_records(vote.id, tally),
            *(() if found.withheld else overridden_records(vote.id, cast.lost)),
            *labelled_goals(session, vote, tally),
            *rated_cells(session, vote, tally, cast.counting),
            *_cut(session, vote, found, cast, box),
        )
        nobody = [each for each in session.where(Overridden, round=vote.id) if not each.number]
        return kept_counts(session, vote, found) + Change(put=put, remove=tuple(nobody))


def _cut(
    session: Session, vote: Round, found: Disclosure, cast: Sifted, box: BallotBox
) -> tuple[Matched, ...]:
    """Cut the link between people and votes; return who filled in both rounds of a pair."""
    if found.withheld:
        box.erase(vote.id)
        return match(session, vote, frozenset(), box)
    box.cut_links(vote.id, found.on_ballots)
    return match(session, vote, people_numbers(cast.counting), box)


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
