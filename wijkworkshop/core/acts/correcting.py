"""Correcting counts of hands and stickers once their round is settled.

Numbered ballots cannot be corrected: nobody knows any more whose they are. The counts and the
result as they were stay; `result_of` returns what holds since, so no edge needs to know.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import not_shown
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, RoundState, Withheld
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.corrected import Place, Totals, totals_of
from wijkworkshop.core.voting.disclosure import recounted
from wijkworkshop.core.voting.disclosure.items import by_item
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.goal_labels import relabelled_goals, unlabelled_goals
from wijkworkshop.core.voting.options import options_for, options_of
from wijkworkshop.core.voting.rated_cells import rerated_cells, unrated_cells
from wijkworkshop.core.voting.rounds import (
    SETTLED,
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Round,
)
from wijkworkshop.core.voting.tally import Tally, results_of

MOST = 9_999
"""The largest number that a count of everybody together can be."""

LONGEST = 100
"""Letters of a reason: it stands under the result on the projection, in one or two lines."""


NOT_BEGUN = (RoundState.READY, RoundState.INVALID)


@dataclass(frozen=True)
class CountTotal:
    """How many hands or stickers an option has at a level, of everybody together."""

    channel: Channel
    option: int
    level: int
    number: int

    @property
    def place(self) -> Place:
        """Return what was counted."""
        return self.channel, self.option, self.level


@dataclass(frozen=True)
class TurnoutTotal:
    """How many took part in a count, and how many said 'ik doe niet mee'."""

    channel: Channel
    took_part: int
    abstained: int = 0


@dataclass(frozen=True)
class CorrectCounts(Request):
    """Put other numbers in place of those that were counted, with the reason."""

    reversible = True
    told = ("round",)
    round: int
    counts: tuple[CountTotal, ...]
    turnouts: tuple[TurnoutTotal, ...]
    why: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep the correction beside the result; what follows from the result follows.

        A result of too few people is withheld: it was shown, so it stays in the archive, and the
        corrected numbers do not come there.
        """
        correctable(session, self.round)
        if not self.why.strip():
            raise Refused(Reason.REASON_NEEDED)
        if len(self.why.strip()) > LONGEST:
            raise Refused(Reason.TEXT_TOO_LONG, LONGEST)
        return self.foreseen(session, now)

    def foreseen(self, session: Session, now: datetime) -> Change:
        """Return the change that it makes, with or without a reason. Raises Refused."""
        vote = correctable(session, self.round)
        made = self._corrected(session, vote)
        if not made:
            raise Refused(Reason.NOTHING_CORRECTED)
        return _correction(session, vote, now, self.why.strip(), made)

    def check_undo(self, without: Session) -> None:
        """Refuse when the round does not count any more."""
        correctable(without, self.round)

    def _corrected(
        self, session: Session, vote: Round
    ) -> tuple[CorrectedCount | CorrectedTurnout, ...]:
        totals, number = totals_of(session, vote.id), session.next_id(Correction)
        self._check(session, vote, totals)
        counts = {each.place: each.number for each in self.counts}
        return (
            *_counts(totals, counts, number),
            *_turnouts(totals, {each.channel: each for each in self.turnouts}, number),
        )

    def _check(self, session: Session, vote: Round, totals: Totals) -> None:
        options = {each.number for each in options_of(session, vote.id)}
        used = [*(each.channel for each in self.counts), *(each.channel for each in self.turnouts)]
        for channel in used:
            if channel not in totals.channels:
                raise Refused(Reason.CHANNEL_NOT_ALLOWED, channel)
        for count in self.counts:
            if count.option not in options:
                raise Refused(Reason.OPTION_UNKNOWN, count.option)
            if count.level not in FORMS[vote.form].count_levels():
                raise Refused(Reason.LEVEL_UNKNOWN, count.level)
        numbers = [each.number for each in self.counts]
        numbers += [n for each in self.turnouts for n in (each.took_part, each.abstained)]
        if not all(0 <= each <= MOST for each in numbers):
            raise Refused(Reason.OUT_OF_RANGE, MOST)


def correctable(session: Session, round_id: int) -> Round:
    """Return a round of which a count can be corrected; raise Refused otherwise."""
    vote = session.get(Round, round_id)
    if vote.state not in SETTLED:
        raise Refused(Reason.ROUND_NOT_SETTLED)
    if vote.withheld is not None:
        raise not_shown(vote, vote.withheld)
    if not totals_of(session, round_id).channels:
        raise Refused(Reason.NOT_COUNTED_BY_HAND)
    return vote


def depending(session: Session, later: Session) -> tuple[Round, ...]:
    """Return the rounds that were opened with other options than they would be by now.

    `later` is the session after a correction; what people voted on stays what it was.
    """
    begun = (each for each in session.all(Round) if each.state not in NOT_BEGUN)
    return tuple(each for each in begun if _options(session, each) != _options(later, each))


def _options(session: Session, vote: Round) -> tuple[tuple[int, str], ...]:
    try:
        return tuple((each.number, each.label) for each in options_for(session, vote))
    except Refused:
        return ()


def _correction(
    session: Session,
    vote: Round,
    now: datetime,
    why: str,
    made: tuple[CorrectedCount | CorrectedTurnout, ...],
) -> Change:
    earlier = session.where(Correction, round=vote.id)
    moved = any(isinstance(each, CorrectedTurnout) and each.before != each.after for each in made)
    whole = moved or not by_item(vote)
    follows = earlier[-1].id if earlier else 0
    correction = Correction(session.next_id(Correction), now, why, whole, vote.id, follows)
    after = session.after(Change(put=(correction, *made)))
    tally = results_of(after, vote.id)[-1]
    withheld = recounted(session, vote, tally)
    if withheld is Withheld.BESIDE_ANOTHER:
        raise Refused(Reason.TELLS_TOO_MUCH)
    if withheld is None:
        return Change(put=(correction, *made, *_follows(session, vote, tally)))
    unknown, gone = unrated_cells(session, vote)
    hidden = replace(vote, state=RoundState.SETTLED, withheld=withheld)
    put = (correction, hidden, *unlabelled_goals(session, vote), *unknown)
    return Change(put=put, remove=gone)


def _follows(session: Session, vote: Round, tally: Tally) -> Iterator[Record]:
    """Return what an outcome holds of a result, as it is now."""
    yield from relabelled_goals(session, vote, tally)
    yield from rerated_cells(session, vote, tally)


def _counts(
    totals: Totals, wanted: Mapping[Place, int], correction: int
) -> Iterator[CorrectedCount]:
    for place, after in sorted(wanted.items()):
        before = totals.counts.get(place, 0)
        if after != before:
            yield CorrectedCount(*place, before, after, correction)


def _turnouts(
    totals: Totals, wanted: Mapping[Channel, TurnoutTotal], correction: int
) -> Iterator[CorrectedTurnout]:
    for channel, after in sorted(wanted.items()):
        before = totals.took_part.get(channel, 0), totals.abstained.get(channel, 0)
        if before != (after.took_part, after.abstained):
            yield CorrectedTurnout(
                channel, before[0], after.took_part, before[1], after.abstained, correction
            )
