"""What those who filled in both rounds of a pair said before and after.

It is worked out when the two are settled, from the ballots of both, just before their links are
cut. A number is the same person's by phone and on paper; where hands, stickers or turns on the
laptop count too, nobody knows who is in both.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.disclosure.items import WHOLE_ROUND, by_item
from wijkworkshop.core.voting.disclosure.movement import Says, Side, may_be_told, told_apart
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.overrides import ONE_NUMBER
from wijkworkshop.core.voting.pairing import before, shared_options
from wijkworkshop.core.voting.rounds import Count, Matched, Moved, Round, Turnout
from wijkworkshop.core.voting.tally import result_of, tally_ballots

Cast = Mapping[int, Sequence[Ballot]]
"""The ballots that count, by round."""


def match(session: Session, vote: Round, cast: Cast) -> tuple[Matched | Moved, ...]:
    """Return how many filled in both rounds of a pair, and what may be told of them.

    `vote` and the first are settled in `session`. Nothing is returned when one of them is withheld,
    or when the links of the first were cut before.
    """
    first = before(session, vote) if vote.has_result else None
    if first is None or first.id not in cast:
        return ()
    early, late = (_by_number(cast[each.id]) for each in (first, vote))
    if not early or not late:
        return ()
    found = Matched(len(early.keys() & late.keys()), len(early | late), first.id, vote.id)
    nameless = any(_nameless(session, each, cast) for each in (first, vote))
    if nameless or vote.form is FormKind.WEIGHING:
        return (found,)
    return found, *_moved(session, first, vote, early, late)


@dataclass(frozen=True)
class _Item:
    """An option of the later round, and the ballots of those who answered it in both rounds."""

    vote: Round
    option: int
    early: Sequence[Ballot]
    late: Sequence[Ballot]

    def moved(self) -> Moved:
        """Return what they said, with the numbers that may be told."""
        steps = [self._step(*pair) for pair in zip(self.early, self.late, strict=True)]
        cells = (sum(each > 0 for each in steps), steps.count(0), sum(each < 0 for each in steps))
        told, votes = told_apart(*cells), (*self._votes(self.early), *self._votes(self.late))
        return Moved(self.option, len(self.early), *votes, *told, round=self.vote.id)

    def _votes(self, cast: Sequence[Ballot]) -> tuple[int, int]:
        """Return how many votes speak for the option, and of how many."""
        form = FORMS[self.vote.form]
        return form.said_yes(tally_ballots(cast, form.adds(self.vote.budget)), self.option)

    def _step(self, early: Ballot, late: Ballot) -> int:
        """Return whether somebody went up (above 0), stayed (0) or went down.

        Who did not know, before or after, has nowhere to come from or to go.
        """
        form = FORMS[self.vote.form]
        one, other = (dict(each.answers).get(self.option, 0) for each in (early, late))
        if form.scale and form.unsure in (one, other):
            return 0
        return (one - other) if form.kind is FormKind.RANKING else (other - one)


def _moved(
    session: Session,
    first: Round,
    vote: Round,
    early: Mapping[int, Ballot],
    late: Mapping[int, Ballot],
) -> Iterator[Moved]:
    tally = result_of(session, vote.id)
    double = any(each.open_phones and each.card_slips for each in (first, vote))
    for each in shared_options(session, vote, first):
        number = each.number
        item = number if by_item(vote) else WHOLE_ROUND
        sides = _side(early, late, item), _side(late, early, item)
        split = tally.is_split(number) if by_item(vote) else bool(tally.parts)
        if may_be_told(*sides, _answers(vote, number), double=double, split=split):
            yield _Item(vote, number, *(side.both for side in sides)).moved()


def _side(here: Mapping[int, Ballot], there: Mapping[int, Ballot], item: int) -> Side:
    """Return the ballots of one round that answer an item, those in both in order of number."""
    answered = {number: each for number, each in sorted(here.items()) if _answers_item(each, item)}
    also = {number for number, each in there.items() if _answers_item(each, item)}
    return Side(
        [each for number, each in answered.items() if number in also],
        [each for number, each in answered.items() if number not in also],
    )


def _answers_item(ballot: Ballot, item: int) -> bool:
    return item == WHOLE_ROUND or any(option == item for option, _ in ballot.answers)


def _answers(vote: Round, option: int) -> Iterator[Says]:
    """Return what counts as one answer: for the option, and on a scale against it too."""
    yield partial(_speaks, vote, option, True)
    if by_item(vote):
        yield partial(_speaks, vote, option, False)


def _speaks(vote: Round, option: int, wanted: bool, ballot: Ballot) -> bool:
    form = FORMS[vote.form]
    level = dict(ballot.answers).get(option)
    speaks = level is not None and form.adds(vote.budget)[level][0] in form.yes
    return speaks is wanted


def _by_number(ballots: Sequence[Ballot]) -> dict[int, Ballot]:
    return {each.number: each for each in ballots if each.channel in ONE_NUMBER}


def _nameless(session: Session, vote: Round, cast: Cast) -> bool:
    """Tell whether people voted in a round who have no number in it."""
    counted = session.where(Count, round=vote.id), session.where(Turnout, round=vote.id)
    return any(counted) or any(each.channel not in ONE_NUMBER for each in cast[vote.id])
